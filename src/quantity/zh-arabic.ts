import { charCode } from "./char-code.js";
import { add, divide, fromInteger, MAX_DIGITS, multiply, normalise, type Decimal } from "./decimal.js";
import { isDigit, isLatin } from "./zh-characters.js";
import { VULGAR_FRACTIONS } from "./vulgar-fractions.data.js";
import { exact } from "./zh-value.js";

/** Arabic digits as they stand: `1,234.5`, `007`, `3e8`. */
export interface Arabic {
  readonly end: number;
  readonly value: Decimal;
  /** Digits before the point. */
  readonly digits: number;
  readonly point: boolean;
  readonly grouped: boolean;
  readonly leadingZero: boolean;
}

const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const SPACE = 0x20;

/** Where a run of digits ends. */
export function digitsEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(charCode(text, end))) end += 1;
  return end;
}

/** 1,234,567: groups of exactly three after one to three digits. Returns where the grouped digits end. */
function groupsEnd(text: string, from: number, first: number): number {
  if (first - from > 3) return first;
  let end = first;
  while (charCode(text, end) === COMMA && digitsEnd(text, end + 1) === end + 4) {
    end += 4;
    if (end - from > MAX_DIGITS) break;
  }
  return end;
}

/** Letters of scale behind a number, with what may not follow: 40k, 2.5M, 1.2bn, 3 billion. */
const SCALE_WORDS: readonly (readonly [word: string, power: number])[] = [
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["millions", 6],
  ["billion", 9],
  ["billions", 9],
  ["trillion", 12],
  ["mln", 6],
  ["mn", 6],
  ["bn", 9],
  ["tn", 12],
];

/** The scale that Latin letters give a number, and where they end; power 0 when there is none. */
export function latinScale(text: string, at: number): { readonly power: number; readonly end: number } {
  let from = at;
  if (charCode(text, from) === 0x20) from += 1;
  const code = charCode(text, from);
  if (!isLatin(code)) return { power: 0, end: at };
  let end = from + 1;
  while (end < from + 9 && isLatin(charCode(text, end))) end += 1;
  if (isDigit(charCode(text, end))) return { power: 0, end: at };
  if (end === from + 1) {
    const letter = text.charAt(from);
    if (letter === "k" || letter === "K") return { power: 3, end };
    if (letter === "M") return { power: 6, end };
    if (letter === "B") return { power: 9, end };
    return { power: 0, end: at };
  }
  const word = text.slice(from, end).toLowerCase();
  for (const [form, power] of SCALE_WORDS) if (word === form) return { power, end };
  return { power: 0, end: at };
}

/** Behind decimals that a careless transcript tore off: only a unit shows that they belong to the number. */
const TORN_TAIL = /^ ?(?:[%万亿倍元]|个?百分点|个点|美元|港元|percent|million|billion)/;

/** The decimals of `15. 3%`, `6 . 2亿`: where they begin, or 0. */
function tornDecimals(text: string, at: number): number {
  const point = charCode(text, at) === SPACE ? at + 1 : at;
  if (charCode(text, point) !== POINT || charCode(text, point + 1) !== SPACE) return 0;
  const end = digitsEnd(text, point + 2);
  const places = end - point - 2;
  return places > 0 && places <= 4 && TORN_TAIL.test(text.slice(end, end + 8)) ? point + 2 : 0;
}

/** Reads digits at `from`; null when they are too many to be a quantity. */
export function readArabic(text: string, from: number): Arabic | null {
  const first = digitsEnd(text, from);
  const whole = charCode(text, first) === COMMA ? groupsEnd(text, from, first) : first;
  if (whole - from > MAX_DIGITS) return null;
  const grouped = whole > first;
  let end = whole;
  let fraction = whole;
  if (charCode(text, whole) === POINT && isDigit(charCode(text, whole + 1))) {
    fraction = digitsEnd(text, whole + 1);
    if (fraction - whole > MAX_DIGITS) return null;
    end = fraction;
  } else if (first - from <= 3) {
    const torn = tornDecimals(text, whole);
    if (torn > 0) {
      const close = digitsEnd(text, torn);
      const joined = text.slice(from, whole) + text.slice(torn, close);
      const value = exact(Number(joined.replaceAll(",", "")), torn - close);
      return { end: close, value, digits: whole - from, point: true, grouped, leadingZero: false };
    }
  }
  const part = VULGAR_FRACTIONS[text.charAt(end)];
  if (part !== undefined && fraction === whole && whole - from < 15) {
    const [top, bottom] = part;
    const rest = divide(fromInteger(top), fromInteger(bottom), 12);
    const plain = exact(Number(text.slice(from, whole).replaceAll(",", "")), 0);
    return {
      end: end + 1,
      value: add(plain, rest),
      digits: whole - from,
      point: true,
      grouped,
      leadingZero: false,
    };
  }
  const point = fraction > whole;
  const places = point ? fraction - whole - 1 : 0;
  const plain = grouped ? text.slice(from, whole).replaceAll(",", "") : text.slice(from, whole);
  const digits = point ? plain + text.slice(whole + 1, fraction) : plain;
  const value = digits.length <= 15 ? exact(Number(digits), -places) : normalise(BigInt(digits), -places);
  return {
    end,
    value,
    digits: plain.length,
    point,
    grouped,
    leadingZero: plain.length > 1 && plain.charCodeAt(0) === ZERO,
  };
}

/** `e8`, `E-1` behind a number: its power, and where it ends. */
export function exponentAt(
  text: string,
  at: number,
): { readonly power: number; readonly end: number } | null {
  if ((charCode(text, at) | 0x20) !== 0x65) return null;
  let from = at + 1;
  const sign = text.charAt(from);
  if (sign === "+" || sign === "-") from += 1;
  const end = digitsEnd(text, from);
  if (end === from || end - from > 2 || isLatin(charCode(text, end))) return null;
  const power = Number(text.slice(from, end));
  return { power: sign === "-" ? -power : power, end };
}

/** The largest exponent that is worked out: 2^64 has twenty digits. */
const MOST_POWER = 64;

/** `2^5`, `10^-3`: the power, and where it ends; null when no caret follows. */
export function powerAt(
  text: string,
  base: Arabic,
): { readonly value: Decimal; readonly end: number } | null {
  if (text.charAt(base.end) !== "^") return null;
  let from = base.end + 1;
  const sign = text.charAt(from);
  if (sign === "+" || sign === "-") from += 1;
  const end = digitsEnd(text, from);
  const power = Number(text.slice(from, end));
  if (end === from || end - from > 2 || power > MOST_POWER) return null;
  let value = fromInteger(1);
  for (let i = 0; i < power; i++) value = multiply(value, base.value);
  if (sign !== "-") return { value, end };
  return value.coefficient === 0n ? null : { value: divide(fromInteger(1), value, 24), end };
}
