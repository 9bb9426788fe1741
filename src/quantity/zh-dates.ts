import type { DateParts, PeriodUnit } from "./quantity.js";
import { HAN_DIGIT, isDigit, isHan, isLatin } from "./zh-characters.js";
import {
  DATE_WORDS,
  NOT_A_DATE,
  NOT_BEHIND,
  NOT_BEHIND_WEEKDAY,
  PARTS_OF,
  type DateWord,
} from "./zh-dates.data.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { longestAt, trieOf } from "./zh-trie.js";
import { small } from "./zh-value.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Parts = Mutable<DateParts>;

/** A date where it stands. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly parts: DateParts;
  readonly incidental: boolean;
}

const WORDS = trieOf<DateWord>(DATE_WORDS);
const PARTS = trieOf<NonNullable<DateParts["part"]>>(Object.entries(PARTS_OF));
const HALVES = trieOf<1 | 2>([
  ["上半年", 1],
  ["下半年", 2],
  ["前半年", 1],
  ["后半年", 2],
  ["上半年度", 1],
  ["下半年度", 2],
  ["上半财年", 1],
  ["下半财年", 2],
  ["H1", 1],
  ["H2", 2],
]);

const YEAR = "年";

/** A small whole number said exactly: a quarter, a month, a day. -1 when there is none. */
function wholeOf(numeral: Numeral | null): number {
  if (numeral === null || numeral.point || numeral.high !== null || numeral.vague || numeral.grouped)
    return -1;
  return numeral.precision === "exact" ? small(numeral.value) : -1;
}

/** 第三季度, 三季度, Q3 at `at`, into `parts`; where it ends, or -1. `loose`: 三季 will do, behind a year. */
function quarterAt(text: string, at: number, parts: Parts, loose: boolean): number {
  const first = text.charAt(at);
  if (first === "Q" || first === "q") {
    const digit = text.charCodeAt(at + 1) - 0x30;
    if (digit < 1 || digit > 4 || isDigit(text.charCodeAt(at + 2))) return -1;
    parts.quarter = digit as 1 | 2 | 3 | 4;
    return text.startsWith("季度", at + 2) ? at + 4 : at + 2;
  }
  const ordinal = first === "第";
  const from = ordinal ? at + 1 : at;
  if (!ordinal && (HAN_DIGIT[text.charCodeAt(from)] ?? -1) < 1 && !isDigit(text.charCodeAt(from))) return -1;
  const numeral = readNumeral(text, from);
  const quarter = wholeOf(numeral);
  if (numeral === null || quarter < 1 || quarter > 4) return -1;
  const { end } = numeral;
  let stop = -1;
  if (text.startsWith("季度", end)) stop = end + 2;
  else if (text.startsWith("财季", end)) stop = end + 2;
  else if (text.startsWith("个季度", end) && ordinal && loose) stop = end + 3;
  else if ((ordinal || loose) && text.charAt(end) === "季" && text.charAt(end + 1) !== "节") stop = end + 1;
  if (stop < 0) return -1;
  parts.quarter = quarter as 1 | 2 | 3 | 4;
  return stop;
}

/** 6月, 六月份 at `at`; where it ends, or -1. */
function monthAt(text: string, at: number, parts: Parts): number {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !isHan(code)) return -1;
  if (text.startsWith("正月", at)) {
    parts.month = 1;
    return at + 2;
  }
  const numeral = readNumeral(text, at);
  const month = wholeOf(numeral);
  if (numeral === null || month < 1 || month > 12 || text.charAt(numeral.end) !== "月") return -1;
  parts.month = month;
  return numeral.end + (text.charAt(numeral.end + 1) === "份" ? 2 : 1);
}

/** 18日, 十八号, 初一 at `at`; where it ends, or -1. */
function dayAt(text: string, at: number, parts: Parts, bare: boolean): number {
  const lunar = text.charAt(at) === "初";
  const numeral = readNumeral(text, lunar ? at + 1 : at);
  const day = wholeOf(numeral);
  if (numeral === null || day < 1 || day > 31) return -1;
  const unit = text.charAt(numeral.end);
  if (unit !== "日" && unit !== "号") {
    if (!lunar && !bare) return -1;
    if (bare && !lunar && (isHan(text.charCodeAt(numeral.end)) || numeral.end < numeral.start + 2)) return -1;
    parts.day = day;
    return numeral.end;
  }
  parts.day = day;
  return numeral.end + 1;
}

/** What may follow a period of this size: a quarter behind a year, a day behind a month. Fills `parts`; the end. */
export function readTail(text: string, at: number, parts: Parts, unit: PeriodUnit): number {
  let end = at;
  let from = at;
  if (text.charAt(from) === "的") from += 1;
  else if (text.charAt(from) === " ") from += 1;
  switch (unit) {
    case "year": {
      if (text.startsWith("同期", from)) {
        parts.samePeriod = true;
        return from + 2;
      }
      if (text.startsWith("全年", from)) return from + 2;
      const half = longestAt(HALVES, text, from);
      if (half !== null) {
        parts.half = half.value;
        return readTail(text, from + half.word.length, parts, "half");
      }
      const quarter = quarterAt(text, from, parts, true);
      if (quarter > 0) return readTail(text, quarter, parts, "quarter");
      const month = monthAt(text, from, parts);
      if (month > 0) return readTail(text, month, parts, "month");
      end = partAt(text, at, parts);
      break;
    }
    case "half":
    case "quarter":
      if (text.startsWith("末", at) || text.startsWith("底", at) || text.startsWith("初", at))
        end = partAt(text, at, parts);
      break;
    case "month": {
      const day = dayAt(text, text.charAt(at) === " " ? at + 1 : at, parts, parts.year !== undefined);
      if (day > 0) return day;
      end = partAt(text, at, parts);
      break;
    }
    case "week":
    case "day":
      break;
  }
  return end;
}

/** 初, 底, 中旬 at `at`; the end (`at` when there is none). 2024年中国 has none. */
function partAt(text: string, at: number, parts: Parts): number {
  const hit = longestAt(PARTS, text, at);
  if (hit === null) {
    if (text.charAt(at) !== "中") return at;
    const after = text.charAt(at + 1);
    if (after !== "" && isHan(after.charCodeAt(0)) && !"的前后就能会可".includes(after)) return at;
    parts.part = "mid";
    return at + 1;
  }
  if (hit.word === "初" && isHan(text.charCodeAt(at + 1)) && "步级次始衷心创".includes(text.charAt(at + 1)))
    return at;
  parts.part = hit.value;
  return at + hit.word.length;
}

/** 去年同期, 上半年, 明年二季度, 周三: a date that begins with a word. */
export function dateWordAt(text: string, at: number): FoundDate | null {
  const hit = longestAt(WORDS, text, at);
  if (hit === null) return null;
  const { word, value } = hit;
  const behind = at + word.length;
  if (at > 0 && NOT_BEHIND[text.charAt(at)]?.includes(text.charAt(at - 1)) === true) return null;
  if (behind < text.length) {
    const barred = NOT_A_DATE[word];
    if (barred?.includes(text.charAt(behind)) === true) return null;
    if (value.parts.weekday !== undefined && NOT_BEHIND_WEEKDAY.includes(text.charAt(behind))) return null;
  }
  const parts: Parts = { ...value.parts };
  const end = value.unit === null ? behind : readTail(text, behind, parts, value.unit);
  return { start: at, end, parts, incidental: value.incidental };
}

/** Before a two-digit number and 年: it is a length of time. */
const LENGTH_BEFORE =
  /(?:过去|近|最近|未来|长达|已有|成立|超过|不到|满|整整|历时|每|约|大约|用了|花了|经过|第|这|头|前|后|为期|至少|最多|连续|运营|经营|了|近乎|将近)$/;
/** Behind it likewise. */
const LENGTH_BEHIND =
  /^(?:来|以来的|多|期|间|左右|以上|以内|之内|内|的历史|历史|的经验|经验|的时间|时间|之后|后|之前|前|之久|国债|长|老|免|质保|计划|规划|左右)/;

/** The year that digits before 年 name: four digits, 08, 二四; -1 for a length of time. */
function yearOf(text: string, numeral: Numeral, behind: number, tail: boolean): number {
  const { digits, end, start } = numeral;
  if (numeral.point || numeral.vague || numeral.grouped || numeral.precision !== "exact") return -1;
  const value = numeral.high === null ? small(numeral.value) : -1;
  if (digits === 4 && value >= 1000 && value < 3000) {
    return value >= 1700 || tail || !/^(?:的?历史|前(?!后)|以前|来)/.test(text.slice(behind, behind + 3))
      ? value
      : -1;
  }
  if (digits === 0) {
    if (numeral.arabic || value < 1900 || value > 2100) return -1;
    return tail || !LENGTH_BEHIND.test(text.slice(behind, behind + 4)) ? value : -1;
  }
  if (digits !== 2) return -1;
  if (!numeral.arabic) {
    const first = HAN_DIGIT[text.charCodeAt(start)] ?? 0;
    const second = HAN_DIGIT[text.charCodeAt(end - 1)] ?? 0;
    if (text.charAt(start) === "两" || text.charAt(end - 1) === "两") return -1;
    // 七八年 is seven or eight years, 二三年 is 2023.
    if (numeral.high !== null && first > 2) return -1;
    return century(first * 10 + second);
  }
  if (numeral.leadingZero || tail) return century(value);
  const before = text.slice(Math.max(0, start - 3), start);
  if (LENGTH_BEFORE.test(before) || LENGTH_BEHIND.test(text.slice(behind, behind + 4))) return -1;
  if ((value >= 16 && value <= 29 && value !== 20) || value >= 90) return century(value);
  return /(?:从|自|截至|截止)$/.test(before) ? century(value) : -1;
}

function century(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** Between two numbers that share the unit of the second: 6-8月, 三、四季度, 2019到2021年. */
const LINKS = new Set("到至-~、和与或及跟/".split(""));

/** The date that the number begins, if it is one: a year, quarter, month, day, decade or century. */
export function dateAtNumber(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  const unit = text.charAt(end);
  switch (unit) {
    case YEAR:
      return yearAt(text, numeral);
    case "财":
      return fiscalYearAt(text, numeral);
    case "世":
      return centuryAt(text, numeral);
    case "季":
    case "月":
    case "日":
    case "号":
      return smallPartAt(text, numeral, start);
    case "Q":
    case "H":
      return yearWithLetters(text, numeral);
    default:
      if (numeral.digits === 4 && numeral.arabic) {
        const year = yearBeforePeriod(text, numeral);
        if (year !== null) return year;
      }
      return LINKS.has(unit) || unit === "" ? sharedUnit(text, numeral) : null;
  }
}

function yearAt(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  if (text.startsWith("年代", end)) return decadeAt(text, numeral, 0);
  // The year stands in its place already, so that 八月十五 behind it is a day.
  const parts: Parts = { year: 0 };
  let behind = end + 1;
  if (text.charAt(behind) === "度") behind += 1;
  const stop = readTail(text, behind, parts, "year");
  const republic =
    text.startsWith("民国", start - 2) && small(numeral.value) > 0 && small(numeral.value) < 200;
  const year = republic ? REPUBLIC + small(numeral.value) : yearOf(text, numeral, behind, stop > behind);
  if (year < 0) return null;
  parts.year = year;
  return { start: republic ? start - 2 : start, end: stop, parts, incidental: false };
}

/** 民国113年 is 2024: years of the Republic count from 1912. */
const REPUBLIC = 1911;

/** 2020全年, 2020 Q3, 2024三季度: the period behind says that the digits are a year. */
function yearBeforePeriod(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  const year = small(numeral.value);
  if (year < 1990 || year > 2100 || numeral.grouped) return null;
  const from = text.charAt(end) === " " ? end + 1 : end;
  if (!PERIODS.includes(text.charAt(from)) || text.charAt(from) === "") return null;
  const parts: Parts = { year };
  const stop = readTail(text, from, parts, "year");
  return stop === from ? null : { start, end: stop, parts, incidental: false };
}

const PERIODS = "全上下前后第一二三四Q";

/** 2024Q3, 24H1. */
function yearWithLetters(text: string, numeral: Numeral): FoundDate | null {
  const { start, end, digits } = numeral;
  if (!numeral.arabic || (digits !== 4 && digits !== 2) || numeral.grouped) return null;
  const value = small(numeral.value);
  const parts: Parts = { year: digits === 2 ? 2000 + value : value };
  const stop = readTail(text, end, parts, "year");
  return stop === end || isLatin(text.charCodeAt(stop))
    ? null
    : { start, end: stop, parts, incidental: false };
}

function fiscalYearAt(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  const word = text.startsWith("财政年度", end) ? "财政年度" : text.startsWith("财年", end) ? "财年" : null;
  if (word === null) return null;
  const parts: Parts = {};
  const stop = readTail(text, end + word.length, parts, "year");
  const year = yearOf(text, numeral, end + word.length, true);
  if (year < 0) return null;
  return { start, end: stop, parts: { year, fiscal: true, ...parts }, incidental: false };
}

/** 90年代, 八十年代, 2000年代; `hundreds` is where a named century begins. */
function decadeAt(text: string, numeral: Numeral, hundreds: number): FoundDate | null {
  const value = small(numeral.value);
  if (value < 0 || value % 10 !== 0) return null;
  let { start } = numeral;
  let decade =
    value >= 1000 ? value : hundreds > 0 ? hundreds + value : value >= 30 ? 1900 + value : 2000 + value;
  if (text.startsWith("上世纪", start - 3) && value < 100) {
    start -= 3;
    decade = 1900 + value;
  }
  const parts: Parts = { decade };
  const end = partAt(text, numeral.end + 2, parts);
  return { start, end, parts, incidental: false };
}

function centuryAt(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  const value = wholeOf(numeral);
  if (!text.startsWith("世纪", end) || value < 1 || value > 30) return null;
  const next = readNumeral(text, text.charAt(end + 2) === " " ? end + 3 : end + 2);
  if (next !== null && text.startsWith("年代", next.end)) {
    const decade = decadeAt(text, next, (value - 1) * 100);
    if (decade !== null) return { ...decade, start };
  }
  const parts: Parts = { century: value };
  return { start, end: partAt(text, end + 2, parts), parts, incidental: false };
}

/** Words that begin with 号 or 日 and make the number before them a name: 2号线, 7日年化. */
const NUMBERED = "反核线楼店文门院机电位码车厂仓馆桥公房服股选员卡馆人工地站台台井煤坑轮船舰球";
const DAYS_LONG = /^日(?:年化|均线|内|以内|之内|游|龄|平均)/;
const LENGTH_OF_DAYS = /(?:第|近|过去|连续|前|每|未来|为期|头|后|再过|满|仅|已经|已|等了|了)$/;

/** A quarter, month or day that stands alone. */
function smallPartAt(text: string, numeral: Numeral, start: number): FoundDate | null {
  const parts: Parts = {};
  const before = text.slice(Math.max(0, start - 2), start);
  switch (text.charAt(numeral.end)) {
    case "季": {
      if (/[前头首]$/.test(before) || !text.startsWith("季度", numeral.end)) return null;
      const stop = quarterAt(text, start, parts, false);
      return stop < 0
        ? null
        : { start, end: readTail(text, stop, parts, "quarter"), parts, incidental: false };
    }
    case "月": {
      if (/[前头近]$/.test(before) || "龄供薪均租嫂饼活销".includes(text.charAt(numeral.end + 1) || "。"))
        return null;
      const stop = monthAt(text, start, parts);
      return stop < 0 ? null : { start, end: readTail(text, stop, parts, "month"), parts, incidental: false };
    }
    case "号":
      if (NUMBERED.includes(text.charAt(numeral.end + 1) || "。")) return null;
      break;
    default:
      if ("元本均产活".includes(text.charAt(numeral.end + 1) || "。")) return null;
      if (LENGTH_OF_DAYS.test(before) || DAYS_LONG.test(text.slice(numeral.end, numeral.end + 4)))
        return null;
  }
  const stop = dayAt(text, start, parts, false);
  return stop < 0 ? null : { start, end: stop, parts, incidental: false };
}

/** 三 of 三、四季度, 6 of 6-8月, 2019 of 2019到2021年: the unit comes with the last of them. */
function sharedUnit(text: string, numeral: Numeral): FoundDate | null {
  const value = wholeOf(numeral);
  if (value < 1) return null;
  const next = readNumeral(text, text.charAt(numeral.end + 1) === " " ? numeral.end + 2 : numeral.end + 1);
  const other = wholeOf(next);
  if (next === null || other < 1) return null;
  const { start, end } = numeral;
  const unit = text.charAt(next.end);
  const found = (parts: DateParts): FoundDate => ({ start, end, parts, incidental: false });
  if (unit === YEAR && numeral.digits === next.digits && value !== other) {
    if (numeral.digits === 4 && value > 1700 && value < 2200 && other > 1700 && other < 2200)
      return found({ year: value });
    if (numeral.digits === 2 && next.arabic) {
      const year = yearOf(text, next, next.end + 1, false);
      return year < 0 ? null : found({ year: century(value) });
    }
  }
  if (unit === "季" && text.startsWith("季度", next.end) && value <= 4 && other <= 4 && numeral.single) {
    return found({ quarter: value as 1 | 2 | 3 | 4 });
  }
  if (unit === "月" && value <= 12 && other <= 12 && value !== other) return found({ month: value });
  if (unit === "世" && text.startsWith("世纪", next.end) && value < 22 && other < 22)
    return found({ century: value });
  if (unit === "日" && numeral.arabic && value <= 31 && other <= 31 && value < other)
    return found({ day: value });
  return null;
}

/** 一年前 is "a year ago": a period, as 去年 is. 三年前 stays a length of time. */
export function yearAgo(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  if (!numeral.single || text.charAt(start) !== "一" || !/^年(?:以|之)?前/.test(text.slice(end, end + 3)))
    return null;
  const stop = text.charAt(end + 1) === "前" ? end + 2 : end + 3;
  return { start, end: stop, parts: { relative: { unit: "year", offset: -1 } }, incidental: false };
}

/** 二三季度, 七八月: an approximate pair that names two periods. */
export function datePair(text: string, numeral: Numeral): readonly [FoundDate, FoundDate] | null {
  if (numeral.high === null || numeral.end !== numeral.start + 2) return null;
  const low = small(numeral.value);
  const high = small(numeral.high);
  const first = { start: numeral.start, end: numeral.start + 1, incidental: false };
  const unit = text.charAt(numeral.end);
  if (text.startsWith("季度", numeral.end) && high <= 4) {
    const second = { start: numeral.start + 1, end: numeral.end + 2, incidental: false };
    return [
      { ...first, parts: { quarter: low as 1 | 2 | 3 } },
      { ...second, parts: { quarter: high as 2 | 3 | 4 } },
    ];
  }
  if (unit === "月" && high <= 12) {
    const end = numeral.end + (text.charAt(numeral.end + 1) === "份" ? 2 : 1);
    return [
      { ...first, parts: { month: low } },
      { start: numeral.start + 1, end, parts: { month: high }, incidental: false },
    ];
  }
  return null;
}

/** 第三季度 at 第; null when it is no period. */
export function ordinalQuarter(text: string, at: number): FoundDate | null {
  const parts: Parts = {};
  const stop = quarterAt(text, at, parts, false);
  return stop < 0
    ? null
    : { start: at, end: readTail(text, stop, parts, "quarter"), parts, incidental: false };
}
