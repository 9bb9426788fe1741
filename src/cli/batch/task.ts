import {
  InputError,
  auditText,
  corpusPairs,
  type AuditDocument,
  type AuditOptions,
  type CorpusPair,
} from "../../index.js";
import { readTranscriptFile } from "../input.js";
import { auditOptions, type CommonOptions, type FindingOptions } from "../options.js";

/** What is wanted of a file: its pairs for a corpus, or its audit. */
export type Wanted = "pairs" | "audit";

/** What comes of a file, by what was wanted. */
export interface Kept {
  readonly pairs: readonly CorpusPair[];
  readonly audit: AuditDocument;
}

/** One file to work on; plain data, so that it can be sent to another process. */
export interface Task<W extends Wanted = Wanted> {
  readonly file: string;
  readonly wanted: W;
  readonly options: CommonOptions & Partial<FindingOptions>;
}

/** What came of a file, or in one line why it could not be used. */
export type Outcome<W extends Wanted = Wanted> = { readonly kept: Kept[W] } | { readonly problem: string };

let last: { readonly key: string; readonly options: AuditOptions } | null = null;

/** Glossaries and dictionaries are read once a process, not once a call. */
export function cachedOptions(options: Task["options"]): AuditOptions {
  const key = JSON.stringify(options);
  if (last?.key !== key) last = { key, options: auditOptions(options) };
  return last.options;
}

/** Works on one file. Throws what is a bug; what is the file's fault is an outcome. */
export async function perform<W extends Wanted>({ file, wanted, options }: Task<W>): Promise<Outcome<W>> {
  try {
    const audit = cachedOptions(options);
    const { name, text, encoding } = await readTranscriptFile(file);
    const document = auditText(text, { ...audit, path: name, encoding });
    return { kept: (wanted === "audit" ? document : corpusPairs(document)) as Kept[W] };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message.replace(/\s+/gu, " ") };
    throw error;
  }
}
