import { charCode } from "./char-code.js";
import { digitsEnd } from "./zh-arabic.js";
import { HAN_DIGIT, isDigit, isHan, isLatin } from "./zh-characters.js";
import { clockAt, figureDateAt } from "./zh-clock.js";
import { dateAtNumber, datePair } from "./zh-dates.js";
import { dateDraft, draft, yuanOf, type Draft, type Scan } from "./zh-draft.js";
import { halfDraft, mixedAt, partsAt, slashAt } from "./zh-fractions.js";
import { idiomEnd } from "./zh-idioms.js";
import { codeAt } from "./zh-latin.js";
import { figure, isMoneyByContext, measureAt, type Measured } from "./zh-measures.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { readPrefix, type Prefix } from "./zh-prefixes.js";
import { rangeAt } from "./zh-ranges.js";
import { suffixAt } from "./zh-suffixes.js";
import { identifier, shed, take, withPrefix } from "./zh-take.js";
import { exact } from "./zh-value.js";
import { yearAgo } from "./zh-years.js";

export function readNumber(scan: Scan, at: number): number {
  const { text } = scan;
  const code = charCode(text, at);
  const arabic = isDigit(code);
  const idiom = idiomEnd(text, at, scan.last);
  if (idiom > at) {
    if (arabic) take(scan, identifier(at, idiom));
    return (scan.last = idiom);
  }
  if (text.charAt(at + 1) === "以") {
    const uncounted = uncountedAt(text, at);
    if (uncounted !== null) return take(scan, uncounted);
  }
  const time = clockAt(text, at, scan.last);
  if (time !== null) {
    const made = draft("time", time.start, time.end, exact(time.minutes, 0));
    made.unit = "minute";
    return take(scan, made);
  }
  if (arabic) {
    const date = figureDateAt(text, at);
    if (date !== null) return take(scan, dateDraft(at, date.end, date.parts));
    const end = codeAt(text, at);
    if (end > at) return take(scan, identifier(at, end));
  } else if (code === 0x4e00 && text.charAt(at + 1) === "半") {
    return take(scan, withPrefix(scan, halfDraft(at, at + 2)));
  }
  const numeral = readNumeral(text, at);
  if (numeral === null) {
    // Too many digits for a quantity: passed over whole.
    let end = at + 1;
    while (
      end < text.length &&
      (arabic
        ? isDigit(charCode(text, end))
        : (HAN_DIGIT[charCode(text, end)] ?? -1) >= 0 && (HAN_DIGIT[code] ?? -1) >= 0)
    )
      end += 1;
    scan.steps += end - at;
    return arabic || end - at > 40 ? (scan.last = end) : at + 1;
  }
  scan.steps += numeral.end - at;
  return readMeasured(scan, numeral);
}

const UNCOUNTED = /^数以([十百千万亿]{1,2})计/;

/** 数以百计, 数以万计的经销商: the scale is said, and that it is many times over. */
function uncountedAt(text: string, at: number): Draft | null {
  const hit = UNCOUNTED.exec(text.slice(at, at + 5));
  const scale = hit?.[1] === undefined ? null : readNumeral(hit[1], 0);
  if (hit === null || scale === null) return null;
  const made = draft("count", at, at + hit[0].length, scale.value);
  made.vague = true;
  const found = text.charAt(made.end) === "的" ? suffixAt(text, made.end + 1) : null;
  if (found?.suffix.type === "unit" && found.suffix.kind === "count" && !found.generic) {
    made.unit = found.suffix.id;
    made.end = found.end;
  }
  return made;
}

function readMeasured(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  const whole = partsAt(scan, numeral) ?? mixedAt(scan, numeral) ?? slashAt(scan, numeral);
  if (whole !== null) return take(scan, whole);
  if (text.startsWith("分百", numeral.end) && numeral.bare && text.charAt(numeral.start) === "百") {
    return take(scan, draft("percent", numeral.start, numeral.end + 2, exact(100, 0)));
  }
  const pair = datePair(text, numeral);
  if (pair !== null) {
    for (const date of pair) take(scan, dateDraft(date.start, date.end, date.parts));
    return scan.last;
  }
  const date = dateAtNumber(text, numeral) ?? yearAgo(text, numeral);
  if (date !== null) return take(scan, dateDraft(date.start, date.end, date.parts));
  const prefix = readPrefix(text, numeral.start, scan.last, numeral.bare);
  const measured = measureAt(scan, numeral, prefix);
  if (numeral.bare && !acceptable(text, numeral, prefix, measured)) return numeral.end;
  const range = rangeAt(scan, numeral, prefix, measured);
  if (range !== null) {
    const { made } = range;
    if (made.plain && isMoneyByContext(text, range.second, prefix.start)) made.kind = "money";
    if (prefix.currency !== null) {
      made.kind = "money";
      made.unit = prefix.currency;
    }
    return take(scan, made);
  }
  const made = figure(
    numeral,
    measured === null ? unsigned(text, prefix) : prefix,
    measured ?? plain(scan, numeral, prefix),
  );
  if (made.plain && text.charAt(numeral.end) === "号") made.kind = "ordinal";
  const doubled =
    made.kind === "multiple" ? DOUBLING.exec(text.slice(Math.max(0, made.start - 2), made.start)) : null;
  if (doubled !== null || (made.kind === "multiple" && text.charAt(made.end - 1) === "番")) {
    // 翻了两番, 再翻一倍: the verb belongs to the figure, and says which way.
    made.start = text.lastIndexOf("翻", made.start);
    made.direction = "up";
  }
  if (prefix.currency !== null && (made.plain || made.kind === "money")) {
    made.kind = "money";
    made.unit =
      made.unit !== null && made.unit !== yuanOf(scan) && measured !== null ? made.unit : prefix.currency;
    made.plain = false;
    made.incidental = false;
  }
  if (made.plain) {
    const end = Math.max(letterNameEnd(text, numeral), nameOfFigures(text, numeral));
    if (end > numeral.start) return take(scan, identifier(numeral.start, end));
    if (!standsAlone(text, numeral, prefix, made)) return numeral.end;
  }
  if (isPlus(text, made)) {
    made.start -= 1;
    made.direction = "up";
  }
  return take(scan, shed(text, made, numeral.start));
}

/** 同比+15%: a plus sign before a rate says that it rose; 5G+10% of something does not. */
function isPlus(text: string, made: Draft): boolean {
  if (text.charAt(made.start - 1) !== "+") return false;
  if (made.kind !== "percent" && made.kind !== "percentage-point" && made.kind !== "basis-point")
    return false;
  const before = charCode(text, made.start - 2);
  return !isDigit(before) && !isLatin(before) && before !== 0x25;
}

const DOUBLING = /翻了?$/;

/** 925-25, Porsche 911, GB 18030: bare digits behind a Latin name or before a hyphen name something. */
function nameOfFigures(text: string, numeral: Numeral): number {
  const { start, end, digits } = numeral;
  if (!numeral.arabic || digits === 0 || numeral.grouped) return -1;
  if (text.charAt(end) === "-" && isDigit(charCode(text, end + 1))) return digitsEnd(text, end + 1);
  const before = text.charAt(start - 1) === " " ? start - 2 : start - 1;
  if (digits < 3 || !isLatin(charCode(text, before))) return -1;
  return digits === 4 && /^(?:19|20)/.test(text.slice(start, start + 2)) ? -1 : end;
}

/** 和平行动-2021: between a word and a bare number a hyphen joins; before a rate it is a minus (增速-5.3%). */
function unsigned(text: string, prefix: Prefix): Prefix {
  if (!prefix.negative || text.charAt(prefix.start) !== "-" || !isHan(charCode(text, prefix.start - 1)))
    return prefix;
  return { ...prefix, negative: false, start: prefix.start + 1 };
}

/** Digits with a letter right behind them that is no unit: 5X, 3H, 14nm is none of these. */
function letterNameEnd(text: string, numeral: Numeral): number {
  if (numeral.digits === 0 || !numeral.arabic || !isLatin(charCode(text, numeral.end))) return -1;
  let end = numeral.end;
  while (end < text.length && (isLatin(charCode(text, end)) || isDigit(charCode(text, end)))) end += 1;
  return end - numeral.end <= 4 ? end : -1;
}

function plain(scan: Scan, numeral: Numeral, prefix: Prefix): Measured {
  const money = isMoneyByContext(scan.text, numeral, prefix.start);
  return {
    kind: money ? "money" : "count",
    unit: null,
    of: (said) => said,
    end: numeral.end,
    incidental: false,
    plain: !money,
  };
}

/** 百, 千万, 万亿 without a digit are numbers only with a word that makes them so (上百家), or as a composite (百万辆). */
function acceptable(text: string, numeral: Numeral, prefix: Prefix, measured: Measured | null): boolean {
  if (prefix.precision !== "exact" || numeral.precision !== "exact" || prefix.currency !== null) return true;
  if (numeral.end - numeral.start < 2)
    return numeral.start > 0 && text.charAt(numeral.start - 1) === "成" && measured?.kind === "percent";
  if (measured !== null) return true;
  const next = charCode(text, numeral.end);
  return !isHan(next) || "级量规市用以的元美大左上".includes(text.charAt(numeral.end));
}

/** Before a lone digit: it is named, compared or counted off. */
const NAMED_BEFORE = "是为等于前到至第共即叫有选排名";

/** A number without a unit counts where it can be nothing else; a lone Chinese digit inside a word does not. */
function standsAlone(text: string, numeral: Numeral, prefix: Prefix, made: Draft): boolean {
  if (numeral.arabic || prefix.start < numeral.start) return true;
  const before = charCode(text, numeral.start - 1);
  const after = charCode(text, numeral.end);
  const open = !isHan(before);
  const shut = !isHan(after);
  if (numeral.high !== null && numeral.digits === 2) {
    made.incidental = true;
    return true;
  }
  if (!numeral.single) {
    if (text.startsWith("年级", numeral.end)) return (made.incidental = true);
    if (numeral.digits === 0 && numeral.end > numeral.start + 1) return true;
    // 陽光九九: two digits inside a phrase are mostly a name.
    made.incidental = (numeral.digits === 2 || numeral.end === numeral.start + 1) && !open && !shut;
    return true;
  }
  if (open && shut) return true;
  if (text.startsWith("年级", numeral.end)) return (made.incidental = true);
  const named = NAMED_BEFORE.includes(text.charAt(numeral.start - 1) || "。");
  const character = text.charAt(numeral.start);
  if (character === "一" || character === "两" || character === "零") {
    made.incidental = character === "一" && !named;
    return named ? character !== "一" || shut || "这那而却".includes(text.charAt(numeral.end)) : false;
  }
  made.incidental = !(named && text.charAt(numeral.start - 1) === "前");
  return true;
}
