/**
 * An exact decimal number, `coefficient × 10^exponent`, normalised so that the coefficient never ends in a zero:
 * two decimals are equal exactly when their parts are.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Longer digit strings are identifiers, not quantities; BigInt parsing is super-linear in the digits. */
export const MAX_DIGITS = 40;

export const ZERO: Decimal = { coefficient: 0n, exponent: 0 };
export const ONE: Decimal = { coefficient: 1n, exponent: 0 };

export function normalise(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return ZERO;
  let c = coefficient;
  let e = exponent;
  while (c % 10n === 0n) {
    c /= 10n;
    e += 1;
  }
  return { coefficient: c, exponent: e };
}

/** Reads `-12.34`, `.5`, `7`. Null when it is not a plain decimal or has more than {@link MAX_DIGITS} digits. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > MAX_DIGITS + 2 || !/^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return null;
  const point = text.indexOf(".");
  if (point === -1) return normalise(BigInt(text), 0);
  const digits = text.slice(0, point) + text.slice(point + 1);
  return normalise(BigInt(digits), -(text.length - point - 1));
}

export function fromInteger(value: number | bigint): Decimal {
  return normalise(BigInt(value), 0);
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0n ? negate(a) : a;
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normalise(a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** `a × 10^places`. */
export function scaleByTen(a: Decimal, places: number): Decimal {
  return a.coefficient === 0n ? ZERO : { coefficient: a.coefficient, exponent: a.exponent + places };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [
    a.coefficient * 10n ** BigInt(a.exponent - exponent),
    b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  ];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return normalise(x + y, exponent);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return a.coefficient === b.coefficient && a.exponent === b.exponent;
}

/** The number of significant digits: 1.92 billion has three, 2,000 one. */
export function significantDigits(a: Decimal): number {
  return a.coefficient === 0n ? 1 : absolute(a).coefficient.toString().length;
}

/** `a` rounded half up (away from zero) to a number of significant digits. */
export function roundTo(a: Decimal, digits: number): Decimal {
  const drop = significantDigits(a) - digits;
  if (drop <= 0) return a;
  const unit = 10n ** BigInt(drop);
  const magnitude = absolute(a).coefficient;
  const rounded = (magnitude + unit / 2n) / unit;
  return normalise(a.coefficient < 0n ? -rounded : rounded, a.exponent + drop);
}

/** `a` cut off (towards zero) after a number of significant digits. */
export function truncateTo(a: Decimal, digits: number): Decimal {
  const drop = significantDigits(a) - digits;
  if (drop <= 0) return a;
  return normalise(a.coefficient / 10n ** BigInt(drop), a.exponent + drop);
}

/** The quotient cut off after `places` decimal places. Throws on division by zero. */
export function divide(a: Decimal, b: Decimal, places = 12): Decimal {
  const shiftBy = a.exponent - b.exponent + places;
  const numerator = shiftBy >= 0 ? a.coefficient * 10n ** BigInt(shiftBy) : a.coefficient;
  const denominator = shiftBy >= 0 ? b.coefficient : b.coefficient * 10n ** BigInt(-shiftBy);
  return normalise(numerator / denominator, -places);
}

/** For `a = b × 10^k`: k (0 when equal); null when the digits differ. */
export function powerOfTenBetween(a: Decimal, b: Decimal): number | null {
  return a.coefficient !== 0n && a.coefficient === b.coefficient ? a.exponent - b.exponent : null;
}

/** Plain notation, never an exponent: `1920000000`, `-0.05`. */
export function toPlain(a: Decimal): string {
  const sign = a.coefficient < 0n ? "-" : "";
  const digits = absolute(a).coefficient.toString();
  if (a.exponent >= 0) return sign + digits + "0".repeat(a.exponent);
  const places = -a.exponent;
  const padded = digits.padStart(places + 1, "0");
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** An approximation, for ratios and ranking only; never for a value that is shown or compared for equality. */
export function toNumber(a: Decimal): number {
  return Number(a.coefficient) * 10 ** a.exponent;
}
