import { randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError, MAX_INPUT_BYTES } from "../index.js";
import { systemProblem } from "./errors.js";

/** What standard input is called in messages and reports. */
const STDIN_NAME = "<standard input>";

function tooLarge(file: string): InputError {
  return new InputError(`is larger than ${MAX_INPUT_BYTES / 1024 / 1024} MiB, the most that is read`, {
    file,
  });
}

/** The bytes of a file, or of standard input for `-`. Throws InputError, one line, for anything that stops it. */
export function readInput(path: string): { name: string; bytes: Uint8Array } {
  const name = path === "-" ? STDIN_NAME : path;
  let handle: number | null = null;
  try {
    handle = path === "-" ? 0 : openSync(path, "r");
    const stat = fstatSync(handle);
    if (stat.isDirectory()) throw new InputError("is a folder, not a file", { file: name });
    if (stat.isFile() && stat.size > MAX_INPUT_BYTES) throw tooLarge(name);
    const bytes = readFileSync(handle);
    if (bytes.length > MAX_INPUT_BYTES) throw tooLarge(name);
    return { name, bytes };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const problem = systemProblem(error);
    if (problem === null) throw error;
    throw new InputError(problem, { file: name });
  } finally {
    if (handle !== null && handle !== 0) closeSync(handle);
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A path that is no plain
 * file (`/dev/null`, a named pipe) is written to directly. Throws InputError naming the file.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  const direct = existing !== undefined && !existing.isFile();
  const temporary = direct
    ? path
    : join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  try {
    if (existing?.isDirectory()) throw new InputError("is a folder, not a file", { file: path });
    const handle = openSync(temporary, direct ? "w" : "wx");
    try {
      writeFileSync(handle, content);
      if (!direct) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!direct) renameSync(temporary, path);
  } catch (error) {
    if (!direct) {
      try {
        unlinkSync(temporary);
      } catch {
        // It was never made, or already took its name.
      }
    }
    if (error instanceof InputError) throw error;
    const problem = systemProblem(error);
    if (problem === null) throw error;
    throw new InputError(problem, { file: path });
  }
}
