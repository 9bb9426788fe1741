import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

const MESSAGES = {
  other: "{source} is {sourceReading}; the rendition says {target}",
  transposed: "{source} is {sourceReading}; the rendition says {target}: digits are in another order",
  "teen-ty": "{source} is {sourceReading}; the rendition says {target}: one sounds like the other",
  "four-ten": "{source} is {sourceReading}; the rendition says {target}: 四 (4) and 十 (10) sound alike",
  "colloquial-tail":
    "{source} is {sourceReading}: its last digit counts the next lower power of ten; the rendition says {target}",
  "dropped-digit": "{source} is {sourceReading}; the rendition says {target}: a digit more or less",
  "one-digit": "{source} is {sourceReading}; the rendition says {target}: one digit differs",
  bound: "{source} and {target} set opposite bounds",
  "range-end": "{source} is {sourceReading}; the rendition gives one end of it as the whole: {target}",
} as const;

function messageOf(slip: string | null): keyof typeof MESSAGES {
  return slip !== null && Object.hasOwn(MESSAGES, slip) ? (slip as keyof typeof MESSAGES) : "other";
}

export const numberMismatch = defineCheck({
  id: "number-mismatch",
  severity: "major",
  summary: "A figure was rendered as another value",
  why: "A changed figure is the error that readers act on and cannot notice: nothing in the English betrays it.",
  limits:
    "Figures are paired within a sentence pair and its neighbours. Where two wrong figures of one kind stand together, either may be shown as the partner of the other. Two figures that change places within one sentence are both there and are not raised. Rounding that stays true of the source is number-rounded instead.",
  messages: MESSAGES,
  examples: {
    wrong: [
      { zh: "毛利率是⟦35%⟧。", en: "The gross margin was ⟦53%⟧.", note: "Digits transposed." },
      {
        zh: "我们在⟦四十个国家⟧有业务。",
        en: "We operate in ⟦14 countries⟧.",
        note: "四十 (40) heard as 十四 (14).",
      },
      {
        zh: "单月产量是⟦三万六⟧。",
        en: "Monthly output is ⟦30,600⟧.",
        note: "三万六 is short for 三万六千: 36,000.",
      },
      {
        zh: "订单有⟦两万五千台⟧。",
        en: "There are ⟦50,000 units⟧ on order.",
        note: "两万五千 is 25,000; the first digit was lost.",
      },
      {
        zh: "明年的资本开支是⟦十二亿到十五亿元⟧。",
        en: "Next year's capex is ⟦RMB1.2 billion⟧.",
        note: "The upper end of the range is lost.",
      },
    ],
    right: [
      {
        zh: "退货率降到三成以下，大概是百分之二十八。",
        en: "Returns fell below 30%, to around 28%.",
        note: "三成 and 百分之 are both per cent.",
      },
      { zh: "每五家客户里有四家续约。", en: "80% of customers renewed.", note: "Four out of five is 80 %." },
      { zh: "新机型卖出三万一，对吧。", en: "The new model sold 31,000.", note: "三万一 is 31,000." },
      {
        zh: "打磨产品十分要紧，万一出错就麻烦了。",
        en: "Polishing the product is vital; if anything goes wrong, we are in trouble.",
        note: "十分 is very, 万一 is in case.",
      },
    ],
  },
  *run(context) {
    for (const { slip, raised } of numberVerdicts(context, "mismatch"))
      yield { ...raised, message: messageOf(slip) };
  },
});
