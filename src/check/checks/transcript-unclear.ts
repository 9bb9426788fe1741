import { overlaps } from "../../text/span.js";
import { evidence, type PairView } from "../context.js";
import { defineCheck } from "../define.js";

export const transcriptUnclear = defineCheck({
  id: "transcript-unclear",
  severity: "neutral",
  summary: "A gap or a doubt of the transcriber's inside a source sentence or its rendition.",
  why: "What was said there is not known, so neither side can be held to it.",
  limits: "A guess in square brackets looks like an editor's insertion; both are listed.",
  messages: {
    gap: "the transcriber could not hear what stands here ({marker}); the pair was checked without it",
    doubt: "the transcriber was not sure of this ({marker})",
  },
  examples: { wrong: [], right: [] },
  *run(context) {
    const unclear = (context.transcript?.markers ?? []).filter(
      (m) => m.kind === "indiscernible" || m.kind === "uncertain",
    );
    if (unclear.length === 0) return;
    const pairs: PairView[] = context.exchanges.flatMap((exchange) => [...exchange.pairs]);
    for (const marker of unclear) {
      const holds = (side: PairView["source"]) =>
        side.segments.some((view) => overlaps(view.segment.span, marker.span));
      const pair = pairs.find((candidate) => holds(candidate.source) || holds(candidate.target));
      if (pair === undefined) continue;
      const place = evidence(context, undefined, marker.span);
      const inSource = holds(pair.source);
      yield {
        message: marker.kind === "indiscernible" ? "gap" : "doubt",
        data: { marker: place.text },
        confidence: 1,
        pair: pair.id,
        source: inSource ? place : null,
        target: inSource ? null : place,
      };
    }
  },
});
