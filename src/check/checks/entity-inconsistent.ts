import { findVariants, type PlaceOfName } from "../../entity/consistency.js";
import type { Evidence } from "../../text/finding.js";
import { shift } from "../../text/span.js";
import { evidence } from "../context.js";
import { defineCheck } from "../define.js";

export const entityInconsistent = defineCheck({
  id: "entity-inconsistent",
  severity: "minor",
  summary: "One person or company under several spellings in the same call",
  why: "A reader who searches the transcript for a name misses what stands under another spelling, and takes one speaker for two.",
  limits:
    "Looks at English spellings that are nearly a speaker's name or a name of the lexicon; two names of the call's own that are alike are told apart only by their letters.",
  messages: {
    spelled: "“{target}” is spelled {right} elsewhere",
  },
  examples: {
    wrong: [
      {
        zh: "金山云的收入增长很快。金山云的毛利也在改善。",
        en: "Kingsoft Cloud's revenue grew fast. The gross profit of ⟦King South Cloud⟧ improved as well.",
        note: "Misheard by whoever transcribed it.",
      },
    ],
    right: [
      {
        zh: "张宇和张玉都在现场。",
        en: "Yu Zhang and Yuan Zhang are both here.",
        note: "Two people.",
      },
    ],
  },
  *run(context) {
    const english = context.segments.filter((view) => view.segment.language === "en");
    const texts = english.map(({ segment, mentions }) => ({
      text: segment.text,
      mentions: mentions.map((mention) => ({ ...mention, span: shift(mention.span, -segment.span.start) })),
    }));
    const chinese = context.segments.filter((view) => view.segment.language === "zh");
    const place = ({ text, span }: PlaceOfName): Evidence[] => {
      const segment = english[text]?.segment;
      return segment === undefined ? [] : [evidence(context, segment.side, shift(span, segment.span.start))];
    };
    const variants = findVariants(
      texts,
      chinese.flatMap((view) => view.mentions),
      context.names,
    );
    for (const { right, spelling, places, others, confidence } of variants) {
      const [first, ...rest] = places.flatMap(place);
      if (first === undefined) continue;
      yield {
        message: "spelled",
        data: { target: spelling, right },
        confidence,
        pair: null,
        source: null,
        target: first,
        related: [...rest, ...others.slice(0, 3).flatMap(place)],
        suggestion: right,
      };
    }
  },
});
