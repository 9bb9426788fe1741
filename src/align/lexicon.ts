import { corpusBytes } from "../text/data.js";
import { remembering } from "../text/remember.js";
import { cedictLookup } from "./dictionary.js";
import type { Entry } from "./dictionary.js";
import { englishWords } from "./english-words.js";
import { unpackFrequency, unpackProbability, unpackTable } from "./packed-table.js";
import type { PackedTable } from "./packed-table.js";
import type { Rendering, Translations } from "./translations.js";
import { placeOf, wordAt } from "./word-list.js";

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

/** Unknown words are about this frequent. */
const RARE = 2e-6;

/** Weight of the dictionaries against the trained table where a word is in both. */
const DICTIONARY_SHARE = 0.5;

/** What a word in no dictionary inherits from its parts. */
const PARTS_SHARE = 0.4;

/** Chinese words whose renderings are kept: a long book has some 6,000, at half a kilobyte each. */
const WORDS_KEPT = 6000;

/**
 * No dictionary has longer words, in UTF-16 units. The segmenter takes a thousand times 百 for one word, which would
 * be looked up in all its half a million parts.
 */
const LONGEST_PART = 24;

export type Row = Map<string, { forward: number; backward: number }>;

/** Reads the lexicons that ship, and the user's, into translation probabilities. */
export function loadTranslations(options: LexiconOptions): Translations {
  const words = unpackTable(corpusBytes("model/translation.bin"));
  const characters = unpackTable(corpusBytes("model/characters.bin"));
  const listedRow = dictionaryOf(options);
  const whole = (word: string): Row | null => {
    const listed = listedRow(word);
    const trained = tableRow(words, word);
    if (listed === undefined) return trained.size > 0 ? trained : null;
    return trained.size > 0 ? mix(listed, trained, DICTIONARY_SHARE) : listed;
  };
  const numbers = new Map<string, number>();
  const numbered = (english: string): number => {
    let number = numbers.get(english);
    if (number === undefined) numbers.set(english, (number = numbers.size));
    return number;
  };
  return {
    of: remembering(WORDS_KEPT, (chinese) => {
      const row = whole(chinese) ?? fromParts(chinese, whole, (character) => tableRow(characters, character));
      return [...row].map(([word, { forward, backward }]): Rendering => ({
        word,
        number: numbered(word),
        forward,
        backward,
      }));
    }),
    numberOf: (english) => numbers.get(english) ?? -1,
    frequency: remembering(8000, (word) => frequencyIn(words, word)),
  };
}

/** English first: Latin words stand in Chinese texts too, where "the" is a rare word. */
function frequencyIn(words: PackedTable, word: string): number {
  const english = placeOf(words.english, word);
  if (english >= 0) return unpackFrequency(words.englishFrequency[english]!);
  const chinese = placeOf(words.chinese, word);
  return chinese >= 0 ? unpackFrequency(words.chineseFrequency[chinese]!) : RARE;
}

/** Rows of the shipped lexicon, and of the user's dictionaries and terms: where both know a word, each counts half. */
function dictionaryOf(options: LexiconOptions): (word: string) => Row | undefined {
  const packed = unpackTable(corpusBytes("model/lexicon.bin"));
  const lookups = (options.dictionaries ?? []).map(cedictLookup);
  const terms = new Map<string, string[]>();
  for (const { zh, en } of options.glossary ?? []) terms.set(zh, [...(terms.get(zh) ?? []), en]);
  const theirs = (headword: string): Row | undefined => {
    const entries = lookups.flatMap((lookup) => lookup(headword));
    const renderings = terms.get(headword);
    if (renderings !== undefined) entries.push({ headword, renderings });
    return entries.length === 0 ? undefined : rowOf(entries, options.lemma);
  };
  return (word) => {
    const shipped = tableRow(packed, word);
    const added = theirs(word);
    if (added === undefined) return shipped.size === 0 ? undefined : shipped;
    return shipped.size === 0 ? added : mix(shipped, added, 0.5);
  };
}

function tableRow(table: PackedTable, word: string): Row {
  const row: Row = new Map();
  const at = placeOf(table.chinese, word);
  if (at < 0) return row;
  for (let pair = table.rows[at]!; pair < table.rows[at + 1]!; pair += 1) {
    row.set(wordAt(table.english, table.ids[pair]!), {
      forward: unpackProbability(table.forward[pair]!),
      backward: unpackProbability(table.backward[pair]!),
    });
  }
  return row;
}

function mix(a: Row, b: Row, share: number): Row {
  const out: Row = new Map();
  for (const [word, { forward, backward }] of a)
    out.set(word, { forward: share * forward, backward: share * backward });
  const rest = 1 - share;
  for (const [word, { forward, backward }] of b) {
    const old = out.get(word);
    out.set(word, {
      forward: (old?.forward ?? 0) + rest * forward,
      backward: (old?.backward ?? 0) + rest * backward,
    });
  }
  return out;
}

/** A word that no table has is made of words or characters that some have: 新能源车企 of 新能源 and 车企. */
function fromParts(
  word: string,
  whole: (word: string) => Row | null,
  single: (character: string) => Row,
): Row {
  const parts: Row[] = [];
  let at = 0;
  while (at < word.length) {
    let length = Math.min(word.length - at, word.length - 1, LONGEST_PART);
    let row: Row | null = null;
    for (; length > 1 && row === null; length -= 1) row = whole(word.slice(at, at + length));
    if (row !== null) length += 1;
    else {
      row = whole(word[at]!) ?? single(word[at]!);
      length = 1;
    }
    parts.push(row);
    at += Math.max(1, length);
  }
  const out: Row = new Map();
  for (const part of parts) {
    for (const [english, { forward, backward }] of part) {
      const old = out.get(english) ?? { forward: 0, backward: 0 };
      out.set(english, {
        forward: old.forward + (PARTS_SHARE * forward) / parts.length,
        backward: old.backward + (PARTS_SHARE * backward) / parts.length,
      });
    }
  }
  return out;
}

/** The entries of one headword as probabilities: its renderings share its mass. */
function rowOf(entries: readonly Entry[], lemma: (word: string) => string): Row {
  const weights = new Map<string, number>();
  for (const entry of entries) spread(entry, lemma, weights);
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return new Map(
    [...weights].map(([word, weight]) => [word, { forward: weight / total, backward: weight / total }]),
  );
}

/** Entries as probabilities in both directions, by headword. */
export function dictionaryRows(entries: Iterable<Entry>, lemma: (word: string) => string): Map<string, Row> {
  const weights = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    let row = weights.get(entry.headword);
    if (row === undefined) weights.set(entry.headword, (row = new Map<string, number>()));
    spread(entry, lemma, row);
  }
  const inverse = new Map<string, number>();
  for (const row of weights.values()) {
    let total = 0;
    for (const weight of row.values()) total += weight;
    for (const [word, weight] of row) {
      row.set(word, weight / total);
      inverse.set(word, (inverse.get(word) ?? 0) + weight / total);
    }
  }
  const out = new Map<string, Row>();
  for (const [headword, row] of weights) {
    const entry: Row = new Map();
    for (const [word, forward] of row)
      entry.set(word, { forward, backward: forward / (inverse.get(word) ?? 1) });
    if (entry.size > 0) out.set(headword, entry);
  }
  return out;
}

/** Adds an entry's English words to its headword's row: one share per rendering, spread over the rendering's words. */
function spread(entry: Entry, lemma: (word: string) => string, row: Map<string, number>): void {
  for (const rendering of entry.renderings) {
    const words = englishWords(rendering);
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
