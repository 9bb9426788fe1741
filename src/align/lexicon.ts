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
const WORDS_KEPT = 4000;

/**
 * No dictionary has longer words, in UTF-16 units. The segmenter takes a thousand times 百 for one word, which would
 * be looked up in all its half a million parts.
 */
const LONGEST_PART = 24;

export type Row = Map<string, { forward: number; backward: number }>;

/** Reads the lexicons that ship, and the user's, into translation probabilities. */
export function loadTranslations(options: LexiconOptions): Translations {
  const numbers = new Map<string, number>();
  const numbered = (english: string): number => {
    let number = numbers.get(english);
    if (number === undefined) numbers.set(english, (number = numbers.size));
    return number;
  };
  const words = unpackTable(corpusBytes("model/translation.bin"));
  const trainedRow = rowsIn(words, numbered);
  const listedRow = dictionaryOf(options, numbered);
  const whole = (word: string): readonly Rendering[] => {
    const listed = listedRow(word);
    const trained = trainedRow(word);
    if (listed.length === 0) return trained;
    return trained.length > 0 ? mix(listed, trained, DICTIONARY_SHARE) : listed;
  };
  // Most calls have no character that no table has.
  let characters: ((word: string) => readonly Rendering[]) | null = null;
  const single = (character: string): readonly Rendering[] => {
    characters ??= rowsIn(unpackTable(corpusBytes("model/characters.bin")), numbered);
    return characters(character);
  };
  return {
    of: remembering(WORDS_KEPT, (chinese) => {
      const row = whole(chinese);
      return row.length > 0 ? row : fromParts(chinese, whole, single);
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
function dictionaryOf(
  options: LexiconOptions,
  numbered: (english: string) => number,
): (word: string) => readonly Rendering[] {
  const shippedRow = rowsIn(unpackTable(corpusBytes("model/lexicon.bin")), numbered);
  const lookups = (options.dictionaries ?? []).map(cedictLookup);
  const terms = new Map<string, string[]>();
  for (const { zh, en } of options.glossary ?? []) {
    const renderings = terms.get(zh) ?? [];
    terms.set(zh, renderings);
    renderings.push(en);
  }
  if (lookups.length === 0 && terms.size === 0) return shippedRow;
  const theirs = (headword: string): readonly Rendering[] => {
    const entries = lookups.flatMap((lookup) => lookup(headword));
    const renderings = terms.get(headword);
    if (renderings !== undefined) entries.push({ headword, renderings });
    const row = entries.length === 0 ? [] : [...rowOf(entries, options.lemma)];
    return row.map(([word, { forward, backward }]) => ({ word, number: numbered(word), forward, backward }));
  };
  return (word) => {
    const shipped = shippedRow(word);
    const added = theirs(word);
    if (added.length === 0) return shipped;
    return shipped.length === 0 ? added : mix(shipped, added, 0.5);
  };
}

const NONE: readonly Rendering[] = [];

/** Looks up rows of a table; none where it lacks a word. */
function rowsIn(
  table: PackedTable,
  numbered: (english: string) => number,
): (word: string) => readonly Rendering[] {
  return (chinese) => {
    const at = placeOf(table.chinese, chinese);
    if (at < 0) return NONE;
    const row: Rendering[] = [];
    for (let pair = table.rows[at]!; pair < table.rows[at + 1]!; pair += 1) {
      const word = wordAt(table.english, table.ids[pair]!);
      const forward = unpackProbability(table.forward[pair]!);
      const backward = unpackProbability(table.backward[pair]!);
      row.push({ word, number: numbered(word), forward, backward });
    }
    return row;
  };
}

function mix(a: readonly Rendering[], b: readonly Rendering[], share: number): Rendering[] {
  const scaled = ({ word, number, forward, backward }: Rendering, by: number): Rendering => ({
    word,
    number,
    forward: by * forward,
    backward: by * backward,
  });
  const out = a.map((rendering) => scaled(rendering, share));
  for (const rendering of b) {
    const more = scaled(rendering, 1 - share);
    const at = a.findIndex(({ number }) => number === rendering.number);
    if (at < 0) out.push(more);
    else out[at] = sum(out[at]!, more);
  }
  return out;
}

function sum({ word, number, forward, backward }: Rendering, more: Rendering): Rendering {
  return { word, number, forward: forward + more.forward, backward: backward + more.backward };
}

/** A word that no table has is made of words or characters that some have: 新能源车企 of 新能源 and 车企. */
function fromParts(
  word: string,
  whole: (word: string) => readonly Rendering[],
  single: (character: string) => readonly Rendering[],
): Rendering[] {
  const parts: (readonly Rendering[])[] = [];
  let at = 0;
  while (at < word.length) {
    let length = Math.min(word.length - at, word.length - 1, LONGEST_PART);
    let row = NONE;
    for (; length > 1 && row.length === 0; length -= 1) row = whole(word.slice(at, at + length));
    if (row.length > 0) length += 1;
    else {
      row = whole(word[at]!);
      if (row.length === 0) row = single(word[at]!);
      length = 1;
    }
    parts.push(row);
    at += Math.max(1, length);
  }
  const out = new Map<number, Rendering>();
  for (const part of parts) {
    for (const { word: english, number, forward, backward } of part) {
      const share = {
        word: english,
        number,
        forward: (PARTS_SHARE * forward) / parts.length,
        backward: (PARTS_SHARE * backward) / parts.length,
      };
      const old = out.get(number);
      out.set(number, old === undefined ? share : sum(old, share));
    }
  }
  return [...out.values()];
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
