import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import { corpusText } from "../text/data.js";
import { FAR, isSpelling, soundClasses, soundDistance } from "./homophone-sound.js";
import type { TermBase } from "./terms.js";

/** A word that could have been said where a likeness of it is written. */
export interface Heard {
  readonly text: string;
  /** Its other forms: where one of them stands beside, nothing was misheard. */
  readonly forms: readonly string[];
  /** The preferred ones first. */
  readonly renderings: readonly string[];
  /** How many of them are preferred. */
  readonly preferred: number;
  readonly kind: "term" | "word" | "name";
}

/** A likeness: what could have been heard, and how unlike what is written it sounds, summed over the characters. */
export interface Likeness {
  readonly heard: Heard;
  readonly distance: number;
}

/** Entries by a number, in their order: the first link of each, with the entry and the next link. */
interface Chains {
  readonly first: Map<number, number>;
  readonly entries: number[];
  readonly next: number[];
}

const chains = (): Chains => ({ first: new Map(), entries: [], next: [] });

/** Puts an entry before those of the same key. */
function enter({ first, entries, next }: Chains, key: number, entry: number): void {
  next.push(first.get(key) ?? -1);
  first.set(key, entries.length);
  entries.push(entry);
}

/**
 * Words by how they begin and end, so that a sentence is compared with few of them. The words stay in their tables:
 * most are never compared with anything.
 */
export interface HomophoneIndex {
  readonly base: TermBase;
  /** Forms of terms: the first entries. */
  readonly forms: readonly string[];
  /** The number of each form's term. */
  readonly terms: readonly number[];
  /** The other entries are lines of this table, of which the places are kept. */
  readonly lexicon: string;
  readonly lines: readonly number[];
  /** The lengths of all entries. */
  readonly lengths: readonly number[];
  /** By the sound classes of the first two characters. */
  readonly bySound: Chains;
  /** Forms of three characters and more by their first two. */
  readonly byFirst: Chains;
  /** By their last two. */
  readonly byLast: Chains;
}

const LONGEST_HEARD = 8;

const HAN = /^[\u3400-\u9fff]+$/;

const soundPair = (first: number, second: number) => first * 1024 + second;

/** The two characters of a text from a place on, as one number; several pairs may have the same. */
const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x4000 + text.charCodeAt(at + 1);

function enterSounds(bySound: Chains, text: string, at: number, entry: number): void {
  for (const first of soundClasses(text.charCodeAt(at)))
    for (const second of soundClasses(text.charCodeAt(at + 1)))
      enter(bySound, soundPair(first, second), entry);
}

const indexes = new WeakMap<TermBase, HomophoneIndex>();

/** What the term base and the finance lexicon sound like. Made once a term base. */
export function homophoneIndex(base: TermBase): HomophoneIndex {
  const known = indexes.get(base);
  if (known !== undefined) return known;
  const forms: string[] = [];
  const terms: number[] = [];
  for (const [term, own] of base.forms.entries())
    for (const form of own) {
      forms.push(form);
      terms.push(term);
    }
  const lexicon = corpusText("lexicon/finance.tsv");
  const lines: number[] = [];
  const lengths = forms.map(({ length }) => length);
  for (let start = 0; start < lexicon.length;) {
    const length = lexicon.indexOf("\t", start) - start;
    if (length > 1 && length <= LONGEST_HEARD) {
      lines.push(start);
      lengths.push(length);
    }
    start = lexicon.indexOf("\n", start + length) + 1 || lexicon.length;
  }
  const [bySound, byFirst, byLast] = [chains(), chains(), chains()];
  // From the last to the first, for each is put before the others.
  for (let line = lines.length - 1; line >= 0; line--)
    enterSounds(bySound, lexicon, lines[line]!, forms.length + line);
  for (let entry = forms.length - 1; entry >= 0; entry--) {
    const form = forms[entry]!;
    if (form.length < 2 || form.length > LONGEST_HEARD) continue;
    enterSounds(bySound, form, 0, entry);
    if (form.length < 3) continue;
    enter(byFirst, pairAt(form, 0), entry);
    enter(byLast, pairAt(form, form.length - 2), entry);
  }
  const index = { base, forms, terms, lexicon, lines, lengths, bySound, byFirst, byLast };
  indexes.set(base, index);
  return index;
}

function wordOf({ forms, lexicon, lines, lengths }: HomophoneIndex, entry: number): string {
  const form = forms[entry];
  if (form !== undefined) return form;
  const start = lines[entry - forms.length]!;
  return lexicon.slice(start, start + lengths[entry]!);
}

/** The word of an entry with its renderings; null for a line of the lexicon that is a form of a term too. */
function heardOf(index: HomophoneIndex, entry: number): Heard | null {
  const { base, forms, terms, lexicon, lines, lengths } = index;
  const text = wordOf(index, entry);
  if (entry < forms.length) {
    const { zh, preferred, accepted } = base.term(terms[entry]!);
    return {
      text,
      forms: zh,
      renderings: [...preferred, ...accepted],
      preferred: preferred.length,
      kind: "term",
    };
  }
  if (base.named(text).length > 0) return null;
  const from = lines[entry - forms.length]! + lengths[entry]! + 1;
  const end = lexicon.indexOf("\n", from);
  const renderings = lexicon.slice(from, end === -1 ? lexicon.length : end).split(";");
  return {
    text,
    forms: [text],
    renderings: renderings.map((rendering) => rendering.trim()),
    preferred: 1,
    kind: "word",
  };
}

/** Whether a word is not what is written from `start` on, nor a spelling of it. */
function isOtherWord(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (!isSpelling(word.charAt(at), text.charAt(start + at))) return true;
  return false;
}

function distanceOf(word: string, text: string, start: number): number {
  let distance = 0;
  for (let at = 0; at < word.length && distance < FAR; at++)
    distance += soundDistance(word.charAt(at), text.charAt(start + at));
  return distance;
}

/** Whether what is written from `start` on is a word but for one character. */
function differsOnce(word: string, text: string, start: number): boolean {
  let differences = 0;
  for (let at = 0; at < word.length && differences < 2; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) differences++;
  return differences === 1;
}

/** Whether the characters of a word after the second sound like those that are written from `start` on. */
function soundsAlike(word: string, written: readonly (readonly number[])[], start: number): boolean {
  for (let at = 2; at < word.length; at++) {
    const other = written[start + at]!;
    if (!soundClasses(word.charCodeAt(at)).some((sound) => other.includes(sound))) return false;
  }
  return true;
}

/** A run of Chinese words. */
export interface Run {
  readonly text: string;
  /**
   * By place in the text, its end included: which word begins there, at the end the number of words; -1 inside words.
   */
  readonly edges: Int32Array;
}

/** A part of a run, from word edge to word edge, and what it sounds like. */
export interface PlacedLikeness extends Likeness {
  readonly start: number;
  readonly end: number;
}

/** The words that parts of a run sound like, not counting themselves and their own spellings. */
export function likenessesIn(
  index: HomophoneIndex,
  names: readonly Heard[],
  { text, edges }: Run,
): PlacedLikeness[] {
  const { lengths, bySound, byFirst, byLast } = index;
  const found: PlacedLikeness[] = [];
  const consider = (start: number, word: string, from: number | Heard): void => {
    const distance = distanceOf(word, text, start);
    if (distance >= FAR || !isOtherWord(word, text, start)) return;
    const heard = typeof from === "number" ? heardOf(index, from) : from;
    if (heard !== null) found.push({ start, end: start + word.length, heard, distance });
  };
  const differing = ({ first, entries, next }: Chains, pair: number, place: number, isEnd: boolean): void => {
    for (let link = first.get(pair) ?? -1; link !== -1; link = next[link]!) {
      const entry = entries[link]!;
      const start = isEnd ? place - lengths[entry]! : place;
      const end = start + lengths[entry]!;
      if (start < 0 || edges[start]! < 0 || !(edges[end]! > 0)) continue;
      const word = wordOf(index, entry);
      const own = isEnd ? word.length - 2 : 0;
      const same = word.startsWith(text.slice(start + own, start + own + 2), own);
      if (same && differsOnce(word, text, start)) consider(start, word, entry);
    }
  };
  const sounds: (readonly number[])[] = [];
  for (let at = 0; at < text.length; at++) sounds.push(soundClasses(text.charCodeAt(at)));
  for (let start = 0; start < text.length; start++) {
    if (edges[start]! < 0) continue;
    for (const first of sounds[start]!)
      for (const second of sounds[start + 1] ?? [])
        for (
          let link = bySound.first.get(soundPair(first, second)) ?? -1;
          link !== -1;
          link = bySound.next[link]!
        ) {
          const entry = bySound.entries[link]!;
          if (!(edges[start + lengths[entry]!]! > 0)) continue;
          const word = wordOf(index, entry);
          if (soundsAlike(word, sounds, start)) consider(start, word, entry);
        }
    differing(byFirst, pairAt(text, start), start, false);
    for (const name of names) if (edges[start + name.text.length]! > 0) consider(start, name.text, name);
  }
  for (let end = 2; end <= text.length; end++)
    if (edges[end]! > 0) differing(byLast, pairAt(text, end - 2), end, true);
  return found;
}

/** What the names in a rendition are called in Mandarin. There are too many names to look for them all by sound. */
export function namesHeard(mentions: readonly Mention[], names: NameLexicon): Heard[] {
  const ids = new Set(
    mentions.filter((mention) => mention.weak !== true).flatMap((mention) => mention.entities),
  );
  return [...ids].flatMap((id) => {
    const entry = names.entry(id);
    if (entry === undefined) return [];
    const { zh, en } = entry;
    const han = zh.filter((form) => form.length <= LONGEST_HEARD && HAN.test(form));
    return han.map((text) => ({
      text,
      forms: zh,
      renderings: en,
      preferred: en.length,
      kind: "name" as const,
    }));
  });
}
