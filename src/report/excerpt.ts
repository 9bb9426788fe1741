import stringWidth from "string-width";
import { printable } from "../text/printable.js";
import type { Span } from "../text/span.js";

export { printable };

export interface Excerpt {
  readonly text: string;
  /** Columns (East Asian wide characters count two) before the marked part, and of it. */
  readonly before: number;
  readonly marked: number;
}

/** ASCII, accented letters, typographic quotes and dashes take one column; Han, kana and full-width forms take two. */
const SIMPLE =
  /^[\u0020-\u007E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u00FF\u2010-\u2027\u3000-\u303E\u3041-\u3096\u309B-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF60]*$/u;

/** Columns of a text on a terminal. What is common in transcripts is counted, the rest is left to the library. */
export function columnsOf(text: string): number {
  if (!SIMPLE.test(text)) return stringWidth(text);
  let columns = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x2027) columns += 1;
  return columns;
}

/** Characters of `text` from its start (or end) that fit into `columns`. */
function fitting(text: string, columns: number, fromEnd: boolean): string {
  // No character takes less than half a column, surrogate pairs included, so a longer piece cannot fit.
  const reach = 4 * columns;
  const characters = [...(fromEnd ? text.slice(-reach) : text.slice(0, reach))];
  if (fromEnd) characters.reverse();
  const kept: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += columnsOf(character);
    if (used > columns) break;
    kept.push(character);
  }
  if (fromEnd) kept.reverse();
  return kept.join("");
}

/** One line of at most `columns` that shows `mark` in its surroundings `within`, cut with … where it must be. */
export function excerpt(text: string, within: Span, mark: Span, columns: number): Excerpt {
  const evidence = printable(text.slice(mark.start, mark.end));
  const marked = columnsOf(evidence) > columns - 4 ? fitting(evidence, columns - 4, false) + "…" : evidence;
  const left = printable(text.slice(within.start, mark.start)).trimStart();
  const right = printable(text.slice(mark.end, within.end)).trimEnd();
  const room = Math.max(0, columns - columnsOf(marked) - 2);
  const leftWidth = columnsOf(left);
  const rightWidth = columnsOf(right);
  // What one side does not need, the other may use.
  const forLeft = Math.min(leftWidth, Math.max(Math.floor(room / 2), room - rightWidth));
  const forRight = Math.min(rightWidth, room - forLeft);
  const shownLeft = leftWidth <= forLeft ? left : "…" + fitting(left, forLeft - 1, true);
  const shownRight = rightWidth <= forRight ? right : fitting(right, forRight - 1, false) + "…";
  return {
    text: shownLeft + marked + shownRight,
    before: columnsOf(shownLeft),
    marked: columnsOf(marked),
  };
}
