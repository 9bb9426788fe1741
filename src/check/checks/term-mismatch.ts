import { overlaps } from "../../text/span.js";
import {
  evidence,
  type CheckContext,
  type ExchangeView,
  type PairView,
  type SegmentView,
} from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import {
  documentPhrases,
  phrasesIn,
  renderedBySide,
  termsIn,
  termsOfSide,
  type TermUse,
} from "../term-uses.js";
import type { PhraseMatch, WrongRendering } from "../term-phrases.js";
import type { Term } from "../term.js";

type Message = "wrong" | "other" | "forbidden";

/** What is said around a pair: alignment may be a sentence off, and a rendering may come a sentence later. */
interface Surroundings {
  /** Terms that the Chinese of the pair and its neighbours names. */
  readonly named: ReadonlySet<Term>;
  /** Terms that their English renders rightly. */
  readonly rendered: ReadonlySet<Term>;
}

const chineseSide = (pair: PairView) => (pair.source.language === "zh" ? pair.source : pair.target);
const englishSide = (pair: PairView) => (pair.source.language === "zh" ? pair.target : pair.source);

function surroundings(context: CheckContext, exchange: ExchangeView, index: number): Surroundings {
  const named = new Set<Term>();
  const rendered = new Set<Term>();
  for (const pair of exchange.pairs.slice(Math.max(0, index - 1), index + 2)) {
    for (const term of termsOfSide(context.terms, chineseSide(pair))) named.add(term);
    for (const term of renderedBySide(documentPhrases(context), englishSide(pair))) rendered.add(term);
  }
  return { named, rendered };
}

/** 同比 and 环比 beside a rate are compared with the figures: number-period raises what is wrong there. */
function isComparedAsNumber(use: TermUse, view: SegmentView, other: SegmentView): boolean {
  if (!use.terms.some((term) => term.basis)) return false;
  const measured = (segment: SegmentView) => segment.quantities.some((quantity) => quantity.basis !== null);
  return measured(view) && measured(other);
}

const hasWrongUse = (match: PhraseMatch) => match.uses.some((use) => use.role === "wrong");

/** What a phrase is, where it is wrong for the term. */
function wrongUse(match: PhraseMatch, term: Term): WrongRendering | null {
  const use = match.uses.find((candidate) => candidate.role === "wrong" && candidate.term === term);
  return use?.role === "wrong" ? use.as : null;
}

interface Mismatch {
  readonly use: TermUse;
  readonly term: Term;
  readonly zh: SegmentView;
  readonly match: PhraseMatch;
  readonly en: SegmentView;
  readonly as: WrongRendering;
}

/** The phrases of a pair's English that are wrong for a term of its Chinese, whatever else the pair says. */
function* candidates(context: CheckContext, pair: PairView): Generator<Mismatch> {
  const table = documentPhrases(context);
  const phrases = englishSide(pair).segments.flatMap((en) =>
    phrasesIn(table, en).longest.flatMap((match) =>
      match.whole && hasWrongUse(match) ? [{ en, match }] : [],
    ),
  );
  if (phrases.length === 0) return;
  for (const zh of chineseSide(pair).segments)
    for (const use of termsIn(context.terms, zh).uses)
      for (const term of use.terms) {
        if (!term.zh.some((form) => form.toLowerCase() === use.form)) continue;
        for (const { en, match } of phrases) {
          const as = wrongUse(match, term);
          if (as !== null && !isComparedAsNumber(use, zh, en)) yield { use, term, zh, match, en, as };
        }
      }
}

/**
 * Whether what is said around clears a candidate: the term is rendered rightly too (a form of several terms when one of
 * them is), or the phrase renders something else that was said. What a glossary forbids it forbids in any company.
 */
function isCleared({ use, term, match }: Mismatch, around: Surroundings): boolean {
  if (match.uses.some((other) => other.role === "right" && around.named.has(other.term))) return true;
  return !term.glossary && use.terms.some((other) => around.rendered.has(other));
}

const isMisheard = ({ match, term }: Mismatch) =>
  match.uses.some((other) => other.role === "misheard" && other.term === term);

const GLOSSARY_CONFIDENCE = 0.95;

function raise(context: CheckContext, pair: PairView, found: Mismatch): Raised<Message> {
  const { use, term, zh, match, en, as } = found;
  const chinese = evidence(context, zh.segment.side, use.span);
  const english = evidence(context, en.segment.side, match.span);
  const fromChinese = pair.source.language === "zh";
  const right = term.preferred[0] ?? null;
  // "Growth margin" is as likely the transcriber's slip as the interpreter's.
  const misheard = isMisheard(found);
  return {
    message: term.glossary ? "forbidden" : as.instead === null ? "wrong" : "other",
    data: {
      term: chinese.text,
      right: right ?? "something else",
      found: english.text,
      instead: as.instead ?? "",
    },
    confidence: term.glossary ? GLOSSARY_CONFIDENCE : misheard ? 0.7 : 0.85,
    severity: misheard ? "minor" : "major",
    pair: pair.id,
    source: fromChinese ? chinese : english,
    target: fromChinese ? english : chinese,
    suggestion: fromChinese ? right : chinese.text,
  };
}

function* inPair(context: CheckContext, exchange: ExchangeView, index: number): Generator<Raised<Message>> {
  const pair = exchange.pairs[index];
  if (pair === undefined || pair.source.segments.length === 0 || pair.target.segments.length === 0) return;
  if (pair.source.language === pair.target.language) return;
  let around: Surroundings | null = null;
  const raised: Mismatch[] = [];
  for (const found of candidates(context, pair)) {
    // In a transcript "growth margin" is the transcriber's slip: transcript-unclear says so.
    if (context.transcript !== null && !found.term.glossary && isMisheard(found)) continue;
    // One wrong phrase answers for one term, and one term has one wrong phrase.
    const known = raised.some(
      ({ match, use }) => overlaps(match.span, found.match.span) || overlaps(use.span, found.use.span),
    );
    if (known || isCleared(found, (around ??= surroundings(context, exchange, index)))) continue;
    raised.push(found);
    yield raise(context, pair, found);
  }
}

export const termMismatch = defineCheck({
  id: "term-mismatch",
  severity: "major",
  summary:
    "A technical term was rendered as another term, or in words that the term base or a glossary forbids",
  why: "Gross margin is not net margin, and a reader who sees only the English has no way to tell.",
  limits:
    "Only confusions that the term base or a glossary lists are raised: a paraphrase, however free, passes, and so does a term that is rendered rightly in the same or a neighbouring sentence.",
  messages: {
    wrong: "{term} is {right}; the rendition says “{found}”",
    other: "{term} is {right}; the rendition says “{found}”, which is {instead}",
    forbidden: "{term} is {right}; the glossary forbids “{found}”",
  },
  examples: {
    wrong: [
      {
        zh: "我们全年的⟦毛利率⟧保持稳定。",
        en: "Our ⟦net margin⟧ for the full year remained stable.",
        note: "毛利率 is gross margin; net margin is 净利率.",
      },
      {
        zh: "⟦碳酸锂⟧的采购价又降了。",
        en: "The purchase price of ⟦lithium hydroxide⟧ came down again.",
        note: "Lithium carbonate is another chemical at another price.",
      },
      {
        zh: "订单⟦环比⟧有所恢复。",
        en: "Orders recovered somewhat ⟦year-over-year⟧.",
        note: "环比 compares with the quarter before.",
      },
    ],
    right: [
      {
        zh: "毛利率和净利率都有改善。",
        en: "Both gross and net margin improved.",
        note: "Net margin stands for 净利率, which the speaker did name.",
      },
      {
        zh: "订单环比恢复，也超过了去年同期。",
        en: "Orders recovered, and were up year-over-year as well.",
        note: "Year-over-year stands for 去年同期.",
      },
      {
        zh: "毛利率提高了，我们每卖一元都多留下一点。",
        en: "We now keep a little more of every yuan that we sell.",
        note: "A paraphrase names no other term.",
      },
      {
        zh: "门店支持线上下单。",
        en: "Stores accept orders placed online.",
        note: "线下 lies across two words: 线上/下单.",
      },
    ],
  },
  *run(context) {
    for (const exchange of context.exchanges)
      for (const index of exchange.pairs.keys()) yield* inPair(context, exchange, index);
  },
});
