import { shift, type Span } from "../text/span.js";
import type { CheckContext, PairView, SegmentView, SideView } from "./context.js";
import { phraseKeys } from "./english.js";
import { findPhrases, mishearingTable, type PhraseTable } from "./term-phrases.js";
import { documentPhrases, englishOf, renderedBySide, termsIn } from "./term-uses.js";
import type { Term } from "./term.js";
import type { TermBase } from "./terms.js";
import { isTopic } from "./topic.js";

/** An English phrase that a transcriber's machine writes for a term. The span counts in the document. */
export interface Mishearing {
  readonly view: SegmentView;
  readonly pair: PairView | null;
  readonly span: Span;
  readonly term: Term;
  /** Whether the Mandarin beside it names the term. */
  readonly named: boolean;
}

const tables = new WeakMap<TermBase, PhraseTable>();

function tableOf(base: TermBase): PhraseTable {
  let table = tables.get(base);
  if (table === undefined) tables.set(base, (table = mishearingTable(base)));
  return table;
}

/** Words of sentences on results: there "R pool" is no pool, and "growth margin" no margin of growth. */
const BUSINESS = new Set(
  "margin revenue revenues quarter quarterly profit earnings million billion percent rmb usd year-on-year yoy ebitda guidance customer customers user users cost costs expense expenses sale sales income net gross operating adjusted fiscal invest investment growth increase decrease".split(
    " ",
  ),
);

/** Beside the phrase itself, the sentence speaks of business at least this often; where the term is a topic, once less. */
const ENOUGH = 2;

const MEASURED = new Set(["money", "percent", "percentage-point", "basis-point", "date"]);

function isOnBusiness(context: CheckContext, view: SegmentView, phrase: string, term: Term): boolean {
  const own = new Set(phraseKeys(phrase));
  const words = new Set(englishOf(view).keys.filter((key) => BUSINESS.has(key) && !own.has(key)));
  const figures = view.quantities.filter((quantity) => MEASURED.has(quantity.kind)).length;
  const enough = isTopic(context, term) ? ENOUGH - 1 : ENOUGH;
  return words.size + figures >= enough;
}

/** The pair of every English segment, with its neighbours: a term may be named a sentence before. */
function neighbourhoods(context: CheckContext) {
  const places = new Map<SegmentView, { pair: PairView; near: readonly PairView[] }>();
  for (const { pairs } of context.exchanges)
    for (const [index, pair] of pairs.entries())
      for (const side of [pair.source, pair.target])
        for (const view of side.segments)
          places.set(view, { pair, near: pairs.slice(Math.max(0, index - 1), index + 2) });
  return places;
}

const sidesOf = (pairs: readonly PairView[], language: SideView["language"]) =>
  pairs.flatMap((pair) => [pair.source, pair.target]).filter((side) => side.language === language);

const names = (base: TermBase, side: SideView, term: Term) =>
  side.segments.some((view) => termsIn(base, view).uses.some((use) => use.terms.includes(term)));

const sameWords = (a: string, b: string) => phraseKeys(a).join(" ") === phraseKeys(b).join(" ");

/**
 * Whether a phrase is held against the rendition instead: a glossary forbids it, or nothing was heard, for the pair did
 * not come from a transcript. One place has one finding.
 */
function isMistranslated(context: CheckContext, phrase: string, term: Term): boolean {
  const wrongFor = (other: Term) => other.wrong.some((wrong) => sameWords(wrong, phrase));
  const forbidden = term.zh.some((form) =>
    context.terms
      .named(form.toLowerCase())
      .some((other) => other.glossary && other.zh.includes(form) && wrongFor(other)),
  );
  return forbidden || (context.transcript === null && wrongFor(term));
}

/** The English that was probably misheard, in the order of the document. */
export function* mishearingsIn(context: CheckContext): Generator<Mishearing> {
  const places = neighbourhoods(context);
  for (const view of context.segments) {
    if (view.segment.language !== "en") continue;
    const { span } = view.segment;
    for (const match of findPhrases(tableOf(context.terms), englishOf(view)).longest) {
      const use = match.uses[0];
      if (use?.role !== "misheard" || !match.whole) continue;
      const place = places.get(view) ?? null;
      const near = place?.near ?? [];
      const named = sidesOf(near, "zh").some((side) => names(context.terms, side, use.term));
      const rendered = sidesOf(near, "en").some((side) =>
        renderedBySide(documentPhrases(context), side).has(use.term),
      );
      if (use.as.weak ? !named || rendered : !named && !isOnBusiness(context, view, match.text, use.term))
        continue;
      if (named && isMistranslated(context, match.text, use.term)) continue;
      yield {
        view,
        pair: place?.pair ?? null,
        span: shift(match.span, span.start),
        term: use.term,
        named,
      };
    }
  }
}
