import { evidence, type CheckContext, type ExchangeView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { raisedClauses } from "../clauses.js";
import { answersTo } from "../unanswered.js";

/**
 * A sentence of which more is in the neighbouring source sentences renders those once more; inside a bead of several
 * sentences, one of which more is answered has a source.
 */
const LIMITS = { whole: 0.62, inside: 0.16 };

/** Inside a bead, shorter sentences (in words) say too little to be judged by their words. */
const SHORTEST = 6;

type Message = "added" | "inside" | "clause";

function* inExchange(context: CheckContext, exchange: ExchangeView): Generator<Raised<Message>> {
  for (const { pair, view, whole, share } of answersTo("target", exchange, context, LIMITS)) {
    if (!whole && view.words.length < SHORTEST) continue;
    yield {
      message: whole ? "added" : "inside",
      data: {},
      confidence: whole ? 0.95 - 0.5 * share : 0.65,
      pair: pair.id,
      source: null,
      target: evidence(context, view.segment.side, view.segment.span),
    };
  }
}

export const segmentAdded = defineCheck({
  id: "segment-added",
  severity: "major",
  summary: "A sentence of the rendition, or a part of one, that nobody said in the source.",
  why: "The reader takes it for the speaker's own words.",
  limits: "An interpreter's explanation of a term for the listeners is raised too.",
  messages: {
    added: "nothing in the source answers to this sentence",
    clause: "nothing in the source answers to this part of the sentence",
    inside: "this sentence seems to be added: nothing in the source sentences beside it answers to it",
  },
  examples: {
    wrong: [
      {
        zh: "",
        en: "⟦We are also negotiating the sale of our logistics business.⟧",
        note: "Nobody spoke of a sale in Mandarin.",
      },
    ],
    right: [
      { zh: "", en: "Let me translate for Mr. Gao.", note: "The interpreter speaks for himself." },
      { zh: "", en: "Okay, thank you for the question.", note: "Courtesy." },
    ],
  },
  *run(context) {
    for (const exchange of context.exchanges) {
      yield* inExchange(context, exchange);
      yield* raisedClauses("target", exchange, context);
    }
  },
});
