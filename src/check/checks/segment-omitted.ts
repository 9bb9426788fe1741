import { evidence, type CheckContext, type ExchangeView, type SegmentView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { raisedClauses } from "../clauses.js";
import { answersTo } from "../unanswered.js";

/**
 * A sentence of which more is in the neighbouring renditions was merged into them, not left out; inside a bead of several
 * sentences, one of which more is answered was rendered.
 */
const LIMITS = { whole: 0.62, inside: 0.16 };

type Message = "omitted" | "inside" | "clause";

function weighty(view: SegmentView): boolean {
  return view.quantities.some((q) => !q.incidental && q.kind !== "identifier") || view.mentions.length > 0;
}

function* inExchange(context: CheckContext, exchange: ExchangeView): Generator<Raised<Message>> {
  const rendered = exchange.pairs.some((pair) => pair.target.segments.length > 0);
  for (const { pair, view, whole, share } of answersTo("source", exchange, context, LIMITS)) {
    yield {
      message: whole ? "omitted" : "inside",
      data: {},
      confidence: (whole ? 0.95 - 0.5 * share : 0.7) * (rendered ? 1 : 0.9),
      severity: whole && weighty(view) ? "critical" : "major",
      pair: pair.id,
      source: evidence(context, view.segment.side, view.segment.span),
      target: null,
    };
  }
}

export const segmentOmitted = defineCheck({
  id: "segment-omitted",
  severity: "major",
  summary: "A sentence of the source, or a part of one, that the rendition leaves out.",
  why: "What was said and not rendered is lost to everyone who reads the English alone.",
  limits: "A sentence condensed into its neighbours with other words may be taken for one left out.",
  messages: {
    omitted: "this sentence has no rendition",
    clause: "nothing in the rendition answers to this part of the sentence",
    inside: "this sentence seems to be left out: nothing in the rendition of its neighbours answers to it",
  },
  examples: {
    wrong: [
      {
        zh: "⟦另外，有两家工厂因为检修停产了一周。⟧",
        en: "",
        note: "Nothing in the English tells of the two plants that stood still.",
      },
      {
        zh: "今年的订单非常饱满，⟦不过东南亚的仓库还没有通过消防验收⟧。",
        en: "Our orders are very full this year.",
        note: "A clause is gone; its words are nowhere in the English.",
      },
    ],
    right: [
      { zh: "好，我就讲到这里，谢谢大家。", en: "", note: "Courtesy: nothing is lost without it." },
      {
        zh: "毛利率提升了。这是连续第三个季度改善。",
        en: "Gross margin went up, the third quarter of improvement in a row.",
        note: "Two sentences rendered by one.",
      },
    ],
  },
  *run(context) {
    for (const exchange of context.exchanges) {
      yield* inExchange(context, exchange);
      yield* raisedClauses("source", exchange, context);
    }
  },
});
