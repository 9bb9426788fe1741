import { InputError, auditText, corpusPairs, type AuditOptions, type CorpusPair } from "../../index.js";
import { readText } from "../input.js";
import { auditOptions, type CommonOptions } from "../options.js";

/** One file to work on; plain data, so that it can be sent to another process. */
export interface Task {
  readonly file: string;
  readonly options: CommonOptions;
}

/** What came of a file: its pairs, or in one line why it could not be used. */
export type Outcome = { readonly pairs: readonly CorpusPair[] } | { readonly problem: string };

let last: { readonly key: string; readonly options: AuditOptions } | null = null;

/** Glossaries and dictionaries are read once a process, not once a call. */
function optionsOf(options: CommonOptions): AuditOptions {
  const key = JSON.stringify(options);
  if (last?.key !== key) last = { key, options: auditOptions(options) };
  return last.options;
}

/** Works on one file. Throws what is a bug; what is the file's fault is an outcome. */
export function perform({ file, options }: Task): Outcome {
  try {
    const audit = optionsOf(options);
    const { name, text, encoding } = readText(file);
    return { pairs: corpusPairs(auditText(text, { ...audit, path: name, encoding })) };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message.replace(/\s+/gu, " ") };
    throw error;
  }
}
