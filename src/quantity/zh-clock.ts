import { charCode } from "./char-code.js";
import { isDigit, isHan, isLatin } from "./zh-characters.js";
import type { DateParts } from "./quantity.js";
import { digitsEnd } from "./zh-arabic.js";
import { readNumeral } from "./zh-numerals.js";
import { longestBefore, trieOf } from "./zh-trie.js";
import { small } from "./zh-value.js";

/** Parts of the day before an hour: whether they put it behind noon. */
const DAY_PARTS = trieOf<boolean>(
  [
    ...[
      "上午",
      "早上",
      "早晨",
      "清晨",
      "凌晨",
      "今早",
      "明早",
      "今晨",
      "早",
      "一早",
      "时间",
      "北京时间",
      "美东时间",
    ].map((word): [string, boolean] => [word, false]),
    ...[
      "下午",
      "午后",
      "傍晚",
      "晚上",
      "晚间",
      "夜里",
      "夜间",
      "深夜",
      "今晚",
      "昨晚",
      "明晚",
      "当晚",
      "中午",
      "晚",
    ].map((word): [string, boolean] => [word, true]),
  ],
  true,
);

/** A time of day: minutes from midnight. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
}

const COLON = 0x3a;

/** The part of the day that ends before `at`, 的 and 约 between them allowed. */
function dayPartBefore(text: string, at: number, from: number): { start: number; late: boolean } | null {
  let end = at;
  if (end > from && "的约 ".includes(text.charAt(end - 1))) end -= 1;
  const hit = longestBefore(DAY_PARTS, text, end, from);
  return hit === null ? null : { start: end - hit.word.length, late: hit.value };
}

function behindNoon(hour: number, late: boolean): number {
  if (!late) return hour;
  return hour < 12 && hour > 0 ? hour + 12 : hour;
}

/** 15:30, 9:05:20, 8:00 pm. A single digit behind the colon is a ratio (3:1). */
function colonTime(text: string, at: number, from: number): FoundTime | null {
  const colon = digitsEnd(text, at);
  if (colon - at > 2 || charCode(text, colon) !== COLON) return null;
  const end = digitsEnd(text, colon + 1);
  if (end - colon !== 3) return null;
  const hour = Number(text.slice(at, colon));
  const minute = Number(text.slice(colon + 1, end));
  if (hour > 24 || minute > 59) return null;
  if (at > 0 && (charCode(text, at - 1) === COLON || isLatin(charCode(text, at - 1)))) return null;
  let stop = end;
  if (charCode(text, end) === COLON && digitsEnd(text, end + 1) === end + 3) stop = end + 3;
  if (charCode(text, stop) === COLON) return null;
  const half = /^ ?([ap])\.?m\b\.?/i.exec(text.slice(stop, stop + 6));
  if (half !== null) stop += half[0].length;
  const part = dayPartBefore(text, at, from);
  const late = half?.[1]?.toLowerCase() === "p" || part?.late === true;
  return { start: part?.start ?? at, end: stop, minutes: behindNoon(hour, late) * 60 + minute };
}

/** What makes 时 another word, or 点 something other than an hour. */
const NOT_HOUR = "间代候常段空长刻速任";
const HOUR_ENDS = /^(?:$|[，。；、,.;）)许左前后起至到整止]|以前|之前|以后|之后)/;

const MIDNIGHT_ENDS = "，。；、,.;）)到至前后起开";

/** What is said of an hour and of no other 点. */
const POINT_IN_TIME = /^(?:之前|之后|以前|以后|开盘|收盘|开始|准时|钟|开会|开场)/;

/**
 * A time of day that begins at `at`, where something besides the number says that it is one: a colon, a part of the day
 * before it (下午三点), 点钟, 点半, minutes behind it. 涨了三点 and 三点建议 are none.
 */
export function clockAt(text: string, at: number, from: number): FoundTime | null {
  if (isDigit(charCode(text, at))) {
    const colon = colonTime(text, at, from);
    if (colon !== null) return colon;
  }
  // At most two digits or three characters before 点 and 时: nothing is read twice at length.
  let unit = at + 1;
  while (unit < at + 4 && text.charAt(unit) !== "点" && text.charAt(unit) !== "时") unit += 1;
  const hours = text.charAt(unit);
  if (hours !== "点" && hours !== "时") return null;
  const numeral = readNumeral(text.slice(at, unit), 0);
  if (
    numeral === null ||
    numeral.end !== unit - at ||
    numeral.point ||
    numeral.high !== null ||
    numeral.vague
  )
    return null;
  const hour = small(numeral.value);
  if (hour < 0 || hour > 24 || numeral.precision !== "exact") return null;
  const part = dayPartBefore(text, at, from);
  const behind = unit + 1;
  const start = part?.start ?? at;
  const made = (minutes: number, end: number): FoundTime => ({
    start,
    end,
    minutes: behindNoon(hour, part?.late === true) * 60 + minutes,
  });
  const next = text.charAt(behind);
  if (hours === "时") {
    if (next !== "" && NOT_HOUR.includes(next)) return null;
    const minutes = minutesAt(text, behind, true);
    if (minutes !== null) return made(minutes.value, minutes.end);
    const dated = at > 0 && /[日号]/.test(text.charAt(at - 1));
    return part !== null || dated || (numeral.arabic && HOUR_ENDS.test(text.slice(behind, behind + 2)))
      ? made(0, behind + (next === "许" || next === "整" ? 1 : 0))
      : null;
  }
  if (next === "钟" || next === "整") return made(0, behind + (text.charAt(behind + 1) === "整" ? 2 : 1));
  if (next === "半") return hour <= 12 || part !== null ? made(30, behind + 1) : null;
  const minutes = minutesAt(text, behind, part === null);
  if (minutes !== null) return made(minutes.value, minutes.end);
  if (part !== null) return made(0, behind);
  // 零点 is midnight; nobody makes nought points.
  if (text.startsWith("零", at) && hour === 0 && (next === "" || MIDNIGHT_ENDS.includes(next)))
    return made(0, behind);
  return POINT_IN_TIME.test(text.slice(behind, behind + 3)) ? made(0, behind) : null;
}

/** 二十分, 05分, 一刻, 二十 (`marked`: only with 分 or 刻). */
function minutesAt(text: string, from: number, marked: boolean): { value: number; end: number } | null {
  const at = text.charAt(from) === " " ? from + 1 : from;
  if (text.charAt(at + 1) === "刻" && "一三1 3".includes(text.charAt(at))) {
    return { value: text.charAt(at) === "一" || text.charAt(at) === "1" ? 15 : 45, end: at + 2 };
  }
  const code = charCode(text, at);
  if (!isDigit(code) && !isHan(code)) return null;
  const numeral = readNumeral(text.slice(at, at + 4), 0);
  if (numeral === null || numeral.point || numeral.high !== null) return null;
  const value = small(numeral.value);
  const end = at + numeral.end;
  if (value < 0 || value > 59 || numeral.precision !== "exact") return null;
  if (text.charAt(end) === "分" && !"之钱".includes(text.charAt(end + 1) || "。")) {
    // 八点五分 is a score; 八点零五分, 8点30分 and 八点二十分 are times.
    if (numeral.end === 1 && marked) return null;
    const seconds = /^\d{1,2}秒/.exec(text.slice(end + 1, end + 4));
    return { value, end: end + 1 + (seconds?.[0].length ?? 0) };
  }
  return marked || numeral.end < 2 ? null : { value, end };
}

/** 3Q24, 1H2024, 2Q: English notes inside Chinese. */
function spelledPeriod(text: string, at: number): { end: number; parts: DateParts } | null {
  const number = charCode(text, at) - 0x30;
  const quarter = text.charAt(at + 1) === "Q";
  if (number < 1 || number > (quarter ? 4 : 2)) return null;
  const year = digitsEnd(text, at + 2);
  const length = year - at - 2;
  if ((length !== 0 && length !== 2 && length !== 4) || isLatin(charCode(text, year))) return null;
  const named = length === 0 ? {} : { year: Number(text.slice(at + 2, year)) + (length === 2 ? 2000 : 0) };
  const parts = quarter ? { quarter: number as 1 | 2 | 3 | 4 } : { half: number as 1 | 2 };
  return { end: year, parts: { ...named, ...parts } };
}

/** A date in figures: 2024-06-30, 2024/6/30, 2024.6.30, 2024/06. */
export function figureDateAt(text: string, at: number): { end: number; parts: DateParts } | null {
  const first = digitsEnd(text, at);
  if (first === at + 1 && "QH".includes(text.charAt(first) || "。")) return spelledPeriod(text, at);
  const separator = text.charAt(first);
  if (!"-/.".includes(separator) || separator === "" || first - at > 4) return null;
  const second = digitsEnd(text, first + 1);
  if (second === first + 1 || second - first > 3) return null;
  const a = Number(text.slice(at, first));
  const b = Number(text.slice(first + 1, second));
  if (text.charAt(second) === separator) {
    const third = digitsEnd(text, second + 1);
    const c = Number(text.slice(second + 1, third));
    if (third === second + 1 || (isDigit(charCode(text, third + 1)) && text.charAt(third) === separator))
      return null;
    if (
      first - at === 4 &&
      a >= 1700 &&
      a < 2200 &&
      b >= 1 &&
      b <= 12 &&
      c >= 1 &&
      c <= 31 &&
      third - second <= 3
    )
      return { end: third, parts: { year: a, month: b, day: c } };
    // 1/2/2020: the day first, as in most of the world, unless it cannot be.
    if (separator !== "." && third - second === 5 && c >= 1700 && c < 2200) {
      const [day, month] = b > 12 ? [b, a] : [a, b];
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
        return { end: third, parts: { year: c, month, day } };
    }
    return null;
  }
  if (
    separator === "/" &&
    first - at === 4 &&
    second - first === 3 &&
    a >= 1900 &&
    a < 2200 &&
    b >= 1 &&
    b <= 12
  )
    return { end: second, parts: { year: a, month: b } };
  return null;
}
