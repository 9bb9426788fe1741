import type { AlignUnit } from "../align/unit.js";
import type { Translations } from "../align/translations.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import type { Quantity, ReferencePeriod } from "../quantity/quantity.js";
import type { Transcript } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Evidence, Side } from "../text/finding.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import type { PublishedFigure } from "./published.js";
import type { TermBase } from "./terms.js";

/** A segment with what was read in it. All spans count in the document, like the segment's own. */
export interface SegmentView extends AlignUnit {
  readonly segment: Segment;
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

/** One side of a pair. */
export interface SideView {
  readonly language: Language;
  readonly segments: readonly SegmentView[];
}

/** A bead of the alignment, ready to be checked. Either side may have no segments, never both. */
export interface PairView {
  readonly id: string;
  readonly score: number;
  readonly origin: "speech" | "machine-rendition";
  readonly source: SideView;
  readonly target: SideView;
}

/** A source stretch and its rendition: what was said in one pair may be rendered in a neighbour. */
export interface ExchangeView {
  readonly pairs: readonly PairView[];
}

/** Everything that a check may look at. */
export interface CheckContext {
  readonly exchanges: readonly ExchangeView[];
  /** Absent for bare sentence pairs. */
  readonly transcript: Transcript | null;
  /** Every segment of the document, speech that is neither source nor rendition included. */
  readonly segments: readonly SegmentView[];
  readonly reference: ReferencePeriod | null;
  /** What is known of the two languages' words. */
  readonly translations: Translations;
  /** Names: the shipped ones and those of the user's glossaries. */
  readonly names: NameLexicon;
  /** Technical terms: the shipped ones and those of the user's glossaries. */
  readonly terms: TermBase;
  /** What the company published, where that is known, and every exchange, machine renditions included. */
  readonly record?: {
    readonly figures: readonly PublishedFigure[];
    readonly exchanges: readonly ExchangeView[];
  };
  /** Slices the document: the text that a span counts in, by side. */
  readonly textOf: (side: Side | undefined) => string;
}

/** Evidence for a span of a segment's document. */
export function evidence(context: CheckContext, side: Side | undefined, span: Span): Evidence {
  const text = context.textOf(side).slice(span.start, span.end);
  return { span: side === undefined ? span : { ...span, side }, text };
}
