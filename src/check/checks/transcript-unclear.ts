import { overlapIndex, overlaps, type Span } from "../../text/span.js";
import { evidence, type CheckContext } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { mishearingsIn } from "../mishearings.js";

type Message = "gap" | "doubt" | "misheard" | "unsaid";

function* marked(context: CheckContext): Generator<Raised<Message>> {
  const unclear = (context.transcript?.markers ?? []).filter(
    (m) => m.kind === "indiscernible" || m.kind === "uncertain",
  );
  if (unclear.length === 0) return;
  const held = context.exchanges
    .flatMap(({ pairs }) => pairs)
    .flatMap((pair) => [
      ...pair.source.segments.map(({ segment }) => ({ pair, inSource: true, span: segment.span })),
      ...pair.target.segments.map(({ segment }) => ({ pair, inSource: false, span: segment.span })),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const holding = overlapIndex(held.map(({ span }) => span));
  for (const marker of unclear) {
    const { pair, inSource } = held[holding(marker.span)] ?? {};
    if (pair === undefined) continue;
    const place = evidence(context, undefined, marker.span);
    yield {
      message: marker.kind === "indiscernible" ? "gap" : "doubt",
      data: { marker: place.text },
      confidence: 1,
      pair: pair.id,
      source: inSource === true ? place : null,
      target: inSource === true ? null : place,
    };
  }
}

function* misheard(context: CheckContext): Generator<Raised<Message>> {
  const seen: Span[] = [];
  for (const { view, pair, span, term, named } of mishearingsIn(context)) {
    if (seen.some((other) => overlaps(other, span))) continue;
    seen.push(span);
    const place = evidence(context, view.segment.side, span);
    const inSource = pair?.source.segments.includes(view) ?? false;
    const [likely = ""] = term.preferred;
    yield {
      message: named ? "misheard" : "unsaid",
      data: { found: place.text, likely, term: term.zh[0] ?? "" },
      confidence: named ? 0.9 : 0.7,
      severity: "minor",
      pair: pair?.id ?? null,
      source: inSource ? place : null,
      target: inSource ? null : place,
      suggestion: likely,
    };
  }
}

export const transcriptUnclear = defineCheck({
  id: "transcript-unclear",
  severity: "neutral",
  summary: "A gap or a doubt of the transcriber's, or English that the transcriber probably misheard.",
  why: "What was said there is not known, so neither side can be held to it; and a misheard term is quoted as if it had been said.",
  limits:
    "A guess in square brackets looks like an editor's insertion; both are listed. Only mishearings that the term base knows are found; in pairs that come from no transcript, one that stands beside its term is a term-mismatch.",
  messages: {
    gap: "the transcriber could not hear what stands here ({marker}); the pair was checked without it",
    doubt: "the transcriber was not sure of this ({marker})",
    misheard: "“{found}” is probably {likely}, for the Mandarin has {term}",
    unsaid: "“{found}” is probably {likely}, misheard",
  },
  examples: {
    wrong: [
      {
        zh: "优质客户的ARPU又提高了。",
        en: "The ⟦R pool⟧ of premium customers increased again.",
        note: "ARPU, heard as two words.",
      },
      {
        zh: "调整后的EBITDA利润率接近盈亏平衡。",
        en: "Adjusted ⟦editor margin⟧ came close to breakeven.",
        note: "EBITDA margin.",
      },
      {
        zh: "四季度这项指标改善了两个百分点。",
        en: "⟦Growth margin⟧ improved by two percentage points in the fourth quarter.",
        note: "Gross margin: growth and gross sound alike over the telephone.",
      },
    ],
    right: [
      {
        zh: "员工都喜欢我们的泳池。",
        en: "Employees love our pool.",
        note: "A pool, for nobody spoke of ARPU.",
      },
      {
        zh: "我们看重增长、利润率和现金流。",
        en: "We care about growth, margin and cash flow.",
        note: "A comma parts growth from margin.",
      },
    ],
  },
  *run(context) {
    yield* marked(context);
    yield* misheard(context);
  },
});
