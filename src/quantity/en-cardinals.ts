import {
  add,
  compare,
  fromInteger,
  multiply,
  ONE,
  parseDecimal,
  scaleByTen,
  ZERO,
  type Decimal,
} from "./decimal.js";
import { MONEY_ONLY_SUFFIXES, SPACED_SUFFIXES } from "./en-words.data.js";
import type { Token } from "./en-tokens.js";

/** A whole or decimal number as it was said, without unit. */
export interface Cardinal {
  /** The token behind it. */
  readonly next: number;
  readonly value: Decimal;
  /** The power of ten of the scale said last (million: 6), 0 for none; in ranges the scale is shared. */
  readonly places: number;
  /** It begins with digits. */
  readonly digits: boolean;
  /** A single plain token: it may be a year, a day, a label. */
  readonly single: boolean;
}

const DOZENS: ReadonlySet<string> = new Set(["dozen", "dozens", "doz", "dozs", "dzs"]);

const HUNDRED = fromInteger(100);
const TWELVE = fromInteger(12);

interface Small {
  readonly value: number;
  readonly next: number;
}

/** A word that is 1 to 9 behind a word of tens, with or without a hyphen (`fifty-two`, `fifty - two`). */
function onesAfter(list: readonly Token[], at: number): Small | null {
  const word = list[at];
  if (word === undefined) return null;
  if (word.entry.cardinal >= 1 && word.entry.cardinal <= 9)
    return { value: word.entry.cardinal, next: at + 1 };
  if (word.entry.raw !== "-") return null;
  const behind = list[at + 1];
  if (behind === undefined || behind.entry.cardinal < 1 || behind.entry.cardinal > 9) return null;
  // A hyphen with a space on one side only is a dash.
  return word.glued === behind.glued ? { value: behind.entry.cardinal, next: at + 2 } : null;
}

/** 0 to 99 in words. */
export function readSmall(list: readonly Token[], at: number): Small | null {
  const value = list[at]?.entry.cardinal ?? -1;
  if (value < 0) return null;
  if (value >= 20) {
    const ones = onesAfter(list, at + 1);
    if (ones !== null) return { value: value + ones.value, next: ones.next };
  }
  return { value, next: at + 1 };
}

/** The word hundred, thousand, million …; a hyphen may stand before it (`five-hundred`). */
function scaleAt(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined || token.entry.scale === 0) return 0;
  // Hundreds of, millions of: an order of magnitude, not a factor.
  return token.entry.plural && list[at + 1]?.entry.word === "of" ? 0 : token.entry.scale;
}

function wholeBelow(token: Token | undefined, limit: number): number {
  if (token?.kind !== "number" || token.shape !== "plain" || token.value === null) return -1;
  const { coefficient, exponent } = token.value;
  const value = Number(coefficient) * 10 ** exponent;
  return value < limit ? value : -1;
}

/** `three hundred` at `at`, being the token behind hundred: what is added to it (`and thirty-one`, `and 21`). */
function remainder(list: readonly Token[], at: number): Small | null {
  const and = list[at]?.entry.word === "and";
  const from = and ? at + 1 : at;
  let small = readSmall(list, from);
  if (small === null && and) {
    const value = wholeBelow(list[from], 100);
    if (value > 0) small = { value, next: from + 1 };
  }
  if (small === null || small.value === 0 || (and && isPart(list, small))) return null;
  // three hundred and two hundred: two numbers.
  // three hundred and 21%: digits with a sign of their own stand alone.
  const apart = list[from]?.kind === "number" && isPercent(list[small.next]);
  return scaleAt(list, small.next) === 2 || apart ? null : small;
}

/** `and three quarters`, `and a half`: a part of one, which is read as a fraction. */
function isPart(list: readonly Token[], small: Small): boolean {
  const hyphen = list[small.next]?.entry.raw === "-" ? 1 : 0;
  const entry = list[small.next + hyphen]?.entry;
  if (entry === undefined) return false;
  const parts =
    entry.denominator > 0 ? entry.denominator : small.value === 1 && entry.ordinal > 2 ? entry.ordinal : 0;
  return small.value < parts;
}

function isPercent(token: Token | undefined): boolean {
  const word = token?.entry.word;
  return word === "%" || word === "percent";
}

interface Group {
  readonly value: Decimal;
  readonly next: number;
  readonly digits: boolean;
}

/** `1.8 1 billion`: decimals that a transcript has torn apart; only a scale behind them shows it. */
function tornDigits(list: readonly Token[], at: number): Decimal | null {
  const token = list[at];
  const rest = list[at + 1];
  if (token?.shape !== "decimal" || token.value === null || rest?.shape !== "plain" || rest.glued)
    return null;
  const digits = rest.end - rest.start;
  if (digits > 2 || rest.value === null || scaleAt(list, at + 2) < 6) return null;
  const places = Math.max(1, -token.value.exponent) + digits;
  return add(token.value, scaleByTen(rest.value, -places));
}

/** What stands before a scale: digits, words below a thousand, `a`, fifteen hundred. */
function readGroup(list: readonly Token[], at: number, first: boolean): Group | null {
  const token = list[at];
  if (token === undefined) return null;
  let value: Decimal;
  let next: number;
  const digits = token.kind === "number";
  if (digits) {
    if (token.value === null) return null;
    value = token.value;
    next = at + 1;
    const torn = tornDigits(list, at);
    if (torn !== null) {
      value = torn;
      next = at + 2;
    }
  } else if (token.entry.cardinal >= 0) {
    const small = readSmall(list, at);
    if (small === null) return null;
    value = fromInteger(small.value);
    next = small.next;
  } else if (token.entry.word === "a" || token.entry.word === "an") {
    const dozen = DOZENS.has(list[at + 1]?.entry.word ?? "");
    if (!dozen && (scaleAt(list, at + 1) === 0 || list[at + 1]?.entry.plural === true)) return null;
    value = ONE;
    next = at + 1;
  } else if (
    first &&
    token.entry.scale === 2 &&
    !token.entry.plural &&
    (scaleAt(list, at + 1) > 2 || remainder(list, at + 1) !== null)
  ) {
    // hundred thousand dollars, hundred and fifty million: a dropped article.
    value = ONE;
    next = at;
  } else return null;
  const hyphen = list[next]?.entry.raw === "-" && list[next]?.glued === true && scaleAt(list, next + 1) === 2;
  if (scaleAt(list, hyphen ? next + 1 : next) === 2) {
    value = multiply(value, HUNDRED);
    next += hyphen ? 2 : 1;
    const rest = remainder(list, next);
    if (rest !== null) {
      value = add(value, fromInteger(rest.value));
      next = rest.next;
    }
  }
  return { value, next, digits };
}

const ZEROS: ReadonlySet<string> = new Set(["oh", "o"]);

/** Digits said one by one or as a small number behind `point`: `nine two`, `seventy-one`, `nought three`. */
function decimalsAt(list: readonly Token[], at: number): { digits: string; next: number } | null {
  let digits = "";
  let next = at;
  while (digits.length < 20) {
    const token = list[next];
    if (token === undefined) break;
    if (token.kind === "number" && token.shape === "plain") {
      if (digits !== "" && wholeBelow(token, 10) < 0) break;
      digits += token.value === null ? "" : String(wholeBelow(token, 1e9));
      next += 1;
      continue;
    }
    if (digits !== "" && ZEROS.has(token.entry.word)) {
      digits += "0";
      next += 1;
      continue;
    }
    const small = readSmall(list, next);
    if (small === null) break;
    digits += String(small.value);
    next = small.next;
    if (small.value > 9) break;
  }
  return digits === "" || digits.includes("-") ? null : { digits, next };
}

/** `k`, `mn`, `bn` behind digits; single letters must touch the digits unless money has been named. */
function suffixAt(list: readonly Token[], at: number, money: boolean): number {
  const token = list[at];
  if (token === undefined || token.entry.suffixScale === 0) return 0;
  const { raw } = token.entry;
  if (!money && MONEY_ONLY_SUFFIXES.has(raw)) return 0;
  if (!token.glued && !(SPACED_SUFFIXES.has(raw) || (money && raw.length === 1))) return 0;
  // 4K/8K, 8-K, 5k-metre: letters and digits that go on are a name.
  const after = list[at + 1];
  if (after?.glued === true && (after.kind === "number" || after.kind === "word")) return 0;
  return token.entry.suffixScale;
}

/** What `point` leads: the digits behind it as a fraction of one. */
export function readDecimals(
  list: readonly Token[],
  at: number,
): { readonly value: Decimal; readonly next: number } | null {
  const decimals = decimalsAt(list, at);
  const value = decimals === null ? null : parseDecimal(`0.${decimals.digits}`);
  return decimals === null || value === null ? null : { value, next: decimals.next };
}

function pointAt(list: readonly Token[], group: Group): Group {
  if (list[group.next]?.entry.word !== "point") return group;
  const decimals = group.value.exponent < 0 ? null : readDecimals(list, group.next + 1);
  return decimals === null
    ? group
    : { ...group, value: add(group.value, decimals.value), next: decimals.next };
}

/**
 * Reads a number in digits, words or both: `1.92 billion`, `4 thousand 3 hundred and 21`, `one point nine two billion`,
 * `a hundred and five`, `fifteen hundred`, `35 lakh`. Fractions are read elsewhere.
 */
export function readCardinal(list: readonly Token[], start: number, money = false): Cardinal | null {
  let total: Decimal = ZERO;
  let at = start;
  let limit = 0;
  let places = 0;
  let digits = false;
  for (;;) {
    const begun = at !== start;
    let group = readGroup(list, at, !begun);
    if (group === null) break;
    group = pointAt(list, group);
    let next = group.next;
    let scale = 0;
    if (group.digits) {
      scale = suffixAt(list, next, money);
      if (scale > 0) next += 1;
    }
    for (;;) {
      const hyphen =
        list[next]?.entry.raw === "-" && list[next]?.glued === true && list[next + 1]?.glued === true;
      const more = scaleAt(list, hyphen ? next + 1 : next);
      if (more < 2 || (more === 2 && scale === 0 && begun)) break;
      scale += more;
      next += hyphen ? 2 : 1;
    }
    if (begun) {
      const fits = scale < limit && compare(scaleByTen(group.value, scale), scaleByTen(ONE, limit)) < 0;
      if (!fits || (group.digits && scale === 0 && next === at + 1)) break;
    } else digits = group.digits;
    const amount = scaleByTen(group.value, scale);
    total = begun ? add(total, amount) : amount;
    at = next;
    if (scale > 0 || !begun) places = scale;
    if (scale === 0 || total.exponent < 0) break;
    limit = scale;
    const continued = continuation(list, at);
    if (continued === 0) break;
    at = continued;
    if (readGroup(list, at, false) === null) break;
  }
  if (at === start) return null;
  const end = retreat(list, at);
  if (DOZENS.has(list[end]?.entry.word ?? "")) {
    // a dozen thousand
    const scale = scaleAt(list, end + 1);
    if (scale > 2) {
      const value = scaleByTen(multiply(total, TWELVE), scale);
      return { next: end + 2, value, places: scale, digits, single: false };
    }
    return { next: end + 1, value: multiply(total, TWELVE), places: 0, digits, single: false };
  }
  return { next: end, value: total, places, digits, single: end === start + 1 };
}

/** Where a further, smaller group may begin behind a scale; 0 when none may. */
function continuation(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined) return 0;
  if (token.entry.word === "and") {
    const small = readSmall(list, at + 1);
    if (small !== null && isPart(list, small)) return 0;
    return starts(list[at + 1]) ? at + 1 : 0;
  }
  if (token.entry.raw === ",") {
    // one million, two hundred thousand: only where another scale follows.
    const group = starts(list[at + 1]) ? readGroup(list, at + 1, false) : null;
    return group !== null && !group.digits && scaleAt(list, group.next) > 2 ? at + 1 : 0;
  }
  return starts(token) ? at : 0;
}

function starts(token: Token | undefined): boolean {
  return token !== undefined && (token.entry.cardinal > 0 || token.kind === "number");
}

/** A joining `and` or comma that led to nothing does not belong to the number. */
function retreat(list: readonly Token[], at: number): number {
  const before = list[at - 1];
  return before !== undefined && (before.entry.word === "and" || before.entry.raw === ",") ? at - 1 : at;
}
