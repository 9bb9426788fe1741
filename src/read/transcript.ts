import type { Span } from "../text/span.js";

/** What a speaker does on the call; `unknown` where the transcript gives no ground to tell. */
export type Role = "operator" | "investor-relations" | "executive" | "analyst" | "interpreter" | "unknown";

/**
 * A transcriber's note that stands in the text.
 * - `foreign-language`: speech that was not transcribed (`[Foreign Language]`); where it follows, the marker is a `note`
 * - `interpreted`: what follows is an interpreter's (`[Interpreted]`)
 * - `indiscernible`: a gap (`(inaudible)`, `[Indiscernible]`)
 * - `uncertain`: a doubt about the word before it (`[ph]`, `[sic]`) or a guess in brackets (`[B2BD]`, `[electric]`)
 * - `instructions`: `[Operator Instructions]`
 * - `note`: anything else in brackets that was not spoken (`[Break]`, `[Portions of this transcript …]`)
 */
export type MarkerKind =
  "foreign-language" | "interpreted" | "indiscernible" | "uncertain" | "instructions" | "note";

/** A transcriber's note where it stands, brackets included. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly span: Span;
}

/** What one speaker says at a stretch. */
export interface Turn {
  /** `t1`, `t2`, … in the order of the text. */
  readonly id: string;
  /** From the first to the last character of what was said, heading line not included. */
  readonly span: Span;
  /** The paragraphs of the turn, trimmed, in order. They tile the turn but for white space. */
  readonly paragraphs: readonly Span[];
  /** The name as the transcript writes it, or as it was inferred; null when unknown. */
  readonly speaker: string | null;
  /** "Chief Executive Officer", "CICC - Analyst"; null when the transcript gives none. */
  readonly title: string | null;
  readonly role: Role;
  /** How the speaker and role became known. */
  readonly attribution: "heading" | "inferred" | "none";
  readonly heading: Span | null;
}

/** A transcript as it was read. */
export interface Transcript {
  /** The decoded text, byte-order mark removed, line ends as they are. Every span counts in it. */
  readonly text: string;
  /** The layout's id: the name of its file in `layouts/`. */
  readonly layout: string;
  /** Why this layout: what was seen, in a sentence for `yidui inspect`. */
  readonly layoutReason: string;
  readonly turns: readonly Turn[];
  readonly markers: readonly Marker[];
  /** Lines that nobody spoke: page furniture, disclaimers of the vendor, headings of sections. */
  readonly furniture: readonly Span[];
  /** Where speech and rendition stand side by side (a table): turns that belong together, by index, in order. */
  readonly rows?: readonly (readonly number[])[];
}
