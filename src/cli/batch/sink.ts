import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Piece } from "../../index.js";
import { fileSink, onFile, type Sink } from "../files.js";

/** So much is kept in memory; what is longer waits on the disk. */
const IN_MEMORY = 8 * 1024 * 1024;
const CHUNK = 1 << 18;

/** Writes to standard output and waits until the reader has taken it. */
async function print(piece: Piece): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}

/** A file without a name in the way of others, for what is too long for memory. */
function spill() {
  const folder = mkdtempSync(join(tmpdir(), "yidui-"));
  const path = join(folder, "output");
  const handle = onFile(path, () => openSync(path, "w+"));
  return {
    write: (piece: Piece) => {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length;) at += onFile(path, () => writeSync(handle, bytes, at));
    },
    *chunks() {
      const buffer = Buffer.alloc(CHUNK);
      for (let at = 0; ;) {
        const length = readSync(handle, buffer, 0, CHUNK, at);
        if (length === 0) return;
        at += length;
        yield Buffer.from(buffer.subarray(0, length));
      }
    },
    drop: () => {
      closeSync(handle);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Standard output: nothing is written before everything is there. */
function outputSink(quiet: boolean): Sink {
  let pieces: Piece[] = [];
  let size = 0;
  let spilled: ReturnType<typeof spill> | null = null;
  const drop = () => {
    spilled?.drop();
    spilled = null;
  };
  return {
    write: (piece) => {
      if (quiet) return;
      pieces.push(piece);
      size += piece.length;
      if (size < IN_MEMORY) return;
      spilled ??= spill();
      for (const each of pieces) spilled.write(each);
      pieces = [];
      size = 0;
    },
    keep: async () => {
      try {
        if (spilled !== null) for (const chunk of spilled.chunks()) await print(chunk);
        for (const piece of pieces) await print(piece);
      } finally {
        drop();
      }
    },
    drop,
  };
}

/** Whether `--out` names a file, and not standard output. */
export const isFile = (out: string | undefined): out is string => out !== undefined && out !== "-";

/** The file of `--out`, or standard output, on which `quiet` keeps silent. */
export const sinkFor = (out: string | undefined, quiet: boolean): Sink =>
  isFile(out) ? fileSink(out) : outputSink(quiet);
