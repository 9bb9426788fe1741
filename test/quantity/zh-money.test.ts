import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  [
    "总收入人民币28.6亿元，去年同期是19.2亿。",
    "人民币28.6亿元: money 2860000000 CNY",
    "去年同期: date {relative{unit:year,offset:-1},samePeriod:true}",
    "19.2亿: money 1920000000",
  ],
  [
    "约人民币八千元，US$1.2bn，HK$3.5亿，NT$75.97亿。",
    "约人民币八千元: money 8000 CNY about",
    "US$1.2bn: money 1200000000 USD",
    "HK$3.5亿: money 350000000 HKD",
    "NT$75.97亿: money 7597000000 TWD",
  ],
  ["新台幣759.7億元，港幣2億。", "新台幣759.7億元: money 75970000000 TWD", "港幣2億: money 200000000 HKD"],
  [
    "一斤三块五，两斤六块八毛，找零六毛钱。",
    "一斤: measure 1 jin",
    "三块五: money 3.5 CNY",
    "两斤: measure 2 jin",
    "六块八毛: money 6.8 CNY",
    "六毛钱: money 0.6 CNY",
  ],
  ["单价五元三角八分，合计壹佰捌拾壹元整。", "五元三角八分: money 5.38 CNY", "壹佰捌拾壹元整: money 181 CNY"],
  [
    "$20一件，¥300两件，两美元又三美分。",
    "$20: money 20 USD",
    "一件: count 1 unit ?",
    "¥300: money 300 CNY",
    "两件: count 2 unit",
    "两美元又三美分: money 2.03 USD",
  ],
  ["这三块业务各有一块屏。", "三块: count 3 unit ?", "一块: count 1 unit ?"],
  [
    "预算大概六十五个亿，三个多亿给了研发。",
    "大概六十五个亿: money 6500000000 about",
    "三个多亿: money 300000000 over",
  ],
];

describe("Money", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
