import { InputError } from "../../index.js";
import { readInput } from "../files.js";
import { readText } from "../input.js";
import type { ConfigOptions } from "../config.js";
import type { CommonOptions } from "../options.js";
import { version } from "../version.js";
import type { Connected } from "./connection.js";
import { addEntries, keepOptions, type Entry } from "./manifest.js";
import {
  keyOfJob,
  keyOfOptions,
  packContent,
  packOptions,
  type JobData,
  type SharedOptions,
} from "./payload.js";

/** Files sent to the server at once. */
const BULK = 50;

/** Tries at a job before it is given up; what a file itself is to blame for is not tried again. */
const ATTEMPTS = 4;

function sharedOptions({
  layout,
  dictionary,
  glossary,
  disable = [],
  checks = {},
}: CommonOptions & ConfigOptions): SharedOptions {
  const named = (path: string) => {
    const { name, text } = readText(path);
    return { name, text };
  };
  return {
    version: version(),
    ...(layout === undefined ? {} : { layout }),
    ...(dictionary === undefined ? {} : { dictionary: named(dictionary) }),
    ...(glossary === undefined ? {} : { glossaries: glossary.map(named) }),
    ...(disable.length === 0 ? {} : { disable }),
    ...(Object.keys(checks).length === 0 ? {} : { checks }),
  };
}

export interface Enqueued {
  readonly files: number;
  /** Files that nobody had enqueued before, or that had failed and are tried again. */
  readonly added: number;
  readonly problems: readonly string[];
}

/** Puts files on the queue. A call that is there already, done or not, is not put there again. */
export async function enqueue(
  { redis, address, queue }: Connected,
  files: readonly string[],
  options: CommonOptions & ConfigOptions & { readonly maxSize: number },
): Promise<Enqueued> {
  const shared = sharedOptions(options);
  const key = keyOfOptions(shared);
  await keepOptions(redis, address, key, packOptions(shared));
  const jobs = queue();
  const problems: string[] = [];
  let added = 0;
  for (let start = 0; start < files.length; start += BULK) {
    const entries: (Entry & { readonly bytes: Uint8Array })[] = [];
    for (const file of files.slice(start, start + BULK)) {
      try {
        const { bytes } = readInput(file);
        if (bytes.length > options.maxSize)
          throw new InputError(`is larger than ${options.maxSize} bytes, the most that is enqueued`, {
            file,
          });
        entries.push({ file, job: keyOfJob(key, bytes), bytes });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(error.message);
      }
    }
    if (entries.length === 0) continue;
    const known = await Promise.all(entries.map(({ job }) => jobs.getJobState(job)));
    const fresh = new Map(
      entries.filter((_, index) => known[index] === "unknown").map((entry) => [entry.job, entry.bytes]),
    );
    await jobs.addBulk(
      [...fresh].map(([job, bytes]) => ({
        name: "pairs",
        data: { options: key, content: packContent(bytes) } satisfies JobData,
        opts: { jobId: job, attempts: ATTEMPTS, backoff: { type: "exponential", delay: 1000 } },
      })),
    );
    const failed = new Set(entries.filter((_, index) => known[index] === "failed").map(({ job }) => job));
    for (const job of failed) await (await jobs.getJob(job))?.retry();
    await addEntries(redis, address, entries);
    added += fresh.size + failed.size;
  }
  return { files: files.length, added, problems };
}
