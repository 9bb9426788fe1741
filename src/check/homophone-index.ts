import { lexiconEntries } from "../align/dictionary.js";
import { loadNames } from "../entity/lexicon.js";
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

/** A likeness: what was written, what it sounds like. */
export interface Likeness {
  readonly heard: Heard;
  /** Sum over the characters. */
  readonly distance: number;
}

export interface HomophoneIndex {
  /** By the sound classes of all characters, joined. */
  readonly bySound: ReadonlyMap<string, readonly Heard[]>;
  /** Words of three characters and more, by the characters but one: `*有云`. */
  readonly byRest: ReadonlyMap<string, readonly Heard[]>;
}

const LONGEST = 8;
const HAN = /^[\u3400-\u9fff]+$/;

/** Readings multiply: beyond this many a word is looked up by the first ones only. */
const MOST_KEYS = 12;

/** The keys of a text under every combination of readings; empty when a character is not common. */
export function soundKeys(text: string): string[] {
  let keys = [""];
  for (const character of text) {
    const readings = soundClasses(character);
    if (readings.length === 0) return [];
    const few = keys.length * readings.length <= MOST_KEYS ? readings : readings.slice(0, 1);
    keys = keys.flatMap((key) => few.map((reading) => `${key} ${reading}`));
  }
  return keys;
}

const masked = (text: string, at: number) => `${text.slice(0, at)}*${text.slice(at + 1)}`;

function vocabulary(base: TermBase): Heard[] {
  const words: Heard[] = [];
  const seen = new Set<string>();
  const add = (text: string, heard: Omit<Heard, "text">): void => {
    if (seen.has(text) || text.length < 2 || text.length > LONGEST || !HAN.test(text)) return;
    seen.add(text);
    words.push({ text, ...heard });
  };
  for (const { zh, preferred, accepted } of base.terms) {
    const renderings = [...preferred, ...accepted];
    const heard = { forms: zh, renderings, preferred: preferred.length, kind: "term" } as const;
    for (const form of zh) add(form, heard);
  }
  for (const { headword, renderings } of lexiconEntries(corpusText("lexicon/finance.tsv")))
    add(headword, { forms: [headword], renderings, preferred: 1, kind: "word" });
  return words;
}

const indexes = new WeakMap<TermBase, HomophoneIndex>();

/** What the term base and the finance lexicon sound like. Made once a term base. */
export function homophoneIndex(base: TermBase): HomophoneIndex {
  const known = indexes.get(base);
  if (known !== undefined) return known;
  const bySound = new Map<string, Heard[]>();
  const byRest = new Map<string, Heard[]>();
  const put = (map: Map<string, Heard[]>, key: string, heard: Heard): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [heard]);
    else list.push(heard);
  };
  for (const heard of vocabulary(base)) {
    for (const key of soundKeys(heard.text)) put(bySound, key, heard);
    if (heard.text.length < 3 || heard.kind === "word") continue;
    for (let at = 0; at < heard.text.length; at++) put(byRest, masked(heard.text, at), heard);
  }
  const index = { bySound, byRest };
  indexes.set(base, index);
  return index;
}

function isOtherWord(a: string, b: string): boolean {
  for (let at = 0; at < a.length; at++) if (!isSpelling(a.charAt(at), b.charAt(at))) return true;
  return false;
}

function distanceOf(a: string, b: string): number {
  let distance = 0;
  for (let at = 0; at < a.length && distance < FAR; at++)
    distance += soundDistance(a.charAt(at), b.charAt(at));
  return distance;
}

/** The words that a written text sounds like, not counting itself and its own spellings. */
export function likenessesOf(index: HomophoneIndex, names: readonly Heard[], text: string): Likeness[] {
  const candidates = new Set(names.filter((name) => name.text.length === text.length));
  for (const key of soundKeys(text)) for (const heard of index.bySound.get(key) ?? []) candidates.add(heard);
  if (text.length >= 3)
    for (let at = 0; at < text.length; at++)
      for (const heard of index.byRest.get(masked(text, at)) ?? []) candidates.add(heard);
  return [...candidates]
    .filter((heard) => isOtherWord(heard.text, text))
    .map((heard) => ({ heard, distance: distanceOf(heard.text, text) }))
    .filter(({ distance }) => distance < FAR);
}

/** What the names in a rendition are called in Mandarin. There are too many names to look for them all by sound. */
export function namesHeard(mentions: readonly Mention[]): Heard[] {
  const ids = new Set(
    mentions.filter((mention) => mention.weak !== true).flatMap((mention) => mention.entities),
  );
  return [...ids].flatMap((id) => {
    const entry = loadNames().entry(id);
    if (entry === undefined) return [];
    const { zh, en } = entry;
    const han = zh.filter((form) => form.length <= LONGEST && HAN.test(form));
    return han.map((text) => ({
      text,
      forms: zh,
      renderings: en,
      preferred: en.length,
      kind: "name" as const,
    }));
  });
}
