import { bestTie, comparable, informationOf } from "../align/affinity.js";
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
    views.flatMap((one) => comparable(one, lemma)).filter((word) => informationOf(word, translations) > 0);
  const claimed = telling(siblings);
  const free = telling(others).filter(
    (word) => claimed.length === 0 || bestTie(word, claimed, translations) < 1,
  );
  let all = 0;
  let covered = 0;
  for (const word of comparable(view, lemma)) {
    const weight = informationOf(word, translations);
    all += weight;
    if (weight > 0) covered += weight * bestTie(word, free, translations);
  }
  return { share: all === 0 ? 1 : covered / all, information: all };
}
