import { phraseKeys } from "../check/english.js";
import type { Term } from "../check/term.js";
import type { TermBase } from "../check/terms.js";
import { lemma } from "../segment/lemma.js";
import type { ComparedText, DraftDifference } from "./shapes.js";
import { firmness, placeOf, type Slot, type View } from "./slots.js";
import { lookAlike, sameRoot } from "./alike.js";
import type { SpokenWord } from "./words.js";

/** Phrases of the term base by the lemma that they begin with. */
type Phrases = ReadonlyMap<string, readonly { keys: readonly string[]; term: Term }[]>;

const indexes = new WeakMap<TermBase, Phrases>();

function phrasesOf(base: TermBase): Phrases {
  const known = indexes.get(base);
  if (known !== undefined) return known;
  const phrases = new Map<string, { keys: readonly string[]; term: Term }[]>();
  for (const term of base.terms)
    for (const text of [...term.preferred, ...term.accepted]) {
      const keys = phraseKeys(text);
      // A single plain word ("revenue") is everybody's.
      if (keys.length < 2) continue;
      const list = phrases.get(keys[0] ?? "");
      if (list === undefined) phrases.set(keys[0] ?? "", [{ keys, term }]);
      else list.push({ keys, term });
    }
  for (const list of phrases.values()) list.sort((x, y) => y.keys.length - x.keys.length);
  indexes.set(base, phrases);
  return phrases;
}

interface Use {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
}

/** A term that has a word of the slot in it. */
function termAt(words: readonly SpokenWord[], from: number, to: number, phrases: Phrases): Use | null {
  for (let at = Math.max(0, from - 3); at < to; at += 1)
    for (const { keys, term } of phrases.get(words[at]?.stem ?? "") ?? []) {
      if (at + keys.length <= from) continue;
      if (keys.every((key, i) => words[at + i]?.stem === key))
        return { from: at, to: at + keys.length, term };
    }
  return null;
}

const LONGEST = 4;

/** D&A, CEC, UGC: capitals that stand for a term or a body, and are spelled letter by letter. */
function isAcronym(text: string, word: SpokenWord | undefined): boolean {
  if (word === undefined) return false;
  const written = text.slice(word.start, word.end);
  return written.length > 1 && written.length < 7 && /^[A-Z][A-Za-z&0-9]*[A-Z]s?$/u.test(written);
}

const CURRENCY_WORDS = new Set(["rmb", "renminbi", "cny", "yuan", "usd", "us", "hkd", "dollar", "dollars"]);

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** G&A is "general and administrative": the first letters of words that are there. */
function standsFor(acronym: string, words: readonly SpokenWord[]): boolean {
  const initials = words.map((word) => word.key.charAt(0)).join("");
  const bare = words
    .filter((word) => !word.slight)
    .map((word) => word.key.charAt(0))
    .join("");
  const letters = plain(acronym);
  return (
    initials.includes(letters) || bare.includes(letters) || words.map((word) => word.key).join("") === letters
  );
}

/** One side writes the other's words by their first letters: yoy, CEO. */
export function abbreviates({ a, b }: Texts, slot: Slot): boolean {
  const wordsA = a.words.slice(slot.a0, slot.a1);
  const wordsB = b.words.slice(slot.b0, slot.b1);
  const short = (word: SpokenWord, others: readonly SpokenWord[]) =>
    others.length > 1 && word.key.length > 1 && word.key.length < 7 && standsFor(word.key, others);
  return wordsA.some((word) => short(word, wordsB)) || wordsB.some((word) => short(word, wordsA));
}

interface Texts {
  readonly a: ComparedText;
  readonly b: ComparedText;
}

/** The word of some that an acronym was most likely heard as. */
function closest(words: readonly SpokenWord[], from: number, to: number, like: string): number {
  let best = from;
  let score = -1;
  for (let at = from; at < to; at += 1) {
    const key = plain(words[at]?.key ?? "");
    const alike = lookAlike(key, like) + (key.includes(like) || like.includes(key) ? 1 : 0);
    if (alike > score) [best, score] = [at, alike];
  }
  return best;
}

/** RMB beside Renminbi is one currency. */
const isCurrency = (word: SpokenWord) => CURRENCY_WORDS.has(word.key);

function acronymIn({ a, b }: Texts, slot: Slot): DraftDifference | null {
  const acronyms = (text: ComparedText, from: number, to: number) => {
    const found: number[] = [];
    for (let at = from; at < to; at += 1) if (isAcronym(text.text, text.words[at])) found.push(at);
    return found;
  };
  const inA = acronyms(a, slot.a0, slot.a1);
  const inB = acronyms(b, slot.b0, slot.b1);
  const first = inA[0] ?? closest(a.words, slot.a0, slot.a1, plain(b.words[inB[0] ?? -1]?.key ?? ""));
  if (inA.length === 0 && inB.length === 0) return null;
  const key = plain(a.words[first]?.key ?? "");
  const second =
    inB.length > 0
      ? closest(b.words, inB[0] ?? 0, (inB.at(-1) ?? 0) + 1, key)
      : closest(b.words, slot.b0, slot.b1, key);
  const x = a.words[first];
  const y = b.words[second];
  if (x === undefined || y === undefined || x.slight || y.slight || isCurrency(x) || isCurrency(y))
    return null;
  const both = inA.length > 0 && inB.length > 0;
  // An acronym against ordinary words: nothing else may stand in the place.
  if (!both && (slot.a1 - slot.a0 > 2 || slot.b1 - slot.b0 > 2)) return null;
  if (plain(x.key) === plain(y.key)) return null;
  if (/^\d/u.test(x.key) || /^\d/u.test(y.key)) return null;
  const wordsA = a.words.slice(slot.a0, slot.a1);
  const wordsB = b.words.slice(slot.b0, slot.b1);
  if (standsFor(x.key, wordsB) || standsFor(y.key, wordsA)) return null;
  const from =
    inA.length > 0 ? placeOf(a.text, a.words, first, first + 1) : placeOf(a.text, a.words, slot.a0, slot.a1);
  const to =
    inB.length > 0
      ? placeOf(b.text, b.words, second, second + 1)
      : placeOf(b.text, b.words, slot.b0, slot.b1);
  return draftOf(from, to, both ? "major" : "minor", both ? 0.9 : 0.7);
}

function draftOf(
  a: DraftDifference["a"],
  b: DraftDifference["b"],
  severity: "major" | "minor",
  confidence: number,
): DraftDifference {
  const both = `${a?.text.replace(/\s+/gu, " ") ?? ""} and ${b?.text.replace(/\s+/gu, " ") ?? ""}`;
  return {
    check: "term-differs",
    severity,
    confidence,
    message:
      severity === "major" ? `different terms: ${both}` : `a term in one, other words in the other: ${both}`,
    a,
    b,
    key: `${plain(a?.text ?? "")}|${plain(b?.text ?? "")}`,
  };
}

/** Two terms that one Mandarin word has are one term, and so are two wordings of one. */
const sameTerm = (a: Term, b: Term) => a === b || a.zh.some((form) => b.zh.includes(form));

/** What tells in some words, written together: "the data base" is "databases". */
const writtenOf = (words: readonly SpokenWord[]) =>
  words
    .filter((word) => !word.slight)
    .map((word) => word.key)
    .join("");

function phraseIn({ a, b }: Texts, slot: Slot, phrases: Phrases): DraftDifference | null {
  const inA = termAt(a.words, slot.a0, slot.a1, phrases);
  const inB = termAt(b.words, slot.b0, slot.b1, phrases);
  if (inA === null && inB === null) return null;
  if (inA !== null && inB !== null) {
    if (sameTerm(inA.term, inB.term)) return null;
    return draftOf(
      placeOf(a.text, a.words, inA.from, inA.to),
      placeOf(b.text, b.words, inB.from, inB.to),
      "major",
      0.85,
    );
  }
  const use = inA ?? inB;
  if (use === null) return null;
  const mine = inA === null ? slot.b0 : slot.a0;
  const theirs = inA === null ? slot.a0 : slot.b0;
  const width = inA === null ? slot.a1 - slot.a0 : slot.b1 - slot.b0;
  const own = inA === null ? slot.b1 - slot.b0 : slot.a1 - slot.a0;
  // Words left out make no other term.
  if (width === 0 || own === 0 || width > 2) return null;
  const other = inA === null ? a : b;
  const lead = mine - use.from;
  const tail = use.to - (mine + own);
  const from = Math.max(0, theirs - Math.max(0, lead));
  const to = theirs + width + Math.max(0, tail);
  const words = other.words.slice(theirs, theirs + width);
  if (words.every((word) => word.slight)) return null;
  const mineWords = (inA === null ? b : a).words.slice(mine, mine + own);
  if (
    sameRoot(writtenOf(words), writtenOf(mineWords)) ||
    lemma(writtenOf(words)) === lemma(writtenOf(mineWords))
  )
    return null;
  const here = placeOf((inA === null ? b : a).text, (inA === null ? b : a).words, use.from, use.to);
  const there = placeOf(other.text, other.words, from, to);
  return inA === null ? draftOf(there, here, "minor", 0.65) : draftOf(here, there, "minor", 0.65);
}

/** Places where the two texts have different technical terms, or one has a term that the other misheard. */
export function compareTerms(
  texts: Texts,
  view: View,
  slots: readonly Slot[],
  base: TermBase,
): DraftDifference[] {
  const phrases = phrasesOf(base);
  const drafts: DraftDifference[] = [];
  for (const slot of slots) {
    const width = Math.max(slot.a1 - slot.a0, slot.b1 - slot.b0);
    if (slot.a0 === slot.a1 || slot.b0 === slot.b1 || width > LONGEST) continue;
    const { before, after } = firmness(view, slot);
    if (before + after < 2 || abbreviates(texts, slot)) continue;
    const draft = acronymIn(texts, slot) ?? phraseIn(texts, slot, phrases);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}
