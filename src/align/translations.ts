/** One English word that renders a Chinese word. */
export interface Rendering {
  /** The English word's lemma. */
  readonly word: string;
  /** Its number: see {@link Translations.numberOf}. */
  readonly number: number;
  /** p(English | Chinese). */
  readonly forward: number;
  /** p(Chinese | English). */
  readonly backward: number;
}

/** Word-translation probabilities and background frequencies: what the aligner knows of the two languages. */
export interface Translations {
  /** The renderings of a Chinese word in Simplified characters; empty when nothing is known. */
  readonly of: (chinese: string) => readonly Rendering[];
  /**
   * The number of an English word that some word asked for so far may be rendered by, from 0; -1 for others. Numbers
   * stand for words where thousands are compared.
   */
  readonly numberOf: (english: string) => number;
  /** How often a word occurs in general text, per running word. Never zero. */
  readonly frequency: (word: string) => number;
}
