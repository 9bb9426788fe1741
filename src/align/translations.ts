/** One English word that renders a Chinese word. */
export interface Rendering {
  /** The English word's lemma. */
  readonly word: string;
  /** p(English | Chinese). */
  readonly forward: number;
  /** p(Chinese | English). */
  readonly backward: number;
}

/** Word-translation probabilities and background frequencies: what the aligner knows of the two languages. */
export interface Translations {
  /** The renderings of a Chinese word in Simplified characters; empty when nothing is known. */
  readonly of: (chinese: string) => readonly Rendering[];
  /** How often a word occurs in general text, per running word. Never zero. */
  readonly frequency: (word: string) => number;
}
