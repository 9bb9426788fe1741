import {
  InputError,
  auditText,
  auditTexts,
  corpusPairs,
  documentJson,
  type AuditDocument,
  type AuditOptions,
} from "../../index.js";
import { cachedOptions } from "../batch/task.js";
import { readTranscriptFile } from "../input.js";
import { choose, type Gathering } from "../corpus.js";
import type { CommonOptions, FindingOptions } from "../options.js";
import type { Request, StreamRecord } from "./records.js";

/** What is asked of every record: the audit, or the pairs for a corpus. Plain data, for any process. */
export type Question =
  | { readonly kind: "audit"; readonly common: CommonOptions & Partial<FindingOptions> }
  | { readonly kind: "pairs"; readonly common: CommonOptions; readonly gathering: Gathering };

async function audit(request: Request, name: string | null, options: AuditOptions): Promise<AuditDocument> {
  if ("path" in request) {
    const { text, encoding } = await readTranscriptFile(request.path);
    return auditText(text, { ...options, path: request.path, encoding });
  }
  if ("text" in request) return auditText(request.text, { ...options, path: name });
  return auditTexts(request.source, request.target, { ...options, path: name });
}

/**
 * One line of JSON for a record: `{id, document}` or `{id, pairs}`, or `{id, error}` in one line of words when it
 * cannot be answered. A bug in one record is told there and on standard error: it must not cost the others.
 */
export async function answer(record: StreamRecord, question: Question): Promise<string> {
  const { id } = record;
  const line = (content: object) => JSON.stringify({ id, ...content }) + "\n";
  if ("problem" in record) return line({ error: record.problem });
  try {
    const name = id === null ? null : String(id);
    const document = await audit(record.request, name, cachedOptions(question.common));
    return line(
      question.kind === "audit"
        ? { document: documentJson(document) }
        : { pairs: choose(corpusPairs(document), question.gathering) },
    );
  } catch (error) {
    if (error instanceof InputError) return line({ error: error.message.replace(/\s+/gu, " ") });
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `yidui: this is a bug in yidui, please report it (record ${String(id)})\n${stack}\n`,
    );
    return line({ error: "a bug in yidui, described on standard error" });
  }
}
