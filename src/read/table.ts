import type { Span } from "../text/span.js";

/** The delimiters that tables come with, in the order in which they are tried. */
export const DELIMITERS = ["\t", ",", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row's cells, trimmed and without their quotes. */
export type Row = readonly Span[];

const isBreak = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || unit === 0x0d || Number.isNaN(unit);
};

/**
 * The rows of a table, those that are blank left out, `most` at the most. A scanner of our own: libraries for CSV give
 * strings, and every span here counts in the text as it stands. A quoted cell may hold line ends, and a quotation mark
 * twice; a quotation mark that nothing closes is one, and without `quoted` every one is. Linear.
 */
export function rowsOf(
  text: string,
  delimiter: Delimiter,
  { most = Infinity, quoted = true }: { readonly most?: number; readonly quoted?: boolean } = {},
): Row[] {
  const rows: Row[] = [];
  let cells: Span[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    const cell = cellAt(text, at, delimiter, quoted);
    cells.push(cell.span);
    at = cell.end;
    if (text.charAt(at) === delimiter && at < text.length) {
      at += 1;
      continue;
    }
    if (cells.some(({ start, end }) => start < end)) rows.push(cells);
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

function cellAt(
  text: string,
  from: number,
  delimiter: Delimiter,
  quoted: boolean,
): { span: Span; end: number } {
  let start = from;
  while (isSpace(text, start)) start += 1;
  if (quoted && text.charAt(start) === '"') {
    const cell = quotedAt(text, start, delimiter);
    if (cell !== null) return cell;
  }
  let end = start;
  while (!isBreak(text, end) && text.charAt(end) !== delimiter) end += 1;
  return { span: trimmed(text, start, end), end };
}

/** A quotation mark is looked for this far; a cell is no chapter. */
const LONGEST_CELL = 50_000;

function quotedAt(text: string, start: number, delimiter: Delimiter): { span: Span; end: number } | null {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close === -1 || close - start > LONGEST_CELL) return null;
    if (text.charAt(close + 1) !== '"') break;
    close += 2;
  }
  let end = close + 1;
  while (isSpace(text, end)) end += 1;
  if (!isBreak(text, end) && text.charAt(end) !== delimiter) return null;
  return { span: trimmed(text, start + 1, close), end };
}

const isSpace = (text: string, at: number): boolean =>
  text.charAt(at) === " " || text.charAt(at) === "\u00a0";

function trimmed(text: string, start: number, end: number): Span {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return from >= end ? { start, end: start } : { start: from, end: start + inside.trimEnd().length };
}
