import type { Job } from "bullmq";
import { startProcesses } from "../processes.js";
import type { Connected } from "./connection.js";
import type { JobAnswer, JobTask } from "./job-worker.js";
import { optionsOf } from "./manifest.js";
import { isJobData, type JobData, type JobResult } from "./payload.js";

export interface WorkerOptions {
  /** Processes that work on calls. */
  readonly jobs: number;
  /** Milliseconds after which a job whose worker went silent is given to another one. */
  readonly stalledAfter: number;
  /** End when there is nothing left to do. */
  readonly drain: boolean;
  /** Told after each job, for progress. */
  readonly onDone: (file: { readonly job: string; readonly problem: string | null }) => void;
}

/** A job may lose its worker this often: machines of a cluster are taken away without asking. */
const LOSSES = 20;

/**
 * Calls that are in hand while others are worked on, so that no process waits for the server: with one more than there
 * are processes, the next call is there when one is done.
 */
const IN_HAND = 1;

/** The processes that do the work. One that dies at a call costs that call a try, and is replaced. */
async function processes({ redis, address, bullmq }: Connected, jobs: number) {
  const pool = await startProcesses(new URL("./job-worker.js", import.meta.url), jobs);
  const ask = async (task: JobTask) => (await pool.run(task)) as JobAnswer;
  const perform = async ({ data }: Job<JobData, JobResult>): Promise<JobResult> => {
    if (!isJobData(data)) throw new bullmq.UnrecoverableError("its data is no call");
    const { options, content } = data;
    let answer = await ask({ options, content });
    if ("missing" in answer) {
      const packedOptions = await optionsOf(redis, address, options);
      if (packedOptions === null) throw new Error("the options of this job are gone");
      answer = await ask({ options, content, packedOptions });
    }
    if ("result" in answer) return answer.result;
    throw new bullmq.UnrecoverableError("problem" in answer ? answer.problem : "its options are missing");
  };
  return { perform, stop: () => pool.destroy() };
}

/**
 * Works until it is told to end or, with `drain`, until nothing is left; the calls in hand are finished first. The
 * server is talked to from here and the calls are worked on in processes of their own: so it hears that a call is still
 * worked on, however long that takes.
 */
export async function work(connected: Connected, options: WorkerOptions): Promise<void> {
  const { bullmq, redis, address } = connected;
  const { perform, stop } = await processes(connected, options.jobs);
  // A worker blocks its connection while it waits; a server that is away is waited for.
  const own = redis.duplicate().on("error", () => undefined);
  const worker = new bullmq.Worker<JobData, JobResult>(address.name, perform, {
    connection: own,
    concurrency: options.jobs + IN_HAND,
    lockDuration: options.stalledAfter,
    stalledInterval: options.stalledAfter,
    maxStalledCount: LOSSES,
  });
  // What goes wrong with a job is told with the job.
  worker.on("error", () => undefined);
  worker.on("completed", (job) => {
    // The call has done its part; of a million of them the server would have to hold all.
    job.updateData({ ...job.data, content: "" }).catch(() => undefined);
    options.onDone({ job: job.id ?? "", problem: null });
  });
  worker.on("failed", (job, error) => options.onDone({ job: job?.id ?? "", problem: error.message }));
  let told = false;
  await new Promise<void>((resolve) => {
    for (const [signal, status] of [
      ["SIGTERM", 143],
      ["SIGINT", 130],
    ] as const)
      process.on(signal, () => {
        // Told twice, or with nobody left to give results to: what is in hand goes to another worker.
        if (told) process.exit(status);
        told = true;
        setInterval(() => own.status !== "ready" && process.exit(status), options.stalledAfter).unref();
        resolve();
      });
    if (options.drain) void untilEmpty(connected).then(resolve);
  });
  await worker.close();
  await stop();
  own.disconnect();
}

const PAUSE_MS = 500;

/** Nothing waiting, nothing delayed, and nobody else at work on something that might come back. */
async function untilEmpty({ queue }: Connected): Promise<void> {
  const jobs = queue();
  for (;;) {
    const counts = await jobs.getJobCounts("waiting", "active", "delayed", "prioritized");
    if (Object.values(counts).every((count) => count === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
