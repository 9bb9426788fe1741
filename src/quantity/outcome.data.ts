import type { Language } from "../text/language.js";

/** The two poles of an outcome, in both languages; English ones are matched as whole words, lower case. */
export interface OutcomeRow {
  readonly id: string;
  readonly poles: readonly [Pole, Pole];
}

export interface Pole extends Readonly<Record<Language, readonly string[]>> {
  /** Names of the measured thing, which stand with either outcome (净利润亏损, "negative net income"). */
  readonly measure?: Readonly<Record<Language, readonly string[]>>;
}

/**
 * Words of opposite outcomes that carry the sense of a figure which has no verb of movement: 盈利三千万 against "a
 * loss of 30 million". Only words that mean one thing are listed: "made" and "earnings" go with either.
 */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    id: "profit",
    poles: [
      {
        zh: [
          "盈利",
          "净收益",
          "盈余",
          "盈餘",
          "赚",
          "賺",
          "扭亏",
          "扭虧",
          "亏转盈",
          "虧轉盈",
          "亏为盈",
          "虧為盈",
        ],
        en: ["profitable", "in the black", "turned around"],
        measure: {
          zh: ["净利", "淨利", "利润", "利潤", "溢利"],
          en: ["profit", "profits", "net income", "net earnings"],
        },
      },
      {
        zh: ["亏", "虧", "赔钱", "蚀", "净损", "淨損"],
        en: ["loss", "losses", "lost", "losing", "in the red", "loss-making", "negative"],
      },
    ],
  },
  {
    id: "flow",
    poles: [
      { zh: ["流入"], en: ["inflow", "inflows", "flowed in", "flow in", "came in"] },
      { zh: ["流出"], en: ["outflow", "outflows", "flowed out", "flow out", "went out", "used in"] },
    ],
  },
  {
    id: "balance",
    poles: [
      { zh: ["顺差", "順差", "出超", "盈余", "盈餘"], en: ["surplus", "surpluses"] },
      { zh: ["逆差", "入超", "赤字"], en: ["deficit", "deficits", "shortfall"] },
    ],
  },
  {
    id: "opening",
    poles: [
      {
        zh: ["新开", "新開", "开设", "開設", "净增", "淨增", "新增", "开出", "开业", "開業", "开了"],
        en: ["opened", "opening", "openings", "open", "added", "adding", "launched", "new"],
      },
      {
        zh: ["关闭", "關閉", "关停", "關停", "关店", "闭店", "关掉", "关了"],
        en: ["closed", "closing", "closures", "closure", "close", "shut", "shuttered"],
      },
    ],
  },
  {
    id: "dealing",
    poles: [
      {
        zh: ["买入", "買入", "购入", "購入", "收购", "收購", "增持", "回购", "回購", "买了", "采购"],
        en: [
          "bought",
          "buy",
          "buying",
          "purchase",
          "purchased",
          "purchases",
          "acquired",
          "acquire",
          "repurchase",
          "repurchased",
        ],
      },
      {
        zh: ["卖出", "賣出", "出售", "减持", "減持", "抛售", "拋售", "卖掉"],
        en: ["sold", "sell", "selling", "disposed", "dispose", "divested", "sale"],
      },
    ],
  },
  {
    id: "hiring",
    poles: [
      {
        zh: ["招聘", "招了", "新招", "入职"],
        en: ["hired", "hire", "hiring", "recruited", "recruit", "recruiting"],
      },
      {
        zh: ["裁员", "裁員", "裁了", "离职", "離職"],
        en: ["laid off", "lay off", "layoffs", "dismissed", "left", "cut"],
      },
    ],
  },
  {
    id: "timing",
    poles: [
      { zh: ["提前", "提早"], en: ["ahead", "early", "earlier", "sooner", "brought forward"] },
      {
        zh: ["推迟", "推遲", "延后", "延後", "延迟", "延遲", "延期", "晚了"],
        en: ["late", "later", "delay", "delayed", "delays", "behind", "postponed", "pushed back"],
      },
    ],
  },
  {
    id: "comparison",
    poles: [
      {
        zh: ["高于", "高於", "优于", "優於", "领先", "領先"],
        en: [
          "above",
          "higher",
          "ahead",
          "exceed",
          "exceeds",
          "exceeded",
          "more",
          "better",
          "over",
          "greater",
        ],
      },
      {
        zh: ["低于", "低於", "落后", "落後", "不及"],
        en: ["below", "lower", "behind", "short of", "less", "under", "worse", "fewer", "down"],
      },
    ],
  },
  {
    id: "premium",
    poles: [
      { zh: ["溢价", "溢價"], en: ["premium"] },
      { zh: ["折价", "折價", "折让", "折讓", "打折", "折扣"], en: ["discount", "discounted"] },
    ],
  },
  {
    id: "trade",
    poles: [
      { zh: ["出口"], en: ["export", "exports", "exported", "exporting"] },
      { zh: ["进口", "進口"], en: ["import", "imports", "imported", "importing"] },
    ],
  },
];
