import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  InputError,
  maxInputBytes,
  type CheckSettings,
  type CorpusPair,
  type NamedText,
} from "../../index.js";
import { version } from "../version.js";

/** What workers need to know beside the calls; kept once for all jobs that share it. */
export interface SharedOptions {
  readonly version: string;
  readonly layout?: string;
  readonly dictionary?: NamedText;
  readonly glossaries?: readonly NamedText[];
  /** Checks that are switched off, and what the others are to do: a pair's findings decide whether it is clean. */
  readonly disable?: readonly string[];
  readonly checks?: Readonly<Record<string, CheckSettings>>;
}

/** A job's data: a call's bytes and the key of the options. Nothing in it is ever run. */
export interface JobData {
  readonly options: string;
  /** The file's bytes, compressed, in base64. */
  readonly content: string;
}

/** Whoever can write to the server can put anything there. */
export function isJobData(data: unknown): data is JobData {
  if (typeof data !== "object" || data === null) return false;
  const { options, content } = data as Readonly<Record<string, unknown>>;
  return typeof options === "string" && typeof content === "string";
}

/** Result of a job: the call's pairs, as JSON, compressed, in base64. */
export type JobResult = string;

const packed = (bytes: string | Uint8Array) => gzipSync(bytes).toString("base64");

function unpacked(content: string): Buffer {
  return gunzipSync(Buffer.from(content, "base64"), { maxOutputLength: maxInputBytes() });
}

export const packContent = (bytes: Uint8Array): string => packed(bytes);
export const unpackContent = (content: string): Uint8Array => unpacked(content);
export const packPairs = (pairs: readonly CorpusPair[]): JobResult => packed(JSON.stringify(pairs));

/** The pairs of a result, named after the file that they are asked for. */
export function unpackPairs(result: JobResult, call: string): CorpusPair[] {
  const pairs = JSON.parse(unpacked(result).toString("utf8")) as CorpusPair[];
  return pairs.map((pair) => ({ ...pair, call }));
}

const digest = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\u0000");
  return hash.digest("hex").slice(0, 40);
};

export const keyOfOptions = (options: SharedOptions): string => digest(JSON.stringify(options));

/** The same call under the same options is the same job, whoever enqueues it and how often. */
export const keyOfJob = (options: string, bytes: Uint8Array): string => digest(options, bytes);

/** Options as the queue keeps them. */
export const packOptions = (options: SharedOptions): string => packed(JSON.stringify(options));

/** Throws InputError when they were made by another version: its results would not be this one's. */
export function unpackOptions(content: string): SharedOptions {
  const options = JSON.parse(unpacked(content).toString("utf8")) as SharedOptions;
  if (options.version !== version())
    throw new InputError(`enqueued by version ${options.version} of yidui, this is ${version()}`);
  return options;
}
