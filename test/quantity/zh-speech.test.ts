import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  [
    "第一，我们讲三点；第一个问题是价格，排名第三。",
    "第一: ordinal 1 ?",
    "三点: count 3 unit ?",
    "第一: ordinal 1 ?",
    "第三: ordinal 3",
  ],
  ["一是增长，二是利润，这是一个机会。", "二: count 2 ?", "一个: count 1 unit ?"],
  [
    "十五，不对，十四个亿。收入是15亿——对不起，应该是16亿。",
    "十五: count 15 !",
    "十四个亿: count 1400000000",
    "15亿: money 1500000000 !",
    "16亿: money 1600000000",
  ],
  ["答案是四不是五。", "四: count 4 ?", "五: count 5 ?"],
  ["首批用户，首款车型，二次上市。", "首批: ordinal 1 ?", "首款: ordinal 1 ?"],
  [
    "费用率从去年的十二个点降到了九个多点。",
    "去年: date {relative{unit:year,offset:-1}}",
    "十二个点: percentage-point 12",
    "九个多点: percentage-point 9 over down",
  ],
  ["影响大概是负的一个百分点。", "大概是负的一个百分点: percentage-point -1 about"],
  [
    "利润会比收入快三到五个点，都快三千家了。",
    "三到五个点: percentage-point 3~5",
    "快三千家: count 3000 unit nearly",
  ],
  ["报价从每吨6.5万涨到了7万2。", "6.5万: money 65000", "7万2: money 72000 up"],
  ["收入在四百五十亿到四百八十亿之间。", "四百五十亿到四百八十亿之间: money 45000000000~48000000000"],
];

describe("Speech", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
