import { lstatSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../../index.js";
import { systemProblem } from "../errors.js";
import { callsIn, tellOthers } from "./found.js";

const PATTERN = /[*?[\]{}!]/;

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const absolute = pattern.startsWith("/");
  return glob(pattern, { followSymbolicLinks: false, expandDirectories: false, absolute });
}

/** What a command that takes folders was told besides: its output is no input, `quiet` tells nothing. */
interface FolderOptions {
  readonly out?: string;
  readonly quiet?: boolean;
}

async function within(folder: string, { out, quiet }: FolderOptions): Promise<readonly string[]> {
  const { calls, others } = await callsIn(folder, new Set(out === undefined ? [] : [resolve(out)]));
  if (quiet !== true) tellOthers(folder, others);
  return calls;
}

async function expand(path: string, options: FolderOptions): Promise<readonly string[]> {
  if (path === "-") return [path];
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined) return stat.isDirectory() ? await within(path, options) : [path];
    // A link that leads nowhere is named as what it is, not taken for a pattern.
    const pattern = PATTERN.test(path) && lstatSync(path, { throwIfNoEntry: false }) === undefined;
    return pattern ? (await matching(path)).sort() : [path];
  } catch (error) {
    const problem = systemProblem(error);
    if (problem === null) throw error;
    throw new InputError(problem, { file: path });
  }
}

/**
 * The files that the arguments name: a file as it is, a folder with every transcript below it, a pattern (`*`, `**`,
 * `?`, `{a,b}`) with what it matches. Each once, in the order of the arguments and inside a folder or pattern by name.
 * Throws InputError for an argument that names nothing.
 */
export async function filesOf(paths: readonly string[], options: FolderOptions = {}): Promise<string[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const found = await expand(path, options);
    if (found.length === 0) throw new InputError("names no transcript", { file: path });
    for (const file of found) {
      const key = file === "-" ? file : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}
