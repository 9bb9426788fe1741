/** The entry of a worker process: takes a task, leaves what came of it in a file, answers how it went. */
import type { Shard } from "./shards.js";
import { writeShard } from "./shards.js";
import { perform, type Task } from "./task.js";

export interface WorkerTask extends Task {
  readonly shard: Shard;
}

export default async function work({
  shard,
  ...task
}: WorkerTask): Promise<{ readonly problem: string | null }> {
  const outcome = await perform(task);
  if ("problem" in outcome) return outcome;
  writeShard(shard, outcome.kept);
  return { problem: null };
}
