import type { Quantity } from "../quantity/quantity.js";
import type { Mention } from "../entity/mention.js";
import type { Marker, Transcript } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Evidence, Severity } from "../text/finding.js";
import type { Span } from "../text/span.js";
import type { PlacedMarker, SpokenWord } from "./words.js";

/** Something read in a transcript with the words it covers: `from` to `to` (exclusive). */
export interface Placed<T> {
  readonly item: T;
  readonly from: number;
  readonly to: number;
}

/** One of the transcripts of a comparison. Spans count in its `text`. */
export interface ComparedDocument {
  readonly path: string | null;
  readonly encoding: string;
  readonly text: string;
  readonly transcript: Transcript;
  readonly segments: readonly Segment[];
  /** Words that were spoken; a Chinese character counts as one. */
  readonly wordCount: number;
}

/** A transcript with everything that was read in it, while it is compared. */
export interface ComparedText extends Omit<ComparedDocument, "wordCount"> {
  readonly words: readonly SpokenWord[];
  readonly markers: readonly PlacedMarker[];
  readonly quantities: readonly Placed<Quantity>[];
  readonly mentions: readonly Placed<Mention>[];
}

/** What a difference is about. */
export const DIFFERENCES = [
  "figure-differs",
  "figure-missing",
  "unit-differs",
  "period-differs",
  "negation-differs",
  "name-differs",
  "term-differs",
  "speaker-differs",
  "wording-differs",
] as const;
/** The kind of a difference, as `Difference.check` has it. */
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** A place where the transcripts say different things. `places` has one entry a document, in the order given. */
export interface Difference {
  readonly id: string;
  readonly check: DifferenceKind;
  readonly severity: Severity;
  /** 0 to 1: how sure that the meaning differs, and not the way of writing. */
  readonly confidence: number;
  readonly message: string;
  readonly places: readonly (Evidence | null)[];
  /** The same difference elsewhere in the call. */
  readonly related: readonly (readonly (Evidence | null)[])[];
  /** With three transcripts or more: the documents by what they say, the most numerous first. Empty with two. */
  readonly votes: readonly (readonly number[])[];
  /** Stable while unrelated text moves. */
  readonly fingerprint: string;
}

/** A difference before it has a number. */
export type DraftDifference = Omit<Difference, "id" | "fingerprint" | "places" | "related" | "votes"> & {
  readonly a: Evidence | null;
  readonly b: Evidence | null;
  /** Differences with the same key are one: a name that is misspelled throughout. Null for those that stand alone. */
  readonly key: string | null;
};

/** Sentences of two documents that are the same stretch of the call; an empty side where only the other has it. */
export interface ComparedPair {
  readonly documents: readonly [number, number];
  /** The sentences of each, in the order of `documents`. */
  readonly sides: readonly [readonly Span[], readonly Span[]];
  /** 0 to 1: the share of words that are the same. */
  readonly score: number;
}

/** What another transcript has where one has a gap, a doubt or a guess. */
export interface Recovery {
  /** Index of the document with the marker. */
  readonly document: number;
  readonly marker: Marker;
  /** Index of the document that has the words. */
  readonly from: number;
  /** Where they stand in that document. */
  readonly span: Span;
  readonly text: string;
}

/** Two or more transcripts of one call, compared. */
export interface CallComparison {
  /** In the order given. The indices of documents elsewhere count in it. */
  readonly documents: readonly ComparedDocument[];
  readonly pairs: readonly ComparedPair[];
  /** The gravest first, then in the order of the first text. */
  readonly differences: readonly Difference[];
  readonly recovered: readonly Recovery[];
}
