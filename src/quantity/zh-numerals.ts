import { charCode } from "./char-code.js";
import { add, MAX_DIGITS, normalise, scaleByTen, toNumber } from "./decimal.js";
import { digitsEnd, exponentAt, latinScale, powerAt, readArabic } from "./zh-arabic.js";
import {
  HAN_DIGIT,
  ONLY_IN_COMPANY,
  POWER,
  TENS,
  isDigit,
  isHan,
  isLatin,
  isNumeral,
} from "./zh-characters.js";
import { readDecimals, startsUnit, withScale } from "./zh-decimals.js";
import { begin, build, close, closeBig, closeSmall, type State } from "./zh-numeral-state.js";
import type { Numeral } from "./zh-numeral.js";
import { takeWidening } from "./zh-widening.js";

const TWO_OF = "两".charCodeAt(0);
const POINT = "点".charCodeAt(0);
const SOME = "几".charCodeAt(0);

/** Two digits said in one breath for "this or that": 七八, 两三, 三五, 一两. Not 二四. */
function isPair(first: number, second: number, firstCode: number, secondCode: number): boolean {
  if (first < 1) return false;
  if (secondCode === TWO_OF) return first === 1;
  if (firstCode === TWO_OF) return second === 3;
  return second === first + 1 || (first === 3 && second === 5);
}

/**
 * Reads the number that begins at `start`: Arabic (12.3亿), Chinese (一百二十三点五亿), mixed (3千万, 1万5千), digit by
 * digit (二零二四), with the last unit left out (三万一, 两千三百五), with an approximate pair (七八十, 两三百), with 几, 数, 多,
 * 余 and 来 inside (三十几万, 数百亿, 一千多万). Null when no number begins there. The cost is linear in what is read.
 */
export function readNumeral(text: string, start: number): Numeral | null {
  const numeral = readPlain(text, start);
  if (numeral === null || text.charAt(numeral.end) !== "个" || !isLatin(charCode(text, numeral.end + 1)))
    return numeral;
  // 1.2个billion, 三十个million: the scale of the other language.
  const { power, end } = latinScale(text, numeral.end + 1);
  if (power < 3) return numeral;
  const high = numeral.high === null ? null : scaleByTen(numeral.high, power);
  const value = scaleByTen(numeral.value, power);
  return { ...numeral, end, value, high, digits: 0, single: false, bare: false, scale: power, step: 0 };
}

function readPlain(text: string, start: number): Numeral | null {
  const s = begin(text, start);
  const first = charCode(text, start);
  if (isDigit(first)) {
    const read = readLeadingArabic(s);
    if (read !== undefined) return read;
  } else if (ONLY_IN_COMPANY.has(first) && !hasCompany(text, start)) return null;
  while (s.at < text.length) {
    const code = charCode(text, s.at);
    const power = POWER[code] ?? 0;
    if (power > 0) {
      if (s.at > start && startsUnit(text, s.at, code)) break;
      if (power < 4 ? !closeSmall(s, power) : !closeBig(s, power)) break;
    } else if ((HAN_DIGIT[code] ?? -1) >= 0) {
      if (!takeDigits(s)) break;
    } else if (isDigit(code)) {
      if (!takeArabic(s)) break;
    } else if (code === POINT) {
      const decimals = s.anyDigit ? readDecimals(text, s.at + 1) : null;
      if (decimals === null) break;
      return withScale(s, add(close(s).value, decimals.value), decimals.end);
    } else if (TENS.has(code)) {
      if (s.current >= 0 || s.lastSmall <= 1) break;
      s.section += TENS.get(code) ?? 0;
      s.anyDigit = true;
      s.lastSmall = 1;
      s.lastPower = 1;
      s.at += 1;
    } else if (!takeWidening(s, code)) break;
    if (s.digits > MAX_DIGITS) return null;
  }
  if (s.at === start) return null;
  return build(s, null);
}

/** Arabic digits at the start. Undefined when Chinese units may go on from them. */
function readLeadingArabic(s: State): Numeral | null | undefined {
  const arabic = readArabic(s.text, s.at);
  if (arabic === null) return null;
  s.digits = arabic.digits;
  s.grouped = arabic.grouped;
  s.leadingZero = arabic.leadingZero;
  s.anyDigit = true;
  const exponent = exponentAt(s.text, arabic.end);
  if (exponent !== null) {
    return build(s, { value: scaleByTen(arabic.value, exponent.power), end: exponent.end });
  }
  const raised = powerAt(s.text, arabic);
  if (raised !== null) return build(s, raised);
  const letters = latinScale(s.text, arabic.end);
  if (letters.power > 0) {
    s.scale = letters.power;
    s.lastPower = letters.power;
    return build(s, { value: scaleByTen(arabic.value, letters.power), end: letters.end });
  }
  const whole = arabic.point ? -1 : toNumber(arabic.value);
  if (arabic.point || whole > 1e12) {
    if (!arabic.point && !isNumeral(charCode(s.text, arabic.end))) {
      return { ...build(s, { value: arabic.value, end: arabic.end }), digits: arabic.digits, point: false };
    }
    return withScale(s, arabic.value, arabic.end);
  }
  s.current = whole;
  s.currentArabic = true;
  s.at = arabic.end;
  return undefined;
}

/** A formal or radio digit alone is a syllable of some word; beside other numerals, or with nothing beside, a number. */
function hasCompany(text: string, at: number): boolean {
  const after = charCode(text, at + 1);
  if (isNumeral(after) || text.startsWith("分之", at + 1) || text.startsWith("分之", at - 2)) return true;
  if (charCode(text, at + 1) === POINT || "折成".includes(text.charAt(at + 1) || "。")) {
    return isNumeral(charCode(text, at + 2)) || "折成".includes(text.charAt(at + 1));
  }
  const code = charCode(text, at);
  const alone = (beside: number) => beside < 0x3400 || beside > 0x9fff;
  return code !== "兆".charCodeAt(0) && alone(after) && (at === 0 || alone(charCode(text, at - 1)));
}

/** One Chinese digit, an approximate pair, or a string of digits. False when the number ends before them. */
function takeDigits(s: State): boolean {
  if (s.current >= 0) return false;
  const { text } = s;
  const code = charCode(text, s.at);
  const digit = HAN_DIGIT[code] ?? 0;
  let next = HAN_DIGIT[charCode(text, s.at + 1)] ?? -1;
  // 三十两 is a weight: 两 is a digit only before a unit, or amid others.
  if (code === TWO_OF && s.lastPower > 0 && (POWER[charCode(text, s.at + 1)] ?? 0) === 0 && next !== 3)
    return false;
  if (charCode(text, s.at + 1) === TWO_OF && isLiang(text, s.at + 1, digit)) next = -1;
  if (s.lastPower > 0 && digit === 0) {
    if (s.zero ? next < 0 && !isDigit(charCode(text, s.at + 1)) : !goesOnAfterZero(text, s.at + 1))
      return false;
    s.zero = true;
    s.gap = true;
    s.at += 1;
    return true;
  }
  s.currentStart = s.at;
  if (s.section === 0) s.sectionStart = s.at;
  s.currentArabic = false;
  s.anyDigit = true;
  if (next < 0 || s.lastPower > 0) {
    s.current = digit;
    s.at += 1;
    s.digits = 1;
    const closes = s.lastPower > 1 || pairEnds(text, s.at + 1);
    if (next >= 0 && isPair(digit, next, code, charCode(text, s.at)) && closes) {
      s.currentSpread = next - digit;
      s.at += 1;
      s.digits = 2;
    }
    return true;
  }
  let end = s.at + 1;
  while (end < text.length && (HAN_DIGIT[charCode(text, end)] ?? -1) >= 0) {
    if (charCode(text, end) === TWO_OF && isLiang(text, end, end === s.at + 1 ? digit : -1)) break;
    end += 1;
  }
  s.digits = end - s.at;
  if (s.digits === 2 && isPair(digit, next, code, charCode(text, s.at + 1)) && pairEnds(text, end)) {
    s.current = digit;
    s.currentSpread = next - digit;
    s.at = end;
    return true;
  }
  s.leadingZero = digit === 0;
  if (s.digits > MAX_DIGITS) return true;
  let string = "";
  for (let i = s.at; i < end; i++) string += String(HAN_DIGIT[charCode(text, i)] ?? 0);
  if (s.digits > 15) s.beyond = normalise(BigInt(string), 0);
  else s.current = Number(string);
  s.currentArabic = true;
  s.at = end;
  return true;
}

/** 二两, 十五两: behind a digit 两 weighs, unless it goes on (一两个, 拐两零). */
function isLiang(text: string, at: number, before: number): boolean {
  const after = charCode(text, at + 1);
  if (isNumeral(after)) return false;
  return before !== 1 || !isHan(after);
}

/** Behind an approximate pair stands a unit: 七八十, 三四个. Not 一二点五, not the end. */
function pairEnds(text: string, at: number): boolean {
  const code = charCode(text, at);
  if (code === 0 || (HAN_DIGIT[code] ?? -1) >= 0) return false;
  return code > 0x4e00 && code <= 0x9fff
    ? code !== POINT || (HAN_DIGIT[charCode(text, at + 1)] ?? -1) < 0
    : code === 0x25;
}

function goesOnAfterZero(text: string, at: number): boolean {
  const code = charCode(text, at);
  if (isDigit(code) || code === SOME || TENS.has(code)) return true;
  return isNumeral(code) && (POWER[code] ?? 0) < 4;
}

/** 1万600, 3万5, 1千零20: digits fill the places that the unit before left. */
function takeArabic(s: State): boolean {
  if (s.current >= 0 || (s.lastPower === 0 && !s.zero)) return false;
  const end = digitsEnd(s.text, s.at);
  const after = charCode(s.text, end);
  const length = end - s.at;
  // 百万15起 are two numbers; 3万50 is nothing that is written.
  if (!isDigit(charCode(s.text, s.start))) return false;
  if (length > 1 && length < s.lastPower - 1 && !s.zero) return false;
  if (length > Math.min(4, s.lastPower) || after === 0x2e || after === 0x25 || after === 0x2c) return false;
  s.currentStart = s.at;
  if (s.section === 0) s.sectionStart = s.at;
  s.current = Number(s.text.slice(s.at, end));
  s.currentArabic = true;
  s.anyDigit = true;
  s.at = end;
  return true;
}
