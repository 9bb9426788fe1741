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
const SAMPLE = 500;
const LISTED = 1000;

export async function stateOf({ redis, address, queue }: Connected): Promise<QueueState> {
  const jobs = queue();
  const counts = await jobs.getJobCounts("waiting", "active", "delayed", "completed", "failed");
  const recent = (await jobs.getCompleted(0, SAMPLE - 1)).flatMap((job) => job.finishedOn ?? []);
  const now = Date.now();
  const inWindow = recent.filter((at) => now - at < WINDOW_MS);
  const since =
    inWindow.length < SAMPLE ? Math.min(WINDOW_MS, now - Math.min(...inWindow)) : now - Math.min(...inWindow);
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
    rate: inWindow.length === 0 ? null : inWindow.length / Math.max(1, since / 1000),
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
