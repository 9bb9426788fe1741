import {
  absolute,
  add,
  compare,
  divide,
  equals,
  fromInteger,
  roundTo,
  scaleByTen,
  significantDigits,
  toNumber,
  truncateTo,
  type Decimal,
} from "./decimal.js";
import type { Reading } from "./compare-readings.js";
import type { Quantity } from "./quantity.js";

/** Half a unit in the last place said, relative to the value: how far a value may be from what it rounds. */
export function looseness(value: Decimal): number {
  return 0.5 / 10 ** (significantDigits(value) - 1);
}

export function relativeGap(a: Decimal, b: Decimal): number {
  const x = Math.abs(toNumber(a));
  const y = Math.abs(toNumber(b));
  return x === y ? 0 : Math.abs(x - y) / Math.max(x, y);
}

/** `coarse` is `fine` rounded or cut off to fewer digits. */
function isRounding(fine: Decimal, coarse: Decimal): boolean {
  const x = absolute(fine);
  const y = absolute(coarse);
  if (x.coefficient === 0n || y.coefficient === 0n) return false;
  const places = y.exponent - x.exponent;
  if (places <= 0) return false;
  const keep = significantDigits(x) - places;
  // Rounding may carry over (9.96 → 10) or end in zeros (3.02 → 3), so every coarser step is tried.
  for (let digits = Math.max(1, keep); digits < significantDigits(x); digits += 1)
    if (equals(roundTo(x, digits), y) || equals(truncateTo(x, digits), y)) return true;
  return false;
}

export const BOUND_OF: Readonly<Record<Quantity["precision"], -1 | 0 | 1>> = {
  exact: 0,
  about: 0,
  nearly: 0,
  over: 1,
  "at-least": 1,
  under: -1,
  "at-most": -1,
};

export function isDeclared(quantity: Quantity): boolean {
  return quantity.precision !== "exact" || quantity.vague;
}

/** Rounding that is said may lose this much of the value; rounding that is not said, less. */
const LARGEST_DECLARED_LOSS = 0.12;
const LARGEST_SILENT_LOSS = 0.05;
const LARGEST_LOSS_TO_ONE_DIGIT = 0.02;

/**
 * Whether the rendition is the source's value with fewer digits. The other way round is no rounding: an interpreter
 * who hears 40多年 cannot know that it was 45.
 */
export function roundingOf(
  a: Reading,
  b: Reading,
  target: Quantity,
): { loss: number; declared: boolean } | null {
  if (a.family !== b.family || !equals(a.low, a.high) || !equals(b.low, b.high)) return null;
  const fine = absolute(a.low);
  const coarse = absolute(b.low);
  const loss = relativeGap(fine, coarse);
  const declared = isDeclared(target);
  if (loss > (declared ? LARGEST_DECLARED_LOSS : LARGEST_SILENT_LOSS)) return null;
  // "over 2.3" is not true of 2.26, nor "under 2.2".
  const bound = BOUND_OF[target.precision];
  const holds = bound === 0 || compare(fine, coarse) !== -bound;
  // 94% said as "90%" is no rounding that anyone would take for one.
  if (!declared && significantDigits(coarse) === 1 && loss > LARGEST_LOSS_TO_ONE_DIGIT) return null;
  if (isRounding(fine, coarse)) return holds || loss <= 0.01 ? { loss, declared } : null;
  // A declared approximation need not follow the decimal places: "about 250" for 247, "more than 900" for 922.
  const rounder = significantDigits(coarse) < significantDigits(fine);
  return declared && holds && rounder && loss <= 0.06 ? { loss, declared } : null;
}

/** How far a share may be from the fraction it is called by: 33 % and 三分之一, 66 % and "two thirds". */
const FRACTION_LOSS = 0.025;

/** A per cent said as a plain fraction, or the other way round. */
export function isNearFraction(a: Quantity, b: Quantity, x: Reading, y: Reading): boolean {
  if ((a.kind === "fraction") === (b.kind === "fraction")) return false;
  const { ratio } = a.kind === "fraction" ? a : b;
  if (ratio === null || ratio.denominator > 8n || x.family !== "share" || y.family !== "share") return false;
  // 近三成 as "close to a third".
  const loss = isDeclared(a) && isDeclared(b) ? LARGEST_DECLARED_LOSS : FRACTION_LOSS;
  return relativeGap(x.low, y.low) <= loss && relativeGap(x.high, y.high) <= loss;
}

export function within(value: Decimal, range: Reading): boolean {
  return (
    compare(absolute(value), absolute(range.low)) >= 0 && compare(absolute(value), absolute(range.high)) <= 0
  );
}

/** 十几 and "more than a dozen" are somewhere from ten to twenty. */
export function areTeens(a: Quantity, b: Quantity): boolean {
  const rough = (quantity: Quantity) => /dozen|(?<![二三四五六七八九])十[几幾来來多余餘]/.test(quantity.text);
  const teen = ({ value }: Quantity) => value !== null && toNumber(value) >= 10 && toNumber(value) <= 20;
  return (rough(a) || rough(b)) && teen(a) && teen(b);
}

/** 几十 holds 20 to 99, "dozens" too; said of one another their scale has to agree within reason. */
export function relateVague(a: Quantity, b: Quantity): boolean {
  const x = a.value ?? a.low;
  const y = b.value ?? b.low;
  if (x === null || y === null) return true;
  const [vague, other, exact] = a.vague ? ([x, y, b] as const) : ([y, x, a] as const);
  if (a.vague && b.vague) {
    const ratio = toNumber(x) / toNumber(y);
    return ratio > 0.3 && ratio < 3.4;
  }
  // 数十 is below a hundred; "thousands" is said of twelve thousand too.
  const ten = scaleByTen(vague, 1);
  const top = compare(ten, fromInteger(200)) < 0 ? ten : add(ten, ten);
  const high = exact.high ?? other;
  return (
    compare(absolute(other), divide(absolute(vague), fromInteger(2), 6)) >= 0 &&
    compare(absolute(high), absolute(top)) <= 0
  );
}
