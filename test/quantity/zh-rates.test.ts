import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  [
    "毛利率百分之十五点四，同比提升1.9个百分点，环比回落三个点。",
    "百分之十五点四: percent 15.4",
    "1.9个百分点: percentage-point 1.9 up year-over-year",
    "三个点: percentage-point 3 down sequential",
  ],
  [
    "加息25个基点，坏账率千分之二，费率万分之三。",
    "25个基点: basis-point 25",
    "千分之二: permille 2",
    "万分之三: percent 0.03",
  ],
  [
    "打八五折之后，渠道占了三成半，线上七成六。",
    "八五折: percent 85",
    "三成半: percent 35",
    "七成六: percent 76",
  ],
  [
    "收入翻了一番，利润翻两番，用户增长了两倍，订单增长到两倍，产能是去年的三倍。",
    "翻了一番: multiple 2 up",
    "翻两番: multiple 4 up",
    "两倍: multiple 3 up",
    "两倍: multiple 2 up",
    "去年: date {relative{unit:year,offset:-1}}",
    "三倍: multiple 3",
  ],
  [
    "成本减半，客流腰斩，近半门店过半亏损。",
    "减半: multiple 0.5 down",
    "腰斩: multiple 0.5 down",
    "近半: fraction 1/2 nearly",
    "过半: fraction 1/2 over",
  ],
  [
    "约占三分之一，一又二分之一圈，超过3/5。",
    "约占三分之一: fraction 1/3 about",
    "一又二分之一: fraction 3/2",
    "超过3/5: fraction 3/5 over",
  ],
  [
    "增速为-2%，负百分之三，零下十五度。",
    "-2%: percent -2 down",
    "负百分之三: percent -3",
    "零下十五度: measure -15 celsius",
  ],
  [
    "两位数增长，高个位数增长。",
    "两位数: percent 10~99 about vague up",
    "高个位数: percent 7~9 about vague up",
  ],
];

describe("Rates, multiples and fractions", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
