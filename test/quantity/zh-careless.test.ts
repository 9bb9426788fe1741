import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** What spoken and careless text says, class by class: a sentence and everything that is read in it. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  "growth and comparison": [
    [
      "青禾的出货量明年要再翻一倍，三年翻两番。",
      "明年: date {relative{unit:year,offset:1}}",
      "翻一倍: multiple 2 up",
      "三年: duration 3 year",
      "翻两番: multiple 4 up",
    ],
    ["同类产品贵一倍，我们便宜三成五左右。", "一倍: multiple 2 up", "三成五左右: percent 35 about down"],
    [
      "订单同比+15%，全年增长在8%到10%之间。",
      "+15%: percent 15 up year-over-year",
      "8%到10%之间: percent 8~10 up",
    ],
  ],
  "bounds of one thing": [
    ["库温要大于2小于8度。", "大于2小于8度: measure 2~8 celsius"],
    ["渗透率超过三成，不到四成。", "超过三成，不到四成: percent 30~40"],
    ["名次在第十和第十五之间。", "第十和第十五之间: ordinal 10~15"],
    [
      "门店有超过十家，员工不到三百人。",
      "超过十家: count 10 unit over",
      "不到三百人: count 300 person under",
    ],
  ],
  "a few and very many": [
    [
      "这几个月来了几家客户，还有几千块钱的样品单。",
      "几个月: duration 1 month vague ?",
      "几家客户: count 1 customer vague ?",
      "几千块钱: money 1000 CNY vague",
    ],
    [
      "有数以百计的经销商和数以万计的订单。",
      "数以百计的经销商: count 100 dealer vague",
      "数以万计的订单: count 10000 order vague",
    ],
    ["路税要马币十几千。", "马币十几千: money 10000 MYR over"],
  ],
  "prices as they are said": [
    [
      "杏仁三块五一斤，电费五毛五一度。",
      "三块五: money 3.5 CNY",
      "一斤: measure 1 jin",
      "五毛五: money 0.55 CNY",
    ],
    ["每公里一块五毛，单价三块五毛八。", "一块五毛: money 1.5 CNY", "三块五毛八: money 3.58 CNY"],
  ],
  "figures taken back": [
    ["营收是一百，一百二十亿。", "一百: count 100 !", "一百二十亿: money 12000000000"],
    [
      "利润1.2亿元，不对，1.3亿，同比增长百分之五。",
      "1.2亿元: money 120000000 CNY !",
      "1.3亿: money 130000000 CNY",
      "百分之五: percent 5 up year-over-year",
    ],
  ],
  "careless transcripts": [
    ["毛利率15. 3%，收入6 . 2亿元。", "15. 3%: percent 15.3", "6 . 2亿元: money 620000000 CNY"],
    ["日活1千2百万，月活3千万月活。", "1千2百万: count 12000000", "3千万: count 30000000"],
  ],
  "measures in two parts": [
    [
      "面板长24½英寸，工人身高一米七五，杂粮三斤二两。",
      "24½英寸: measure 24.5 inch",
      "一米七五: measure 1.75 metre",
      "三斤二两: measure 3.2 jin",
    ],
    [
      "时速120公里，最快每小时130公里。",
      "120公里: measure 120 kilometre-per-hour",
      "130公里: measure 130 kilometre-per-hour",
    ],
  ],
  periods: [
    [
      "第三财季和财年第二季度都超了预期。",
      "第三财季: date {fiscal:true,quarter:3}",
      "财年第二季度: date {fiscal:true,quarter:2}",
    ],
    [
      "10 - 11 世纪的地基，零点开始施工。",
      "10: date {century:10}",
      "11 世纪: date {century:11}",
      "零点: time 0 minute",
    ],
    ["来了十七八个人，三个人走了。", "十七八个人: count 17~18 person", "三个人: count 3 person"],
    [
      "TOP10客户里有五家，新加坡币三百万。",
      "10客户: count 10 customer",
      "五家: count 5 unit",
      "新加坡币三百万: money 3000000 SGD",
    ],
  ],
  "two languages at once": [
    [
      "Q3的revenue是1.2个billion，用户三十个million。",
      "Q3: date {quarter:3}",
      "1.2个billion: money 1200000000",
      "三十个million: money 30000000",
    ],
  ],
  "the east and the south": [
    [
      "營收較前一季增加5.0個百分點，這一季賣了一萬兩千多台，差不多佔三成。",
      "前一季: date {relative{unit:quarter,offset:-1}}",
      "5.0個百分點: percentage-point 5 up quarter-over-quarter",
      "這一季: date {relative{unit:quarter,offset:0}}",
      "一萬兩千多台: count 12000 unit over",
      "差不多佔三成: percent 30 about",
    ],
    [
      "港幣3.5億元折合約4480萬美元。",
      "港幣3.5億元: money 350000000 HKD",
      "折合約4480萬美元: money 44800000 USD about",
    ],
  ],
  "words that count nothing": [
    ["五五开也好，二八定律也罢，折旧年限不变，一亩三分地。"],
    ["差不多翻了一番还多。", "翻了一番还多: multiple 2 over up"],
  ],
};

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });
});
