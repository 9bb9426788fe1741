import { charCode } from "./char-code.js";
import type { DateParts, PeriodUnit } from "./quantity.js";
import { HAN_DIGIT, isDigit, isHan } from "./zh-characters.js";
import { PARTS_OF } from "./zh-dates.data.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { longestAt, trieOf } from "./zh-trie.js";
import { small } from "./zh-value.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type Parts = Mutable<DateParts>;

/** A date where it stands. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly parts: DateParts;
  readonly incidental: boolean;
}

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

/** A small whole number said exactly: a quarter, a month, a day. -1 when there is none. */
export function wholeOf(numeral: Numeral | null): number {
  if (numeral === null || numeral.point || numeral.high !== null || numeral.vague || numeral.grouped)
    return -1;
  return numeral.precision === "exact" ? small(numeral.value) : -1;
}

/** 第三季度, 三季度, Q3 at `at`, into `parts`; where it ends, or -1. `loose`: 三季 will do, behind a year. */
export function quarterAt(text: string, at: number, parts: Parts, loose: boolean): number {
  const first = text.charAt(at);
  if (first === "Q" || first === "q") {
    const digit = charCode(text, at + 1) - 0x30;
    if (digit < 1 || digit > 4 || isDigit(charCode(text, at + 2))) return -1;
    parts.quarter = digit as 1 | 2 | 3 | 4;
    return text.startsWith("季度", at + 2) ? at + 4 : at + 2;
  }
  const ordinal = first === "第";
  const from = ordinal ? at + 1 : at;
  if (!ordinal && (HAN_DIGIT[charCode(text, from)] ?? -1) < 1 && !isDigit(charCode(text, from))) return -1;
  const numeral = readNumeral(text, from);
  const quarter = wholeOf(numeral);
  if (numeral === null || quarter < 1 || quarter > 4) return -1;
  const { end } = numeral;
  let stop = -1;
  if (text.startsWith("季度", end)) stop = end + 2;
  else if (text.startsWith("财季", end)) {
    stop = end + 2;
    parts.fiscal = true;
  } else if (text.startsWith("个季度", end) && ordinal && loose) stop = end + 3;
  else if ((ordinal || loose) && text.charAt(end) === "季" && text.charAt(end + 1) !== "节") stop = end + 1;
  if (stop < 0) return -1;
  parts.quarter = quarter as 1 | 2 | 3 | 4;
  return stop;
}

/** 6月, 六月份 at `at`; where it ends, or -1. */
export function monthAt(text: string, at: number, parts: Parts): number {
  const code = charCode(text, at);
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
export function dayAt(text: string, at: number, parts: Parts, bare: boolean): number {
  const lunar = text.charAt(at) === "初";
  const numeral = readNumeral(text, lunar ? at + 1 : at);
  const day = wholeOf(numeral);
  if (numeral === null || day < 1 || day > 31) return -1;
  const unit = text.charAt(numeral.end);
  if (unit !== "日" && unit !== "号") {
    if (!lunar && !bare) return -1;
    if (bare && !lunar && (isHan(charCode(text, numeral.end)) || numeral.end < numeral.start + 2)) return -1;
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
export function partAt(text: string, at: number, parts: Parts): number {
  const hit = longestAt(PARTS, text, at);
  if (hit === null) {
    if (text.charAt(at) !== "中") return at;
    const after = text.charAt(at + 1);
    if (after !== "" && isHan(after.charCodeAt(0)) && !"的前后就能会可".includes(after)) return at;
    parts.part = "mid";
    return at + 1;
  }
  if (hit.word === "初" && isHan(charCode(text, at + 1)) && "步级次始衷心创".includes(text.charAt(at + 1)))
    return at;
  parts.part = hit.value;
  return at + hit.word.length;
}
