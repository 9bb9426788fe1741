import { absolute, add, compare, divide, equals, fromInteger, multiply, type Decimal } from "./decimal.js";
import { groupByPair, nearby } from "./compare-figures.js";
import type { Figure } from "./comparison.js";
import type { Quantity } from "./quantity.js";
import { convert } from "./units.js";

/** One figure on one side that two on the other say together. */
export interface Composite {
  readonly whole: Figure;
  readonly parts: readonly [Figure, Figure];
}

const HUNDRED = fromInteger(100);

/** 每十个车主里有八个 is 80 %: a share said as so many out of so many. */
function isShare(whole: Quantity, a: Quantity, b: Quantity): boolean {
  if (whole.kind !== "percent" && whole.kind !== "fraction") return false;
  const share =
    whole.kind === "percent" ? whole.value : whole.value === null ? null : multiply(whole.value, HUNDRED);
  if (share === null || a.value === null || b.value === null || a.kind === "percent" || b.kind === "percent")
    return false;
  const [small, large] =
    compare(absolute(a.value), absolute(b.value)) <= 0 ? [a.value, b.value] : [b.value, a.value];
  if (large.coefficient === 0n || small.coefficient === 0n) return false;
  const ratio = divide(multiply(small, HUNDRED), large, 6);
  return equals(ratio, divide(share, fromInteger(1), 6));
}

/** 140 to 145 read as two numbers. */
function isRange(whole: Quantity, a: Quantity, b: Quantity): boolean {
  const first = a.value ?? numberOfDate(a);
  const last = b.value ?? numberOfDate(b);
  if (whole.low === null || whole.high === null || first === null || last === null) return false;
  return (
    (equals(whole.low, first) && equals(whole.high, last)) ||
    (equals(whole.low, last) && equals(whole.high, first))
  );
}

/** 24日至25日 or 2000到2018年, taken for a range of numbers. */
function numberOfDate(quantity: Quantity): Decimal | null {
  const number = quantity.date?.day ?? quantity.date?.year;
  return number === undefined ? null : fromInteger(number);
}

/** "Two hours and thirty minutes" is 150 minutes, five feet ten is 178 cm, 三块五 three yuan and fifty fen. */
function isSum(whole: Quantity, a: Quantity, b: Quantity): boolean {
  const unit = whole.unit;
  if (
    unit === null ||
    whole.value === null ||
    a.value === null ||
    b.value === null ||
    a.unit === null ||
    b.unit === null
  )
    return false;
  if (a.unit === b.unit) return false;
  const x = convert(a.value, a.unit, unit);
  const y = convert(b.value, b.unit, unit);
  if (x === null || y === null) return false;
  return nearlyEqual(add(x, y), whole.value);
}

function nearlyEqual(a: Decimal, b: Decimal): boolean {
  const gap = Math.abs(Number(a.coefficient) * 10 ** a.exponent - Number(b.coefficient) * 10 ** b.exponent);
  return gap <= 0.02 * Math.abs(Number(b.coefficient) * 10 ** b.exponent);
}

/**
 * Wholes among `wholes` that two neighbouring `parts` of the same pair say together. Parts are tried in the order of
 * the text, at most a few apart, so that the cost stays linear in the figures.
 */
export function findComposites(wholes: readonly Figure[], parts: readonly Figure[]): Composite[] {
  const found: Composite[] = [];
  const taken = new Set<Figure>();
  const groups = groupByPair(parts);
  for (const whole of wholes) {
    const near = nearby(groups.get(whole.pair) ?? [], whole.place).filter((part) => !taken.has(part));
    const pair = firstPair(near, (a, b) => {
      const w = whole.quantity;
      const x = a.quantity;
      const y = b.quantity;
      return isShare(w, x, y) || isRange(w, x, y) || isSum(w, x, y);
    });
    if (pair === null) continue;
    found.push({ whole, parts: pair });
    for (const part of pair) taken.add(part);
  }
  return found;
}

/** A range of one side, one end of which is another number on the other: 25到30年 as "250 to 30 years". */
export interface BrokenRange {
  readonly whole: Figure;
  readonly right: Figure;
  readonly wrong: Figure;
  /** What the wrong end should have been. */
  readonly end: Decimal;
}

const BETWEEN = /^\s*(?:to|and|or|through|[-–—~～至到])\s*$/i;

/** Ranges that the other side says with one end right and the other not, so that its reader saw two numbers. */
export function findBrokenRanges(wholes: readonly Figure[], parts: readonly Figure[]): BrokenRange[] {
  const found: BrokenRange[] = [];
  const taken = new Set<Figure>();
  const groups = groupByPair(parts);
  for (const whole of wholes) {
    const { low, high, kind } = whole.quantity;
    if (low === null || high === null || whole.quantity.vague) continue;
    const near = nearby(groups.get(whole.pair) ?? [], whole.place).filter((part) => !taken.has(part));
    for (const [i, a] of near.entries()) {
      const b = near[i + 1];
      if (b === undefined || a.sentence !== b.sentence || a.quantity.vague || b.quantity.vague) continue;
      const x = a.quantity.value;
      const y = b.quantity.value;
      const { text, start } = a.sentence;
      const between = text.slice(a.quantity.span.end - start, b.quantity.span.start - start);
      if (x === null || y === null || b.quantity.kind !== kind || !BETWEEN.test(between)) continue;
      const lowRight = equals(low, x);
      if (lowRight === equals(high, y)) continue;
      found.push(
        lowRight ? { whole, right: a, wrong: b, end: high } : { whole, right: b, wrong: a, end: low },
      );
      taken.add(a).add(b);
      break;
    }
  }
  return found;
}

function firstPair(
  figures: readonly Figure[],
  fits: (a: Figure, b: Figure) => boolean,
): [Figure, Figure] | null {
  for (let i = 0; i < figures.length; i += 1)
    for (let j = i + 1; j < Math.min(figures.length, i + 4); j += 1) {
      const a = figures[i];
      const b = figures[j];
      if (a !== undefined && b !== undefined && fits(a, b)) return [a, b];
    }
  return null;
}
