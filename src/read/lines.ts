import type { Span } from "../text/span.js";
import { isLower } from "./letters.js";

/** A line that holds something: its span without the white space at its ends. */
export interface Line extends Span {
  readonly text: string;
  /** A blank line, or the start of the text, stands before it. */
  readonly first: boolean;
}

/** The lines of a text that hold something, in order. Takes every line end there is: LF, CRLF, CR, U+2028, form feed. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let first = true;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const unit = i === text.length ? 0x0a : text.charCodeAt(i);
    if (!isLineEnd(unit)) continue;
    let from = start;
    let to = i;
    while (from < to && isBlank(text.charCodeAt(from))) from += 1;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
    // Between CR and LF there is nothing, and that is no blank line.
    const betweenEnds = i === start && unit === 0x0a && text.charCodeAt(i - 1) === 0x0d;
    if (from < to) {
      lines.push({ start: from, end: to, text: text.slice(from, to), first });
      first = false;
    } else if (!betweenEnds) {
      first = true;
    }
    start = i + 1;
  }
  return lines;
}

function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

/** Space of any width, and the invisible characters that web pages leave at the ends of lines. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202f) ||
    (unit >= 0x2060 && unit <= 0x2069)
  );
}

const CLOSERS = new Set(Array.from("\"'”’」』)）]】»"));
const SENTENCE_ENDS = new Set(Array.from(".?!。？！…"));

/** A dot after which a name is still to come: "… and our CFO, Mr." / "Lena Ortiz". */
const BEFORE_NAME = /\b(?:M[rs]|Mrs|Dr|Prof|St)\.$/;

/** Whether a line ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  if (BEFORE_NAME.test(text.slice(-6))) return false;
  let i = text.length - 1;
  while (i > 0 && i > text.length - 6 && CLOSERS.has(text.charAt(i))) i -= 1;
  return SENTENCE_ENDS.has(text.charAt(i));
}

/** Columns on a screen, roughly: a Han character takes two. */
function columns(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x2e80) width += 1;
  return width;
}

const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 132;

/**
 * The column at which a text was wrapped by hand or by a mail program, or null when its lines are paragraphs. Wrapped
 * text betrays itself: the first word of a line would not have fitted on the line before.
 */
export function wrapColumn(lines: readonly Line[]): number | null {
  let widest = 0;
  for (const line of lines) {
    if (line.text.length > WIDEST_WRAP) return null;
    widest = Math.max(widest, columns(line.text));
  }
  if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return null;
  let follow = 0;
  let full = 0;
  let open = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i];
    const before = lines[i - 1];
    if (line === undefined || before === undefined || line.first) continue;
    follow += 1;
    if (!isFull(before, line, widest)) continue;
    full += 1;
    if (!endsSentence(before.text)) open += 1;
  }
  return follow >= 4 && full * 2 >= follow && open * 2 >= full ? widest : null;
}

function isFull(line: Line, next: Line, wrap: number): boolean {
  // A word that was hyphenated would not have fitted.
  if (/[a-z]-$/.test(line.text.slice(-2)) && isLower(next.text.charAt(0))) return true;
  const space = next.text.search(/[\s\u2e80-\uffff]/u);
  const word = space === -1 ? next.text.length : Math.max(space, 2);
  return columns(line.text) + 1 + word > wrap - 2;
}

/** The paragraphs that a run of lines makes: each line one, or wrapped lines joined again. */
export function paragraphsOf(lines: readonly Line[], wrap: number | null): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (wrap !== null && before !== null && last !== undefined && !line.first && isFull(before, line, wrap)) {
      last.end = line.end;
    } else {
      paragraphs.push({ start: line.start, end: line.end });
    }
    before = line;
  }
  return paragraphs;
}
