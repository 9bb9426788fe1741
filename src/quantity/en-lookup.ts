import { remembering } from "../text/remember.js";
import { charCode } from "./char-code.js";
import { flaggedWords, makeEntry, type Entry } from "./en-lexicon.js";

export const entryOf: (raw: string) => Entry = remembering(8000, makeEntry);

/** A hash of a word's letters in any case: {@link hashOf} of the first, then {@link hashOn} with each of the others. */
export function hashOf(letter: number): number {
  return letter | 0x20;
}

export function hashOn(hash: number, letter: number): number {
  return Math.imul(hash, 31) + (letter | 0x20);
}

function hashWord(word: string): number {
  let hash = hashOf(word.charCodeAt(0));
  for (let at = 1; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

/** What the words of each hash may be, all together: nearly always nothing, and then nobody need look the word up. */
const FILTER_SIZE = 1 << 15;
const FILTER = new Uint8Array(FILTER_SIZE);

function setFlags(word: string, flags: number): void {
  const slot = slotOf(hashWord(word), FILTER_SIZE);
  FILTER[slot] = (FILTER[slot] ?? 0) | flags;
}

const ACCENTED = /[^\0-\x7F]/;
for (const [words, flags] of flaggedWords())
  for (const word of words) {
    setFlags(word, flags);
    // The hash of plain letters is one for both cases; accented ones may have two.
    if (ACCENTED.test(word)) setFlags(word.toUpperCase(), flags);
  }

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

/** The flags that a word with this hash can have; it may turn out to have fewer. */
export function flagsOf(hash: number): number {
  return FILTER[slotOf(hash, FILTER_SIZE)] ?? 0;
}

/** The commonest words are found by their hash, without cutting them out of the text. */
const SLOTS = 1 << 14;
const slots = new Array<Entry>(SLOTS).fill(entryOf(""));

/** The entry of `text.slice(start, end)`, whose hash is given. */
export function entryAt(text: string, start: number, end: number, hash: number): Entry {
  // The and the have one hash, but stand in two places.
  const slot = slotOf(hash + charCode(text, start), SLOTS);
  const known = slots[slot];
  if (known !== undefined && known.raw.length === end - start && text.startsWith(known.raw, start))
    return known;
  const entry = entryOf(text.slice(start, end));
  slots[slot] = entry;
  return entry;
}
