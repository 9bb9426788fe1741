import type { AlignUnit } from "../../src/align/unit.js";
import { readQuantities } from "../../src/quantity/read.js";
import { wordsOf } from "../../src/segment/words.js";
import type { Language } from "../../src/text/language.js";

export { lemma } from "../../src/segment/lemma.js";

/** Reads one sentence for the aligner. */
export function unitOf(text: string, language: Language): AlignUnit {
  return { text, language, words: wordsOf(text, language), quantities: readQuantities(text, language) };
}
