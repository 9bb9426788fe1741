import { normalise } from "../segment/script.js";
import { toOriginal } from "../text/mapped-text.js";
import { shift, type Span } from "../text/span.js";
import type { CheckContext, SegmentView, SideView } from "./context.js";
import { readEnglish, type EnglishText } from "./english.js";
import { findPhrases, phraseTable, type PhraseMatch, type PhraseTable } from "./term-phrases.js";
import type { Term } from "./term.js";
import type { TermBase } from "./terms.js";
import { firstEndingFrom } from "./word-places.js";

/** A term where it stands in a Chinese sentence. The span counts in the document. */
export interface TermUse {
  readonly span: Span;
  /** As compared: Simplified, small letters. */
  readonly form: string;
  readonly terms: readonly Term[];
}

/** The English phrases of a sentence that concern some term; spans count in the document. */
export interface Phrases {
  readonly longest: readonly PhraseMatch[];
  readonly nested: readonly PhraseMatch[];
}

/** What a Chinese sentence has to do with terms. */
export interface Terms {
  readonly uses: readonly TermUse[];
  /** Every term that the characters could name or hint at, however the sentence is cut into words. */
  readonly possible: ReadonlySet<Term>;
}

const NO_TERMS: Terms = { uses: [], possible: new Set() };
const NONE: Phrases = { longest: [], nested: [] };

const isLatin = (character: string) => /[a-z0-9]/.test(character);

/** ERP is none inside "enterprise". */
const cutsLatin = (text: string, at: number) => isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));

/** Whether a word of the segmenter begins or ends at a place. */
function isEdge({ words }: SegmentView, at: number): boolean {
  const span = firstEndingFrom(words, at)?.span;
  return span !== undefined && (span.start === at || span.end === at);
}

/** The terms in a Chinese sentence, the longest at each place, and whatever could be read as a term. */
function readTerms(base: TermBase, view: SegmentView): Terms {
  const { segment } = view;
  const mapped = normalise(segment.text);
  const { text } = mapped;
  const uses: TermUse[] = [];
  const possible = new Set<Term>();
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    for (const length of base.lengths(text, at)) {
      const form = text.slice(at, at + length);
      const terms = base.named(form);
      if (terms.length === 0) continue;
      // 毛利 is not said in 毛利率.
      if (at + length > free) for (const term of terms) possible.add(term);
      if (at < free || cutsLatin(text, at) || cutsLatin(text, at + length)) continue;
      const span = shift(toOriginal(mapped, { start: at, end: at + length }), segment.span.start);
      // Two characters may lie across two words: 线下 in 在线下载.
      if (length === 2 && !(isEdge(view, span.start) && isEdge(view, span.end))) continue;
      uses.push({ span, form, terms });
      free = at + length;
    }
  }
  return { uses, possible };
}

const termsSeen = new WeakMap<SegmentView, { base: TermBase; terms: Terms }>();
const tables = new WeakMap<CheckContext, PhraseTable>();
const phrasesSeen = new WeakMap<SegmentView, { table: PhraseTable; phrases: Phrases }>();

/** The terms in a Chinese sentence. */
export function termsIn(base: TermBase, view: SegmentView): Terms {
  if (view.segment.language !== "zh") return NO_TERMS;
  const known = termsSeen.get(view);
  if (known?.base === base) return known.terms;
  const terms = readTerms(base, view);
  termsSeen.set(view, { base, terms });
  return terms;
}

const englishSeen = new WeakMap<SegmentView, EnglishText>();

/** The words of an English sentence, read once; spans count in the sentence. */
export function englishOf(view: SegmentView): EnglishText {
  let english = englishSeen.get(view);
  if (english === undefined) englishSeen.set(view, (english = readEnglish(view.segment.text)));
  return english;
}

/** The phrases of the terms that the document could name: what no sentence of it names needs no looking for. */
export function documentPhrases(context: CheckContext): PhraseTable {
  let table = tables.get(context);
  if (table === undefined) {
    const named = new Set(context.segments.flatMap((view) => [...termsIn(context.terms, view).possible]));
    tables.set(context, (table = phraseTable(context.terms, named)));
  }
  return table;
}

/** The phrases in an English sentence that render some term of the document, rightly or wrongly. */
export function phrasesIn(table: PhraseTable, view: SegmentView): Phrases {
  if (view.segment.language !== "en") return NONE;
  const known = phrasesSeen.get(view);
  if (known?.table === table) return known.phrases;
  const { span } = view.segment;
  const found = findPhrases(table, englishOf(view));
  const placed = (matches: readonly PhraseMatch[]) =>
    matches.map((match) => ({ ...match, span: shift(match.span, span.start) }));
  const phrases = { longest: placed(found.longest), nested: placed(found.nested) };
  phrasesSeen.set(view, { table, phrases });
  return phrases;
}

/** The terms that the Chinese sentences of a side could name or hint at. */
export function termsOfSide(base: TermBase, side: SideView): Set<Term> {
  return new Set(side.segments.flatMap((view) => [...termsIn(base, view).possible]));
}

/** The terms that the English sentences of a side render rightly. */
export function renderedBySide(table: PhraseTable, side: SideView): Set<Term> {
  return new Set(
    side.segments.flatMap((view) =>
      phrasesIn(table, view).nested.flatMap((match) =>
        match.uses.flatMap((use) => (use.role === "right" ? [use.term] : [])),
      ),
    ),
  );
}
