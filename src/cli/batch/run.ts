import { availableParallelism } from "node:os";
import { InputError } from "../../index.js";
import { showProgress } from "./progress.js";
import { fingerprint, isFinished, makeFolder, readShard, shardOf, type Shard } from "./shards.js";
import { perform, type Kept, type Outcome, type Task, type Wanted } from "./task.js";
import type { WorkerTask } from "./worker.js";

/** Below this, starting further processes takes longer than the work. */
const FEW = 4;

/** Each process keeps what it once read; a fresh one now and then keeps a long batch's memory flat. */
const RECYCLE_BYTES = 400 * 1024 * 1024;

export interface BatchOptions<W extends Wanted> extends Omit<Task<W>, "file"> {
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

async function here<W extends Wanted>(
  files: readonly string[],
  task: Omit<Task<W>, "file">,
): Promise<Batch<W>> {
  const outcomes: Outcome<W>[] = [];
  for (const file of files) outcomes.push(await perform({ ...task, file }));
  return {
    files,
    problems: outcomes.flatMap((outcome) => ("problem" in outcome ? [outcome.problem] : [])),
    *outcomes() {
      for (const outcome of outcomes) if ("kept" in outcome) yield outcome.kept;
    },
  };
}

/** The shard of a file, or in one line why it has none. */
function shardOrProblem(folder: string, file: string, key: string): Shard | { readonly problem: string } {
  try {
    return shardOf(folder, file, key);
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    throw error;
  }
}

/**
 * Works on every file. Few are worked on here; many in processes of their own, which leave their outcomes in a folder,
 * so that nothing that was done is done again after an interruption. A file that cannot be used, or that its process
 * does not survive, is a problem of that file and not the end of the batch.
 */
export async function runBatch<W extends Wanted>(
  files: readonly string[],
  { folder, jobs: wish, ...task }: BatchOptions<W>,
): Promise<Batch<W>> {
  const jobs = Math.max(1, Math.min(wish ?? availableParallelism(), files.length));
  if (files.length < FEW || files.includes("-")) return here(files, task);
  const key = fingerprint(task);
  makeFolder(folder);
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    runtime: "child_process",
    minThreads: jobs,
    maxThreads: jobs,
    maxMemoryLimitBeforeRecycle: RECYCLE_BYTES,
  });
  const progress = await showProgress(files.length, task.options.quiet === true);
  const problems = new Map<number, string>();
  const shards: (Shard | null)[] = files.map(() => null);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? "";
      const shard = shardOrProblem(folder, file, key);
      let problem: string | null = null;
      if ("problem" in shard) problem = shard.problem;
      else if (!isFinished(shard)) problem = await workOn({ ...task, file, shard });
      if (problem !== null) problems.set(index, problem);
      else if ("path" in shard) shards[index] = shard;
      progress.step(problem !== null);
    }
  };
  const workOn = async (task: WorkerTask): Promise<string | null> => {
    try {
      return ((await pool.run(task)) as { problem: string | null }).problem;
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s+/gu, " ") : String(error);
      return `${task.file}: could not be worked on (${reason})`;
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
    problems: [...problems].sort(([a], [b]) => a - b).map(([, problem]) => problem),
    *outcomes() {
      for (const shard of shards) if (shard !== null) yield readShard<W>(shard);
    },
  };
}
