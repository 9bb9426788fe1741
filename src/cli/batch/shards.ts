import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onFile, readInput, writeWhole } from "../files.js";
import { version } from "../version.js";
import type { Kept, Task, Wanted } from "./task.js";

/** Where the outcome of one file lies while a batch is under way. */
export interface Shard {
  readonly path: string;
}

/** What decides the outcome beside the file itself: the version and every option, with the files that options name. */
export function fingerprint({ wanted, options }: Omit<Task, "file">): string {
  const { dictionary, baseline, glossary = [] } = options;
  const named = [dictionary, baseline, ...glossary].flatMap((path) => path ?? []);
  const hash = createHash("sha256").update(JSON.stringify([version(), wanted, options]));
  for (const path of named) hash.update("\u0000").update(readInput(path).bytes);
  return hash.digest("hex");
}

/**
 * The shard of a file, named by everything that its outcome hangs on: a file that has changed since, or another option,
 * is another shard, so a resumed batch never takes up what is out of date. Throws InputError for an unreadable file.
 */
export function shardOf(folder: string, file: string, options: string): Shard {
  const hash = createHash("sha256").update(options).update("\u0000").update(file).update("\u0000");
  const name = hash.update(readInput(file).bytes).digest("hex").slice(0, 32);
  return { path: join(folder, `${name}.json`) };
}

/** Whole or not at all: a worker killed while it writes leaves nothing that looks finished. */
export function writeShard({ path }: Shard, kept: Kept[Wanted]): void {
  writeWhole(path, JSON.stringify(kept));
}

export const isFinished = ({ path }: Shard): boolean => existsSync(path);

/** What a task left, which the caller knows the kind of. */
export function readShard<W extends Wanted>({ path }: Shard): Kept[W] {
  return JSON.parse(readFileSync(path, "utf8")) as Kept[W];
}

/** Throws InputError where it cannot be made; the folder around it is not made, it may be a slip of the pen. */
export function makeFolder(path: string): void {
  if (!existsSync(path)) onFile(path, () => mkdirSync(path));
}
