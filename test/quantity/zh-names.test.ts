import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  [
    "澜川L4用的是8155芯片和4680电池，支持5G和800V。",
    "L4: identifier",
    "8155: identifier",
    "4680: identifier",
    "5G: identifier",
    "800V: measure 800 volt",
  ],
  [
    "递交了F-1和20-F，代码600519.SH，电话400-820-8820，COVID-19期间。",
    "F-1: identifier",
    "20-F: identifier",
    "600519.SH: identifier",
    "400-820-8820: identifier",
    "COVID-19: identifier",
  ],
  ["详见https://a.example/2024?x=30%。"],
  ["一方面十分重视，万一有变，第三方和一线城市都五花八门。"],
  ["四川、三亚、九江的团队千方百计统一了标准。"],
  ["百度、万科、三一重工和七喜都不是客户，双十一也没有活动。"],
  [
    "十分之一的人，十分钟之内，一点五亿，百分百满意。",
    "十分之一: fraction 1/10",
    "十分钟之内: duration 10 minute at-most",
    "一点五亿: count 150000000",
    "百分百: percent 100",
  ],
  ["队伍陆续放肆起来，陆佰元和伍拾万。", "陆佰元: money 600 CNY", "伍拾万: count 500000"],
];

describe("Digits that name, and words that count nothing", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
