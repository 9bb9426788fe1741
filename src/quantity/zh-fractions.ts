import { charCode } from "./char-code.js";
import { add, divide, multiply, negate, type Decimal } from "./decimal.js";
import { draft, type Draft, type Scan } from "./zh-draft.js";
import { digitsEnd } from "./zh-arabic.js";
import { isDigit, isLatin } from "./zh-characters.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { readPrefix } from "./zh-prefixes.js";
import { percentLink } from "./zh-ranges.js";
import { exact, small } from "./zh-value.js";

/** The places to which a fraction's value is cut. */
const PLACES = 12;
const OF = "分之";

function integer(value: Decimal): bigint | null {
  return value.exponent < 0 ? null : value.coefficient * 10n ** BigInt(Math.min(value.exponent, 40));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `numerator / denominator` with an integer before it (一又二分之一), as a draft. */
function ratio(
  start: number,
  end: number,
  whole: Decimal | null,
  top: Decimal,
  bottom: Decimal,
): Draft | null {
  if (bottom.coefficient === 0n) return null;
  const part = divide(top, bottom, PLACES);
  const made = draft("fraction", start, end, whole === null ? part : add(whole, part));
  const [numerator, denominator] = [integer(top), integer(bottom)];
  if (numerator !== null && denominator !== null) {
    const base = whole === null ? 0n : (integer(whole) ?? 0n);
    const total = base * denominator + numerator;
    const divisor = greatestCommonDivisor(total, denominator) || 1n;
    made.ratio = { numerator: total / divisor, denominator: denominator / divisor };
  }
  return made;
}

/** 百 in 百分之五: a rate in hundredths, with a bare unit only; 一百分之五 is a fraction. */
function rateOf(text: string, denominator: Numeral): { kind: "percent" | "permille"; shift: number } | null {
  if (denominator.end !== denominator.start + 1) return null;
  switch (text.charAt(denominator.start)) {
    case "百":
    case "佰":
      return { kind: "percent", shift: 0 };
    case "千":
    case "仟":
      return { kind: "permille", shift: 0 };
    case "万":
      return { kind: "percent", shift: -2 };
    default:
      return null;
  }
}

/** Reads what 分之 makes of a number: 百分之五, 千分之二, 三分之一, 百分之五到八. Null when no number follows. */
export function partsAt(scan: Scan, denominator: Numeral): Draft | null {
  const { text } = scan;
  if (!text.startsWith(OF, denominator.end)) return null;
  let at = denominator.end + OF.length;
  const negative = text.charAt(at) === "负";
  if (negative) at += 1;
  const top = readNumeral(text, at);
  if (top === null) return null;
  const prefix = readPrefix(text, denominator.start, scan.last, false);
  const rate = rateOf(text, denominator);
  const sign = prefix.negative !== negative;
  let made: Draft | null;
  if (rate === null) {
    made = ratio(prefix.start, top.end, null, top.value, denominator.value);
    if (made === null) return null;
    if (sign && made.value !== null) {
      made.value = negate(made.value);
      if (made.ratio !== null) made.ratio = { ...made.ratio, numerator: -made.ratio.numerator };
    }
  } else made = rateDraft(text, prefix.start, top, rate, sign);
  made.precision = prefix.precision === "exact" ? top.precision : prefix.precision;
  made.vague = top.vague;
  return made;
}

function rateDraft(
  text: string,
  start: number,
  top: Numeral,
  rate: { kind: "percent" | "permille"; shift: number },
  negative: boolean,
): Draft {
  const scaled = (value: Decimal) => {
    const shifted = rate.shift === 0 ? value : multiply(value, exact(1, rate.shift));
    return negative ? negate(shifted) : shifted;
  };
  const made = draft(rate.kind, start, top.end, null);
  if (top.high !== null) {
    made.low = scaled(top.value);
    made.high = scaled(top.high);
    return made;
  }
  const link = percentLink(text, top.end);
  const upper = link < 0 ? null : readNumeral(text, link);
  const named = link > top.end + 1;
  const next = upper === null ? "" : text.charAt(upper.end);
  if (upper !== null && (named || (upper.digits <= 2 && !"万亿千百个家元%年月".includes(next || "。")))) {
    const high = scaled(upper.value);
    const low = scaled(top.value);
    if (Number(high.coefficient) * 10 ** high.exponent > Number(low.coefficient) * 10 ** low.exponent) {
      made.low = low;
      made.high = high;
      made.end = upper.end;
      return made;
    }
  }
  made.value = scaled(top.value);
  return made;
}

/** 一又二分之一 at 又. */
export function mixedAt(scan: Scan, whole: Numeral): Draft | null {
  const { text } = scan;
  if (text.charAt(whole.end) !== "又") return null;
  const denominator = readNumeral(text, whole.end + (text.charAt(whole.end + 1) === " " ? 2 : 1));
  if (denominator === null || !text.startsWith(OF, denominator.end)) return null;
  const top = readNumeral(text, denominator.end + OF.length);
  if (top === null) return null;
  const prefix = readPrefix(text, whole.start, scan.last, false);
  const made = ratio(prefix.start, top.end, whole.value, top.value, denominator.value);
  if (made === null) return null;
  if (prefix.negative && made.value !== null) {
    made.value = negate(made.value);
    if (made.ratio !== null) made.ratio = { ...made.ratio, numerator: -made.ratio.numerator };
  }
  made.precision = prefix.precision;
  return made;
}

/** 3/5, 1 3/5. Not 24/7, 12/1, 2020/12, km/h. */
export function slashAt(scan: Scan, numeral: Numeral): Draft | null {
  const { text } = scan;
  if (!numeral.arabic || numeral.point || numeral.grouped || numeral.digits === 0 || numeral.digits > 4)
    return null;
  let whole: Decimal | null = null;
  let top = numeral.value;
  let slash = numeral.end;
  if (text.charAt(slash) === " " && isDigit(charCode(text, slash + 1))) {
    const end = digitsEnd(text, slash + 1);
    if (end - slash > 4 || text.charAt(end) !== "/") return null;
    whole = numeral.value;
    top = exact(Number(text.slice(slash + 1, end)), 0);
    slash = end;
  }
  if (text.charAt(slash) !== "/" || !isDigit(charCode(text, slash + 1))) return null;
  const end = digitsEnd(text, slash + 1);
  if (end - slash > 5) return null;
  const after = charCode(text, end);
  if (after === 0x2f || after === 0x2e || after === 0x25 || isLatin(after)) return null;
  if (text.charAt(numeral.start - 1) === "/") return null;
  const bottom = exact(Number(text.slice(slash + 1, end)), 0);
  if (small(bottom) < 2) return null;
  const prefix = readPrefix(text, numeral.start, scan.last, false);
  const made = ratio(prefix.start, end, whole, top, bottom);
  if (made === null) return null;
  made.precision = prefix.precision;
  if (prefix.negative && made.value !== null) {
    made.value = negate(made.value);
    if (made.ratio !== null) made.ratio = { ...made.ratio, numerator: -made.ratio.numerator };
  }
  return made;
}

const HALF = exact(5, -1);

/** 一半, 一大半, 过半, 大半, 减半 at the 半 in them: half of something. */
export function halfDraft(start: number, end: number, kind: "fraction" | "multiple" = "fraction"): Draft {
  const made = draft(kind, start, end, HALF);
  if (kind === "fraction") made.ratio = { numerator: 1n, denominator: 2n };
  return made;
}
