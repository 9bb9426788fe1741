import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError, type Piece } from "../../index.js";
import { systemProblem } from "../errors.js";

/** Somewhere that pieces are written to, in order, and that holds all of them or nothing. */
export interface Sink {
  write(piece: Piece): void;
  /** Everything was written: let it be seen. */
  keep(): void;
  /** Something went wrong: leave no trace. */
  drop(): void;
}

const BUFFER = 1 << 20;

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const problem = systemProblem(error);
    if (problem === null) throw error;
    throw new InputError(problem, { file: path });
  }
}

/** A file that appears under its name only when it is whole. Throws InputError naming the file. */
export function fileSink(path: string): Sink {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const handle = attempt(path, () => openSync(temporary, "w"));
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = () => {
    let bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    while (bytes.length > 0) bytes = bytes.subarray(attempt(path, () => writeSync(handle, bytes)));
  };
  return {
    write: (piece) => {
      if (piece.length === 0) return;
      const bytes = typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece);
      waiting.push(bytes);
      size += bytes.length;
      if (size >= BUFFER) flush();
    },
    keep: () => {
      flush();
      attempt(path, () => {
        fsyncSync(handle);
        closeSync(handle);
        renameSync(temporary, path);
      });
    },
    drop: () => {
      try {
        closeSync(handle);
        unlinkSync(temporary);
      } catch {
        // It is gone already.
      }
    },
  };
}

/** Standard output: nothing is written before everything is there. */
export function outputSink(quiet: boolean): Sink {
  const pieces: Piece[] = [];
  return {
    write: (piece) => void pieces.push(piece),
    keep: () => {
      if (!quiet) for (const piece of pieces) process.stdout.write(piece);
    },
    drop: () => undefined,
  };
}
