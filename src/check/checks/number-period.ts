import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

const MESSAGES = {
  period: "{source} is {sourceReading}; the rendition says {target}",
  granularity: "{source} and {target} are periods of different length",
  basis: "{source} and {target} are measured against different periods: year on year and period on period",
  rate: "{source} and {target} count per different lengths of time",
} as const;

function messageOf(slip: string | null): keyof typeof MESSAGES {
  return slip !== null && Object.hasOwn(MESSAGES, slip) ? (slip as keyof typeof MESSAGES) : "period";
}

export const numberPeriod = defineCheck({
  id: "number-period",
  severity: "major",
  summary: "A date or period, or what a rate is measured against, was changed",
  why: "A launch in the first quarter of next year is not one in the fourth quarter of this year, and growth on the quarter before is not growth on the year before.",
  limits:
    "Relative periods (去年同期, next quarter) are resolved against the call's own period where it is known; otherwise they are compared only with each other. A period left out where it is understood is no error, and this year for last year is raised only where neither side names the other period near by. Months are not compared with quarters, for fiscal years begin in any month.",
  messages: MESSAGES,
  examples: {
    wrong: [
      {
        zh: "新工厂⟦明年二季度⟧投产。",
        en: "The new plant starts up in the ⟦third quarter of this year⟧.",
        note: "Another quarter of another year.",
      },
      {
        zh: "收入⟦环比增长12%⟧。",
        en: "Revenue grew ⟦12% year-over-year⟧.",
        note: "环比 is quarter on quarter.",
      },
      {
        zh: "⟦去年⟧我们开了120家店。",
        en: "We opened 120 stores ⟦this year⟧.",
        note: "Last year became this year.",
      },
      { zh: "发布会定在⟦9月12日⟧。", en: "The launch is on ⟦September 22⟧.", note: "Another day." },
    ],
    right: [
      {
        zh: "上半年交付了八千台。",
        en: "We delivered 8,000 units in the first half.",
        note: "上半年 is the first half.",
      },
      {
        zh: "二零二三年第三季度收入创了新高。",
        en: "Revenue hit a record in Q3 2023.",
        note: "The same quarter.",
      },
      { zh: "发布会定在9月12日。", en: "The launch is on the 12th of September.", note: "The same day." },
    ],
  },
  *run(context) {
    for (const { slip, raised } of numberVerdicts(context, "period"))
      yield { ...raised, message: messageOf(slip) };
  },
});
