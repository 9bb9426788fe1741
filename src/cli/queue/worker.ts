import type { Job } from "bullmq";
import { InputError, auditText, corpusPairs, readDocument, type AuditOptions } from "../../index.js";
import type { Connected } from "./connection.js";
import { optionsOf } from "./manifest.js";
import { packPairs, unpackContent, unpackOptions, type JobData, type JobResult } from "./payload.js";

export interface WorkerOptions {
  /** Milliseconds after which a job whose worker went silent is given to another one. */
  readonly stalledAfter: number;
  /** End when there is nothing left to do. */
  readonly drain: boolean;
  /** Told after each job, for progress. */
  readonly onDone: (file: { readonly job: string; readonly problem: string | null }) => void;
}

/** A job may lose its worker this often: machines of a cluster are taken away without asking. */
const LOSSES = 20;

/** Options are fetched and their glossaries read once a process. */
function optionsCache({ redis, address }: Connected): (key: string) => Promise<AuditOptions> {
  const known = new Map<string, AuditOptions>();
  return async (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const content = await optionsOf(redis, address, key);
    if (content === null) throw new Error("the options of this job are gone");
    const { layout, dictionary, glossaries } = unpackOptions(content);
    const options: AuditOptions = {
      ...(layout === undefined ? {} : { layout }),
      ...(dictionary === undefined ? {} : { dictionary }),
      ...(glossaries === undefined ? {} : { glossaries }),
    };
    known.set(key, options);
    return options;
  };
}

/** Works until it is told to end or, with `drain`, until nothing is left; the job under way is finished first. */
export async function work(connected: Connected, options: WorkerOptions): Promise<void> {
  const { bullmq, redis, address } = connected;
  const knownOptions = optionsCache(connected);
  const perform = async (job: Job<JobData, JobResult>): Promise<JobResult> => {
    const audit = await knownOptions(job.data.options);
    try {
      const { text, encoding } = await readDocument(unpackContent(job.data.content), null);
      return packPairs(corpusPairs(auditText(text, { ...audit, encoding })));
    } catch (error) {
      // Trying again would not make the file another one.
      if (error instanceof InputError) throw new bullmq.UnrecoverableError(error.message);
      throw error;
    }
  };
  // A worker blocks its connection while it waits; a server that is away is waited for.
  const own = redis.duplicate().on("error", () => undefined);
  const worker = new bullmq.Worker<JobData, JobResult>(address.name, perform, {
    connection: own,
    lockDuration: options.stalledAfter,
    stalledInterval: options.stalledAfter,
    maxStalledCount: LOSSES,
  });
  // What goes wrong with a job is told with the job.
  worker.on("error", () => undefined);
  worker.on("completed", ({ id = "" }) => options.onDone({ job: id, problem: null }));
  worker.on("failed", (job, error) => options.onDone({ job: job?.id ?? "", problem: error.message }));
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
    if (options.drain) void untilEmpty(connected).then(resolve);
  });
  await worker.close();
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
