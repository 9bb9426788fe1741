import { divide, fromInteger, type Decimal } from "./decimal.js";
import type { Token } from "./en-tokens.js";

export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A number that may have a fraction in it; `ratio` is set when no finite decimal says it, or when it is below one. */
export interface Numeral {
  readonly next: number;
  readonly value: Decimal;
  readonly places: number;
  readonly digits: boolean;
  readonly single: boolean;
  readonly ratio: Ratio | null;
}

const DECIMAL_PLACES = 12;

export function integer(value: Decimal): bigint | null {
  return value.exponent < 0 ? null : value.coefficient * 10n ** BigInt(value.exponent);
}

export function ratioOf(numerator: bigint, denominator: bigint): Ratio {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n ? -a : a;
  return divisor === 0n
    ? { numerator, denominator }
    : { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function quotient({ numerator, denominator }: Ratio): Decimal {
  return divide(fromInteger(numerator), fromInteger(denominator), DECIMAL_PLACES);
}

export function numeralOf(ratio: Ratio, next: number, digits: boolean): Numeral {
  return { next, value: quotient(ratio), places: 0, digits, single: false, ratio };
}

/** A denominator of twos and fives gives a decimal that ends. */
export function finite(denominator: bigint): boolean {
  let rest = denominator;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

export function scaleWord(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined || token.entry.plural) return 0;
  return token.entry.scale;
}
