import { charCode } from "./char-code.js";
import { divide, fromInteger, negate } from "./decimal.js";
import type { Precision } from "./quantity.js";
import { digitsEnd } from "./zh-arabic.js";
import { isDigit, isLatin } from "./zh-characters.js";
import { ordinalQuarter } from "./zh-dates.js";
import { dateDraft, draft, type Scan } from "./zh-draft.js";
import { halfDraft } from "./zh-fractions.js";
import { idiomEnd } from "./zh-idioms.js";
import { latinAt } from "./zh-latin.js";
import { ordinalAt } from "./zh-ordinals.js";
import { placesAt, type FoundPlaces } from "./zh-places.js";
import { readPrefix } from "./zh-prefixes.js";
import { suffixAt } from "./zh-suffixes.js";
import { identifier, shed, take, withPrefix } from "./zh-take.js";
import { VULGAR_FRACTIONS } from "./vulgar-fractions.data.js";
import { exact } from "./zh-value.js";

export function readLetters(scan: Scan, at: number): number {
  const { text } = scan;
  const token = latinAt(text, at);
  if (token.type === "date") return take(scan, dateDraft(at, token.end, token.parts));
  if (token.type === "identifier") {
    take(scan, identifier(at, token.end));
    return token.end;
  }
  scan.steps += token.end - at;
  return token.end;
}

export function readOrdinal(scan: Scan, at: number): number {
  const { text } = scan;
  const idiom = idiomEnd(text, at, scan.last);
  if (idiom > at) return (scan.last = idiom);
  const quarter = ordinalQuarter(text, at, scan.last);
  if (quarter !== null) return take(scan, dateDraft(quarter.start, quarter.end, quarter.parts));
  const made = ordinalAt(text, at);
  if (made === null) return at + 1;
  // 第十和第十五之间 are two ranks.
  return take(scan, made);
}

/** 半年, 半个百分点, 半成; 过半, 大半; 减半. */
export function readHalf(scan: Scan, at: number): number {
  const { text } = scan;
  const before = at > scan.last ? text.charAt(at - 1) : "";
  if (before === "减" || before === "砍" || before === "折") {
    const made = halfDraft(at - 1, at + 1, "multiple");
    made.direction = "down";
    return take(scan, made);
  }
  const idiom = idiomEnd(text, at, scan.last);
  if (idiom > at) return (scan.last = idiom);
  if (text.charAt(at + 1) === "数") return take(scan, withPrefix(scan, halfDraft(at, at + 2)));
  if (text.charAt(at + 1) === "百" && !"货科年姓".includes(text.charAt(at + 2) || "。"))
    return take(scan, draft("count", at, at + 2, exact(50, 0)));
  const from = text.charAt(at + 1) === "个" ? at + 2 : at + 1;
  const found = suffixAt(text, from);
  const half = exact(5, -1);
  if (found !== null && !(found.suffix.type === "unit" && found.suffix.kind === "count")) {
    const { suffix, end } = found;
    const prefix = readPrefix(text, at, scan.last, false);
    const made = draft("duration", prefix.start, end, prefix.negative ? negate(half) : half);
    made.precision = prefix.precision;
    if (suffix.type === "unit" && suffix.kind === "duration") {
      if (suffix.id === "quarter-hour") return at + 1;
      made.unit = suffix.id;
      return take(scan, shed(text, made, at));
    }
    if (suffix.type === "percentage-point") made.kind = suffix.type;
    else if (suffix.type === "tenths" || suffix.type === "discount") {
      made.kind = "percent";
      made.value = exact(suffix.type === "tenths" ? 5 : 50, 0);
    } else if (suffix.type === "times") made.kind = "multiple";
    else if (suffix.type === "unit" && suffix.kind === "measure") {
      made.kind = "measure";
      made.unit = suffix.id;
    } else return at + 1;
    return take(scan, made);
  }
  const span: Readonly<Record<string, Precision>> = {
    过: "over",
    近: "nearly",
    大: "over",
    超: "over",
    小: "under",
  };
  const precision = span[before];
  if (precision === undefined) return at + 1;
  const one = "一".includes(text.charAt(at - 2)) && at - 2 >= scan.last ? at - 2 : at - 1;
  const made = halfDraft(one, at + 1);
  made.precision = precision;
  return take(scan, made);
}

const DOUBLED = /^翻了?(?:番|倍)/;

/** 翻番, 翻了一番 (the number reads the rest), 翻倍, 腰斩, 打对折. */
export function readDouble(scan: Scan, at: number): number {
  const { text } = scan;
  if (text.startsWith("腰斩", at)) {
    const made = halfDraft(at, at + 2, "multiple");
    made.direction = "down";
    return take(scan, made);
  }
  if (text.startsWith("打对折", at)) return take(scan, draft("percent", at + 1, at + 3, exact(50, 0)));
  const hit = DOUBLED.exec(text.slice(at, at + 3));
  if (hit === null) return at + 1;
  const made = draft("multiple", at, at + hit[0].length, exact(2, 0));
  made.direction = "up";
  return take(scan, made);
}

const RATE = /[增降跌涨率幅滑长]/;

/** 增速超过三位数: places said of a rate are places of a percentage. */
function isOfRate(text: string, { start, end }: FoundPlaces): boolean {
  return RATE.test(text.slice(Math.max(0, start - 6), start)) || RATE.test(text.slice(end, end + 3));
}

/** 个位数, 高双位数, 三位数 at 位: a range of growth rates, or of numbers. */
export function readPlaces(scan: Scan, at: number): number {
  const previous = scan.found.at(-1);
  // The 三 of 三位数 was just read as a number.
  const counted = previous?.end === at && previous.plain ? previous : null;
  const hit = placesAt(scan.text, at, counted?.start ?? scan.last);
  if (hit === null) return at + 1;
  if (counted !== null) scan.found.pop();
  const start = Math.min(counted?.start ?? hit.start, hit.start);
  const made = draft(isOfRate(scan.text, hit) ? "percent" : hit.kind, start, hit.end, null);
  made.low = exact(hit.low, 0);
  made.high = exact(hit.high, 0);
  made.precision = "about";
  made.vague = true;
  return take(scan, made);
}

const POINT = 0x2e;

/** ½杯: a fraction in one character that no digits lead. */
function readSign(scan: Scan, at: number, [top, bottom]: readonly [number, number]): number {
  const made = draft("fraction", at, at + 1, divide(fromInteger(top), fromInteger(bottom), 12));
  made.ratio = { numerator: BigInt(top), denominator: BigInt(bottom) };
  return take(scan, made);
}

/** .5 and -.5: a point before a digit and behind nothing of a number or name. */
export function readFraction(scan: Scan, at: number): number {
  const { text } = scan;
  const sign = VULGAR_FRACTIONS[text.charAt(at)];
  if (sign !== undefined) return readSign(scan, at, sign);
  const before = charCode(text, at - 1);
  if (!isDigit(charCode(text, at + 1)) || isDigit(before) || isLatin(before) || before === POINT)
    return at + 1;
  const end = digitsEnd(text, at + 1);
  if (end - at > 15) return end;
  const value = exact(Number(text.slice(at + 1, end)), at + 1 - end);
  const prefix = readPrefix(text, at, scan.last, false);
  const found = suffixAt(text, end);
  const made = draft("count", prefix.start, end, prefix.negative ? negate(value) : value);
  made.precision = prefix.precision;
  if (found?.suffix.type === "percent") {
    made.kind = "percent";
    made.end = found.end;
  }
  return take(scan, made);
}
