import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { onFile, readInput } from "../files.js";
import { version } from "../version.js";
import type { Kept, Task, TaskKind, Wanted } from "./task.js";

/** Where the outcome of one file lies while a batch is under way. */
export interface Shard {
  readonly path: string;
}

/** The name of a shard, of a file or of a queue's job, or of one that was not finished. */
export const SHARD = /^(?:queue-\d{1,12}-)?[\da-f]{32,40}\.json(?:\.\d{1,12}\.part)?$/;

/** What decides the outcome beside the file itself: the version and every option, with the files that options name. */
export function fingerprint({ wanted, how, options }: TaskKind): string {
  const { dictionary, baseline, figures, glossary = [] } = options;
  const named = [dictionary, baseline, figures, ...glossary].flatMap((path) => path ?? []);
  const hash = createHash("sha256").update(JSON.stringify([version(), wanted, how, options]));
  for (const path of named) hash.update("\u0000").update(readInput(path).bytes);
  return hash.digest("hex");
}

/**
 * The shard of a file, named by everything that its outcome hangs on: a file that has changed since, or another option,
 * is another shard, so a resumed batch never takes up what is out of date.
 */
export function shardOf(
  folder: string,
  { file, ordinal }: Pick<Task, "file" | "ordinal">,
  bytes: Uint8Array,
  options: string,
): Shard {
  const hash = createHash("sha256")
    .update(JSON.stringify([options, file, ordinal]))
    .update(bytes);
  return { path: join(folder, `${hash.digest("hex").slice(0, 32)}.json`) };
}

/** Ends every shard: a disk that was switched off can leave a file of its full length without its content. */
const END = "\n";

/** Whole or not at all: a worker killed while it writes leaves nothing that looks finished. */
export function writeShard({ path }: Shard, kept: Kept[Wanted]): void {
  onFile(path, () => {
    // No other process writes this shard at the same time, and what was killed in between is written anew.
    const temporary = `${path}.${process.pid}.part`;
    writeFileSync(temporary, JSON.stringify(kept) + END);
    renameSync(temporary, path);
  });
}

export function isFinished({ path }: Shard): boolean {
  if (!existsSync(path)) return false;
  const handle = openSync(path, "r");
  try {
    const last = Buffer.alloc(1);
    readSync(handle, last, 0, 1, Math.max(0, fstatSync(handle).size - 1));
    return last.toString() === END;
  } finally {
    closeSync(handle);
  }
}

/** What a task left, which the caller knows the kind of. */
export function readShard<W extends Wanted>({ path }: Shard): Kept[W] {
  return JSON.parse(readFileSync(path, "utf8")) as Kept[W];
}

/** Throws InputError where it cannot be made; the folder around it is not made, it may be a slip of the pen. */
export function makeFolder(path: string): void {
  if (!existsSync(path)) onFile(path, () => mkdirSync(path));
}
