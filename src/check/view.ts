import { comparable } from "../align/affinity.js";
import { findMentions } from "../entity/find.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import type { Quantity } from "../quantity/quantity.js";
import { readQuantities } from "../quantity/read.js";
import { lemma } from "../segment/lemma.js";
import type { Segment, Word } from "../segment/segment.js";
import { wordsOf } from "../segment/words.js";
import type { Language } from "../text/language.js";
import { shift, type Span } from "../text/span.js";
import type { SegmentView } from "./context.js";

/** What reading a segment needs beside the segment. */
export interface Reading {
  readonly names: NameLexicon;
  /** The call's speakers: names that no lexicon has. */
  readonly speakers: readonly string[];
}

function placed<T extends { readonly span: Span }>(
  found: readonly T[],
  { span: { start } }: Segment,
): readonly T[] {
  return start === 0 ? found : found.map((item) => ({ ...item, span: shift(item.span, start) }));
}

/**
 * A segment with what is read in it, in document coordinates, each when it is first asked for. A class, because an
 * object literal with getters has a hidden shape of its own every time it is made, and then every read of every
 * segment is looked up anew: a tenth of an audit.
 */
class LazyView implements SegmentView {
  readonly text: string;
  readonly language: Language;
  #words: readonly Word[] | null = null;
  #comparable: readonly string[] | null = null;
  #quantities: readonly Quantity[] | null = null;
  #mentions: readonly Mention[] | null = null;
  readonly #reading: Reading;

  constructor(
    readonly segment: Segment,
    reading: Reading,
  ) {
    this.text = segment.text;
    this.language = segment.language;
    this.#reading = reading;
  }

  get words(): readonly Word[] {
    if (this.#words === null) {
      const { start } = this.segment.span;
      const words = wordsOf(this.text, this.language);
      this.#words = words.map(({ text, span }) => ({ text, span: shift(span, start) }));
    }
    return this.#words;
  }

  get comparable(): readonly string[] {
    return (this.#comparable ??= comparable({ words: this.words, language: this.language }, lemma));
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= placed(readQuantities(this.text, this.language), this.segment));
  }

  get mentions(): readonly Mention[] {
    const { start } = this.segment.span;
    const words = () => this.words.map(({ span }) => shift(span, -start));
    return (this.#mentions ??= placed(
      findMentions(this.text, this.language, { ...this.#reading, words }),
      this.segment,
    ));
  }
}

/** A segment as checks see it and as the aligner does. */
export function viewSegment(segment: Segment, reading: Reading): SegmentView {
  return new LazyView(segment, reading);
}
