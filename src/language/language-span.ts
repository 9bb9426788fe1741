import type { Language, Script } from "../text/language.js";
import type { Span } from "../text/span.js";

/** A stretch of one turn in one matrix language: words of the other language inside it belong to it. */
export interface LanguageSpan {
  readonly turn: string;
  readonly span: Span;
  readonly language: Language;
  readonly script: Script;
  /**
   * False for Chinese that is not the speech: a vendor's machine translation of the English, a disclaimer.
   * Such text is never a source and never scored.
   */
  readonly speech: boolean;
}
