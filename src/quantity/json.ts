import { toPlain, type Decimal } from "./decimal.js";
import type { DateParts, Quantity, QuantityKind } from "./quantity.js";

/** A quantity as `yidui quantities --format json` prints it. */
export interface QuantityJson {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
  /** `range` where two ends were said; `of` is then what both measure. */
  readonly kind: QuantityKind | "range";
  readonly of?: QuantityKind;
  /** An exact decimal; null for ranges and dates. */
  readonly value: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly unit: string | null;
  readonly precision: Quantity["precision"];
  readonly sign: "+" | "-" | null;
  readonly vague: boolean;
  readonly direction: Quantity["direction"];
  readonly basis: Quantity["basis"];
  readonly date?: DateParts;
  /** A fraction's exact parts, in lowest terms. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
  readonly incidental: boolean;
  readonly repaired: boolean;
}

function plain(value: Decimal | null): string | null {
  return value === null ? null : toPlain(value);
}

function signOf(value: Decimal | null): "+" | "-" | null {
  return value === null ? null : value.coefficient < 0n ? "-" : "+";
}

/** The contract's form of a quantity: decimals as strings, ranges with both ends, dates by their parts. */
export function quantityJson(quantity: Quantity): QuantityJson {
  const { low, high, date, ratio } = quantity;
  const isRange = low !== null && high !== null;
  return {
    span: { start: quantity.span.start, end: quantity.span.end },
    text: quantity.text,
    kind: isRange ? "range" : quantity.kind,
    ...(isRange ? { of: quantity.kind } : {}),
    value: plain(quantity.value),
    ...(isRange ? { low: toPlain(low), high: toPlain(high) } : {}),
    unit: quantity.unit,
    precision: quantity.precision,
    sign: signOf(quantity.value ?? low),
    vague: quantity.vague,
    direction: quantity.direction,
    basis: quantity.basis,
    ...(date === null ? {} : { date }),
    ...(ratio === null
      ? {}
      : { ratio: { numerator: String(ratio.numerator), denominator: String(ratio.denominator) } }),
    incidental: quantity.incidental,
    repaired: quantity.repaired,
  };
}
