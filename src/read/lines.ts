import type { Span } from "../text/span.js";

/** A line that holds something: its span without the white space at its ends. */
export interface Line extends Span {
  readonly text: string;
  /** A blank line, or the start of the text, stands before it. */
  readonly first: boolean;
  /**
   * How it goes on from the line before in a text that was wrapped: `inside` a sentence, or `after` one's end, where a
   * heading may stand as well. Null where a paragraph begins.
   */
  readonly wrapped: "inside" | "after" | null;
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
      lines.push({ start: from, end: to, text: text.slice(from, to), first, wrapped: null });
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
