import { charCode } from "./char-code.js";
import { add, scaleByTen, type Decimal } from "./decimal.js";
import type { Precision } from "./quantity.js";
import { isDigit } from "./zh-characters.js";
import type { Numeral } from "./zh-numeral.js";
import { exact } from "./zh-value.js";

/** A Chinese number half read: what stands above the last 万 or 亿, the section below it, and the digit in hand. */
export interface State {
  readonly text: string;
  readonly start: number;
  at: number;
  /** Everything closed by 万, 亿, 兆. A plain number while it is safe, then `beyond`. */
  sum: number;
  beyond: Decimal | null;
  /** Closed by 十, 百, 千 since the last big unit. */
  section: number;
  sectionStart: number;
  /** Read but not yet closed by a unit; -1 for none. */
  current: number;
  currentStart: number;
  currentArabic: boolean;
  /** How far the upper end of an approximate pair (七八十) lies above, at each of the three levels. */
  sumSpread: number;
  sectionSpread: number;
  currentSpread: number;
  /** A 零 stands before what comes next, so its place is said in full. */
  zero: boolean;
  /** A 零 was said since the last big unit: 二万零一十亿 is one number though places are skipped. */
  gap: boolean;
  /** The smallest unit below 万 used in this section, and the big unit used last; what follows must be smaller. */
  lastSmall: number;
  lastBig: number;
  /** The unit that was read last, 0 for none. */
  lastPower: number;
  smallUnits: number;
  digits: number;
  anyDigit: boolean;
  leadingZero: boolean;
  grouped: boolean;
  vague: boolean;
  precision: Precision;
  scale: number;
}

/** Larger than any unit: nothing was used yet. */
const NONE = 99;

export function begin(text: string, start: number): State {
  return {
    text,
    start,
    at: start,
    sum: 0,
    beyond: null,
    section: 0,
    sectionStart: start,
    current: -1,
    currentStart: start,
    currentArabic: false,
    sumSpread: 0,
    sectionSpread: 0,
    currentSpread: 0,
    zero: false,
    gap: false,
    lastSmall: NONE,
    lastBig: NONE,
    lastPower: 0,
    smallUnits: 0,
    digits: 0,
    anyDigit: false,
    leadingZero: false,
    grouped: false,
    vague: false,
    precision: "exact",
    scale: 0,
  };
}

/** 10^24 and beyond is nothing that anybody says: 亿亿亿亿. */
const MOST = 24;

/** Closes the digit in hand with 十, 百 or 千. False when the number ends before (or, going back, at) the unit. */
export function closeSmall(s: State, power: number): boolean {
  if (s.current < 0) {
    const first = s.at === s.start;
    // 百三 and 千三 begin with the unit; 一万零百一十一; 一百十六. Not 五万千.
    const inside = power === 1 && s.lastPower > 1 && s.lastPower < 4;
    if (!first && !s.zero && !inside) return false;
    if (s.lastSmall <= power) return false;
    if (first && power === 1) s.anyDigit = true;
    if (s.section === 0) s.sectionStart = s.at;
    s.current = 1;
    s.currentSpread = 0;
  } else if (s.current === 0 && power > 1) return false;
  else if (power >= s.lastSmall) {
    // 五千六千: the six begins another number.
    giveBack(s);
    return false;
  }
  // 零十 is a slow way to say ten.
  s.section += (s.current === 0 ? 1 : s.current) * 10 ** power;
  s.sectionSpread += s.currentSpread * 10 ** power;
  s.current = -1;
  s.currentSpread = 0;
  s.lastSmall = power;
  s.lastPower = power;
  s.smallUnits += 1;
  s.digits = 0;
  s.zero = false;
  s.scale = 0;
  s.at += 1;
  return true;
}

/** The digit in hand belongs to the next number. */
function giveBack(s: State): void {
  if (s.current < 0) return;
  s.at = s.currentStart;
  s.current = -1;
  s.currentSpread = 0;
}

/** Closes everything so far (一万五千亿) or the section (三亿五千万) with 万, 亿 or 兆. */
export function closeBig(s: State, power: number): boolean {
  const part = s.section + Math.max(0, s.current);
  const empty = s.section === 0 && s.current < 0;
  if (empty) {
    if (s.at === s.start) {
      s.sum = 10 ** power;
      s.lastBig = power;
    } else if (s.lastPower >= 4 && !s.zero && s.lastBig + power <= MOST) {
      // 万亿, 万万.
      raise(s, 0, power);
      s.sumSpread *= 10 ** power;
      s.lastBig += power;
    } else return false;
    s.scale += power;
  } else if (power < s.lastBig && s.lastBig !== NONE) {
    raise(s, part * 10 ** power, 0);
    s.sumSpread += (s.sectionSpread + s.currentSpread) * 10 ** power;
    s.lastBig = power;
    s.scale = power;
  } else {
    if (s.lastBig !== NONE && s.section < 1000 && !s.gap) {
      // 五万六万, 一百万三百万: two numbers. 一万五千亿 is one.
      s.at = s.section > 0 ? s.sectionStart : s.currentStart;
      dropSection(s);
      return false;
    }
    if (s.lastBig !== NONE && s.lastBig + power > MOST) return false;
    raise(s, part, power);
    s.sumSpread = (s.sumSpread + s.sectionSpread + s.currentSpread) * 10 ** power;
    s.lastBig = power;
    s.scale = power;
  }
  dropSection(s);
  s.lastPower = power;
  s.zero = false;
  s.digits = 0;
  s.at += 1;
  return true;
}

function dropSection(s: State): void {
  s.section = 0;
  s.sectionSpread = 0;
  s.current = -1;
  s.currentSpread = 0;
  s.lastSmall = NONE;
  s.gap = false;
  s.smallUnits = 0;
}

/** `sum = (sum + plus) × 10^power`, as a decimal once it is too large. */
function raise(s: State, plus: number, power: number): void {
  const grown = (s.sum + plus) * 10 ** power;
  if (s.beyond === null && Number.isSafeInteger(grown)) {
    s.sum = grown;
    return;
  }
  const whole = s.sum + plus;
  s.beyond = s.beyond === null ? exact(whole, power) : scaleByTen(plusWhole(s.beyond, whole), power);
  s.sum = 0;
}

function plusWhole(value: Decimal, whole: number): Decimal {
  return whole === 0 ? value : add(value, exact(whole, 0));
}

/** What 一 begins behind a unit is not its last digit: 一百万一年, 三万一台, 五千一起. */
const AFTER_ONE =
  "个种台家年月天次些下起直定样般旦共同致边面方条项座位名张件只部款辆套份层周季度股吨人单平手线切并路块";

/** The value and where it ends. 三万一 leaves out its last unit: the digit counts thousands. */
export interface Closed {
  readonly value: Decimal;
  readonly spread: number;
  readonly end: number;
  readonly ellipsis: boolean;
}

export function close(s: State): Closed {
  let { current, currentSpread } = s;
  let end = s.at;
  let ellipsis = false;
  if (current >= 1 && current <= 9 && s.lastPower >= 2 && !s.zero && end - s.currentStart <= 2) {
    if (s.text.charAt(s.currentStart) === "一" && AFTER_ONE.includes(s.text.charAt(end) || "。")) {
      end = s.currentStart;
      current = 0;
      currentSpread = 0;
    } else {
      current *= 10 ** (s.lastPower - 1);
      currentSpread *= 10 ** (s.lastPower - 1);
      ellipsis = true;
    }
  }
  const rest = s.section + Math.max(0, current);
  const value = s.beyond === null ? exact(s.sum + rest, 0) : plusWhole(s.beyond, s.sum + rest);
  return { value, spread: s.sumSpread + s.sectionSpread + currentSpread, end, ellipsis };
}

/** The number as it stands. `value` overrides what was summed up, for decimals. */
export function build(s: State, given: { readonly value: Decimal; readonly end: number } | null): Numeral {
  const closed = given === null ? close(s) : null;
  const value = given?.value ?? closed?.value ?? exact(0, 0);
  const end = given?.end ?? closed?.end ?? s.at;
  const spread = closed?.spread ?? 0;
  const arabic = isDigit(charCode(s.text, s.start));
  const whole = given === null && closed?.ellipsis === false && s.section > 0 && s.current < 0;
  return {
    start: s.start,
    end,
    value,
    high: spread > 0 ? add(value, exact(spread, 0)) : null,
    precision: s.precision,
    vague: s.vague,
    arabic,
    digits: s.lastPower === 0 && given === null ? s.digits : 0,
    bare: !s.anyDigit && !s.vague,
    point: given !== null,
    single: !arabic && s.digits === 1 && s.lastPower === 0 && given === null,
    scale: closed !== null && (s.section > 0 || s.current >= 0) ? 0 : s.scale,
    step: whole && s.smallUnits === 1 && s.lastPower > 1 && s.lastBig === NONE ? s.lastPower : 0,
    grouped: s.grouped,
    leadingZero: s.leadingZero,
  };
}
