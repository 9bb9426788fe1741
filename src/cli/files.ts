import { randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError, maxInputBytes, overLimit, type Piece } from "../index.js";
import { systemProblem } from "./errors.js";
import { applyLimits } from "./limits.js";

/** What standard input is called in messages and reports. */
const STDIN_NAME = "<standard input>";

/** Does something with a file; what the operating system refuses becomes an InputError that names the file. */
export function onFile<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const problem = systemProblem(error);
    if (problem === null) throw error;
    throw new InputError(problem, { file });
  }
}

/** Milliseconds between two looks at an input that has nothing yet and does not wait by itself. */
const LOOK_AGAIN = 10;
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * The bytes of something that does not say how much it holds (a pipe, a device, a file of the system), or null when it
 * goes on after `most`: /dev/zero never ends.
 */
function readUpTo(handle: number, most: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let size = 0; size <= most;) {
    const part = Buffer.allocUnsafe(Math.min(1 << 16, most + 1 - size));
    let got: number;
    try {
      got = readSync(handle, part);
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EAGAIN") throw error;
      Atomics.wait(clock, 0, 0, LOOK_AGAIN);
      continue;
    }
    if (got === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, got));
    size += got;
  }
  return null;
}

/** The bytes of a file, or of standard input for `-`. Throws InputError, one line, for anything that stops it. */
export function readInput(path: string): { name: string; bytes: Uint8Array } {
  applyLimits();
  const name = path === "-" ? STDIN_NAME : path;
  return onFile(name, () => {
    const handle = path === "-" ? 0 : openSync(path, "r");
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) throw new InputError("is a folder, not a file", { file: name });
      if (stat.isFile() && stat.size > maxInputBytes()) throw overLimit("holds", name);
      const known = stat.isFile() && stat.size > 0;
      const bytes = known ? readFileSync(handle) : readUpTo(handle, maxInputBytes());
      if (bytes === null || bytes.length > maxInputBytes()) throw overLimit("holds", name);
      return { name, bytes };
    } finally {
      if (handle !== 0) closeSync(handle);
    }
  });
}

/** Somewhere that pieces are written to, in order, and that holds all of them or nothing. */
export interface Sink {
  write(piece: Piece): void;
  /** Everything was written: let it be seen. Wait for it. */
  keep(): void | Promise<void>;
  /** Something went wrong: leave no trace. */
  drop(): void;
}

/** A file is there as soon as it is kept. */
interface FileSink extends Sink {
  keep(): void;
}

/** Bytes that are gathered before they are written. */
const BUFFER = 1 << 20;

/**
 * A file that appears under its name only when it is whole: written into a new file beside it, which then takes its
 * name. A path that is no plain file (`/dev/null`, a named pipe) is written to directly. Throws InputError naming the
 * file.
 */
export function fileSink(path: string): FileSink {
  const existing = onFile(path, () => statSync(path, { throwIfNoEntry: false }));
  if (existing?.isDirectory()) throw new InputError("is a folder, not a file", { file: path });
  const direct = existing !== undefined && !existing.isFile();
  const temporary = direct
    ? path
    : join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  const handle = onFile(path, () => openSync(temporary, direct ? "w" : "wx"));
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    onFile(path, () => writeFileSync(handle, bytes));
  };
  return {
    write: (piece) => {
      if (piece.length === 0) return;
      const bytes = Buffer.from(piece);
      waiting.push(bytes);
      size += bytes.length;
      if (size >= BUFFER) flush();
    },
    keep: () => {
      flush();
      onFile(path, () => {
        if (!direct) fsyncSync(handle);
        closeSync(handle);
        if (!direct) renameSync(temporary, path);
      });
    },
    drop: () => {
      try {
        closeSync(handle);
      } catch {
        // It was closed already.
      }
      if (!direct) rmSync(temporary, { force: true });
    },
  };
}

/** Writes a file whole or not at all, as {@link fileSink} does. Throws InputError naming the file. */
export function writeWhole(path: string, content: Piece): void {
  const sink = fileSink(path);
  try {
    sink.write(content);
    sink.keep();
  } catch (error) {
    sink.drop();
    throw error;
  }
}
