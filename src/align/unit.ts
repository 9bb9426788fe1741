import type { Quantity } from "../quantity/quantity.js";
import type { Word } from "../segment/segment.js";
import type { Language } from "../text/language.js";

/** One sentence to align, with what was read in it. */
export interface AlignUnit {
  readonly text: string;
  readonly language: Language;
  /** Spans may count in any text, as long as those of `quantities` count in the same. */
  readonly words: readonly Word[];
  /** The words as single sentences are compared by: what {@link comparable} would find, where it is kept. */
  readonly comparable?: readonly string[];
  /** Compared as values; the words they cover are not compared as words. */
  readonly quantities?: readonly Quantity[];
}
