import type { DocumentText } from "./document.js";
import { columnsOf, isQuoted } from "./table-columns.js";
import { DELIMITERS, rowsOf } from "./table.js";

/** How the files begin that yidui itself writes, but those that are transcripts again. */
const OWN_OUTPUT: readonly RegExp[] = [
  // A report as text: the call, its layout, its encoding, its script.
  /^[^\n]{1,400} {2}[a-z-]{3,40} · [\w-]{2,20} · (?:simplified|traditional|mixed|none)\b/,
  // Results and lists of judged findings.
  /^\{\s{0,9}"(?:schema":\s{0,9}"yidui\.|judged")/,
  // Findings and corpora as tables.
  /^file,line,column,severity,check,/,
  /^zh,en,zhLanguage,/,
  /^<!doctype html>[^\0]{0,2000}<meta name="generator" content="yidui /,
];

/** So much of a file's beginning tells whether yidui wrote it. UTF-16 units. */
export const TELLING_START: number = 4000;

/** Whether a file that begins so was written by yidui, and is no call. `start` is {@link TELLING_START} long, or all. */
export function isOwnOutput(start: string): boolean {
  const text = start.replace(/^\ufeff/, "");
  return OWN_OUTPUT.some((pattern) => pattern.test(text));
}

const SENTENCE_END = /[.!?。！？…]["'”’」』)）]?(?=\s|$)|[。！？]/g;
/** A list of names or of settings has no sentences. */
const FEWEST_SENTENCES = 2;
const sentencesIn = (text: string): number => text.match(SENTENCE_END)?.length ?? 0;

const SAMPLE_ROWS = 60;

/** Whether somebody speaks in a table: a column of speakers, and sentences. Two languages alone may be a glossary's. */
function isTableOfTalk(text: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const columns = columnsOf(text, rowsOf(text, delimiter, { most: SAMPLE_ROWS }));
    if (columns === null || columns.speaker === null) return false;
    const rows = rowsOf(text, delimiter, { most: SAMPLE_ROWS, quoted: isQuoted(delimiter, columns) });
    const talk = [columns.zh, columns.en, columns.text].flatMap((column) => column ?? []);
    const cells = rows.flatMap((row) => talk.map((column) => row[column]));
    const said = cells.map((cell) => (cell === undefined ? "" : text.slice(cell.start, cell.end)));
    return said.filter((cell) => sentencesIn(cell) > 0).length >= FEWEST_SENTENCES;
  });
}

/**
 * Whether a web page, segments in JSON or a table (CSV, TSV, XLSX) is a transcript: for files that nobody named, which
 * are found in a folder. Such a file may be anything else; plain text, subtitles, DOCX and PDF are taken for what they
 * are called.
 */
export function isTranscript({ text, encoding }: DocumentText): boolean {
  if (encoding === "html" || encoding === "json") return sentencesIn(text) >= FEWEST_SENTENCES;
  return isTableOfTalk(text);
}
