import { InputError } from "../text/errors.js";
import type { Side } from "../text/finding.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { csvPairs, isCsvPairs } from "./pairs-csv.js";
import { tablePairs } from "./pairs-table.js";
import { tmxPairs } from "./pairs-tmx.js";
import { xliffPairs } from "./pairs-xliff.js";
import { nameOf, parseXml } from "./xml.js";

/** Sentence pairs that are already aligned, with the texts that their spans count in. */
export interface PairedText {
  readonly texts: Readonly<Record<Side, string>>;
  readonly languages: Readonly<Record<Side, Language>>;
  /** In the order of the input; null where a side is empty. */
  readonly pairs: readonly { readonly source: Span | null; readonly target: Span | null }[];
}

interface Row {
  readonly source: Span;
  readonly target: Span;
}

const orNull = (text: string, span: Span) => (text.slice(span.start, span.end).trim() === "" ? null : span);

function paired(texts: Record<Side, string>, rows: readonly Row[]): PairedText {
  return {
    texts,
    languages: { source: "zh", target: "en" },
    pairs: rows.map((row) => ({
      source: orNull(texts.source, row.source),
      target: orNull(texts.target, row.target),
    })),
  };
}

/**
 * Pairs from Chinese, tab, English, one pair a line (further columns are passed over). Spans count in the file itself.
 * There is no quoting: a quotation mark is a quotation mark. Throws InputError for a line without a tab.
 */
export function readTsvPairs(text: string, file: string | null): PairedText {
  const rows: Row[] = [];
  let line = 0;
  for (let start = 0; start <= text.length;) {
    line += 1;
    const newline = text.indexOf("\n", start);
    const next = newline === -1 ? text.length : newline;
    const end = next > start && text[next - 1] === "\r" ? next - 1 : next;
    if (text.slice(start, end).trim() !== "") {
      const tab = text.indexOf("\t", start);
      if (tab === -1 || tab >= end)
        throw new InputError("expected Chinese, a tab and English", { file, line });
      const after = text.indexOf("\t", tab + 1);
      rows.push({
        source: { start, end: tab },
        target: { start: tab + 1, end: after === -1 || after > end ? end : after },
      });
    }
    start = next + 1;
  }
  return paired({ source: text, target: text }, rows);
}

/**
 * Pairs from strings. Spans count in a text of each side that holds one segment a line (line ends inside a segment
 * become spaces, which keeps every offset).
 */
export function pairsFromStrings(pairs: readonly { zh: string; en: string }[]): PairedText {
  const texts = { source: "", target: "" };
  const parts: Record<Side, string[]> = { source: [], target: [] };
  const lengths = { source: 0, target: 0 };
  const append = (side: Side, segment: string): Span => {
    const flat = segment.replace(/[\r\n]/gu, " ");
    const span = { start: lengths[side], end: lengths[side] + flat.length };
    parts[side].push(flat);
    lengths[side] += flat.length + 1;
    return span;
  };
  const rows = pairs.map(({ zh, en }) => ({ source: append("source", zh), target: append("target", en) }));
  texts.source = parts.source.join("\n");
  texts.target = parts.target.join("\n");
  return paired(texts, rows);
}

/** Pairs from JSON lines `{"zh": "…", "en": "…"}`. Throws InputError naming the line that is something else. */
export function readJsonlPairs(text: string, file: string | null): PairedText {
  const pairs: { zh: string; en: string }[] = [];
  text.split("\n").forEach((content, index) => {
    if (content.trim() === "") return;
    const place = { file, line: index + 1 };
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch {
      throw new InputError("is not JSON", place);
    }
    if (typeof value !== "object" || value === null || !("zh" in value) || !("en" in value)) {
      throw new InputError('expected an object with "zh" and "en"', place);
    }
    const { zh, en } = value;
    if (typeof zh !== "string" || typeof en !== "string")
      throw new InputError('"zh" and "en" must be strings', place);
    pairs.push({ zh, en });
  });
  return pairsFromStrings(pairs);
}

/** Pairs from TMX or XLIFF. Throws InputError for XML that is neither. */
function readXmlPairs(text: string, file: string | null): PairedText {
  for (const node of parseXml(text, file)) {
    if (nameOf(node) === "tmx") return pairsFromStrings(tmxPairs(node));
    if (nameOf(node) === "xliff") return pairsFromStrings(xliffPairs(node, file));
  }
  throw new InputError("is XML, but neither TMX nor XLIFF", { file });
}

/** How XML begins; a sentence of a TSV can begin with a bracket too. */
const XML = /^<(?:\?xml\b|!--|!doctype\b|(?:\w{1,20}:)?(?:tmx|xliff)\b)/iu;

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

function readerOf(text: string): (text: string, file: string | null) => PairedText {
  const start = text.trimStart();
  const [line = ""] = start.split("\n", 1);
  const isTable = line.includes("\t");
  if (start.startsWith("<") && (!isTable || XML.test(start))) return readXmlPairs;
  if (start.startsWith("{") && (!isTable || isJson(line))) return readJsonlPairs;
  if (isCsvPairs(text)) return (content, file) => pairsFromStrings(csvPairs(content, file));
  const rows = tablePairs(text);
  return rows === null ? readTsvPairs : (content) => paired({ source: content, target: content }, rows);
}

/**
 * Pairs in any of the text formats: what begins with `<` is TMX or XLIFF, with `{` JSON lines; a header that names
 * Chinese and English with commas between makes it CSV; all else is TSV.
 */
export function readPairs(text: string, file: string | null): PairedText {
  return filled(readerOf(text)(text, file), file);
}

function filled(input: PairedText, file: string | null): PairedText {
  if (input.pairs.length === 0) throw new InputError("holds no pairs", { file });
  return input;
}

/**
 * Pairs from two texts with one segment a line, the same line a pair: the plain format of Moses. Throws InputError when
 * they differ in length.
 */
export function readLinePairs(zh: string, en: string, file: string | null): PairedText {
  const lines = { zh: linesOf(zh), en: linesOf(en) };
  if (lines.zh.length !== lines.en.length)
    throw new InputError(
      `the two files have ${lines.zh.length} and ${lines.en.length} lines: they pair line by line`,
      { file },
    );
  return filled(
    pairsFromStrings(lines.zh.map((line, index) => ({ zh: line, en: lines.en[index] ?? "" }))),
    file,
  );
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
