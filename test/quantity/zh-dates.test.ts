import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  [
    "二零二四年第三季度，2024年三季度，Q3 2024，2024Q3，24年Q1。",
    "二零二四年第三季度: date {year:2024,quarter:3}",
    "2024年三季度: date {year:2024,quarter:3}",
    "Q3 2024: date {quarter:3,year:2024}",
    "2024Q3: date {year:2024,quarter:3}",
    "24年Q1: date {year:2024,quarter:1}",
  ],
  [
    "去年同期，上个季度，明年二季度，今年年底，6月中旬，8月18号，一年前。",
    "去年同期: date {relative{unit:year,offset:-1},samePeriod:true}",
    "上个季度: date {relative{unit:quarter,offset:-1}}",
    "明年二季度: date {relative{unit:year,offset:1},quarter:2}",
    "今年年底: date {relative{unit:year,offset:0},part:end}",
    "6月中旬: date {month:6,part:mid}",
    "8月18号: date {month:8,day:18}",
    "一年前: date {relative{unit:year,offset:-1}}",
  ],
  [
    "截至6月30日，上半年，下半年，三、四季度，6-8月。",
    "6月30日: date {month:6,day:30}",
    "上半年: date {half:1}",
    "下半年: date {half:2}",
    "三: date {quarter:3}",
    "四季度: date {quarter:4}",
    "6: date {month:6}",
    "8月: date {month:8}",
  ],
  [
    "2024财年，上世纪90年代，21世纪，民國113年。",
    "2024财年: date {year:2024,fiscal:true}",
    "上世纪90年代: date {decade:1990}",
    "21世纪: date {century:21}",
    "民國113年: date {year:2024}",
  ],
  [
    "08年，二三年，七八年，25年，20年来。",
    "08年: date {year:2008}",
    "二三年: date {year:2023}",
    "七八年: duration 7~8 year",
    "25年: date {year:2025}",
    "20年: duration 20 year",
  ],
  [
    "下午三点半，15:30，早上九点二十，十二点之后。",
    "下午三点半: time 930 minute",
    "15:30: time 930 minute",
    "早上九点二十: time 560 minute",
    "十二点: time 720 minute",
  ],
  [
    "充电十分钟，为期五年，两个半小时，一年零三个月，三个多月，半年，近三年。",
    "十分钟: duration 10 minute",
    "五年: duration 5 year",
    "两个半小时: duration 2.5 hour",
    "一年零三个月: duration 15 month",
    "三个多月: duration 3 month over",
    "半年: duration 0.5 year",
    "三年: duration 3 year",
  ],
  [
    "1小时30分钟，一个半月，三十岁，十个月大。",
    "1小时30分钟: duration 90 minute",
    "一个半月: duration 1.5 month",
    "三十岁: age 30 year",
    "十个月大: age 10 month",
  ],
  [
    "账期只有一个半月，还有一个半小时的问答；我们有一个团队，另一个在建。",
    "一个半月: duration 1.5 month",
    "一个半小时: duration 1.5 hour",
  ],
  [
    "上周五，下个月，本周三。",
    "上周五: date {weekday:5,relative{unit:week,offset:-1}}",
    "下个月: date {relative{unit:month,offset:1}}",
    "本周三: date {weekday:3,relative{unit:week,offset:0}}",
  ],
];

describe("Dates, times and lengths of time", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
