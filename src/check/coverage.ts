import { bestTie, comparable, informationOf } from "../align/affinity.js";
import type { Translations } from "../align/translations.js";
import { equals } from "../quantity/decimal.js";
import { lemma } from "../segment/lemma.js";
import type { SegmentView } from "./context.js";

/** Whether a figure of the segment stands on the other side too: then it is rendered there, in whatever words. */
export function sharesFigure(view: SegmentView, others: readonly SegmentView[]): boolean {
  const figures = (views: readonly SegmentView[]) =>
    views.flatMap(({ quantities }) =>
      quantities.flatMap((q) => (q.incidental ? [] : (q.value ?? q.low ?? []))),
    );
  const theirs = figures(others);
  return figures([view]).some((mine) => theirs.some((other) => equals(mine, other)));
}

/** Nats of information below which a sentence says next to nothing. */
const SLIGHT = 8;

/** The words of segments that say something. */
export function tellingWords(views: readonly SegmentView[], translations: Translations): string[] {
  const telling: string[] = [];
  for (const view of views)
    for (const word of comparable(view, lemma)) if (informationOf(word, translations) > 0) telling.push(word);
  return telling;
}

/**
 * How much of what `view` says is in words of the other side, by the words of the lexicon: 0 to 1, of its information;
 * null where that is more than `most`, or where it says next to nothing. What `siblings`, the other segments of the same
 * side, say as well is theirs: a word of the other side that answers to one of them does not answer to `view` too.
 */
export function answeredShare(
  view: SegmentView,
  others: readonly string[],
  siblings: readonly SegmentView[],
  translations: Translations,
  most: number,
): number | null {
  const words = comparable(view, lemma);
  const weights = words.map((word) => informationOf(word, translations));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all < SLIGHT) return null;
  const claimed = siblings.length === 0 ? null : claimedBy(siblings, translations);
  const one: [string] = [""];
  const isFreeTie = (word: string, other: string): boolean => {
    one[0] = other;
    return bestTie(word, one, translations) > 0 && claimed?.(other) !== true;
  };
  let covered = 0;
  for (const [at, word] of words.entries()) {
    const weight = weights[at]!;
    let tie = weight > 0 ? bestTie(word, others, translations) : 0;
    if (tie > 0 && claimed !== null)
      tie = bestTie(
        word,
        others.filter((other) => isFreeTie(word, other)),
        translations,
      );
    if (tie > 0) covered += weight * tie;
    if (covered / all > most) return null;
  }
  return covered / all;
}

/** Whether a word of the other side answers to some segments for certain. */
function claimedBy(views: readonly SegmentView[], translations: Translations): (other: string) => boolean {
  const known = new Map<string, boolean>();
  let words: readonly string[] | null = null;
  return (other) => {
    let claims = known.get(other);
    if (claims === undefined) {
      words ??= tellingWords(views, translations);
      claims = words.length > 0 && bestTie(other, words, translations) >= 1;
      known.set(other, claims);
    }
    return claims;
  };
}
