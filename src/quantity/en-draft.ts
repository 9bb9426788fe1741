import type { Decimal } from "./decimal.js";
import type { Ratio } from "./en-ratios.js";
import type { Token } from "./en-tokens.js";
import type { Basis, DateParts, Direction, Precision, Quantity, QuantityKind } from "./quantity.js";

/** A quantity being read. Places are tokens until it is finished: `first` is its first token, `next` the one behind. */
export interface Draft {
  first: number;
  next: number;
  kind: QuantityKind;
  value: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  unit: string | null;
  precision: Precision;
  vague: boolean;
  direction: Direction | null;
  basis: Basis | null;
  date: DateParts | null;
  ratio: Ratio | null;
  incidental: boolean;
  repaired: boolean;
  /** The power of ten of the scale that was said; a range shares it. */
  places: number;
  /** A bare number: no unit, no scale. */
  bare: boolean;
}

export function draft(first: number, next: number, kind: QuantityKind, value: Decimal | null): Draft {
  return {
    first,
    next,
    kind,
    value,
    low: null,
    high: null,
    unit: null,
    precision: "exact",
    vague: false,
    direction: null,
    basis: null,
    date: null,
    ratio: null,
    incidental: false,
    repaired: false,
    places: 0,
    bare: false,
  };
}

/** A bare number, of which its surroundings may still make something else. */
export function figureDraft(
  first: number,
  numeral: {
    readonly next: number;
    readonly value: Decimal;
    readonly places: number;
    readonly ratio: Ratio | null;
  },
): Draft {
  const made = draft(first, numeral.next, numeral.ratio === null ? "count" : "fraction", numeral.value);
  made.places = numeral.places;
  made.ratio = numeral.ratio;
  return made;
}

export function dateDraft(first: number, next: number, date: DateParts): Draft {
  const made = draft(first, next, "date", null);
  made.date = date;
  return made;
}

/** The finished quantity, its span in characters. */
export function finish(text: string, list: readonly Token[], made: Draft): Quantity {
  const start = list[made.first]?.start ?? 0;
  const end = list[made.next - 1]?.end ?? start;
  return {
    span: { start, end },
    text: text.slice(start, end),
    kind: made.kind,
    value: made.value,
    low: made.low,
    high: made.high,
    unit: made.unit,
    precision: made.precision,
    vague: made.vague,
    direction: made.direction,
    basis: made.basis,
    date: made.date,
    ratio: made.ratio,
    incidental: made.incidental,
    repaired: made.repaired,
  };
}
