import { charCode } from "./char-code.js";
import { MAX_DIGITS, normalise, scaleByTen, type Decimal } from "./decimal.js";
import { digitsEnd } from "./zh-arabic.js";
import { HAN_DIGIT, POWER, isDigit } from "./zh-characters.js";
import { build, type State } from "./zh-numeral-state.js";
import type { Numeral } from "./zh-numeral.js";
import { exact } from "./zh-value.js";
import { wideningAt } from "./zh-widening.js";

const TWO_OF = "两".charCodeAt(0);
const TEN = "十".charCodeAt(0);
const PIECE = "个".charCodeAt(0);
const HUNDRED_MILLION = "亿".charCodeAt(0);

/** Units whose first character is a numeral: 3千瓦 is 3 kW, not 3,000 瓦; 10兆瓦 is 10 MW, not 10^13 W. */
const UNIT_AFTER: ReadonlyMap<number, string> = new Map([
  ["千".charCodeAt(0), "瓦克米卡赫伏帕焦字比"],
  ["兆".charCodeAt(0), "瓦赫字比帕伏焦"],
]);

export function startsUnit(text: string, at: number, code: number): boolean {
  const next = UNIT_AFTER.get(code);
  return next !== undefined && at + 1 < text.length && next.includes(text.charAt(at + 1));
}

/** The digits behind 点, as a fraction; null for 三点半, 三点二十 and 两点建议. */
export function readDecimals(
  text: string,
  from: number,
): { readonly value: Decimal; readonly end: number } | null {
  let end = from;
  let digits = "";
  if (isDigit(charCode(text, from))) {
    end = digitsEnd(text, from);
    digits = text.slice(from, end);
  } else {
    for (; end < text.length; end++) {
      const code = charCode(text, end);
      const digit = code === TWO_OF ? -1 : (HAN_DIGIT[code] ?? -1);
      if (digit < 0) break;
      if (digits.length <= MAX_DIGITS) digits += String(digit);
    }
  }
  if (end === from || digits.length > MAX_DIGITS || charCode(text, end) === TEN) return null;
  const value =
    digits.length <= 15 ? exact(Number(digits), -digits.length) : normalise(BigInt(digits), -digits.length);
  return { value, end };
}

/** The units behind a number with a point: 3.5千万, 一点五个亿, 2.3万亿. */
export function withScale(s: State, value: Decimal, from: number): Numeral {
  const { text } = s;
  let end = from;
  let power = 0;
  s.scale = 0;
  for (;;) {
    let at = end;
    const widening = (POWER[charCode(text, at + 1)] ?? 0) >= 4 ? wideningAt(text, at) : null;
    if (widening !== null || charCode(text, at) === PIECE) at += 1;
    const code = charCode(text, at);
    const unit = POWER[code] ?? 0;
    if (unit < 2 || (at > end && widening === null && code !== HUNDRED_MILLION)) break;
    if (startsUnit(text, at, code) || power + unit > 24) break;
    if (widening !== null) s.precision = widening;
    power += unit;
    end = at + 1;
  }
  s.scale = power;
  return build(s, { value: scaleByTen(value, power), end });
}
