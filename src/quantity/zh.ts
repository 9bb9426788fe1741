import { negate } from "./decimal.js";
import type { Precision, Quantity } from "./quantity.js";
import { AFTER, NOT_AFTER } from "./zh-approximators.data.js";
import { digitsEnd } from "./zh-arabic.js";
import { HAN_DIGIT, POWER, TENS, isDigit, isHan, isLatin } from "./zh-characters.js";
import { governClause, markRepairs } from "./zh-clauses.js";
import { clockAt, figureDateAt } from "./zh-clock.js";
import { dateAtNumber, datePair, dateWordAt, ordinalQuarter, yearAgo } from "./zh-dates.js";
import { DATE_WORDS } from "./zh-dates.data.js";
import { dateDraft, draft, finish, type Draft, type Scan } from "./zh-draft.js";
import { halfDraft, mixedAt, partsAt, slashAt } from "./zh-fractions.js";
import { idiomEnd } from "./zh-idioms.js";
import { codeAt, latinAt } from "./zh-latin.js";
import { figure, isMoneyByContext, measureAt, type Measured } from "./zh-measures.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { placesAt } from "./zh-places.js";
import { firstAt, ordinalAt } from "./zh-ordinals.js";
import { readPrefix, type Prefix } from "./zh-prefixes.js";
import { prepare, type Prepared } from "./zh-prepare.js";
import { rangeAt } from "./zh-ranges.js";
import { suffixAt } from "./zh-suffixes.js";
import { longestAt, trieOf } from "./zh-trie.js";
import { exact } from "./zh-value.js";

/** What a character may begin; 0 for nothing, which is what most characters are. */
const START = new Uint8Array(0x10000);
const NUMBER = 1;
const LETTER = 2;
const ORDINAL = 3;
const FIRST = 4;
const HALF = 5;
const DOUBLE = 6;
const POINT = 7;
const WORD = 8;
const PLACES = 9;

for (const [word] of DATE_WORDS) START[word.charCodeAt(0)] = WORD;
for (let code = 0; code < 0x10000; code++) {
  if (isLatin(code)) START[code] = LETTER;
  else if (isDigit(code) || (HAN_DIGIT[code] ?? -1) >= 0 || (POWER[code] ?? 0) > 0 || TENS.has(code))
    START[code] = NUMBER;
}
for (const [character, kind] of [
  ["几", NUMBER],
  ["数", NUMBER],
  ["第", ORDINAL],
  ["首", FIRST],
  ["半", HALF],
  ["翻", DOUBLE],
  ["腰", DOUBLE],
  ["打", DOUBLE],
  [".", POINT],
  ["位", PLACES],
] as const) {
  START[character.charCodeAt(0)] = kind;
}

const BEHIND = trieOf<Precision>(
  (Object.keys(AFTER) as (keyof typeof AFTER)[]).flatMap((precision) =>
    AFTER[precision]
      .split(" ")
      .filter((word) => word !== "")
      .map((word): [string, Precision] => [word, precision]),
  ),
);

/**
 * Every quantity of a Chinese sentence (or of English words inside one), left to right, not overlapping. One scan; the
 * cost is linear in the length of the text.
 */
export function readChinese(text: string): Quantity[] {
  return readCounting(text).quantities;
}

/** The same with the number of steps taken, for the tests that the cost is linear. */
export function readCounting(original: string): { readonly quantities: Quantity[]; readonly steps: number } {
  const prepared = prepare(original);
  const { text } = prepared;
  const n = text.length;
  let at = 0;
  while (at < n && START[text.charCodeAt(at)] === 0) at += 1;
  if (at === n) return { quantities: [], steps: n };
  const scan: Scan = { text, found: [], last: 0, yuan: yuanOf(text, prepared), steps: at };
  while (at < n) {
    scan.steps += 1;
    const start = START[text.charCodeAt(at)] ?? 0;
    at = start === 0 ? at + 1 : readFrom(scan, at, start);
  }
  markRepairs(text, scan.found);
  return { quantities: scan.found.map((made) => finish(made, original, prepared)), steps: scan.steps };
}

/** What 元 and 块 mean: Hong Kong's or Taiwan's dollar where the text names it and not the renminbi. */
function yuanOf(text: string, prepared: Prepared): string | null {
  if (text.includes("人民币") || text.includes("RMB")) return "CNY";
  if (text.includes("港元") || text.includes("港币") || text.includes("HK$")) return "HKD";
  if (text.includes("台币") || text.includes("NT$")) return "TWD";
  return prepared.traditional ? null : "CNY";
}

/** Takes a quantity in; scanning goes on behind it. */
function take(scan: Scan, made: Draft): number {
  behind(scan.text, made);
  governClause(scan.text, made);
  scan.found.push(made);
  scan.last = made.end;
  return made.end;
}

/** 左右, 以上, 多 behind a number and its unit. */
function behind(text: string, made: Draft): void {
  if (made.kind === "date" || made.kind === "ordinal" || made.kind === "identifier") return;
  const hit = longestAt(BEHIND, text, made.end);
  if (hit === null) return;
  const end = made.end + hit.word.length;
  const barred = NOT_AFTER[hit.word];
  if (barred !== undefined && end < text.length && barred.includes(text.charAt(end))) return;
  if (hit.word === "许" && made.kind !== "time") return;
  if (hit.word === "强" && made.kind !== "percent") return;
  if (made.precision === "exact" || made.precision === "about") made.precision = hit.value;
  made.end = end;
}

function readFrom(scan: Scan, at: number, start: number): number {
  const { text } = scan;
  switch (start) {
    case NUMBER:
      return readNumber(scan, at);
    case LETTER:
      return readLetters(scan, at);
    case WORD: {
      const date = dateWordAt(text, at);
      return date === null
        ? at + 1
        : take(scan, dateDraft(date.start, date.end, date.parts, date.incidental));
    }
    case ORDINAL:
      return readOrdinal(scan, at);
    case FIRST: {
      const made = firstAt(text, at);
      return made === null ? at + 1 : take(scan, made);
    }
    case HALF:
      return readHalf(scan, at);
    case DOUBLE:
      return readDouble(scan, at);
    case POINT: {
      // .5: a point before a digit and behind nothing of a number or name.
      const before = text.charCodeAt(at - 1);
      if (!isDigit(text.charCodeAt(at + 1)) || isDigit(before) || isLatin(before) || before === 0x2e)
        return at + 1;
      return readFraction(scan, at);
    }
    case PLACES:
      return readPlaces(scan, at);
    default:
      return at + 1;
  }
}

/** 个位数, 高双位数, 三位数 at 位: a range of growth rates, or of numbers. */
function readPlaces(scan: Scan, at: number): number {
  const hit = placesAt(scan.text, at, scan.last);
  if (hit === null) return at + 1;
  const previous = scan.found.at(-1);
  if (previous !== undefined && previous.end > hit.start) return at + 1;
  if (previous?.end === at && previous.plain) scan.found.pop();
  const made = draft(hit.kind, hit.start, hit.end, null);
  made.low = exact(hit.low, 0);
  made.high = exact(hit.high, 0);
  made.precision = "about";
  made.vague = true;
  return take(scan, made);
}

/** .5 and -.5 */
function readFraction(scan: Scan, at: number): number {
  const { text } = scan;
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

function readLetters(scan: Scan, at: number): number {
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

/** Digits that name have no value; what they name is told by their text. */
function identifier(start: number, end: number): Draft {
  return draft("identifier", start, end, null);
}

function readOrdinal(scan: Scan, at: number): number {
  const { text } = scan;
  const idiom = idiomEnd(text, at, scan.last);
  if (idiom > at) return (scan.last = idiom);
  const quarter = ordinalQuarter(text, at);
  if (quarter !== null) return take(scan, dateDraft(quarter.start, quarter.end, quarter.parts));
  const made = ordinalAt(text, at);
  if (made === null) return at + 1;
  // 第十和第十五之间 are two ranks.
  return take(scan, made);
}

/** 半年, 半个百分点, 半成; 过半, 大半; 减半. */
function readHalf(scan: Scan, at: number): number {
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

function withPrefix(scan: Scan, made: Draft): Draft {
  const prefix = readPrefix(scan.text, made.start, scan.last, false);
  made.start = prefix.start;
  made.precision = prefix.precision;
  return made;
}

/** 近三年 is the past three years, not almost three. */
function shed(text: string, made: Draft, number: number): Draft {
  if (made.kind !== "duration" || made.precision !== "nearly") return made;
  if (text.slice(made.start, number) !== "近") return made;
  if (made.unit === "hour" || made.unit === "minute" || made.unit === "second") return made;
  made.precision = "exact";
  made.start = number;
  return made;
}

const DOUBLED = /^翻(?:了)?(?:番|倍)/;

/** 翻番, 翻了一番 (the number reads the rest), 翻倍, 腰斩, 打对折. */
function readDouble(scan: Scan, at: number): number {
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

function readNumber(scan: Scan, at: number): number {
  const { text } = scan;
  const code = text.charCodeAt(at);
  const arabic = isDigit(code);
  const idiom = idiomEnd(text, at, scan.last);
  if (idiom > at) {
    if (arabic) take(scan, identifier(at, idiom));
    return (scan.last = idiom);
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
        ? isDigit(text.charCodeAt(end))
        : (HAN_DIGIT[text.charCodeAt(end)] ?? -1) >= 0 && (HAN_DIGIT[code] ?? -1) >= 0)
    )
      end += 1;
    scan.steps += end - at;
    return arabic || end - at > 40 ? (scan.last = end) : at + 1;
  }
  scan.steps += numeral.end - at;
  return readMeasured(scan, numeral);
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
  if (made.kind === "multiple" && text.charAt(made.end - 1) === "番") {
    // 翻了两番: the verb belongs to the figure, and says which way.
    made.start = text.lastIndexOf("翻", made.start);
    made.direction = "up";
  }
  if (prefix.currency !== null && (made.plain || made.kind === "money")) {
    made.kind = "money";
    made.unit =
      made.unit !== null && made.unit !== scan.yuan && measured !== null ? made.unit : prefix.currency;
    made.plain = false;
    made.incidental = false;
  }
  if (made.plain) {
    const end = Math.max(letterNameEnd(text, numeral), nameOfFigures(text, numeral));
    if (end > numeral.start) return take(scan, identifier(numeral.start, end));
    if (!standsAlone(text, numeral, prefix, made)) return numeral.end;
  }
  return take(scan, shed(text, made, numeral.start));
}

/** 925-25, Porsche 911, GB 18030: bare digits behind a Latin name or before a hyphen name something. */
function nameOfFigures(text: string, numeral: Numeral): number {
  const { start, end, digits } = numeral;
  if (!numeral.arabic || digits === 0 || numeral.grouped) return -1;
  if (text.charAt(end) === "-" && isDigit(text.charCodeAt(end + 1))) return digitsEnd(text, end + 1);
  const before = text.charAt(start - 1) === " " ? start - 2 : start - 1;
  if (digits < 3 || !isLatin(text.charCodeAt(before))) return -1;
  return digits === 4 && /^(?:19|20)/.test(text.slice(start, start + 2)) ? -1 : end;
}

/** 和平行动-2021: between a word and a bare number a hyphen joins; before a rate it is a minus (增速-5.3%). */
function unsigned(text: string, prefix: Prefix): Prefix {
  if (!prefix.negative || text.charAt(prefix.start) !== "-" || !isHan(text.charCodeAt(prefix.start - 1)))
    return prefix;
  return { ...prefix, negative: false, start: prefix.start + 1 };
}

/** Digits with a letter right behind them that is no unit: 5X, 3H, 14nm is none of these. */
function letterNameEnd(text: string, numeral: Numeral): number {
  if (numeral.digits === 0 || !numeral.arabic || !isLatin(text.charCodeAt(numeral.end))) return -1;
  let end = numeral.end;
  while (end < text.length && (isLatin(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
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
  const next = text.charCodeAt(numeral.end);
  return !isHan(next) || "级量规市用以的元美大左上".includes(text.charAt(numeral.end));
}

/** Before a lone digit: it is named, compared or counted off. */
const NAMED_BEFORE = "是为等于前到至第共即叫有选排名";

/** A number without a unit counts where it can be nothing else; a lone Chinese digit inside a word does not. */
function standsAlone(text: string, numeral: Numeral, prefix: Prefix, made: Draft): boolean {
  if (numeral.arabic || prefix.start < numeral.start) return true;
  const before = text.charCodeAt(numeral.start - 1);
  const after = text.charCodeAt(numeral.end);
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
