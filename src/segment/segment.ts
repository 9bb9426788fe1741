import type { Language } from "../text/language.js";
import type { Side } from "../text/finding.js";
import type { Span } from "../text/span.js";

/** A sentence or sentence-like unit of one language. */
export interface Segment {
  /** `s1`, `s2`, … in the order of the text. */
  readonly id: string;
  /** The turn's id; empty where there are no turns. */
  readonly turn: string;
  readonly span: Span;
  /** `document.slice(span)`: trimmed, and without markers at its ends. */
  readonly text: string;
  readonly language: Language;
  /** Set when source and target are two files. */
  readonly side?: Side;
}

/** A word with its place in the string that was segmented. */
export interface Word {
  /** As compared: Simplified, half-width, lower case. */
  readonly text: string;
  readonly span: Span;
}
