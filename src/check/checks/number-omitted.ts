import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

export const numberOmitted = defineCheck({
  id: "number-omitted",
  severity: "minor",
  summary: "A figure of the source is nowhere in its rendition",
  why: "Leaving figures out is the commonest error of interpreters under time pressure. A missing rate or amount is information that the English-speaking reader never gets.",
  limits:
    "A figure that is said again near by, one and two of something, a small count that points back (这三家) or numbers the parts of the speech (三个方面), idioms, names with digits, words for now (今年) and vague amounts (几十) may be left out. A number inside a name or a verse that is not known as one may be raised wrongly. A whole sentence that is missing is segment-omitted.",
  messages: {
    omitted: "{source} ({sourceReading}) has no counterpart in the rendition",
  },
  examples: {
    wrong: [
      {
        zh: "研发投入了8.4亿，其中软件占⟦百分之四十五⟧。",
        en: "We spent RMB840 million on R&D.",
        note: "The share of software is gone.",
      },
      {
        zh: "我们新开了⟦260家门店⟧，单店收入也在涨。",
        en: "We opened new stores, and sales per store are rising too.",
        note: "How many is gone.",
      },
      {
        zh: "我们在国内有⟦五个⟧研发中心，都在扩招。",
        en: "Our R&D centres at home are all hiring.",
        note: "A small count that tells something.",
      },
    ],
    right: [
      {
        zh: "我们做了一个决定，把这两条线合起来。",
        en: "We made a decision to merge the lines.",
        note: "一个 is an article; two things are what one merges.",
      },
      {
        zh: "毛利率21.5%，去年是18%，21.5%是历史最好水平。",
        en: "Gross margin was 21.5%, against 18% last year, our best ever.",
        note: "A figure said twice may be rendered once.",
      },
      {
        zh: "我们三番五次讨论过，七上八下地等结果。",
        en: "We discussed it again and again and waited anxiously.",
        note: "Idioms.",
      },
      {
        zh: "主要有三个方面的原因，这三个方面我们都在改善。",
        en: "There are several reasons, and we are working on all of them.",
        note: "三个方面 numbers the parts of the answer, 这三个 points back to them.",
      },
      {
        zh: "这件事我们百分之百支持。",
        en: "We fully support it.",
        note: "百分之百 said with another word.",
      },
    ],
  },
  *run(context) {
    for (const { raised } of numberVerdicts(context, "omitted")) yield { ...raised, message: "omitted" };
  },
});
