import { join } from "node:path";
import { InputError } from "../../index.js";
import type { Batch } from "../batch/run.js";
import { isFinished, makeFolder, readShard, writeShard, type Shard } from "../batch/shards.js";
import type { Connected } from "./connection.js";
import { entriesOf, type Entry } from "./manifest.js";
import { unpackPairs, type JobResult } from "./payload.js";

const PAUSE_MS = 500;

/** Results asked for at once: so many are held in memory. */
const BULK = 50;

/**
 * The outcomes of everything that was enqueued, in the order in which it was, as a batch that was worked on here would
 * have them. They are fetched into a folder first. Throws InputError when there is nothing, or when something is not
 * done yet and is not to be waited for.
 */
export async function results(
  { redis, address, queue }: Connected,
  { folder, wait }: { readonly folder: string; readonly wait: boolean },
): Promise<Batch<"pairs">> {
  const entries = await entriesOf(redis, address);
  if (entries.length === 0) throw new InputError(`nothing was enqueued at ${address.shown}`);
  const jobs = queue();
  makeFolder(folder);
  const problems: string[] = [];
  const shards: Shard[] = [];
  const resultOf = async ({ file, job: id }: Entry, shard: Shard): Promise<string | null> => {
    for (;;) {
      const state = await jobs.getJobState(id);
      if (state === "completed" || state === "failed") break;
      if (state === "unknown")
        throw new InputError("its job is gone from the queue: enqueue it again", { file });
      if (!wait) throw new InputError("is not done yet; --wait waits for it", { file });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    const job = await jobs.getJob(id);
    if (job === undefined || (await job.isFailed()))
      return `${file}: ${(job?.failedReason ?? "gone").replace(/\s+/gu, " ")}`;
    writeShard(shard, unpackPairs(job.returnvalue as JobResult, file));
    return null;
  };
  for (let start = 0; start < entries.length; start += BULK) {
    const some = entries.slice(start, start + BULK).map((entry, index) => ({
      entry,
      shard: { path: join(folder, `queue-${start + index}-${entry.job}.json`) },
    }));
    const found = await Promise.all(
      some.map(async ({ entry, shard }) => (isFinished(shard) ? null : resultOf(entry, shard))),
    );
    for (const [index, { shard }] of some.entries()) {
      const problem = found[index] ?? null;
      if (problem === null) shards.push(shard);
      else problems.push(problem);
    }
  }
  return {
    files: entries.map(({ file }) => file),
    problems,
    *outcomes() {
      for (const shard of shards) yield readShard<"pairs">(shard);
    },
  };
}
