import { corpusRows, corpusText } from "../text/data.js";
import { cedictEntries, lexiconEntries } from "./dictionary.js";
import type { Entry } from "./dictionary.js";
import type { Rendering, Translations } from "./translations.js";

export interface LexiconOptions {
  /** Texts of files in CC-CEDICT's format. */
  readonly dictionaries?: readonly string[];
  /** A user's own terms. */
  readonly glossary?: readonly { readonly zh: string; readonly en: string }[];
  readonly lemma: (word: string) => string;
}

/** English words that a rendering's other words say more than: "to bring *to* an *end*". */
const FUNCTION_WORDS = new Set(
  "a an the to of in on at by for with from as be is are or and one's one sb sth oneself etc e.g. not it its that this".split(
    " ",
  ),
);
const FUNCTION_WEIGHT = 0.1;

/** Unknown English words are about this frequent. */
const RARE = 5e-6;

/** Reads the lexicons that ship, and the user's, into translation probabilities. */
export function loadTranslations(options: LexiconOptions): Translations {
  const weights = new Map<string, Map<string, number>>();
  const add = (entry: Entry): void => {
    let row = weights.get(entry.headword);
    if (row === undefined) weights.set(entry.headword, (row = new Map<string, number>()));
    spread(entry, options.lemma, row);
  };
  for (const [file = ""] of corpusRows("lexicon/index.txt")) {
    for (const entry of lexiconEntries(corpusText(`lexicon/${file.trim()}`))) add(entry);
  }
  for (const text of options.dictionaries ?? []) for (const entry of cedictEntries(text)) add(entry);
  for (const { zh, en } of options.glossary ?? []) add({ headword: zh, renderings: [en] });

  const inverse = new Map<string, number>();
  for (const row of weights.values()) {
    let total = 0;
    for (const weight of row.values()) total += weight;
    for (const [word, weight] of row) {
      row.set(word, weight / total);
      inverse.set(word, (inverse.get(word) ?? 0) + weight / total);
    }
  }
  const renderingsOf = (headword: string): Rendering[] => {
    const row = weights.get(headword);
    if (row === undefined) return [];
    return [...row].map(([word, weight]) => ({
      word,
      forward: weight,
      backward: weight / (inverse.get(word) ?? 1),
    }));
  };
  const cache = new Map<string, readonly Rendering[]>();
  return {
    of: (chinese) => {
      let found = cache.get(chinese);
      if (found === undefined) cache.set(chinese, (found = renderingsOf(chinese)));
      return found;
    },
    frequency: () => RARE,
  };
}

/** Adds an entry's English words to its headword's row: one share per rendering, spread over the rendering's words. */
function spread(entry: Entry, lemma: (word: string) => string, row: Map<string, number>): void {
  for (const rendering of entry.renderings) {
    const words = rendering.toLowerCase().match(/[a-z0-9]+(?:['’.-][a-z0-9]+)*/g) ?? [];
    if (words.length === 0) continue;
    let total = 0;
    for (const word of words) total += FUNCTION_WORDS.has(word) && words.length > 1 ? FUNCTION_WEIGHT : 1;
    for (const word of words) {
      const weight = FUNCTION_WORDS.has(word) && words.length > 1 ? FUNCTION_WEIGHT : 1;
      const key = lemma(word);
      row.set(key, (row.get(key) ?? 0) + weight / total / Math.sqrt(words.length));
    }
  }
}
