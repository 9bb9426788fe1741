import type { Language } from "../text/language.js";
import { overlaps, shift, type Span } from "../text/span.js";
import { charCode } from "./char-code.js";
import type { Figure } from "./comparison.js";
import { BASIS_WORDS, DIRECTION_WORDS } from "./direction.data.js";
import type { Direction } from "./quantity.js";

/** How far from its number a verb of movement may stand, in characters. */
const REACH: Readonly<Record<Language, number>> = { zh: 14, en: 48 };

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

/** Ends of clauses. */
const CLAUSE_ENDS: ReadonlySet<number> = new Set([..."，。；！？：;!?"].map((mark) => mark.charCodeAt(0)));
const COMMA = 0x2c;
const POINT = 0x2e;

/** Whether a clause ends with the character at `at`; a comma or point between digits ends none. */
function endsClause(text: string, at: number): boolean {
  const code = charCode(text, at);
  if (code === COMMA || code === POINT) return !isFigure(charCode(text, at + 1));
  return (code < 0x40 || code > 0x3000) && CLAUSE_ENDS.has(code);
}

interface Word {
  readonly direction: Direction;
  readonly span: Span;
}

type Table = ReadonlyMap<number, readonly (readonly [word: string, direction: Direction])[]>;

const WORDS: Readonly<Record<Language, Table>> = {
  zh: byFirstCharacter("zh"),
  en: byFirstCharacter("en"),
};

function byFirstCharacter(language: Language): Table {
  const table = new Map<number, [string, Direction][]>();
  for (const direction of ["up", "down"] as const)
    for (const word of DIRECTION_WORDS[language][direction]) {
      const first = word.charCodeAt(0);
      const list = table.get(first);
      if (list === undefined) table.set(first, [[word, direction]]);
      else list.push([word, direction]);
    }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length);
  return table;
}

const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;

/** The words of movement in a stretch of text, left to right, longest first where several begin. */
function directionWords(text: string, language: Language): Word[] {
  const table = WORDS[language];
  const lower = text.toLowerCase();
  const chinese = language === "zh";
  const found: Word[] = [];
  let at = 0;
  while (at < lower.length) {
    // An English word begins where no letter stands before it.
    const inside = !chinese && at > 0 && isLetter(lower.charCodeAt(at - 1));
    const hit = inside
      ? undefined
      : table
          .get(lower.charCodeAt(at))
          ?.find(
            ([word]) =>
              lower.startsWith(word, at) && (chinese || !isLetter(charCode(lower, at + word.length))),
          );
    if (hit === undefined) at += 1;
    else {
      found.push({ direction: hit[1], span: { start: at, end: at + hit[0].length } });
      at += hit[0].length;
    }
  }
  return found;
}

/** The clause that holds a figure, in the coordinates of its sentence's text. */
export function clauseOf(figure: Figure): Span {
  const { text, start } = figure.sentence;
  const from = figure.quantity.span.start - start;
  const to = figure.quantity.span.end - start;
  const reach = REACH[figure.language];
  let left = from;
  while (left > 0 && from - left < reach && !endsClause(text, left - 1)) left -= 1;
  let right = to;
  while (right < text.length && right - to < reach && !endsClause(text, right)) right += 1;
  return { start: left, end: right };
}

/** Longer than any sentence; a line without an end is looked at only this far on both sides of a figure. */
const SENTENCE = 400;

/** The text around a figure: its sentence, where that is no longer than sentences are. Spans count from `start`. */
export function surroundings({ quantity, sentence }: Figure): {
  readonly text: string;
  readonly start: number;
} {
  const from = Math.max(0, quantity.span.start - sentence.start - SENTENCE);
  const to = quantity.span.end - sentence.start + SENTENCE;
  return { text: sentence.text.slice(from, to), start: sentence.start + from };
}

/** How near a verb has to stand when the reader left the direction open. */
const CLOSE: Readonly<Record<Language, number>> = { zh: 3, en: 20 };

interface Movement {
  readonly direction: Direction;
  /** The word of movement, in document coordinates. */
  readonly span: Span;
}

/** The words of movement in a figure's clause, nearest first; those inside the figure ("more than 300") are none. */
function movements(figure: Figure): { readonly word: Movement; readonly gap: number }[] {
  const { span } = figure.quantity;
  const clause = clauseOf(figure);
  const base = figure.sentence.start + clause.start;
  return directionWords(figure.sentence.text.slice(clause.start, clause.end), figure.language)
    .map((word) => ({ direction: word.direction, span: shift(word.span, base) }))
    .filter((word) => !overlaps(word.span, span))
    .map((word) => ({ word, gap: gapBetween(word.span, span) }))
    .sort((a, b) => a.gap - b.gap);
}

/**
 * Which way a figure moved, with the verb that says so. Null when the nearest verb of its clause says otherwise than
 * the reader, or, where the reader left it open, when the clause has verbs of both directions or none close by.
 */
export function movementOf(figure: Figure): Movement | null {
  const { direction } = figure.quantity;
  const words = movements(figure);
  const nearest = words[0];
  if (nearest === undefined) return null;
  if (direction !== null) return nearest.word.direction === direction ? nearest.word : null;
  const agreed = words.every(({ word }) => word.direction === nearest.word.direction);
  return agreed && nearest.gap <= CLOSE[figure.language] ? nearest.word : null;
}

/** The words that say what a rate is measured against (环比, "year-over-year"), nearest to the figure. */
export function basisEvidence(figure: Figure): Span | null {
  const { basis, span } = figure.quantity;
  if (basis === null) return null;
  const { text, start } = surroundings(figure);
  const lower = text.toLowerCase();
  let nearest: Span | null = null;
  for (const word of BASIS_WORDS[basis])
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
      const place = { start: start + at, end: start + at + word.length };
      if (nearest === null || gapBetween(place, span) < gapBetween(nearest, span)) nearest = place;
    }
  return nearest !== null && gapBetween(nearest, span) <= REACH[figure.language] ? nearest : null;
}

function gapBetween(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0;
}

/** The smallest span that holds both. */
export function join(a: Span, b: Span | null): Span {
  return b === null ? a : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
