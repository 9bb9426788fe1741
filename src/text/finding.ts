import type { Span } from "./span.js";

export const SEVERITIES = ["critical", "major", "minor", "neutral"] as const;
/** MQM severities. `neutral` is worth knowing but never an error. */
export type Severity = (typeof SEVERITIES)[number];

/** The file a span counts in, when source and target are two files. */
export type Side = "source" | "target";

export interface SidedSpan extends Span {
  readonly side?: Side;
}

/** A place in the input and what stands there: `text.slice(span.start, span.end) === text`. */
export interface Evidence {
  readonly span: SidedSpan;
  readonly text: string;
}

/** One thing that a check raises. Data only: the wording was made from the check's `messages`. */
export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  /** 0 to 1: how sure the check is that this is an error and not a way of speaking. */
  readonly confidence: number;
  readonly message: string;
  readonly pair: string | null;
  readonly source: Evidence | null;
  readonly target: Evidence | null;
  readonly related: readonly Evidence[];
  readonly suggestion: string | null;
  /** Stable while unrelated text moves. */
  readonly fingerprint: string;
}
