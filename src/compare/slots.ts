import type { WordAlignment } from "./align-words.js";
import type { SpokenWord } from "./words.js";

/** Words of each text between two words that both have: `a0` to `a1` stand where `b0` to `b1` stand. */
export interface Slot {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Where in `b` some words of `a` stand: between the words of `b` that answer to their nearest equal neighbours. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** How many words lie between the words of `a` and the neighbours that tell the place. */
  readonly slack: number;
}

/** The alignment as seen from one of the two texts. */
export interface View {
  readonly words: readonly SpokenWord[];
  readonly others: readonly SpokenWord[];
  readonly links: Int32Array;
  /** For every word here: the other text has it too. */
  readonly equal: Uint8Array;
}

export function viewsOf(
  a: readonly SpokenWord[],
  b: readonly SpokenWord[],
  { toB, toA, equal }: WordAlignment,
): [View, View] {
  const equalInB = new Uint8Array(b.length);
  toB.forEach((other, index) => {
    if (other >= 0 && equal[index] === 1) equalInB[other] = 1;
  });
  return [
    { words: a, others: b, links: toB, equal },
    { words: b, others: a, links: toA, equal: equalInB },
  ];
}

/** The window of the other text for the words `from` to `to`; null where no equal word is within reach on a side. */
export function windowOf(view: View, from: number, to: number, reach = 8): Window | null {
  let left = from - 1;
  while (left >= 0 && from - left <= reach && view.equal[left] !== 1) left -= 1;
  let right = to;
  while (right < view.words.length && right - to < reach && view.equal[right] !== 1) right += 1;
  const atStart = left < 0;
  const atEnd = right >= view.words.length;
  if (!atStart && view.equal[left] !== 1) return null;
  if (!atEnd && view.equal[right] !== 1) return null;
  return {
    from: atStart ? 0 : (view.links[left] ?? 0) + 1,
    to: atEnd ? view.others.length : (view.links[right] ?? 0),
    slack: from - 1 - left + (right - to),
  };
}

/** The words of the other text that answer to some of these, if they stand together within `most` words. */
export function linkedWindow(view: View, from: number, to: number, most: number): Window | null {
  let first = Infinity;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const there = view.links[at] ?? -1;
    if (there < 0) continue;
    first = Math.min(first, there);
    last = Math.max(last, there);
  }
  return last < 0 || last + 1 - first > most ? null : { from: first, to: last + 1, slack: 0 };
}

/** Every stretch of words that the two texts do not share, in order. */
export function slotsOf(view: View): Slot[] {
  const slots: Slot[] = [];
  const { words, others, links, equal } = view;
  let b0 = 0;
  for (let at = 0; at <= words.length;) {
    const a0 = at;
    while (at < words.length && equal[at] !== 1) at += 1;
    const b1 = at < words.length ? (links[at] ?? 0) : others.length;
    if (at > a0 || b1 > b0) slots.push({ a0, a1: at, b0, b1 });
    b0 = b1 + 1;
    at += 1;
  }
  return slots;
}

/** Whether everything that tells in a slot, on either side, is part of a figure: those are compared as values. */
export function isFigure(slot: Slot, inA: FigureWords, inB: FigureWords): boolean {
  const covered = ({ words, figures }: FigureWords, from: number, to: number) => {
    let telling = 0;
    for (let at = from; at < to; at += 1) {
      if (words[at]?.slight === true) continue;
      if (figures[at] !== 1) return false;
      telling += 1;
    }
    return telling > 0;
  };
  return covered(inA, slot.a0, slot.a1) || covered(inB, slot.b0, slot.b1);
}

/** The words of a text, and which of them are parts of figures. */
export interface FigureWords {
  readonly words: readonly SpokenWord[];
  readonly figures: Uint8Array;
}

export function figureWords(text: {
  readonly words: readonly SpokenWord[];
  readonly quantities: readonly { readonly from: number; readonly to: number }[];
}): FigureWords {
  const figures = new Uint8Array(text.words.length);
  for (const { from, to } of text.quantities) figures.fill(1, from, to);
  return { words: text.words, figures };
}

/** How many of the words just before and just after a slot are the same in both texts, without a gap between them. */
export function firmness(view: View, slot: Slot, reach = 4): { before: number; after: number } {
  const linked = (at: number, other: number) => view.equal[at] === 1 && view.links[at] === other;
  let before = 0;
  while (before < reach && linked(slot.a0 - 1 - before, slot.b0 - 1 - before)) before += 1;
  let after = 0;
  while (after < reach && linked(slot.a1 + after, slot.b1 + after)) after += 1;
  return { before, after };
}

/** The text from the first to the last of some words; null for none. */
export function placeOf(
  text: string,
  words: readonly SpokenWord[],
  from: number,
  to: number,
): { span: { start: number; end: number }; text: string } | null {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return null;
  const span = { start: first.start, end: last.end };
  return { span, text: text.slice(span.start, span.end) };
}
