import type { CheckContext, ExchangeView, PairView, SegmentView } from "./context.js";
import { coverageOf, sharesFigure } from "./coverage.js";
import { isFormulaic } from "./formulae.js";

/** Nats of information below which a sentence says next to nothing. */
const SLIGHT = 8;

/** A sentence with content, and how much of it the other side answers to. */
export interface Answer {
  readonly pair: PairView;
  readonly view: SegmentView;
  /** The other side of the pair is empty; then the share is taken over the pairs around it. */
  readonly whole: boolean;
  /** 0 to 1, of its information. */
  readonly share: number;
}

/** An interpreter condenses and repeats within a sentence or two. */
function around(pairs: readonly PairView[], index: number, side: "source" | "target"): SegmentView[] {
  return pairs.slice(Math.max(0, index - 2), index + 3).flatMap((pair) => [...pair[side].segments]);
}

/**
 * The sentences of one side that may have nothing on the other: those of pairs whose other side is empty, and those
 * that share a pair with others. Courtesies are passed over, and inside a pair what shares a figure with the other side.
 */
export function* answersTo(
  side: "source" | "target",
  exchange: ExchangeView,
  context: CheckContext,
): Generator<Answer> {
  const other = side === "source" ? "target" : "source";
  for (const [index, pair] of exchange.pairs.entries()) {
    const { segments } = pair[side];
    const whole = pair[other].segments.length === 0;
    if (!whole && segments.length < 2) continue;
    const others = whole ? around(exchange.pairs, index, other) : [...pair[other].segments];
    for (const view of segments) {
      if (isFormulaic(view.segment.text, view.segment.language)) continue;
      if (!whole && sharesFigure(view, others)) continue;
      const siblings = whole ? [] : segments.filter((sibling) => sibling !== view);
      const { share, information } = coverageOf(view, others, siblings, context.translations);
      if (information >= SLIGHT) yield { pair, view, whole, share };
    }
  }
}
