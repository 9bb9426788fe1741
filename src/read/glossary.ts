import { InputError } from "../text/errors.js";
import { FORBIDDING_STATUSES, PREFERRING_STATUSES } from "./glossary-columns.data.js";
import type { GlossaryRendering } from "./glossary-rendering.js";
import { MAX_GLOSSARY } from "./limits.js";
import { tableRenderings } from "./glossary-table.js";
import { tbxRenderings } from "./glossary-tbx.js";

/** A term of the user's own. */
export interface GlossaryEntry {
  /** The term and its other forms, as the glossary writes them. */
  readonly zh: readonly string[];
  /** Right renderings, the preferred ones first; empty where the glossary only forbids. */
  readonly en: readonly string[];
  /** Renderings that must not be used. */
  readonly forbidden: readonly string[];
  /** Where the glossary first has the term, 1-based; null where the format has no lines to speak of. */
  readonly line: number | null;
}

const begins = (status: string, beginnings: readonly string[]) =>
  beginnings.some((beginning) => status.toLowerCase().startsWith(beginning));

interface Draft {
  readonly zh: Set<string>;
  readonly preferred: Set<string>;
  readonly accepted: Set<string>;
  readonly forbidden: Set<string>;
  readonly line: number | null;
}

/** Renderings of one term stand together, whichever rows they came from. */
function gathered(renderings: readonly GlossaryRendering[]): GlossaryEntry[] {
  const drafts = new Map<string, Draft>();
  for (const { zh, en, status, line } of renderings) {
    const key = zh[0] ?? "";
    let draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, (draft = emptyDraft(line)));
    for (const form of zh) draft.zh.add(form);
    if (begins(status, FORBIDDING_STATUSES)) draft.forbidden.add(en);
    else if (begins(status, PREFERRING_STATUSES)) draft.preferred.add(en);
    else draft.accepted.add(en);
  }
  return [...drafts.values()].map(({ zh, preferred, accepted, forbidden, line }) => ({
    zh: [...zh],
    en: [...new Set([...preferred, ...accepted])],
    forbidden: [...forbidden],
    line,
  }));
}

const emptyDraft = (line: number | null): Draft => ({
  zh: new Set(),
  preferred: new Set(),
  accepted: new Set(),
  forbidden: new Set(),
  line,
});

/**
 * Reads a glossary: TBX (basic, min and core dialects), or a table. A table is CSV with a header, or TSV with a header
 * or without one (Chinese, tab, English). The header names the columns: zh (source), en (target), and, if present,
 * status (preferred, admitted, forbidden, …) and forbidden. A cell may hold several forms, separated by `|` or `;`.
 * Throws InputError, with file and line, for what is no glossary.
 */
export function readGlossary(text: string, file: string | null): GlossaryEntry[] {
  if (text.length > MAX_GLOSSARY)
    throw new InputError(`is too large for a glossary: more than ${MAX_GLOSSARY} characters`, { file });
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (content.trim() === "") throw new InputError("is empty", { file });
  const isXml = content.trimStart().startsWith("<");
  const entries = gathered(isXml ? tbxRenderings(content, file) : tableRenderings(content, file));
  if (entries.length === 0) throw new InputError("holds no Chinese term with an English one", { file });
  return entries;
}
