import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

const MESSAGES = {
  "power-of-ten": "{source} is {sourceReading}; the rendition says {target} ({factor})",
  "yi-as-billion":
    "{source} is {sourceReading}; the rendition says {target} ({factor}): one 亿 is 100 million, not a billion",
  "yi-as-million":
    "{source} is {sourceReading}; the rendition says {target} ({factor}): one 亿 is 100 million",
  "wan-as-million":
    "{source} is {sourceReading}; the rendition says {target} ({factor}): one 万 is 10,000, not a million",
  "wan-as-thousand":
    "{source} is {sourceReading}; the rendition says {target} ({factor}): one 万 is 10,000, not a thousand",
  "billion-as-yi": "{source} is {sourceReading}; the rendition says {target} ({factor}): a billion is 10亿",
  "million-as-wan": "{source} is {sourceReading}; the rendition says {target} ({factor}): a million is 100万",
  "million-as-yi": "{source} is {sourceReading}; the rendition says {target} ({factor}): a million is 100万",
  "thousand-as-wan":
    "{source} is {sourceReading}; the rendition says {target} ({factor}): a thousand is 1,000, one 万 is 10,000",
} as const;

function messageOf(slip: string | null): keyof typeof MESSAGES {
  return slip !== null && Object.hasOwn(MESSAGES, slip) ? (slip as keyof typeof MESSAGES) : "power-of-ten";
}

export const numberMagnitude = defineCheck({
  id: "number-magnitude",
  severity: "critical",
  summary: "A figure has the right digits and the wrong power of ten",
  why: "Mandarin counts in steps of ten thousand (万 is 10,000, 亿 is 100 million, 万亿 a trillion), English in steps of a thousand. Every large figure has to be rescaled in the interpreter's head, and a slip multiplies or divides it by ten or more while it still sounds right.",
  lesson: [
    "千      thousand            万亿 → trillion     as it is              1.2万亿 = 1.2 trillion",
    "万      ten thousand        亿   → billion      divide by ten         34.7亿 = 3.47 billion",
    "十万    hundred thousand    亿   → million      times a hundred       3.4亿 = 340 million",
    "百万    million             千万 → million      times ten             3千万 = 30 million",
    "千万    ten million         万   → million      divide by a hundred   5300万 = 53 million",
    "亿      hundred million     万   → thousand     times ten             26万 = 260 thousand",
    "十亿    billion",
    "百亿    ten billion",
    "千亿    hundred billion",
    "万亿    trillion",
    "",
    "Off by ten is mostly 亿 said as billion; off by a hundred, 万 said as million.",
  ],
  limits:
    "A rendition that is wrong and then put right by the speaker counts as right. Single digits (2 for 20) are compared with lower confidence.",
  messages: MESSAGES,
  examples: {
    wrong: [
      {
        zh: "公司去年营收⟦34.7亿元⟧。",
        en: "The company's revenue last year was ⟦RMB34.7 billion⟧.",
        note: "34.7 × 100 million is 3.47 billion: 亿 was heard as billion.",
      },
      {
        zh: "全年卖出⟦二十六万台⟧洗衣机。",
        en: "It sold ⟦2.6 million⟧ washing machines in the year.",
        note: "26 × 10,000 is 260,000.",
      },
      {
        zh: "平台上有⟦5300万用户⟧。",
        en: "The platform has ⟦5.3 million users⟧.",
        note: "5,300 × 10,000 is 53 million.",
      },
    ],
    right: [
      {
        zh: "公司去年营收34.7亿元。",
        en: "The company's revenue last year was RMB3.47 billion.",
        note: "The same value in another scale.",
      },
      {
        zh: "总投资一点二万亿元。",
        en: "The total investment is RMB1.2 trillion.",
        note: "万亿 is exactly a trillion.",
      },
      {
        zh: "全年卖出二十六万台洗衣机。",
        en: "It sold 260,000 washing machines in the year.",
        note: "26万 written out.",
      },
    ],
  },
  *run(context) {
    for (const { slip, raised } of numberVerdicts(context, "magnitude"))
      yield { ...raised, message: messageOf(slip) };
  },
});
