import type { Decimal } from "./decimal.js";
import type { Prepared } from "./zh-prepare.js";
import type { Basis, DateParts, Direction, Precision, Quantity, QuantityKind } from "./quantity.js";

/** A quantity while it is being read. Places count in the prepared text until {@link finish}. */
export interface Draft {
  start: number;
  end: number;
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
  ratio: { numerator: bigint; denominator: bigint } | null;
  incidental: boolean;
  repaired: boolean;
  /** Nothing but a number was said: no unit. */
  plain: boolean;
}

export function draft(kind: QuantityKind, start: number, end: number, value: Decimal | null): Draft {
  return {
    start,
    end,
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
    plain: false,
  };
}

export function dateDraft(start: number, end: number, date: DateParts, incidental = false): Draft {
  const made = draft("date", start, end, null);
  made.date = date;
  made.incidental = incidental;
  return made;
}

/** A text being read, left to right, once. */
export interface Scan {
  /** The prepared text. */
  readonly text: string;
  readonly found: Draft[];
  /** Where the last quantity or idiom ended: nothing reaches back beyond it. */
  last: number;
  readonly prepared: Prepared;
  /** What 元 and 块 mean here, once somebody has asked: see {@link yuanOf}. */
  yuan: string | null | undefined;
  /** Positions looked at, for the tests that the cost is linear. */
  steps: number;
}

/**
 * What 元 and 块 mean: Hong Kong's or Taiwan's dollar where the text names it and not the renminbi; null when nothing
 * is said and the script is Traditional.
 */
export function yuanOf(scan: Scan): string | null {
  if (scan.yuan === undefined) scan.yuan = yuanIn(scan.text, scan.prepared);
  return scan.yuan;
}

function yuanIn(text: string, prepared: Prepared): string | null {
  if (text.includes("人民币") || text.includes("RMB")) return "CNY";
  if (text.includes("港元") || text.includes("港币") || text.includes("HK$")) return "HKD";
  if (text.includes("台币") || text.includes("NT$")) return "TWD";
  return prepared.traditional ? null : "CNY";
}

/** The quantity as it stands in the original text. */
export function finish(made: Draft, original: string, prepared: Prepared): Quantity {
  const { places } = prepared;
  const start = places === null ? made.start : (places[made.start] ?? made.start);
  const end = places === null ? made.end : (places[made.end - 1] ?? made.end - 1) + 1;
  return {
    span: { start, end },
    text: original.slice(start, end),
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
