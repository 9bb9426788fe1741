import type { Language } from "../text/language.js";
import type { PeriodUnit } from "./quantity.js";

/**
 * Words that make a figure a rate per length of time: 每月八万片, "80,000 wafers a month". Chinese ones stand before
 * the figure, English ones on either side. Lower case.
 */
export const RATE_WORDS: Readonly<
  Record<Language, Readonly<Partial<Record<PeriodUnit, readonly string[]>>>>
> = {
  zh: {
    day: ["每天", "每日", "日均", "一天能", "一天可以", "一天要"],
    week: ["每周", "每星期", "周均"],
    month: [
      "每月",
      "每个月",
      "月均",
      "单月",
      "月产",
      "一个月能",
      "一个月可以",
      "一个月要",
      "單月",
      "月產",
      "每個月",
    ],
    quarter: ["每季度", "每个季度", "每季", "單季", "单季", "每個季度"],
    year: ["每年", "年均", "年产", "一年能", "一年可以", "一年要", "年產"],
  },
  en: {
    day: [" a day", " per day", " each day", " every day", "daily"],
    week: [" a week", " per week", " each week", " every week", "weekly"],
    month: [" a month", " per month", " each month", " every month", "monthly"],
    quarter: [" a quarter", " per quarter", " each quarter", " every quarter", "quarterly"],
    year: [
      " a year",
      " per year",
      " each year",
      " every year",
      " per annum",
      "yearly",
      "annually",
      "annual ",
    ],
  },
};

/** Words of loss, which carry the sign of a figure that is said without one: "a loss of 3 million", 亏损三百万. */
export const NEGATIVE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["负", "負", "亏", "虧", "减", "減", "降", "跌", "低", "下", "逆差", "零下", "缩", "縮", "损", "損"],
  en: [
    "negative",
    "minus",
    "loss",
    "lost",
    "deficit",
    "below",
    "under",
    "down",
    "decline",
    "decrease",
    "drop",
    "fell",
    "fall",
    "lower",
    "contract",
    "shrink",
    "shrank",
    "outflow",
    "reduc",
    "narrow",
    "less",
  ],
};

/**
 * The length of the period that a figure covers: 全年收入, "revenue for the quarter". `said` are the words that decide
 * in a clause, `also` those whose presence anywhere in the sentence leaves it open.
 */
export const COVERED_PERIODS: Readonly<
  Record<Language, Readonly<Record<"year" | "quarter", { readonly said: RegExp; readonly also: RegExp }>>>
> = {
  zh: {
    year: { said: /全年|整年|年度/, also: /年/ },
    quarter: { said: /本季度|单季|單季|当季|當季|这个季度|該季|该季/, also: /季/ },
  },
  en: {
    year: {
      said: /\b(?:full[ -]year|annual|for the year|in the year|whole year|entire year)\b/i,
      also: /year|annual/i,
    },
    quarter: {
      said: /\b(?:for the quarter|in the quarter|this quarter|quarterly|the current quarter)\b/i,
      also: /quarter/i,
    },
  },
};
