/** The entry of a worker process: takes a task, leaves what came of it in a file, answers where or why not. */
import { readInput } from "../files.js";
import { keepingHeapTight } from "../tight-heap.js";
import { isFinished, shardOf, writeShard, type Shard } from "./shards.js";
import { orProblem, perform, type Task } from "./task.js";

export interface WorkerTask extends Task {
  /** Where outcomes lie. */
  readonly folder: string;
  /** The fingerprint of everything but the file. */
  readonly key: string;
}

async function work({ folder, key, ...task }: WorkerTask): Promise<Shard | { readonly problem: string }> {
  return orProblem(task.file, async () => {
    // Read once: what is audited is what the shard is named by, even if somebody writes to the file meanwhile.
    const input = readInput(task.file);
    const shard = shardOf(folder, task, input.bytes, key);
    if (!isFinished(shard)) writeShard(shard, await perform(task, input));
    return shard;
  });
}

export default keepingHeapTight(work);
