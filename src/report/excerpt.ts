import stringWidth from "string-width";
import type { Span } from "../text/span.js";

/** C0 and C1 controls, line breaks and bidirectional controls: a transcript must not steer the reader's terminal. */
// eslint-disable-next-line no-control-regex -- control characters are what this pattern is for
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** The text with nothing in it that a terminal would act on; each such character becomes one space. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}

export interface Excerpt {
  readonly text: string;
  /** Columns (East Asian wide characters count two) before the marked part, and of it. */
  readonly before: number;
  readonly marked: number;
}

/** Characters of `text` from its start (or end) that fit into `columns`. */
function fitting(text: string, columns: number, fromEnd: boolean): string {
  const characters = [...text];
  if (fromEnd) characters.reverse();
  const kept: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += stringWidth(character);
    if (used > columns) break;
    kept.push(character);
  }
  if (fromEnd) kept.reverse();
  return kept.join("");
}

/** One line of at most `columns` that shows `mark` in its surroundings `within`, cut with … where it must be. */
export function excerpt(text: string, within: Span, mark: Span, columns: number): Excerpt {
  const evidence = printable(text.slice(mark.start, mark.end));
  const marked = stringWidth(evidence) > columns - 4 ? fitting(evidence, columns - 4, false) + "…" : evidence;
  const left = printable(text.slice(within.start, mark.start)).trimStart();
  const right = printable(text.slice(mark.end, within.end)).trimEnd();
  const room = Math.max(0, columns - stringWidth(marked) - 2);
  const leftWidth = stringWidth(left);
  const rightWidth = stringWidth(right);
  // What one side does not need, the other may use.
  const forLeft = Math.min(leftWidth, Math.max(Math.floor(room / 2), room - rightWidth));
  const forRight = Math.min(rightWidth, room - forLeft);
  const shownLeft = leftWidth <= forLeft ? left : "…" + fitting(left, forLeft - 1, true);
  const shownRight = rightWidth <= forRight ? right : fitting(right, forRight - 1, false) + "…";
  return {
    text: shownLeft + marked + shownRight,
    before: stringWidth(shownLeft),
    marked: stringWidth(marked),
  };
}
