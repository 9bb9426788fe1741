import type { AlignUnit } from "../../src/align/unit.js";
import type { Language } from "../../src/text/language.js";
import { wordsOf } from "../lab-words.js";

export { lemma } from "../lab-words.js";

/** Reads one sentence for the aligner. */
export function unitOf(text: string, language: Language): AlignUnit {
  return { text, language, words: wordsOf(text, language) };
}
