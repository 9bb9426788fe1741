import type { Span } from "../text/span.js";
import { phraseKeys, type EnglishText } from "./english.js";
import type { Misheard, Term } from "./term.js";
import type { TermBase } from "./terms.js";

/** A rendering that a term must not have. */
export interface WrongRendering {
  readonly text: string;
  /** The headword of the term that it does render: 净利率. */
  readonly instead: string | null;
}

/** What an English phrase is to a term. */
type PhraseUse =
  | { readonly term: Term; readonly role: "right" }
  | { readonly term: Term; readonly role: "wrong"; readonly as: WrongRendering }
  | { readonly term: Term; readonly role: "misheard"; readonly as: Misheard };

interface Phrase {
  readonly uses: PhraseUse[];
  /** An acronym that is another word in small letters (SAFE, AR): it counts only in capitals. */
  upper: boolean;
}

/** English phrases by their lemmas, joined with spaces, and the length of the longest that begins with a lemma. */
export interface PhraseTable {
  readonly phrases: ReadonlyMap<string, Phrase>;
  readonly longest: ReadonlyMap<string, number>;
}

/** A phrase where it stands in the text that was searched. */
export interface PhraseMatch {
  readonly span: Span;
  readonly text: string;
  readonly uses: readonly PhraseUse[];
  /** No comma or stop parts its words ("growth, margin"). */
  readonly whole: boolean;
}

/** SAFE, AR, G&A: other words, or none, in small letters. */
export const isAcronym = (text: string) => /^[A-Z][A-Z&]{1,4}$/.test(text);

/** Words inside a phrase: "ternary lithium" in "ternary lithium battery". */
const within = (phrase: string, longer: string) => ` ${longer} `.includes(` ${phrase} `);

/**
 * A wrong rendering that is another term's preferred one is that term, and so is every longer rendering of that term
 * that holds it.
 */
function wrongRenderings(term: Term, base: TermBase): WrongRendering[] {
  const right = new Set([...term.preferred, ...term.accepted]);
  const wrong = new Map<string, string | null>();
  for (const text of term.wrong) {
    const owner = base.owners.get(text);
    const instead = owner?.zh[0] ?? null;
    wrong.set(text, instead);
    for (const longer of [...(owner?.preferred ?? []), ...(owner?.accepted ?? [])])
      if (within(text, longer) && !right.has(longer)) wrong.set(longer, instead);
  }
  return [...wrong].map(([text, instead]) => ({ text, instead }));
}

/** What a phrase is to a term, and the phrase as it is looked up. */
interface Entry {
  readonly key: string;
  readonly first: string;
  readonly size: number;
  readonly upper: boolean;
  readonly use: PhraseUse;
}

function entriesOf(uses: Iterable<readonly [text: string, use: PhraseUse]>): Entry[] {
  const entries: Entry[] = [];
  for (const [text, use] of uses) {
    const keys = phraseKeys(text);
    const first = keys[0];
    if (first === undefined) continue;
    entries.push({ key: keys.join(" "), first, size: keys.length, upper: isAcronym(text), use });
  }
  return entries;
}

function tableOf(entries: Iterable<Entry>): PhraseTable {
  const phrases = new Map<string, Phrase>();
  const longest = new Map<string, number>();
  for (const { key, first, size, upper, use } of entries) {
    const known = phrases.get(key);
    if (known === undefined) phrases.set(key, { uses: [use], upper });
    else {
      known.upper &&= upper;
      known.uses.push(use);
    }
    if ((longest.get(first) ?? 0) < size) longest.set(first, size);
  }
  return { phrases, longest };
}

function* usesOf(base: TermBase, term: Term): Generator<readonly [string, PhraseUse]> {
  for (const text of [...term.preferred, ...term.accepted]) yield [text, { term, role: "right" }];
  for (const as of wrongRenderings(term, base)) yield [as.text, { term, role: "wrong", as }];
  for (const as of term.misheard) yield [as.text, { term, role: "misheard", as }];
}

const entriesSeen = new WeakMap<TermBase, Map<Term, readonly Entry[]>>();

function keptEntries(base: TermBase, term: Term): readonly Entry[] {
  const kept = entriesSeen.get(base) ?? new Map<Term, readonly Entry[]>();
  entriesSeen.set(base, kept);
  let entries = kept.get(term);
  if (entries === undefined) kept.set(term, (entries = entriesOf(usesOf(base, term))));
  return entries;
}

/** The English forms of some terms of the base, by what each is to which term. */
export function phraseTable(base: TermBase, terms: Iterable<Term>): PhraseTable {
  return tableOf([...terms].flatMap((term) => keptEntries(base, term)));
}

/** What transcribers' machines write for the English of any term of the base. */
export function mishearingTable(base: TermBase): PhraseTable {
  return tableOf(
    entriesOf(
      base.terms.flatMap((term) =>
        term.misheard.map((as) => [as.text, { term, role: "misheard", as }] as const),
      ),
    ),
  );
}

/**
 * The phrases of the table in an English text, in order. `nested`: also those inside longer ones ("net profit" in "net
 * profit margin"); without it the longest at each place, none overlapping.
 */
export function findPhrases(
  table: PhraseTable,
  { text, tokens, keys }: EnglishText,
): { longest: PhraseMatch[]; nested: PhraseMatch[] } {
  const longest: PhraseMatch[] = [];
  const nested: PhraseMatch[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    const most = Math.min(table.longest.get(keys[at] ?? "") ?? 0, tokens.length - at);
    let first = true;
    for (let size = most; size > 0; size--) {
      const phrase = table.phrases.get(size === 1 ? (keys[at] ?? "") : keys.slice(at, at + size).join(" "));
      const start = tokens[at];
      const end = tokens[at + size - 1];
      if (phrase === undefined || start === undefined || end === undefined) continue;
      if (phrase.upper && !start.upper) continue;
      const span = { start: start.start, end: end.end };
      const found = text.slice(span.start, span.end);
      const match = {
        span,
        text: found,
        uses: phrase.uses,
        whole: size === 1 || !/[,;:!?()]|\.\s/.test(found),
      };
      nested.push(match);
      if (first && at >= free) {
        longest.push(match);
        free = at + size;
      }
      first = false;
    }
  }
  return { longest, nested };
}
