import { InputError, auditText, corpusPairs, type AuditOptions, type CorpusPair } from "../../index.js";
import { TOO_LARGE, isTooLarge } from "../errors.js";
import { readGuarded } from "../guarded-document.js";
import { readInput } from "../files.js";
import { readText } from "../input.js";
import { auditOptions, type CommonOptions, type FindingOptions } from "../options.js";
import { keptReport, type AskedReport, type KeptReport } from "./kept-report.js";

/** What may be asked of a file, and how: its pairs for a corpus, or its part of a report. Plain data. */
export interface Asked {
  readonly pairs: null;
  readonly report: AskedReport;
}

export type Wanted = keyof Asked;

/** What comes of a file, by what was wanted. */
export interface Kept {
  readonly pairs: readonly CorpusPair[];
  readonly report: KeptReport;
}

/** What decides an audit beside the transcript. */
export type TaskOptions = CommonOptions &
  Partial<FindingOptions> & {
    /** The company's published figures. */
    readonly figures?: string;
  };

/** One file to work on; plain data, so that it can be sent to another process. */
export interface Task<W extends Wanted = Wanted> {
  readonly file: string;
  /** Where it stands in the batch, from 1, if that shows in what comes of it. */
  readonly ordinal: number;
  readonly wanted: W;
  readonly how: Asked[W];
  readonly options: TaskOptions;
}

/** What is the same for every file of a batch. */
export type TaskKind<W extends Wanted = Wanted> = Omit<Task<W>, "file" | "ordinal">;

/** What came of a file, or in one line why it could not be used. */
export type Outcome<W extends Wanted = Wanted> = { readonly kept: Kept[W] } | { readonly problem: string };

let last: { readonly key: string; readonly options: AuditOptions } | null = null;

/** Glossaries and dictionaries are read once a process, not once a call. */
export function cachedOptions(options: TaskOptions): AuditOptions {
  const key = JSON.stringify(options);
  if (last?.key !== key) {
    const { figures } = options;
    const record = figures === undefined ? {} : { record: readText(figures) };
    last = { key, options: { ...auditOptions(options), ...record } };
  }
  return last.options;
}

/** Does something for one file: what is the file's fault is a problem, what is a bug is thrown. */
export async function orProblem<T>(
  file: string,
  work: () => Promise<T>,
): Promise<T | { readonly problem: string }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message.replace(/\s+/gu, " ") };
    if (isTooLarge(error)) return { problem: `${file}: ${TOO_LARGE}` };
    throw error;
  }
}

/** Works on one file whose bytes were read. Throws InputError where it cannot be used. */
export async function perform<W extends Wanted>(
  { how, options, ordinal }: Task<W>,
  { name, bytes }: ReturnType<typeof readInput>,
): Promise<Kept[W]> {
  const audit = cachedOptions(options);
  const { text, encoding } = await readGuarded(bytes, name);
  const document = auditText(text, { ...audit, path: name, encoding });
  const kept =
    how === null ? corpusPairs(document) : await keptReport(document, ordinal, how, audit.baseline);
  return kept as Kept[W];
}
