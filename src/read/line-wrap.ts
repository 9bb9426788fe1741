import type { Span } from "../text/span.js";
import { HAN, hasHan, isLower, isUpper, LETTER } from "./letters.js";
import { endsSentence, type Line } from "./lines.js";

/*
 * Text that was wrapped by hand or by a mail program betrays itself: the first word of a line would not have fitted on the
 * line before. Chinese is looked at apart too, for programs that count characters break it at twice the columns, and those
 * that break at blanks do not break it at all.
 */

const NARROWEST = 40;
const WIDEST = 152;
/** So many lines must have one right under them to tell anything. */
const FEWEST = 4;
/** Where so many lines are full, a third of all that tell is more than chance; with fewer it takes half. */
const MANY = 8;

/** A line that has another right under it. */
interface Followed {
  readonly line: Line;
  readonly chinese: boolean;
  /** Columns on a screen, roughly: a Han character takes two. Infinite for lines that no program wraps at. */
  readonly columns: number;
  readonly characters: number;
  /** Columns of the first word of the next line. */
  readonly word: number;
  readonly hyphenated: boolean;
  /** No sentence ends here, and none begins below: so it is nowhere in a list of names. */
  readonly open: boolean;
}

/** The lines of a text, each with how it goes on from the one before. Linear. */
export function withWraps(lines: readonly Line[]): readonly Line[] {
  const followed = followedLines(lines);
  if (followed === null) return lines;
  const going = new Set<Line>();
  for (const some of [
    followed,
    followed.filter(({ chinese }) => chinese),
    followed.filter(({ chinese }) => !chinese),
  ]) {
    for (const line of goingOn(some, "columns")) going.add(line);
  }
  for (const line of goingOn(
    followed.filter(({ chinese }) => chinese),
    "characters",
  ))
    going.add(line);
  if (going.size === 0) return lines;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || !going.has(before)) return line;
    return { ...line, wrapped: endsSentence(before.text) ? "after" : "inside" };
  });
}

const A_LETTER = new RegExp(`[${LETTER}${HAN}]`);

/** Of so many lines one at the most has another right under it where the lines are set with blank ones between. */
const SPACED = 20;

/** Null when most lines that another stands under are too long to have been wrapped: then they are paragraphs. */
function followedLines(lines: readonly Line[]): Followed[] | null {
  let close = 0;
  for (const { first } of lines) if (!first) close += 1;
  const spaced = close * SPACED < lines.length;
  let [short, long] = [0, 0];
  for (let i = 1; i < lines.length; i += 1) {
    if (!spaced && lines[i]?.first === true) continue;
    if ((lines[i - 1]?.text.length ?? 0) > WIDEST) long += 1;
    else short += 1;
  }
  if (short < FEWEST || long > short) return null;
  const followed: Followed[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const [line, next] = [lines[i - 1] as Line, lines[i] as Line];
    const { text } = line;
    if (
      (next.first && !spaced) ||
      !A_LETTER.test(text.slice(0, WIDEST)) ||
      !A_LETTER.test(next.text.slice(0, WIDEST))
    )
      continue;
    const tooLong = text.length > WIDEST;
    followed.push({
      line,
      chinese: isMostlyHan(text),
      columns: tooLong ? Infinity : columns(text),
      characters: tooLong ? Infinity : text.length,
      word: firstWord(next.text),
      hyphenated: HYPHENATED.test(text.slice(-2)) && isLower(next.text.charAt(0)),
      open: !endsSentence(text) && !isUpper(next.text.charAt(0)),
    });
  }
  return followed;
}

const HAN_CHARACTERS = new RegExp(`[${HAN}]`, "g");

function isMostlyHan(text: string): boolean {
  const start = text.slice(0, WIDEST);
  return hasHan(start) && (start.match(HAN_CHARACTERS)?.length ?? 0) * 3 >= start.length;
}

function columns(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x2e80) width += 1;
  return width;
}

const HYPHENATED = /[a-z]-$/;
const WORD_END = /[\s\u2e80-\uffff]/u;

function firstWord(next: string): number {
  const start = next.slice(0, WIDEST);
  const end = start.search(WORD_END);
  return end === -1 ? start.length : Math.max(end, 2);
}

/**
 * The lines whose paragraph goes on below; none where the lines are paragraphs. Of all columns that a text may have been
 * wrapped at it is the one that most lines are full at.
 */
function goingOn(followed: readonly Followed[], measure: "columns" | "characters"): Line[] {
  const full = new Int32Array(WIDEST + 2);
  const open = new Int32Array(WIDEST + 2);
  const telling = new Int32Array(WIDEST + 2);
  const count = (counts: Int32Array, from: number, to: number): void => {
    if (from > WIDEST || to < from) return;
    counts[from] = (counts[from] ?? 0) + 1;
    counts[Math.min(to, WIDEST) + 1] = (counts[Math.min(to, WIDEST) + 1] ?? 0) - 1;
  };
  for (const line of followed) {
    const { first, last } = columnsThatFill(line, measure);
    count(full, first, last);
    if (line.open) count(open, first, last);
    // Headings and the ends of paragraphs are short, and tell nothing.
    count(telling, 0, line.hyphenated ? WIDEST : Math.min(WIDEST, line[measure] * 2));
  }
  let [best, wrap] = [0, 0];
  let [nFull, nOpen, nTelling] = [0, 0, 0];
  for (let column = 0; column <= WIDEST; column += 1) {
    nFull += full[column] ?? 0;
    nOpen += open[column] ?? 0;
    nTelling += telling[column] ?? 0;
    if (column < NARROWEST || nTelling < FEWEST) continue;
    const enough = nFull >= MANY ? nFull * 3 >= nTelling : nFull * 2 >= nTelling;
    if (nFull > best && enough && nOpen * 3 >= nFull) [best, wrap] = [nFull, column];
  }
  if (best === 0) return [];
  return followed
    .filter((line) => {
      const { first, last } = columnsThatFill(line, measure);
      return first <= wrap && wrap <= last;
    })
    .map(({ line }) => line);
}

/** The columns at which a text can have been wrapped for the next line's first word not to have fitted on this line. */
function columnsThatFill(line: Followed, measure: "columns" | "characters"): { first: number; last: number } {
  // A word that was hyphenated would not have fitted either.
  return { first: line[measure], last: line.hyphenated ? WIDEST : line[measure] + line.word + 2 };
}

/** The paragraphs that a run of lines makes: each line one, or wrapped lines joined again. */
export function paragraphsOf(lines: readonly Line[]): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const { start, end, wrapped } of lines) {
    const last = paragraphs.at(-1);
    if (wrapped !== null && last !== undefined) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs;
}
