import { row, type UnitRow } from "./unit-rows.js";
import { COUNTED } from "./units-counted.data.js";
import { PHYSICAL } from "./units-measured.data.js";

export type { UnitRow } from "./unit-rows.js";

const time = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "duration", "time", toBase, zh, en);
const calendar = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "duration", "calendar", toBase, zh, en);

/** 年 and 月 cannot be turned into days exactly, so the calendar's units are a dimension of their own. */
const DURATIONS: readonly UnitRow[] = [
  time("millisecond", "0.001", "毫秒", "millisecond|milliseconds|ms"),
  time("second", "1", "秒|秒钟", "second|seconds|sec|secs"),
  time("minute", "60", "分钟", "minute|minutes|min|mins"),
  time("quarter-hour", "900", "刻钟|刻", ""),
  time("hour", "3600", "小时|个小时|钟头|个钟头|h", "hour|hours|hr|hrs"),
  time(
    "day",
    "86400",
    "天|日|昼夜|个工作日|工作日",
    "day|days|working day|working days|business day|business days",
  ),
  time("week", "604800", "周|星期|个星期|个礼拜|礼拜", "week|weeks"),
  calendar("month", "1", "个月|月", "month|months"),
  calendar("quarter", "3", "个季度|季度|季", "quarter|quarters"),
  calendar("half", "6", "个半年|半年", "half|halves|half year|half-year|half years"),
  calendar("year", "12", "年|周年|载|岁|周岁", "year|years|yr|yrs|anniversary"),
  calendar("decade", "120", "个十年", "decade|decades"),
  calendar("century", "1200", "个世纪|世纪", "century|centuries"),
  calendar("millennium", "12000", "千年|个千年", "millennium|millennia"),
];

/** Money's own words that name no currency (三块五). Named currencies, 元 among them, are in currencies.data.ts. */
const MONETARY: readonly UnitRow[] = [
  row("money", "money", "money", "1", "块|块钱", ""),
  row("jiao", "money", "money", "0.1", "角|毛|毛钱", ""),
  row("fen", "money", "money", "0.01", "分钱", "cent|cents"),
];

export const UNITS: readonly UnitRow[] = [...COUNTED, ...PHYSICAL, ...DURATIONS, ...MONETARY];
