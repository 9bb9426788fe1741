import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

export const numberRounded = defineCheck({
  id: "number-rounded",
  severity: "neutral",
  summary: "A figure was rendered with fewer digits, and truly",
  why: "Interpreters round to keep pace. That is no error, but whoever quotes the figure should know that the speaker was more exact.",
  limits:
    "Never an error. Without a word like about, 94 % said as 90 % is no rounding. Rounding that is not true of the source (over 2.3 for 2.26) is number-mismatch.",
  messages: {
    declared: "{source} is {sourceReading}; the rendition rounds it: {target}",
    undeclared: "{source} is {sourceReading}; the rendition rounds it without saying so: {target}",
  },
  examples: {
    wrong: [
      {
        zh: "净流入⟦31.7亿元⟧。",
        en: "Net inflow was ⟦over RMB3.1 billion⟧.",
        note: "Cut off, and said so.",
      },
      { zh: "渗透率是⟦15.4%⟧。", en: "Penetration is ⟦15%⟧.", note: "Rounded without a word." },
    ],
    right: [
      { zh: "净流入31.7亿元。", en: "Net inflow was RMB3.17 billion.", note: "Exact." },
      { zh: "差不多三成。", en: "Nearly 30%.", note: "As vague as the source." },
    ],
  },
  *run(context) {
    for (const { slip, raised } of numberVerdicts(context, "rounded"))
      yield { ...raised, message: slip === "undeclared" ? slip : "declared" };
  },
});
