import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import { corpusText } from "../text/data.js";
import { FAR, isSpelling, soundClasses, soundDistance } from "./homophone-sound.js";
import type { Term } from "./term.js";
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

/** A word of the index: taken apart only when something sounds like it. */
interface Entry {
  readonly text: string;
  /** The term, or the line of the lexicon. */
  readonly from: Term | string;
  /** The sound classes of its characters, when they were asked for. */
  sounds: Sounds | null;
}

/** The sound classes of every character of a word. */
type Sounds = readonly (readonly number[])[];

const soundsOf = (text: string): Sounds =>
  Array.from({ length: text.length }, (_, at) => soundClasses(text.charAt(at)));

/** Words by how they begin and end, so that a sentence is compared with few of them. */
export interface HomophoneIndex {
  /** By the sound classes of the first two characters. */
  readonly bySound: ReadonlyMap<number, readonly Entry[]>;
  /** Terms of three characters and more by their first two, and by their last two after `*`. */
  readonly byCharacters: ReadonlyMap<string, readonly Entry[]>;
}

const LONGEST_HEARD = 8;

const HAN = /^[\u3400-\u9fff]+$/;

const soundPair = (first: number, second: number) => first * 1024 + second;

function enter<Key>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

const indexes = new WeakMap<TermBase, HomophoneIndex>();

/** What the term base and the finance lexicon sound like. Made once a term base. */
export function homophoneIndex(base: TermBase): HomophoneIndex {
  const known = indexes.get(base);
  if (known !== undefined) return known;
  const bySound = new Map<number, Entry[]>();
  const byCharacters = new Map<string, Entry[]>();
  const add = (entry: Entry): void => {
    const { text } = entry;
    if (text.length < 2 || text.length > LONGEST_HEARD) return;
    for (const first of soundClasses(text.charAt(0)))
      for (const second of soundClasses(text.charAt(1))) enter(bySound, soundPair(first, second), entry);
  };
  for (const term of base.terms)
    for (const text of term.zh) {
      const entry: Entry = { text, from: term, sounds: null };
      add(entry);
      if (text.length < 3 || text.length > LONGEST_HEARD) continue;
      enter(byCharacters, text.slice(0, 2), entry);
      enter(byCharacters, `*${text.slice(-2)}`, entry);
    }
  for (const line of corpusText("lexicon/finance.tsv").split("\n")) {
    const text = line.slice(0, line.indexOf("\t"));
    if (!base.chinese.has(text)) add({ text, from: line, sounds: null });
  }
  const index = { bySound, byCharacters };
  indexes.set(base, index);
  return index;
}

function heardOf({ text, from }: Entry): Heard {
  if (typeof from !== "string") {
    const renderings = [...from.preferred, ...from.accepted];
    return { text, forms: from.zh, renderings, preferred: from.preferred.length, kind: "term" };
  }
  const renderings = from.slice(from.indexOf("\t") + 1).split(";");
  return {
    text,
    forms: [text],
    renderings: renderings.map((rendering) => rendering.trim()),
    preferred: 1,
    kind: "word",
  };
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

/** Whether what is written from `start` on is a word but for one character. */
function differsOnce(word: string, text: string, start: number): boolean {
  let differences = 0;
  for (let at = 0; at < word.length && differences < 2; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) differences++;
  return differences === 1;
}

/** Whether the characters of a word after the second sound like those that are written from `start` on. */
function soundsAlike(entry: Entry, written: Sounds, start: number): boolean {
  const said = (entry.sounds ??= soundsOf(entry.text));
  for (let at = 2; at < said.length; at++) {
    const other = written[start + at];
    if (other === undefined || !said[at]?.some((sound) => other.includes(sound))) return false;
  }
  return true;
}

/** A run of Chinese words. */
export interface Run {
  readonly text: string;
  /** By place in the text: 1 where a word begins. One more place than there are characters, like `ends`. */
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
}

/** A part of a run, from word edge to word edge, and what it sounds like. */
export interface PlacedLikeness extends Likeness {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Entry[] = [];

/** The words that parts of a run sound like, not counting themselves and their own spellings. */
export function likenessesIn(
  index: HomophoneIndex,
  names: readonly Heard[],
  { text, starts, ends }: Run,
): PlacedLikeness[] {
  const found: PlacedLikeness[] = [];
  const consider = (start: number, other: string, heard: Entry | Heard): void => {
    const end = start + other.length;
    const written = text.slice(start, end);
    if (!isOtherWord(other, written)) return;
    const distance = distanceOf(other, written);
    if (distance < FAR) found.push({ start, end, heard: "from" in heard ? heardOf(heard) : heard, distance });
  };
  const sounds = soundsOf(text);
  for (let start = 0; start < text.length; start++) {
    if (starts[start] === 0) continue;
    for (const first of sounds[start] ?? [])
      for (const second of sounds[start + 1] ?? [])
        for (const entry of index.bySound.get(soundPair(first, second)) ?? NONE)
          if (ends[start + entry.text.length] === 1 && soundsAlike(entry, sounds, start))
            consider(start, entry.text, entry);
    for (const entry of index.byCharacters.get(text.slice(start, start + 2)) ?? NONE)
      if (ends[start + entry.text.length] === 1 && differsOnce(entry.text, text, start))
        consider(start, entry.text, entry);
    for (const name of names) if (ends[start + name.text.length] === 1) consider(start, name.text, name);
  }
  for (let end = 1; end <= text.length; end++) {
    if (ends[end] === 0) continue;
    for (const entry of index.byCharacters.get(`*${text.slice(Math.max(0, end - 2), end)}`) ?? NONE) {
      const start = end - entry.text.length;
      if (starts[start] === 1 && differsOnce(entry.text, text, start)) consider(start, entry.text, entry);
    }
  }
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
