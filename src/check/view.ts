import { findMentions } from "../entity/find.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import type { Quantity } from "../quantity/quantity.js";
import { readQuantities } from "../quantity/read.js";
import type { Segment, Word } from "../segment/segment.js";
import { wordsOf } from "../segment/words.js";
import { shift, type Span } from "../text/span.js";
import type { SegmentView } from "./context.js";

/** What reading a segment needs beside the segment. */
export interface Reading {
  readonly names: NameLexicon;
  /** The call's speakers: names that no lexicon has. */
  readonly speakers: readonly string[];
}

function placed<T extends { readonly span: Span }>(found: readonly T[], segment: Segment): T[] {
  return found.map((item) => ({ ...item, span: shift(item.span, segment.span.start) }));
}

/** A segment's words, quantities and mentions in document coordinates, each read when it is first asked for. */
export function viewSegment(segment: Segment, reading: Reading): SegmentView {
  const { text, language } = segment;
  let words: readonly Word[] | null = null;
  let quantities: readonly Quantity[] | null = null;
  let mentions: readonly Mention[] | null = null;
  return {
    segment,
    get words() {
      return (words ??= placed(wordsOf(text, language), segment));
    },
    get quantities() {
      return (quantities ??= placed(readQuantities(text, language), segment));
    },
    get mentions() {
      const inText = () => this.words.map(({ span }) => shift(span, -segment.span.start));
      return (mentions ??= placed(findMentions(text, language, { ...reading, words: inText }), segment));
    },
  };
}
