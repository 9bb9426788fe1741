import { charCode } from "./char-code.js";
import { HAN_DIGIT, isLatin } from "./zh-characters.js";
import { partAt, readTail, wholeOf, type FoundDate, type Parts } from "./zh-date-parts.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { small } from "./zh-value.js";

/** Before a two-digit number and 年: it is a length of time. */
const LENGTH_BEFORE =
  /(?:过去|[近满每约第这头前后了]|最近|未来|长达|已有|成立|超过|不到|整整|历时|大约|用了|花了|经过|为期|至少|最多|连续|运营|经营|近乎|将近)$/;

/** Behind it likewise. */
const LENGTH_BEHIND =
  /^(?:[来多期间内后前长老免零又]|以来的|左右|以上|以内|之内|的历史|历史|的经验|经验|的时间|时间|之后|之前|之久|国债|质保|计划|规划)/;

/** The year that digits before 年 name: four digits, 08, 二四; -1 for a length of time. */
export function yearOf(text: string, numeral: Numeral, behind: number, tail: boolean): number {
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
    const first = HAN_DIGIT[charCode(text, start)] ?? 0;
    const second = HAN_DIGIT[charCode(text, end - 1)] ?? 0;
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

export function century(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

export function yearAt(text: string, numeral: Numeral): FoundDate | null {
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
export function yearBeforePeriod(text: string, numeral: Numeral): FoundDate | null {
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
export function yearWithLetters(text: string, numeral: Numeral): FoundDate | null {
  const { start, end, digits } = numeral;
  if (!numeral.arabic || (digits !== 4 && digits !== 2) || numeral.grouped) return null;
  const value = small(numeral.value);
  const parts: Parts = { year: digits === 2 ? 2000 + value : value };
  const stop = readTail(text, end, parts, "year");
  return stop === end || isLatin(charCode(text, stop))
    ? null
    : { start, end: stop, parts, incidental: false };
}

export function fiscalYearAt(text: string, numeral: Numeral): FoundDate | null {
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

export function centuryAt(text: string, numeral: Numeral): FoundDate | null {
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

/** 一年前 is "a year ago": a period, as 去年 is. 三年前 stays a length of time. */
export function yearAgo(text: string, numeral: Numeral): FoundDate | null {
  const { start, end } = numeral;
  if (!numeral.single || text.charAt(start) !== "一" || !/^年(?:以|之)?前/.test(text.slice(end, end + 3)))
    return null;
  const stop = text.charAt(end + 1) === "前" ? end + 2 : end + 3;
  return { start, end: stop, parts: { relative: { unit: "year", offset: -1 } }, incidental: false };
}
