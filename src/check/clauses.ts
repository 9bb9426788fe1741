import { bestTie, comparable, informationOf } from "../align/affinity.js";
import type { Translations } from "../align/translations.js";
import { hanLength, hasLetterOrDigit } from "../language/characters.js";
import { lemma } from "../segment/lemma.js";
import type { Language } from "../text/language.js";
import { overlaps, type Span } from "../text/span.js";
import {
  evidence,
  type CheckContext,
  type ExchangeView,
  type PairView,
  type SegmentView,
} from "./context.js";
import type { Raised } from "./define.js";
import { isFormulaic } from "./formulae.js";

/** A part of a sentence between its commas. The span counts in the document. */
interface Clause {
  readonly view: SegmentView;
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
}

const PARTED = /^[，,；;：:—–。！？!?…]+$/u;

/** The clauses of a sentence. A comma within a figure (1,200) parts nothing: it is inside a word. */
function clausesOf(view: SegmentView): Clause[] {
  const { span, text } = view.segment;
  const clauses: Clause[] = [];
  let words: string[] = [];
  let start: number | null = null;
  let end = 0;
  const close = () => {
    if (start !== null)
      clauses.push({
        view,
        span: { start, end },
        text: text.slice(start - span.start, end - span.start),
        words,
      });
    words = [];
    start = null;
  };
  const keys = comparable(view, lemma);
  let next = 0;
  for (const word of view.words) {
    if (hasLetterOrDigit(word.text)) {
      start ??= word.span.start;
      end = word.span.end;
      words.push(keys[next] ?? "");
      next += 1;
    } else if (PARTED.test(word.text)) close();
  }
  close();
  return clauses;
}

const informationIn = (words: readonly string[], translations: Translations) =>
  words.reduce((sum, word) => sum + informationOf(word, translations), 0);

/** How much of what words say others say too, in nats; no longer counted once it is more than `enough`. */
function saidBy(
  words: readonly string[],
  others: readonly string[],
  translations: Translations,
  enough: number,
): number {
  let said = 0;
  for (const word of words) {
    const weight = informationOf(word, translations);
    if (weight > 0) said += weight * bestTie(word, others, translations);
    if (said > enough) break;
  }
  return said;
}

/**
 * From where on a clause counts as unanswered. Measured on right translations and on such with a clause put in or left
 * out: a quarter of those are found, and one in two hundred right pairs is raised by mistake.
 */
const LIMITS = {
  zh: { share: 0.05, information: 16, length: 8 },
  en: { share: 0.02, information: 12, length: 7 },
} as const;

/** The rest of the side is answered at least this far, or the two are hardly renditions of one another. */
const REST = 0.5;

const lengthOf = ({ text, words }: Clause, language: Language) =>
  language === "zh" ? hanLength(text) : words.length;

function wordsAround(pairs: readonly PairView[], index: number, side: "source" | "target"): string[] {
  const words: string[] = [];
  for (const pair of pairs.slice(Math.max(0, index - 1), index + 2))
    for (const view of pair[side].segments) words.push(...comparable(view, lemma));
  return words;
}

interface Unanswered {
  readonly pair: PairView;
  readonly clause: Pick<Clause, "view" | "span">;
}

/** The clauses of one side of rendered pairs to which nothing on the other side answers. What has figures is left to them. */
function* unansweredClauses(
  side: "source" | "target",
  exchange: ExchangeView,
  { translations }: CheckContext,
): Generator<Unanswered> {
  const other = side === "source" ? "target" : "source";
  for (const [index, pair] of exchange.pairs.entries()) {
    if (pair.origin !== "speech" || pair.source.language === pair.target.language) continue;
    if (pair.source.segments.length === 0 || pair.target.segments.length === 0) continue;
    const clauses = pair[side].segments.flatMap(clausesOf);
    if (clauses.length < 2) continue;
    const { language } = pair[side];
    const limits = LIMITS[language];
    let others: readonly string[] | null = null;
    for (const clause of clauses) {
      if (lengthOf(clause, language) < limits.length) continue;
      const all = informationIn(clause.words, translations);
      if (all < limits.information) continue;
      others ??= wordsAround(exchange.pairs, index, other);
      const most = limits.share * all;
      if (saidBy(clause.words, others, translations, most) > most) continue;
      if (clause.view.quantities.some((quantity) => overlaps(quantity.span, clause.span))) continue;
      const rest = clauses.filter((one) => one !== clause).flatMap(({ words }) => words);
      const least = REST * informationIn(rest, translations);
      if (saidBy(rest, others, translations, least) < least) continue;
      if (!isFormulaic(clause.text, language)) yield { pair, clause };
    }
  }
}

/** Whether a clause was left out or put in is known from its words alone. */
const CONFIDENCE = 0.55;

/** What a check raises for the clauses of its side that nothing answers: left out of the source, put into the rendition. */
export function* raisedClauses(
  side: "source" | "target",
  exchange: ExchangeView,
  context: CheckContext,
): Generator<Raised<"clause">> {
  for (const { pair, clause } of unansweredClauses(side, exchange, context)) {
    const place = evidence(context, clause.view.segment.side, clause.span);
    yield {
      message: "clause",
      data: {},
      confidence: CONFIDENCE,
      severity: "minor",
      pair: pair.id,
      source: side === "source" ? place : null,
      target: side === "target" ? place : null,
    };
  }
}
