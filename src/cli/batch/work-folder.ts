import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, rmdirSync, statSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../index.js";
import { onFile } from "../files.js";
import { lock, type Holder } from "./lock.js";
import { SHARD } from "./shards.js";

/** What a batch is meant to leave, or null where it only shows something. */
type Destination = string | null;

interface WorkFolder {
  readonly path: string;
  /** Lets it go; `finished` with everything in it. */
  readonly leave: (finished: boolean) => void;
}

function passingFolder(): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), "yidui-"));
  return { path, leave: () => rmSync(path, { recursive: true, force: true }) };
}

function taken(out: string, folder: string, { process, machine }: Holder): InputError {
  const elsewhere = machine === hostname() ? "" : ` on ${machine}; if that has ended, remove ${folder}`;
  return new InputError(`is being written by another yidui, process ${process}${elsewhere}`, { file: out });
}

const LOCK = "lock";

/** The folder of one destination, which one process has at a time. It is made if need be, the folder around it not. */
function ownFolder(out: string, path: string): WorkFolder {
  for (;;) {
    try {
      onFile(out, () => mkdirSync(path));
    } catch (error) {
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
    }
    try {
      const locked = lock(join(path, LOCK));
      if ("holder" in locked) throw taken(out, path, locked.holder);
      return { path, leave: (finished) => leave(path, finished, locked.unlock) };
    } catch (error) {
      // Whoever had it finished between the two steps, and removed it.
      if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw error;
    }
  }
}

/** A lock goes last, so that nobody begins in a folder that is being emptied. What is not ours stays. */
function leave(path: string, finished: boolean, unlock: () => void): void {
  for (const name of finished ? readdirSync(path) : [])
    if (SHARD.test(name)) rmSync(join(path, name), { force: true });
  unlock();
  try {
    rmdirSync(path);
  } catch {
    // There is something left for the next attempt, or somebody began one.
  }
}

function folderFor(out: Destination): WorkFolder {
  if (out === null || out === "-") return passingFolder();
  const there = onFile(out, () => statSync(out, { throwIfNoEntry: false }));
  if (there?.isDirectory() === true) return ownFolder(out, join(out, ".parts"));
  // A device or a pipe holds nothing that could be taken up, and nothing is put beside it.
  return there === undefined || there.isFile() ? ownFolder(out, `${out}.parts`) : passingFolder();
}

/**
 * Gives `work` a folder for the outcomes of a batch: beside what is written, so that the same command takes up what was
 * interrupted, else a passing one. It goes when `work` says that everything is written, and what is in it stays for the
 * next attempt when not. Throws InputError while another process writes the same.
 */
export async function inWorkFolder(
  out: Destination,
  work: (folder: string) => Promise<{ readonly finished: boolean }>,
): Promise<void> {
  const folder = folderFor(out);
  let finished = false;
  try {
    ({ finished } = await work(folder.path));
  } finally {
    folder.leave(finished);
  }
}
