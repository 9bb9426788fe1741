import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

const MESSAGES = {
  currency: "{source} is {sourceReading}; the rendition names another currency: {target}",
  "currency-open": "{source} names the money of the place; the rendition names another currency: {target}",
  "percent-for-point":
    "{source} and {target}: a percentage point is a difference between percentages, not a per cent of the value",
  measure: "{source} is {sourceReading}; the rendition has the number with another unit: {target}",
  noun: "{source} and {target}: the number counts another thing",
} as const;

function messageOf(slip: string | null): keyof typeof MESSAGES {
  return slip !== null && Object.hasOwn(MESSAGES, slip) ? (slip as keyof typeof MESSAGES) : "measure";
}

export const numberUnit = defineCheck({
  id: "number-unit",
  severity: "major",
  summary:
    "The number is right, what it measures is not: currency, measure, percentage points, thing counted",
  why: "US$300 million for 3亿元 is seven times too much although every digit is right; a margin that rose 2 % and one that rose two percentage points are different results.",
  limits:
    "Counted things are judged only where both nouns are known for certain. 元 alone may be Hong Kong or New Taiwan dollars, and a dollar alone may be theirs: only what both sides say for certain is judged. Correct conversions (公里 to miles) are recognised.",
  messages: MESSAGES,
  examples: {
    wrong: [
      { zh: "这台设备要⟦三千八百元⟧。", en: "The machine costs ⟦US$3,800⟧.", note: "元 is RMB." },
      {
        zh: "毛利率提升了⟦2.3个百分点⟧。",
        en: "Gross margin rose by ⟦2.3%⟧.",
        note: "Percentage points are not per cent.",
      },
      { zh: "新线长⟦120公里⟧。", en: "The new line is ⟦120 miles⟧ long.", note: "公里 is a kilometre." },
      {
        zh: "我们铺设了⟦3600个充电桩⟧。",
        en: "We have installed ⟦3,600 charging stations⟧.",
        note: "桩 is a single charger; a station has many.",
      },
    ],
    right: [
      { zh: "新线长160公里。", en: "The new line is about 100 miles long.", note: "A correct conversion." },
      { zh: "他们买了三百亩地。", en: "They bought 20 hectares of land.", note: "15亩 are a hectare." },
      {
        zh: "会比平均低两个点。",
        en: "It will be two percentage points below average.",
        note: "点 alone is short for percentage point here.",
      },
      {
        zh: "我们铺设了3600个充电桩。",
        en: "We have installed 3,600 charging piles.",
        note: "The same thing by another name.",
      },
    ],
  },
  *run(context) {
    for (const { slip, comparison, raised } of numberVerdicts(context, "unit")) {
      const open = slip === "currency" && comparison.source?.quantity.unit === null;
      yield { ...raised, message: open ? "currency-open" : messageOf(slip) };
    }
  },
});
