import type { Queue } from "bullmq";
import type { Connected } from "./connection.js";
import { entriesOf } from "./manifest.js";

/** How a queue is getting on. */
export interface QueueState {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
  /** Calls a second over all workers, in the last minute; null when none was done. */
  readonly rate: number | null;
  /** Jobs that were given up, with the files that they are for. */
  readonly dead: readonly { readonly file: string; readonly reason: string }[];
}

const WINDOW_MS = 60_000;
const LISTED = 1000;

/** Calls a second since a minute ago, or since the first one that was done in that minute. */
async function rateOf(redis: Connected["redis"], jobs: Queue): Promise<number | null> {
  // Done jobs, by the time at which they were.
  const done = jobs.toKey("completed");
  const now = Date.now();
  const [count, [, first]] = await Promise.all([
    redis.zcount(done, now - WINDOW_MS, "+inf"),
    redis.zrange(done, now - WINDOW_MS, "+inf", "BYSCORE", "LIMIT", 0, 1, "WITHSCORES"),
  ]);
  return count === 0 ? null : (count * 1000) / Math.max(1000, now - Number(first));
}

export async function stateOf({ redis, address, queue }: Connected): Promise<QueueState> {
  const jobs = queue();
  const counts = await jobs.getJobCounts("waiting", "active", "delayed", "completed", "failed");
  const rate = await rateOf(redis, jobs);
  const failed = await jobs.getFailed(0, LISTED - 1);
  const files = new Map<string, string>();
  if (failed.length > 0) for (const { file, job } of await entriesOf(redis, address)) files.set(job, file);
  const { waiting = 0, active = 0, delayed = 0, completed = 0, failed: dead = 0 } = counts;
  return {
    waiting,
    active,
    delayed,
    completed,
    failed: dead,
    rate,
    dead: failed.map((job) => ({
      file: files.get(job.id ?? "") ?? job.id ?? "",
      reason: job.failedReason.replace(/\s+/gu, " "),
    })),
  };
}

/** The state for people. */
export function stateTable({ waiting, active, delayed, completed, failed, rate, dead }: QueueState): string {
  const left = waiting + active + delayed;
  const rows: (readonly [string, string])[] = [
    ["waiting", String(waiting)],
    ["at work", String(active)],
    ["to be tried again", String(delayed)],
    ["done", String(completed)],
    ["given up", String(failed)],
    ["calls a second", rate === null ? "–" : rate.toFixed(1)],
    ["seconds left", rate === null || left === 0 ? "–" : String(Math.ceil(left / rate))],
  ];
  const table = rows.map(([name, value]) => `${name.padEnd(20)}${value.padStart(9)}\n`).join("");
  return table + dead.map(({ file, reason }) => `given up: ${file}: ${reason}\n`).join("");
}
