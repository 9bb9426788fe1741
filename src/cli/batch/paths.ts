import { lstatSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../../index.js";
import { systemProblem } from "../errors.js";
import { TRANSCRIPT_EXTENSIONS } from "./extensions.data.js";

const PATTERN = /[*?[\]{}!]/;

/** Symbolic links are not followed inside folders: a link to a parent would never end. */
async function within(folder: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const names = await glob(`**/*.{${TRANSCRIPT_EXTENSIONS.join(",")}}`, {
    cwd: folder,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  });
  return names.map((name) => join(folder, name));
}

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const absolute = pattern.startsWith("/");
  return glob(pattern, { followSymbolicLinks: false, expandDirectories: false, absolute });
}

async function expand(path: string): Promise<string[]> {
  if (path === "-") return [path];
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined) return stat.isDirectory() ? await within(path) : [path];
    // A link that leads nowhere is named as what it is, not taken for a pattern.
    const pattern = PATTERN.test(path) && lstatSync(path, { throwIfNoEntry: false }) === undefined;
    return pattern ? await matching(path) : [path];
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
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const found = await expand(path);
    if (found.length === 0) throw new InputError("names no transcript", { file: path });
    for (const file of found.sort()) {
      const key = file === "-" ? file : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}
