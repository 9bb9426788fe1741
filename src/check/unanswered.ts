import type { CheckContext, ExchangeView, PairView, SegmentView } from "./context.js";
import { answeredShare, sharesFigure, tellingWords } from "./coverage.js";
import { isFormulaic } from "./formulae.js";

/** A sentence with content, of which the other side answers to little. */
export interface Answer {
  readonly pair: PairView;
  readonly view: SegmentView;
  /** The other side of the pair is empty; then the share is taken over the pairs around it. */
  readonly whole: boolean;
  /** 0 to 1, of its information. */
  readonly share: number;
}

/** How much of a sentence may be answered: of one whose pair has no other side, and of one beside others in a pair. */
interface Limits {
  readonly whole: number;
  readonly inside: number;
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
  limits: Limits,
): Generator<Answer> {
  const { translations } = context;
  const other = side === "source" ? "target" : "source";
  for (const [index, pair] of exchange.pairs.entries()) {
    const { segments } = pair[side];
    const whole = pair[other].segments.length === 0;
    if (!whole && segments.length < 2) continue;
    const others = whole ? around(exchange.pairs, index, other) : [...pair[other].segments];
    let theirs: readonly string[] | null = null;
    for (const view of segments) {
      if (isFormulaic(view.segment.text, view.segment.language)) continue;
      if (!whole && sharesFigure(view, others)) continue;
      const siblings = whole ? [] : segments.filter((sibling) => sibling !== view);
      const most = whole ? limits.whole : limits.inside;
      theirs ??= tellingWords(others, translations);
      const share = answeredShare(view, theirs, siblings, translations, most);
      if (share !== null) yield { pair, view, whole, share };
    }
  }
}
