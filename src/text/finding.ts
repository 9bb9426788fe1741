import type { Span } from "./span.js";

/** The severities, the gravest first. */
export const SEVERITIES = ["critical", "major", "minor", "neutral"] as const;
/** MQM severities. `neutral` is worth knowing but never an error. */
export type Severity = (typeof SEVERITIES)[number];

/** The file a span counts in, when source and target are two files. */
export type Side = "source" | "target";

/** A span that says which of two files it counts in; without `side` there is one text. */
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
  /** `f1`, `f2`, … in the order of the document. */
  readonly id: string;
  /** The check's id. */
  readonly check: string;
  readonly severity: Severity;
  /** 0 to 1: how sure the check is that this is an error and not a way of speaking. */
  readonly confidence: number;
  /** One English sentence. */
  readonly message: string;
  /** The id of the pair that it is about; null for findings about the whole call. */
  readonly pair: string | null;
  /** The evidence on each side; null where that side has nothing. */
  readonly source: Evidence | null;
  readonly target: Evidence | null;
  /** Further places: other spellings, the value elsewhere. */
  readonly related: readonly Evidence[];
  /** What could stand in the rendition instead; null where there is no telling. */
  readonly suggestion: string | null;
  /** Stable while unrelated text moves. */
  readonly fingerprint: string;
}
