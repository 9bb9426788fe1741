import { charCode } from "./char-code.js";
import { MAX_DIGITS, type Decimal } from "./decimal.js";

/** How a run of digits is written: it decides whether it may be a year, a version or a telephone number. */
export type Shape = "plain" | "grouped" | "decimal" | "dotted" | "long";

export interface Digits {
  readonly end: number;
  readonly shape: Shape;
  /** A whole number of up to six plain digits, which may be a year, a day or a label; -1 for any other. */
  readonly whole: number;
  /** Null for dotted runs (192.168.1.2, 2.0.1) and for runs too long to count anything. */
  readonly value: Decimal | null;
}

const ZERO_CODE = 48;
const COMMA = 44;
const DOT = 46;
const SPACE = 32;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** More groups than this are a list, and looking further at every group would cost the square of its length. */
const MAX_GROUPS = 12;

export function isDigit(code: number): boolean {
  return code >= ZERO_CODE && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(charCode(text, end))) end += 1;
  return end;
}

/** `digits` with its last `places` digits behind the point. */
function decimal(digits: string, places: number): Decimal | null {
  if (digits.length > MAX_DIGITS) return null;
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === ZERO_CODE) end -= 1;
  const kept = end < 15 ? BigInt(Number(digits.slice(0, end))) : BigInt(digits.slice(0, end));
  return { coefficient: kept, exponent: kept === 0n ? 0 : digits.length - end - places };
}

/**
 * The end of `,ddd,ddd` behind a first group, or of the Indian `,dd,dd,ddd`; `at` when the commas only list things
 * (22,24,26). Groups further on than a quadrillion needs are not looked at.
 */
function groupsEnd(text: string, at: number, mark: number): number {
  const group = (from: number) => (charCode(text, from) === mark ? runEnd(text, from + 1) - from - 1 : 0);
  let end = at;
  for (let count = 0; count < MAX_GROUPS && group(end) === 3; count += 1) end += 4;
  if (end > at && !isDigit(charCode(text, end + 1))) return end;
  if (end > at) return charCode(text, end) === mark ? at : end;
  let pairs = at;
  for (let count = 0; count < 6 && group(pairs) === 2; count += 1) pairs += 3;
  return pairs > at && mark === COMMA && group(pairs) === 3 ? pairs + 4 : at;
}

/** Thin and no-break spaces between groups are typographers' work and always meant; a plain space needs more proof. */
function isSpaceMark(code: number): boolean {
  return code === SPACE || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** `40 000`, `1 234 567`: a single plain space joins only round thousands or three groups and more. */
function spacedEnd(text: string, at: number): number {
  const mark = charCode(text, at);
  if (!isSpaceMark(mark)) return at;
  let end = at;
  let groups = 0;
  while (groups < MAX_GROUPS && charCode(text, end) === mark && runEnd(text, end + 1) === end + 4) {
    end += 4;
    groups += 1;
  }
  if (groups === 0 || isLetter(charCode(text, end))) return at;
  if (mark !== SPACE || groups > 1) return end;
  return text.startsWith("000", at + 1) ? end : at;
}

/** Scale, unit or sign that shows the digits before it to be one number, torn apart by a careless transcript. */
const TORN_TAIL = /\s?(?:%|per\s?cent|pct|million|billion|trillion|bn\b|mn\b)/iy;

function tornTail(text: string, at: number): boolean {
  TORN_TAIL.lastIndex = at;
  return TORN_TAIL.test(text);
}

/** The decimals of `15. 3 percent`, `6 . 2 %`: where they begin, or 0. They have to lead up to a unit or a scale. */
function tornDecimals(text: string, at: number): number {
  let from = at;
  const spaced = charCode(text, from) === SPACE;
  if (spaced) from += 1;
  if (charCode(text, from) !== DOT || charCode(text, from + 1) !== SPACE) return 0;
  const start = from + 2;
  const end = runEnd(text, start);
  return end > start && end - start <= 4 && tornTail(text, end) ? start : 0;
}

/** The end of `1, 234`, begun at `begin` and read up to `at`, and `80 , 000` (a number torn at its comma); `at` for lists such as `100, 200 and 300`. */
function tornGroupEnd(text: string, begin: number, at: number): number {
  let from = at;
  if (charCode(text, from) === SPACE) from += 1;
  if (charCode(text, from) !== COMMA || charCode(text, from + 1) !== SPACE) return at;
  const start = from + 2;
  const end = start + 3;
  // The middle of a list (1, 234, 567) is not the head of a number.
  if (
    charCode(text, begin - 1) === SPACE &&
    charCode(text, begin - 2) === COMMA &&
    isDigit(charCode(text, begin - 3))
  )
    return at;
  if (runEnd(text, start) !== end || isLetter(charCode(text, end))) return at;
  if (text.startsWith("000", start)) return end;
  const rest = text.slice(end, end + 6);
  return /^\s?(?:, ?|and |or )\d/.test(rest) ? at : end;
}

/** Reads the digits at `start`. `loose`: nothing before them forbids joining over spaces. */
export function readDigits(text: string, start: number, loose: boolean): Digits {
  const end = runEnd(text, start);
  const length = end - start;
  if (length > MAX_DIGITS) return { end, shape: "long", whole: -1, value: null };
  const next = charCode(text, end);
  if (next === COMMA && length <= 3) {
    const close = groupsEnd(text, end, COMMA);
    if (close > end) return fraction(text, start, close, "grouped");
    const tail = runEnd(text, end + 1) - end - 1;
    // A decimal comma (1,3): not more than two places, and no third number: that is a list.
    const listed =
      charCode(text, end + tail + 1) === COMMA ||
      (charCode(text, start - 1) === COMMA && isDigit(charCode(text, start - 2)));
    if ((tail === 1 || tail === 2) && !listed && loose) {
      const digits = text.slice(start, end) + text.slice(end + 1, end + 1 + tail);
      return { end: end + 1 + tail, shape: "decimal", whole: -1, value: decimal(digits, tail) };
    }
  }
  if ((next === APOSTROPHE || next === CURLY_APOSTROPHE) && length <= 3) {
    // 1'234'567: two groups at least, for 5'100 may be feet.
    const close = groupsEnd(text, end, next);
    if (close > end + 4) return fraction(text, start, close, "grouped");
  }
  if (next === DOT && isDigit(charCode(text, end + 1))) return dotted(text, start, end);
  if (loose && length <= 3 && (next === SPACE || next === DOT || next === COMMA || next > 127)) {
    const spaced = length === 3 && charCode(text, start) === ZERO_CODE ? end : spacedEnd(text, end);
    if (spaced > end) return fraction(text, start, spaced, "grouped");
    const torn = tornGroupEnd(text, start, end);
    if (torn > end) return fraction(text, start, torn, "grouped");
    const places = tornDecimals(text, end);
    if (places > 0) {
      const close = runEnd(text, places);
      return {
        end: close,
        shape: "decimal",
        whole: -1,
        value: decimal(text.slice(start, end) + text.slice(places, close), close - places),
      };
    }
  }
  const plain = text.slice(start, end);
  return { end, shape: "plain", whole: length <= 6 ? Number(plain) : -1, value: decimal(plain, 0) };
}

const NO_DIGIT = /\D/g;

/** Groups from `start` to `end`, and decimals behind them if there are any. */
function fraction(text: string, start: number, end: number, shape: Shape): Digits {
  const whole = text.slice(start, end).replace(NO_DIGIT, "");
  if (charCode(text, end) !== DOT || !isDigit(charCode(text, end + 1))) {
    return { end, shape, whole: -1, value: decimal(whole, 0) };
  }
  const close = runEnd(text, end + 1);
  return {
    end: close,
    shape,
    whole: -1,
    value: decimal(whole + text.slice(end + 1, close), close - end - 1),
  };
}

/** Digits, a point, digits: a decimal; with more points a European number, or a version, an address, a date. */
function dotted(text: string, start: number, point: number): Digits {
  const close = runEnd(text, point + 1);
  const after = charCode(text, close);
  const first = point - start;
  if (after === COMMA && first <= 3 && close - point === 4 && isDigit(charCode(text, close + 1))) {
    const tail = runEnd(text, close + 1);
    // 1.234,56: with a point before it, the comma can only be the decimal sign, unless it groups again.
    if (tail - close - 1 !== 3) return european(text, start, close, tail);
  }
  if (after === DOT && isDigit(charCode(text, close + 1))) {
    const groups = first <= 3 ? groupsEnd(text, point, DOT) : point;
    if (groups > close) {
      const comma = charCode(text, groups) === COMMA && isDigit(charCode(text, groups + 1));
      return european(text, start, groups, comma ? runEnd(text, groups + 1) : groups);
    }
    let end = close;
    while (charCode(text, end) === DOT && isDigit(charCode(text, end + 1))) end = runEnd(text, end + 1);
    return { end, shape: "dotted", whole: -1, value: null };
  }
  const digits = text.slice(start, point) + text.slice(point + 1, close);
  const value = decimal(digits, close - point - 1);
  return { end: close, shape: value === null ? "long" : "decimal", whole: -1, value };
}

function european(text: string, start: number, whole: number, end: number): Digits {
  const digits = text.slice(start, whole).replace(NO_DIGIT, "");
  const places = end > whole ? text.slice(whole + 1, end) : "";
  return { end, shape: "grouped", whole: -1, value: decimal(digits + places, places.length) };
}
