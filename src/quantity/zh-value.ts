import { normalise, type Decimal } from "./decimal.js";

/** `mantissa × 10^exponent` for a safe integer: normalised without a division of big integers. */
export function exact(mantissa: number, exponent: number): Decimal {
  let m = mantissa;
  let e = exponent;
  if (m === 0) return { coefficient: 0n, exponent: 0 };
  if (!Number.isSafeInteger(m)) return normalise(BigInt(m), e);
  while (m % 10 === 0) {
    m /= 10;
    e += 1;
  }
  return { coefficient: BigInt(m), exponent: e };
}

/** The value as a small whole number (a year, a month, a count of hours); -1 when it is none. */
export function small(value: Decimal): number {
  const { coefficient, exponent } = value;
  if (exponent < 0 || exponent > 6 || coefficient < 0n || coefficient > 9999999n) return -1;
  return Number(coefficient) * 10 ** exponent;
}
