import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  [
    "区间是15到17万元，预计交付14万到14.5万辆。",
    "15到17万元: money 150000~170000 CNY",
    "14万到14.5万辆: count 140000~145000 vehicle",
  ],
  [
    "毛利率5%-8%，百分之五到百分之八，百分之五到八。",
    "5%-8%: percent 5~8",
    "百分之五到百分之八: percent 5~8",
    "百分之五到八: percent 5~8",
  ],
  [
    "低两三个点，三四成，七八十台，三到五百人。",
    "两三个点: percentage-point 2~3",
    "三四成: percent 30~40",
    "七八十台: count 70~80 unit",
    "三到五百人: count 300~500 person",
  ],
  [
    "收入增加3亿元至30亿元，下降2个点至15%。",
    "3亿元: money 300000000 CNY up",
    "30亿元: money 3000000000 CNY up",
    "2个点: percentage-point 2 down",
    "15%: percent 15 down",
  ],
  [
    "在20和30之间，3-5年，18到35岁。",
    "20和30之间: count 20~30",
    "3-5年: duration 3~5 year",
    "18到35岁: age 18~35 year",
  ],
];

describe("Ranges", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
