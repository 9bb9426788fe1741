import type { AlignUnit } from "../../src/align/unit.js";
import { wordsOf } from "../../src/segment/words.js";
import type { Language } from "../../src/text/language.js";

export { lemma } from "../lab-words.js";

/** Reads one sentence for the aligner. */
export function unitOf(text: string, language: Language): AlignUnit {
  return { text, language, words: wordsOf(text, language) };
}
