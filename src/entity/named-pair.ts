import type { Language } from "../text/language.js";
import type { CallKnowledge } from "./knowledge.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";

/** One side of a pair: its sentences joined, and the names in it. Spans count in `text`. */
export interface NamedSide {
  readonly language: Language;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Whether an English word (its key) may render a word of this Chinese text. */
  readonly meanings?: (word: string) => boolean;
}

export interface NamedPair {
  readonly source: NamedSide;
  readonly target: NamedSide;
}

export interface CompareOptions {
  readonly names: NameLexicon;
  readonly knowledge: CallKnowledge;
}
