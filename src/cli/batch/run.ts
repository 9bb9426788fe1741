import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { readInput } from "../files.js";
import { startProcesses, startThread } from "../processes.js";
import { TOO_LARGE, isTooLarge } from "../errors.js";
import { showProgress } from "./progress.js";
import { fingerprint, makeFolder, readShard, type Shard } from "./shards.js";
import { orProblem, perform, type Kept, type Outcome, type TaskKind, type Wanted } from "./task.js";
import type { WorkerTask } from "./worker.js";

/** Below this, starting further processes takes longer than the work. */
const FEW = 4;

/** Ten times a call, in bytes: what is larger may need more memory than there is. */
const LARGE = 1 << 20;

/** Whether a file among them is so large that it is not worked on in this process, which has to tell how it ended. */
export const hasLarge = (files: readonly string[]): boolean =>
  files.some((file) => file !== "-" && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= LARGE);

/** What is said of a call that its process or thread did not survive. */
function lossOf(error: unknown): string {
  if (isTooLarge(error)) return TOO_LARGE;
  const reason = error instanceof Error ? error.message.replace(/\s+/gu, " ") : String(error);
  return `could not be worked on (${reason})`;
}

export interface BatchOptions<W extends Wanted> extends TaskKind<W> {
  /** Processes; by default one for each core. */
  readonly jobs?: number;
  /** Where outcomes lie until the batch is written; one that was interrupted is taken up from there. */
  readonly folder: string;
}

/** A batch whose work is done: the outcome of each file, in the order of the files, read when it is asked for. */
export interface Batch<W extends Wanted> {
  readonly files: readonly string[];
  /** One line for each file that could not be used. */
  readonly problems: readonly string[];
  readonly outcomes: () => Generator<Kept[W]>;
}

/** Where a call stands only shows in a page that holds several: elsewhere another file before it changes nothing. */
const ordinalOf = <W extends Wanted>({ how }: TaskKind<W>, index: number): number =>
  how !== null && how.format === "html" && !how.single ? index + 1 : 1;

async function here<W extends Wanted>(files: readonly string[], kind: TaskKind<W>): Promise<Batch<W>> {
  const outcomes: Outcome<W>[] = [];
  for (const [index, file] of files.entries()) {
    const task = { ...kind, file, ordinal: ordinalOf(kind, index) };
    outcomes.push(await orProblem(file, async () => ({ kept: await perform(task, readInput(file)) })));
  }
  return {
    files,
    problems: outcomes.flatMap((outcome) => ("problem" in outcome ? [outcome.problem] : [])),
    *outcomes() {
      for (const outcome of outcomes) if ("kept" in outcome) yield outcome.kept;
    },
  };
}

/**
 * Works on every file. Few are worked on here; many in processes of their own, which leave their outcomes in a folder,
 * so that nothing that was done is done again after an interruption. A file that cannot be used, or that its process
 * does not survive, is a problem of that file and not the end of the batch.
 */
export async function runBatch<W extends Wanted>(
  files: readonly string[],
  { folder, jobs: wish, ...kind }: BatchOptions<W>,
): Promise<Batch<W>> {
  const jobs = Math.max(1, Math.min(wish ?? availableParallelism(), files.length));
  const few = files.length < FEW;
  if (files.includes("-") || (few && !hasLarge(files))) return here(files, kind);
  const key = fingerprint(kind);
  makeFolder(folder);
  const entry = new URL("./worker.js", import.meta.url);
  const pool = few ? await startThread(entry) : await startProcesses(entry, jobs);
  const progress = await showProgress(files.length, few || kind.options.quiet === true);
  const workOn = async (file: string, ordinal: number): Promise<Shard | { readonly problem: string }> => {
    try {
      const task: WorkerTask = { ...kind, file, ordinal, folder, key };
      return (await pool.run(task)) as Shard | { readonly problem: string };
    } catch (error) {
      return { problem: `${file}: ${lossOf(error)}` };
    }
  };
  const outcomes: (Shard | { readonly problem: string })[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const outcome = await workOn(files[index] ?? "", ordinalOf(kind, index));
      outcomes[index] = outcome;
      progress.step("problem" in outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs * 2 }, lane));
  } finally {
    progress.stop();
    await pool.destroy();
  }
  return {
    files,
    problems: outcomes.flatMap((outcome) => ("problem" in outcome ? [outcome.problem] : [])),
    *outcomes() {
      for (const outcome of outcomes) if ("path" in outcome) yield readShard<W>(outcome);
    },
  };
}
