import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";

export type EntityKind =
  "person" | "organisation" | "place" | "product" | "regulator" | "index" | "programme" | "term";

/** A name where it stands. */
export interface Mention {
  /** In the string that was searched. */
  readonly span: Span;
  readonly text: string;
  readonly kind: EntityKind;
  readonly language: Language;
  /** Ids of the lexicon entries that it may name (several when the form is ambiguous); empty when it is in no lexicon. */
  readonly entities: readonly string[];
  /** How it was found: `lexicon`, `context` (公司, Mr.), `shape` (capitals). */
  readonly found: "lexicon" | "context" | "shape" | "speaker";
  /** It may just as well be an ordinary word (苹果 the fruit, "Target" at a sentence's start): it answers, never accuses. */
  readonly weak?: boolean;
}
