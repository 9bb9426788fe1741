import { isSourceIncomplete } from "../completeness.js";
import { evidence } from "../context.js";
import { defineCheck, type Raised } from "../define.js";

export const sourceUnavailable = defineCheck({
  id: "source-unavailable",
  severity: "neutral",
  summary: "Speech that the transcript replaces by a marker, so that its rendition cannot be checked.",
  why: "A report without findings there would look like a clean bill; what was not checked has to be said.",
  limits: "It cannot tell how long the speech behind the marker was.",
  messages: {
    marker: "only {marker} stands for what was said here; its rendition cannot be checked",
    incomplete:
      "the transcript holds only a part of the Mandarin that this English renders; additions were not looked for",
  },
  examples: {
    wrong: [
      {
        zh: "⟦[Foreign Language]⟧",
        en: "Thank you for the question. We expect a better second half.",
        note: "Nobody can tell from the transcript whether the rendition is right.",
      },
    ],
    right: [
      {
        zh: "谢谢您的问题，我们预计下半年会更好。",
        en: "Thank you for the question. We expect a better second half.",
        note: "The Mandarin is there.",
      },
    ],
  },
  *run(context): Generator<Raised<"marker" | "incomplete">> {
    for (const marker of context.transcript?.markers ?? []) {
      if (marker.kind !== "foreign-language") continue;
      const source = evidence(context, undefined, marker.span);
      yield {
        message: "marker",
        data: { marker: source.text },
        confidence: 1,
        pair: null,
        source,
        target: null,
      };
    }
    if (context.transcript === null) return;
    for (const exchange of context.exchanges) {
      const first = exchange.pairs.find((pair) => pair.source.segments.length > 0);
      const spoken = first?.source.segments[0];
      if (first === undefined || spoken === undefined || !isSourceIncomplete(exchange)) continue;
      const source = evidence(context, undefined, spoken.segment.span);
      yield { message: "incomplete", data: {}, confidence: 0.8, pair: first.id, source, target: null };
    }
  },
});
