/** A technical term and how it is rendered. English forms are phrases; they are compared by lemma. */
export interface Term {
  /** Simplified forms; the first is the headword. */
  readonly zh: readonly string[];
  /** Chinese wordings that justify the renderings, but do not demand them (去年同期 of "year-over-year"). */
  readonly hints: readonly string[];
  readonly preferred: readonly string[];
  readonly accepted: readonly string[];
  /** Renderings that are known to be taken for right: other terms', or no terms at all. */
  readonly wrong: readonly string[];
  /** What a transcriber's machine writes for the English term. */
  readonly misheard: readonly Misheard[];
  /** What a rate is measured against (同比, 环比). */
  readonly basis: boolean;
  /** From a glossary of the user's own. */
  readonly glossary: boolean;
}

export interface Misheard {
  readonly text: string;
  /** It may be said in earnest ("our pool"): only beside the Mandarin term is it a mishearing. */
  readonly weak: boolean;
}
