import type { Translations } from "../align/translations.js";
import { equals } from "../quantity/decimal.js";
import { lemma } from "../segment/lemma.js";
import type { SegmentView } from "./context.js";

/** How much of what a segment says stands on the other side too. */
export interface Coverage {
  /** Information (in nats) of the segment's words that have a counterpart, over that of all its words. */
  readonly share: number;
  /** Information of all its words: a courtesy has little, a sentence with content much. */
  readonly information: number;
}

/** Whether a figure of the segment stands on the other side too: then it is rendered there, in whatever words. */
export function sharesFigure(view: SegmentView, others: readonly SegmentView[]): boolean {
  const figures = (views: readonly SegmentView[]) =>
    views.flatMap(({ quantities }) =>
      quantities.flatMap((q) => (q.incidental ? [] : (q.value ?? q.low ?? []))),
    );
  const theirs = figures(others);
  return figures([view]).some((mine) => theirs.some((other) => equals(mine, other)));
}

/** Commoner words than this (about one running word in 600) are grammar: they occur in any two sentences. */
const COMMON = 6.4;

/** A rendering as likely as this is as good as certain; a rarer one counts for its share of it. */
const CERTAIN = 0.12;

const WORD = /[\p{L}\p{N}]/u;

function information(word: string, translations: Translations): number {
  return Math.max(0, -Math.log(translations.frequency(word)) - COMMON);
}

/** The words as they are compared: Chinese as segmented, English by lemma. */
function comparable(view: SegmentView): string[] {
  const words = view.words.flatMap((word) => (WORD.test(word.text) ? [word.text] : []));
  return view.segment.language === "zh" ? words : words.map(lemma);
}

/** How surely each English word renders a Chinese word, 0 to 1. */
type Strengths = ReadonlyMap<string, number>;

const strengths = new WeakMap<Translations, Map<string, Strengths>>();

function strengthsOf(chinese: string, translations: Translations): Strengths {
  let known = strengths.get(translations);
  if (known === undefined) strengths.set(translations, (known = new Map<string, Strengths>()));
  let found = known.get(chinese);
  if (found === undefined) {
    const renderings = translations.of(chinese);
    found = new Map(renderings.map((r) => [r.word, Math.min(1, Math.max(r.forward, r.backward) / CERTAIN)]));
    known.set(chinese, found);
  }
  return found;
}

const HAN = /\p{Script=Han}/u;

/** How likely two words render each other, 0 to 1, in whichever languages they are. */
function tie(a: string, b: string, translations: Translations): number {
  if (a === b) return 1;
  if (HAN.test(a)) return strengthsOf(a, translations).get(b) ?? 0;
  return HAN.test(b) ? (strengthsOf(b, translations).get(a) ?? 0) : 0;
}

function bestTie(word: string, others: readonly string[], translations: Translations): number {
  let best = 0;
  for (const other of others) {
    best = Math.max(best, tie(word, other, translations));
    if (best === 1) break;
  }
  return best;
}

/**
 * How much of `view` is said in `others`, by the words of the lexicon. What `siblings`, the other segments of the same
 * side, say as well is theirs: a word of `others` that answers to one of them does not answer to `view` too.
 */
export function coverageOf(
  view: SegmentView,
  others: readonly SegmentView[],
  siblings: readonly SegmentView[],
  translations: Translations,
): Coverage {
  const telling = (views: readonly SegmentView[]) =>
    views.flatMap(comparable).filter((word) => information(word, translations) > 0);
  const claimed = telling(siblings);
  const free = telling(others).filter(
    (word) => claimed.length === 0 || bestTie(word, claimed, translations) < 1,
  );
  let all = 0;
  let covered = 0;
  for (const word of comparable(view)) {
    const weight = information(word, translations);
    all += weight;
    if (weight > 0) covered += weight * bestTie(word, free, translations);
  }
  return { share: all === 0 ? 1 : covered / all, information: all };
}
