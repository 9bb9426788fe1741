import { normalise } from "../segment/script.js";
import { toOriginal } from "../text/mapped-text.js";
import { shift, type Span } from "../text/span.js";
import type { SegmentView, SideView } from "./context.js";
import { findPhrases, type PhraseMatch } from "./term-phrases.js";
import type { Term } from "./term.js";
import type { TermBase } from "./terms.js";

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

const NONE: Phrases = { longest: [], nested: [] };

const isLatin = (character: string) => /[a-z0-9]/.test(character);

/** A form that begins or ends inside a Latin word (ERP in "enterprise") or, when short, inside a Chinese one is none. */
function standsAlone(text: string, start: number, end: number, edges: ReadonlySet<number>): boolean {
  const cutsLatin = (at: number) => isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  if (cutsLatin(start) || cutsLatin(end)) return false;
  return end - start > 2 || (edges.has(start) && edges.has(end));
}

/** The terms in a Chinese sentence, the longest at each place. */
function readTerms(base: TermBase, view: SegmentView): TermUse[] {
  const { segment } = view;
  const mapped = normalise(segment.text);
  const { text } = mapped;
  const edges = new Set<number>();
  for (const { span } of view.words) edges.add(span.start).add(span.end);
  const place = (start: number, end: number) => shift(toOriginal(mapped, { start, end }), segment.span.start);
  const uses: TermUse[] = [];
  for (let at = 0; at < text.length;) {
    const size = base.lengths.get(text.slice(at, at + 2))?.find((length) => {
      const form = text.slice(at, at + length);
      if (!base.chinese.has(form)) return false;
      if (length > 2) return standsAlone(text, at, at + length, edges);
      const { start, end } = place(at, at + length);
      return standsAlone(
        text,
        at,
        at + length,
        new Set([edges.has(start) ? at : -1, edges.has(end) ? at + length : -1]),
      );
    });
    if (size === undefined) {
      at += 1;
      continue;
    }
    const form = text.slice(at, at + size);
    uses.push({ span: place(at, at + size), form, terms: base.chinese.get(form) ?? [] });
    at += size;
  }
  return uses;
}

const termsSeen = new WeakMap<SegmentView, { base: TermBase; uses: readonly TermUse[] }>();
const phrasesSeen = new WeakMap<SegmentView, { base: TermBase; phrases: Phrases }>();

/** The terms in a Chinese sentence, in order. */
export function termsIn(base: TermBase, view: SegmentView): readonly TermUse[] {
  if (view.segment.language !== "zh") return [];
  const known = termsSeen.get(view);
  if (known?.base === base) return known.uses;
  const uses = readTerms(base, view);
  termsSeen.set(view, { base, uses });
  return uses;
}

/** The phrases in an English sentence that render some term, rightly or wrongly. */
export function phrasesIn(base: TermBase, view: SegmentView): Phrases {
  if (view.segment.language !== "en") return NONE;
  const known = phrasesSeen.get(view);
  if (known?.base === base) return known.phrases;
  const { text, span } = view.segment;
  const found = findPhrases(base.english, text);
  const placed = (matches: readonly PhraseMatch[]) =>
    matches.map((match) => ({ ...match, span: shift(match.span, span.start) }));
  const phrases = { longest: placed(found.longest), nested: placed(found.nested) };
  phrasesSeen.set(view, { base, phrases });
  return phrases;
}

/** The terms that the Chinese sentences of a side name or hint at. */
export function termsOfSide(base: TermBase, side: SideView): Set<Term> {
  return new Set(side.segments.flatMap((view) => termsIn(base, view).flatMap((use) => use.terms)));
}

/** The terms that the English sentences of a side render rightly. */
export function renderedBySide(base: TermBase, side: SideView): Set<Term> {
  return new Set(
    side.segments.flatMap((view) =>
      phrasesIn(base, view).nested.flatMap((match) =>
        match.uses.flatMap((use) => (use.role === "right" ? [use.term] : [])),
      ),
    ),
  );
}
