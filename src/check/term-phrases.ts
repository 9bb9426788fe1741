import type { Span } from "../text/span.js";
import { firstKey, phraseKeys, type EnglishText } from "./english.js";
import type { Misheard, Term } from "./term.js";
import type { TermBase } from "./terms.js";

/** A rendering that a term must not have. */
export interface WrongRendering {
  readonly text: string;
  /** The headword of the term that it does render: 净利率. */
  readonly instead: string | null;
}

/** What an English phrase is to a term. `upper`: an acronym that is another word in small letters (SAFE, AR). */
type PhraseUse = { readonly term: Term; readonly upper: boolean } & (
  | { readonly role: "right" }
  | { readonly role: "wrong"; readonly as: WrongRendering }
  | { readonly role: "misheard"; readonly as: Misheard }
);

/** The phrases that begin with a lemma: as they were added, and by their lemmas once they are asked for. */
interface Beginning {
  readonly added: (readonly [text: string, use: PhraseUse])[];
  /** By the lemmas, joined with spaces. */
  readonly uses: Map<string, PhraseUse[]>;
  /** The longest, in words. */
  longest: number;
}

/** English phrases by the lemma that they begin with. */
export interface PhraseTable {
  readonly beginnings: ReadonlyMap<string, Beginning>;
  /** The terms whose phrases count; null for all. */
  readonly terms: ReadonlySet<Term> | null;
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
    const owner = base.owner(text);
    const instead = owner?.zh[0] ?? null;
    wrong.set(text, instead);
    for (const longer of [...(owner?.preferred ?? []), ...(owner?.accepted ?? [])])
      if (within(text, longer) && !right.has(longer)) wrong.set(longer, instead);
  }
  return [...wrong].map(([text, instead]) => ({ text, instead }));
}

function addPhrase(beginnings: Map<string, Beginning>, text: string, use: PhraseUse): void {
  const first = firstKey(text);
  if (first === undefined) return;
  let beginning = beginnings.get(first);
  if (beginning === undefined)
    beginnings.set(first, (beginning = { added: [], uses: new Map(), longest: 0 }));
  beginning.added.push([text, use]);
}

/** A beginning with those of its phrases that were added since it was asked for last. */
function completed(beginning: Beginning): Beginning {
  const { added, uses } = beginning;
  if (added.length === 0) return beginning;
  for (const [text, use] of added) {
    const keys = phraseKeys(text);
    const key = keys.join(" ");
    const known = uses.get(key);
    if (known === undefined) uses.set(key, [use]);
    else known.push(use);
    beginning.longest = Math.max(beginning.longest, keys.length);
  }
  added.length = 0;
  return beginning;
}

function addTerm(beginnings: Map<string, Beginning>, base: TermBase, term: Term): void {
  const add = (text: string, use: PhraseUse) => addPhrase(beginnings, text, use);
  const right = (text: string) => add(text, { term, upper: isAcronym(text), role: "right" });
  term.preferred.forEach(right);
  term.accepted.forEach(right);
  for (const as of wrongRenderings(term, base))
    add(as.text, { term, upper: isAcronym(as.text), role: "wrong", as });
  for (const as of term.misheard) add(as.text, { term, upper: isAcronym(as.text), role: "misheard", as });
}

/** The phrases of the terms that were asked for so far. */
interface Kept {
  readonly beginnings: Map<string, Beginning>;
  readonly terms: Set<Term>;
}

const keptOf = new WeakMap<TermBase, Kept>();

/** The English forms of some terms of the base, by what each is to which term. */
export function phraseTable(base: TermBase, terms: ReadonlySet<Term>): PhraseTable {
  let kept = keptOf.get(base);
  if (kept === undefined) keptOf.set(base, (kept = { beginnings: new Map(), terms: new Set() }));
  for (const term of terms) {
    if (kept.terms.has(term)) continue;
    kept.terms.add(term);
    addTerm(kept.beginnings, base, term);
  }
  return { beginnings: kept.beginnings, terms };
}

/** What transcribers' machines write for the English of any term of the base. */
export function mishearingTable(base: TermBase): PhraseTable {
  const beginnings = new Map<string, Beginning>();
  for (const term of base.misheard)
    for (const as of term.misheard)
      addPhrase(beginnings, as.text, { term, upper: isAcronym(as.text), role: "misheard", as });
  return { beginnings, terms: null };
}

const PARTED = /[,;:!?()]|\.\s/;

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
    const beginning = table.beginnings.get(keys[at]!);
    if (beginning === undefined) continue;
    const { uses: known, longest: most } = completed(beginning);
    let first = true;
    for (let size = Math.min(most, tokens.length - at); size > 0; size--) {
      const all = known.get(size === 1 ? keys[at]! : keys.slice(at, at + size).join(" "));
      if (all === undefined) continue;
      const { terms } = table;
      const uses = terms === null ? all : all.filter(({ term }) => terms.has(term));
      const start = tokens[at]!;
      if (uses.length === 0 || (!start.upper && uses.every(({ upper }) => upper))) continue;
      const span = { start: start.start, end: tokens[at + size - 1]!.end };
      const found = text.slice(span.start, span.end);
      const match = { span, text: found, uses, whole: size === 1 || !PARTED.test(found) };
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
