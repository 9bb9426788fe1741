import { describe, expect, test } from "vitest";
import { read } from "./zh-summary.js";

/** A sentence and everything that is read in it, in order. */
const CASES: readonly (readonly [sentence: string, ...read: string[]])[] = [
  ["青禾科技三季度卖出3千万片膜。", "三季度: date {quarter:3}", "3千万片: count 30000000 unit"],
  [
    "门店数从１，２００家增加到一千三百五十家。",
    "１，２００家: count 1200 unit",
    "一千三百五十家: count 1350 unit up",
  ],
  ["仓库一共有两千零五个货位，月租三万一。", "两千零五个: count 2005 unit", "三万一: money 31000"],
  ["注册用户一百二十三点五万，付费的两万八。", "一百二十三点五万: count 1235000", "两万八: count 28000"],
  ["热线是幺幺零，内线四零二七。", "幺幺零: count 110", "四零二七: count 4027"],
  [
    "二十几万户里有上百家是老客户，几十家退了。",
    "二十几万户: count 200000 household over",
    "上百家: count 100 unit over",
    "几十家: count 10 unit vague",
  ],
  [
    "收件人差不多三百来人，来了十七八个。",
    "差不多三百来人: count 300 person about",
    "十七八个: count 17~18 unit",
  ],
  [
    "库存近四万件，不到五万件，至少三万件。",
    "近四万件: count 40000 unit nearly",
    "不到五万件，至少三万件: count 30000~50000 unit",
  ],
  [
    "每台车省一千五百块左右，一个月也就一两百台。",
    "一千五百块左右: money 1500 CNY about",
    "一个月: duration 1 month ?",
    "一两百台: count 100~200 unit",
  ],
  [
    "他们有数百亿元的订单和好几千名员工。",
    "数百亿元: money 10000000000 CNY vague",
    "几千名员工: count 1000 person vague",
  ],
  ["一百万三百万都有人报过价。", "一百万: count 1000000", "三百万: count 3000000"],
  ["研究院用了3千瓦的电源和10兆瓦的储能。", "3千瓦: measure 3 kilowatt", "10兆瓦: measure 10 megawatt"],
];

describe("Numbers and counts", () => {
  test.each(CASES.map(([sentence, ...expected]) => ({ sentence, expected })))(
    "$sentence",
    ({ sentence, expected }) => {
      expect(read(sentence)).toEqual(expected);
    },
  );
});
