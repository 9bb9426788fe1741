import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import type { Quantity } from "./quantity.js";

/** A sentence with the quantities read in it. Spans count in the document; `text` begins there at `start`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly quantities: readonly Quantity[];
}

/** One side of a pair: any number of sentences, in the order of the text. */
export interface Passage {
  readonly language: Language;
  readonly sentences: readonly Sentence[];
}

export interface PairedPassages {
  readonly source: Passage;
  readonly target: Passage;
}

/** A quantity at its place among the pairs. */
export interface Figure {
  readonly quantity: Quantity;
  readonly language: Language;
  readonly sentence: Sentence;
  /** Index of the pair. */
  readonly pair: number;
  /** Where in its passage it stands, 0 to 1. */
  readonly place: number;
  /** The month of a bare day (26日) from a date shortly before it; null where none is near. */
  readonly impliedMonth: number | null;
}

/**
 * - `same`: the value as said, in whatever unit or wording
 * - `rounded`: a coarser value that is true of the source's
 * - `magnitude`: the digits are right, the power of ten is not
 * - `mismatch`: another value
 * - `unit`: the value of another currency, measure or thing; per cent for percentage points
 * - `direction`: up for down
 * - `period`: another quarter, year, day, or basis of comparison
 * - `omitted`, `added`: on one side only
 */
export type Verdict =
  "same" | "rounded" | "magnitude" | "mismatch" | "unit" | "direction" | "period" | "omitted" | "added";

/** How a figure probably went wrong, or how a true one was said otherwise. */
export type Slip =
  | "yi-as-billion"
  | "yi-as-million"
  | "wan-as-million"
  | "wan-as-thousand"
  | "billion-as-yi"
  | "million-as-wan"
  | "million-as-yi"
  | "thousand-as-wan"
  | "power-of-ten"
  | "transposed"
  | "teen-ty"
  | "four-ten"
  | "colloquial-tail"
  | "dropped-digit"
  | "one-digit"
  | "bound"
  | "range-end"
  | "other"
  | "currency"
  | "percent-for-point"
  | "measure"
  | "noun"
  | "basis"
  | "rate"
  | "granularity"
  | "declared"
  | "undeclared";

/** How much hangs on the figure: money, rates and dates of results above countable things above everyday counts. */
export type Weight = "financial" | "plain" | "slight";

export interface Comparison {
  readonly verdict: Verdict;
  readonly slip: Slip | null;
  readonly source: Figure | null;
  readonly target: Figure | null;
  /** What an auditor would mark: the figure, with the words that make the difference (降了, "gone up"). */
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
  /** 0 to 1: how sure that the verdict holds. */
  readonly confidence: number;
  readonly weight: Weight;
  /** For `magnitude`: the rendition is 10^power times the source. */
  readonly power: number | null;
}
