import type { Translations } from "../align/translations.js";
import { lemma } from "../segment/lemma.js";
import type { Word } from "../segment/segment.js";

/** A rendering less likely than this is an accident of the table's training. */
const LEAST_LIKELY = 0.005;

/**
 * Whether an English word may render one of some Chinese words, as far as the translation table knows. The words are
 * only looked up when the first question comes.
 */
export function meaningsOf(
  words: () => readonly Word[],
  translations: Translations,
): (word: string) => boolean {
  let known: Set<string> | null = null;
  return (word) => {
    if (known === null) {
      known = new Set();
      for (const { text } of words())
        for (const { word: rendering, forward } of translations.of(text))
          if (forward >= LEAST_LIKELY) known.add(rendering);
    }
    return known.has(lemma(word));
  };
}
