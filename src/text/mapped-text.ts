import type { Span } from "./span.js";

/**
 * A rewritten form of a text (full-width to half-width, Traditional to Simplified) that still knows where every
 * character came from. Rewriting may change lengths, so a place in `text` is only meaningful through `toOriginal`.
 */
export interface MappedText {
  readonly text: string;
  /** `offsets[i]` is where code unit `i` of `text` began in the original; one more entry marks the end. */
  readonly offsets: Uint32Array | null;
}

/** A text that was not rewritten: every offset is its own. */
export function unmapped(text: string): MappedText {
  return { text, offsets: null };
}

/** The place in the original text that a span of the rewritten text came from. */
export function toOriginal(mapped: MappedText, span: Span): Span {
  const { offsets } = mapped;
  if (offsets === null) return span;
  return { start: offsets[span.start] ?? 0, end: offsets[span.end] ?? offsets[offsets.length - 1] ?? 0 };
}
