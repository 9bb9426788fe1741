import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

export const numberAdded = defineCheck({
  id: "number-added",
  severity: "minor",
  summary: "The rendition holds a figure that the source does not",
  why: "A figure that nobody said may be a slip of the tongue, a figure from another sentence, or the interpreter's own knowledge; on the record it is the company's statement.",
  limits:
    "A figure repeated from near by is not one added, nor is its conversion into another measure or, at any rate of the last years, another currency. Counts that English grammar needs (one of, the first thing), dates put in for clarity and the number of the members of a list are not judged.",
  messages: {
    added: "{target} has no counterpart in the source",
  },
  examples: {
    wrong: [
      {
        zh: "预售情况比我们预想的好。",
        en: "Pre-sales were better than the ⟦8,000⟧ we expected.",
        note: "No figure was given.",
      },
      {
        zh: "海外收入增长很快。",
        en: "Overseas revenue grew quickly, by ⟦35%⟧.",
        note: "No rate was given.",
      },
    ],
    right: [
      {
        zh: "我先讲海外业务。",
        en: "First of all, let me talk about one of our overseas businesses.",
        note: "Ways of speaking.",
      },
      {
        zh: "上半年出口增长很快。",
        en: "Exports grew quickly in the first six months.",
        note: "上半年 is the first six months.",
      },
      {
        zh: "全年营收是45亿元人民币。",
        en: "Full-year revenue was RMB4.5 billion, or about US$630 million.",
        note: "The interpreter's conversion at a possible rate.",
      },
      { zh: "一天之内就卖完了。", en: "It sold out within 24 hours.", note: "A day is 24 hours." },
    ],
  },
  *run(context) {
    for (const { raised } of numberVerdicts(context, "added")) yield { ...raised, message: "added" };
  },
});
