/** The entry of a process that works on the calls of a queue for another one, which talks to the server. */
import { InputError, auditText, corpusPairs, type AuditOptions } from "../../index.js";
import { readGuarded } from "../guarded-document.js";
import { finishingFirst } from "../finish-first.js";
import { keepingHeapTight } from "../tight-heap.js";
import { packPairs, unpackContent, unpackOptions, type JobData, type JobResult } from "./payload.js";

/** A job; the options that it names go with it where this process has not seen them yet. */
export interface JobTask extends JobData {
  readonly packedOptions?: string;
}

export type JobAnswer =
  { readonly result: JobResult } | { readonly problem: string } | { readonly missing: "options" };

/** Options that were unpacked lately: glossaries are read once, not once a call. */
const KEPT = 8;
const known = new Map<string, AuditOptions>();

function optionsFor({ options: key, packedOptions }: JobTask): AuditOptions | null {
  const found = known.get(key);
  if (found !== undefined || packedOptions === undefined) return found ?? null;
  const { layout, dictionary, glossaries, disable, checks } = unpackOptions(packedOptions);
  const options: AuditOptions = {
    ...(layout === undefined ? {} : { layout }),
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(glossaries === undefined ? {} : { glossaries }),
    ...(disable === undefined ? {} : { disabled: new Set(disable) }),
    ...(checks === undefined ? {} : { checks }),
  };
  const [oldest] = known.keys();
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  known.set(key, options);
  return options;
}

/** What the call itself is to blame for is an answer: trying again would not make it another one. */
async function work(task: JobTask): Promise<JobAnswer> {
  const options = optionsFor(task);
  if (options === null) return { missing: "options" };
  try {
    const { text, encoding } = await readGuarded(unpackContent(task.content), null);
    return { result: packPairs(corpusPairs(auditText(text, { ...options, encoding }))) };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    throw error;
  }
}

export default finishingFirst(keepingHeapTight(work));
