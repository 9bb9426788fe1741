import type { DateParts } from "./quantity.js";
import { dayAt, monthAt, quarterAt, readTail, wholeOf, type FoundDate, type Parts } from "./zh-date-parts.js";
import {
  BEFORE_WEEKS,
  DATE_WORDS,
  NOT_A_DATE,
  NOT_BEHIND,
  NOT_BEHIND_WEEKDAY,
  SAME_PERIOD,
  WEEKDAYS,
  WEEKS,
  type DateWord,
} from "./zh-dates.data.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { longestAt, trieOf, type TrieEntry } from "./zh-trie.js";
import { small } from "./zh-value.js";
import {
  century,
  centuryAt,
  fiscalYearAt,
  yearAt,
  yearBeforePeriod,
  yearOf,
  yearWithLetters,
} from "./zh-years.js";

const YEAR = "年";

const WORDS = trieOf<DateWord>(DATE_WORDS);

/** 周三, 上个星期天, 这周五. */
function weekdayAt(text: string, at: number): TrieEntry<DateWord> | null {
  const before = BEFORE_WEEKS.find(([word]) => text.startsWith(word, at)) ?? null;
  let from = before === null ? at : at + before[0].length;
  if (before !== null && text.charAt(from) === "个") from += 1;
  const week = WEEKS.find((word) => text.startsWith(word, from));
  if (week === undefined) return null;
  const end = from + week.length;
  const weekday = WEEKDAYS[text.charAt(end)];
  if (weekday === undefined || (week === "周" && text.charAt(end) === "天")) return null;
  const parts: DateParts =
    before === null ? { weekday } : { weekday, relative: { unit: "week", offset: before[1] } };
  return { word: text.slice(at, end + 1), value: { parts, unit: "day", incidental: false } };
}

/** 去年同期, 本月的同期: the word of a period with what makes it the same one of another year. */
function samePeriod(
  text: string,
  at: number,
  { word, value }: TrieEntry<DateWord>,
): TrieEntry<DateWord> | null {
  const { relative } = value.parts;
  if (relative === undefined || value.unit === null || value.unit === "week") return null;
  const same = SAME_PERIOD.find((each) => text.startsWith(each, at + word.length));
  if (same === undefined) return null;
  return {
    word: word + same,
    value: { parts: { relative, samePeriod: true }, unit: null, incidental: false },
  };
}

/** 去年同期, 上半年, 明年二季度, 周三: a date that begins with a word. */
export function dateWordAt(text: string, at: number): FoundDate | null {
  const plain = longestAt(WORDS, text, at);
  const hit =
    plain === null ? weekdayAt(text, at) : (samePeriod(text, at, plain) ?? weekdayAt(text, at) ?? plain);
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
      return LINKS.has(unit) || (unit === " " && LINKS.has(text.charAt(end + 1)))
        ? sharedUnit(text, numeral)
        : null;
  }
}

/** Words that begin with 号 or 日 and make the number before them a name: 2号线, 7日年化. */
const NUMBERED = "反核线楼店文门院机电位码车厂仓馆桥公房服股选员卡馆人工地站台台井煤坑轮船舰球";

const DAYS_LONG = /^日(?:年化|均线|[内游龄]|以内|之内|平均)/;

const LENGTH_OF_DAYS = /(?:[第近前每头后满仅]|过去|连续|未来|为期|再过|已经|[已了]|等了)$/;

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
  const link = text.charAt(numeral.end) === " " ? numeral.end + 1 : numeral.end;
  const next = readNumeral(text, text.charAt(link + 1) === " " ? link + 2 : link + 1);
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

/** 第三季度 at 第, 财年第三季度 from `from` on; null when it is no period. */
export function ordinalQuarter(text: string, at: number, from: number): FoundDate | null {
  const fiscal = at - 2 >= from && text.startsWith("财年", at - 2);
  const parts: Parts = fiscal ? { fiscal } : {};
  const stop = quarterAt(text, at, parts, false);
  const start = fiscal ? at - 2 : at;
  return stop < 0 ? null : { start, end: readTail(text, stop, parts, "quarter"), parts, incidental: false };
}
