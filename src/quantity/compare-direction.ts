import type { Language } from "../text/language.js";
import { overlaps, shift, type Span } from "../text/span.js";
import type { Figure } from "./comparison.js";
import { BASIS_WORDS, DIRECTION_WORDS } from "./direction.data.js";
import type { Direction } from "./quantity.js";

/** How far from its number a verb of movement may stand, in characters. */
const REACH: Readonly<Record<Language, number>> = { zh: 14, en: 48 };

/** Ends of clauses; a comma between digits is none. */
const CLAUSE_END = /^(?:[，。；！？：;!?]|,(?!\d)|\.(?!\d))/;

interface Word {
  readonly direction: Direction;
  readonly span: Span;
}

const WORDS: Readonly<Record<Language, ReadonlyMap<string, readonly (readonly [string, Direction])[]>>> = {
  zh: byFirstCharacter("zh"),
  en: byFirstCharacter("en"),
};

function byFirstCharacter(language: Language): Map<string, [string, Direction][]> {
  const table = new Map<string, [string, Direction][]>();
  for (const direction of ["up", "down"] as const)
    for (const word of DIRECTION_WORDS[language][direction]) {
      const first = word[0] ?? "";
      const list = table.get(first) ?? [];
      list.push([word, direction]);
      table.set(first, list);
    }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length);
  return table;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/.test(character);
}

/** The words of movement in a stretch of text, left to right, longest first where several begin. */
function directionWords(text: string, language: Language): Word[] {
  const table = WORDS[language];
  const lower = text.toLowerCase();
  const found: Word[] = [];
  let at = 0;
  while (at < lower.length) {
    const candidates = table.get(lower[at] ?? "") ?? [];
    const hit = candidates.find(
      ([word]) =>
        lower.startsWith(word, at) &&
        (language === "zh" || (!isLetter(lower[at - 1]) && !isLetter(lower[at + word.length]))),
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
  while (left > 0 && from - left < reach && !CLAUSE_END.test(text.slice(left - 1, left + 1))) left -= 1;
  let right = to;
  while (right < text.length && right - to < reach && !CLAUSE_END.test(text.slice(right, right + 2)))
    right += 1;
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
