import type { Span } from "../text/span.js";
import type { Decimal } from "./decimal.js";

/**
 * What a number measures.
 * - `count`: things, people, measure words; also bare numbers
 * - `money`: `unit` is an ISO 4217 code, or null for money whose currency is not said (19.2亿 of revenue, 三块五)
 * - `percent`: 百分之, %, 成, 折 (five per cent is value 5); `permille` and `basis-point` likewise in their own unit
 * - `percentage-point`: a difference of percentages (个百分点, 个点)
 * - `multiple`: times, 倍, 翻番. `value` is the resulting multiple: 翻一番, 增长了一倍, doubled are all 2
 * - `fraction`: 三分之一, a third; `value` cut to 12 places, the exact ratio in `ratio`
 * - `ordinal`: rank or place in an order
 * - `date`: a day, month, quarter, half, year or a period named by them; see `date`
 * - `duration`, `age`, `time` (of day): `unit` is second, minute, hour, day, week, month, quarter, year
 * - `measure`: a physical unit (kilometre, square-metre, tonne, watt-hour, volt, celsius, …)
 * - `identifier`: digits that name and do not measure (8155芯片, L4, 5G, F-1); read so that nothing else takes them
 */
export type QuantityKind =
  | "count"
  | "money"
  | "percent"
  | "permille"
  | "percentage-point"
  | "basis-point"
  | "multiple"
  | "fraction"
  | "ordinal"
  | "date"
  | "duration"
  | "age"
  | "time"
  | "measure"
  | "identifier";

/**
 * How exact the speaker is: `about` (约, 左右, around), `over` (超过, 多, more than), `under` (不到, less than),
 * `nearly` (近, almost: a little below), `at-least`, `at-most`.
 */
export type Precision = "exact" | "about" | "over" | "under" | "nearly" | "at-least" | "at-most";

/** What a relative period counts in. */
export type PeriodUnit = "year" | "half" | "quarter" | "month" | "week" | "day";

/** A period or day. What is not said is absent. Absolute parts and a relative part may stand together. */
export interface DateParts {
  readonly year?: number;
  /** The year is a fiscal year (财年, FY). */
  readonly fiscal?: boolean;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly decade?: number;
  readonly century?: number;
  /** 年底, mid-June, early 2024, late October: 初/early, 中/mid, 底 and 末/end. */
  readonly part?: "start" | "early" | "mid" | "late" | "end";
  /** 去年 is `{unit: "year", offset: -1}`, 本季度 `{unit: "quarter", offset: 0}`, next quarter `+1`. */
  readonly relative?: { readonly unit: PeriodUnit; readonly offset: number };
  /** 去年同期, the same period last year: the call's own period, moved by `relative`. */
  readonly samePeriod?: boolean;
}

/** What a growth rate is measured against: 同比/year-over-year, 环比/quarter-over-quarter (or month on month). */
export type Basis = "year-over-year" | "quarter-over-quarter" | "month-over-month" | "sequential";

/** The direction of a change. */
export type Direction = "up" | "down";

/** A number with everything said about it. Spans count in the string that was read. */
export interface Quantity {
  /** Number, unit, currency and approximator: what an auditor would mark. `text` is its slice. */
  readonly span: Span;
  readonly text: string;
  readonly kind: QuantityKind;
  /** The exact value in units of `unit`, its sign included (负, minus, 亏损 is no sign). Null for ranges and for dates. */
  readonly value: Decimal | null;
  /** Both ends of a range, the shared scale distributed (15到17万: 150000 and 170000). */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** ISO 4217 code, or the id of a unit in the unit table (one id for both languages), or null. */
  readonly unit: string | null;
  readonly precision: Precision;
  /** Fewer digits were said than the scale has: 几十, dozens of, hundreds of; `value` is then the scale itself. */
  readonly vague: boolean;
  /** The direction of change in the same clause: 增长, 下降, up, fell. */
  readonly direction: Direction | null;
  readonly basis: Basis | null;
  readonly date: DateParts | null;
  /** A fraction's exact parts. */
  readonly ratio: { readonly numerator: bigint; readonly denominator: bigint } | null;
  /**
   * The number carries little: an enumerator (第一个问题, firstly), an article-like one (一个, "one thing"), a part
   * of a fixed name. Its absence on the other side is not an omission.
   */
  readonly incidental: boolean;
  /** A figure that the speaker took back; `span` lies before the repair. Never compared. */
  readonly repaired: boolean;
}

/** The call's own date as far as it is known: relative periods are resolved against it. */
export interface ReferencePeriod {
  /** The year the call is about (fiscal year of the results). */
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly month: number | null;
}

/** The fields that a reader leaves at their defaults in most places. */
export const PLAIN = {
  value: null,
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
} as const satisfies Partial<Quantity>;
