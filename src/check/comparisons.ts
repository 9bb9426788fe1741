import type { Translations } from "../align/translations.js";
import { lemma } from "../segment/lemma.js";
import { overlaps, shift, type Span } from "../text/span.js";
import type { SegmentView, SideView } from "./context.js";
import { phrasesOf } from "./phrase-rows.js";
import { simplifiedOf } from "./simplified.js";

/** What is said to be above or below something else. Spans count in the document. */
interface Comparison {
  readonly view: SegmentView;
  readonly span: Span;
  readonly up: boolean;
  /** What it is compared with. */
  readonly with: Span;
}

/** 比去年多: what it is compared with stands between. */
const THAN =
  /比([^，。；！？,.;!?比]{1,8}?)[要还更都]?(?<up>[高多大好快强长])?(?<down>[低少小差慢弱短])?(?=[了得一很的，。；！？,.;!?]|$)/gu;

/** How far what something is compared with may reach, in characters. */
const REACH = { zh: 8, en: 40 } as const;
const STOP = /[，。；！？,.;!?、]/u;

function isDenied(text: string, at: number, language: SideView["language"]): boolean {
  const before = text.slice(Math.max(0, at - (language === "zh" ? 2 : 12)), at);
  return language === "zh"
    ? /[不没未]/u.test(before)
    : /(?:\bnot?|n['’]t|never)\s+(?:\w+\s)?$/iu.test(before);
}

function chineseThan(view: SegmentView, text: string): Comparison[] {
  if (!text.includes("比")) return [];
  const start = view.segment.span.start;
  return [...text.matchAll(THAN)].flatMap((match): Comparison[] => {
    const { up, down } = match.groups ?? {};
    if ((up === undefined) === (down === undefined)) return [];
    const from = match.index + 1;
    const span = { start: match.index, end: match.index + match[0].length };
    return [
      {
        view,
        span: shift(span, start),
        up: up !== undefined,
        with: shift({ start: from, end: from + (match[1]?.length ?? 0) }, start),
      },
    ];
  });
}

/** The comparisons of a side. */
function comparisonsOf(side: SideView): Comparison[] {
  return side.segments.flatMap((view) => {
    const { language, span } = view.segment;
    const text = language === "zh" ? simplifiedOf(view).text : view.segment.text;
    // Conversion that changes lengths is rare, and then nothing is said.
    if (text.length !== view.segment.text.length) return [];
    const found = phrasesOf("negation/comparisons.tsv", view)
      .filter((phrase) => !isDenied(text, phrase.span.start, language))
      .map((phrase): Comparison => {
        const after = text.slice(phrase.span.end, phrase.span.end + REACH[language]);
        const stop = after.search(STOP);
        const end = phrase.span.end + (stop === -1 ? after.length : stop);
        return {
          view,
          span: shift(phrase.span, span.start),
          up: phrase.value === "up",
          with: shift({ start: phrase.span.end, end }, span.start),
        };
      });
    return language === "zh" ? [...found, ...chineseThan(view, text)] : found;
  });
}

const wordsWithin = (view: SegmentView, span: Span) => view.words.filter((word) => overlaps(word.span, span));

/** Whether both are compared with the same: 去年同期 and "a year ago". A figure is compared as such elsewhere. */
function sameMeasure(chinese: Comparison, english: Comparison, translations: Translations): boolean {
  if (chinese.view.quantities.some((q) => overlaps(q.span, chinese.with) && q.kind !== "date")) return false;
  const rendered = new Set(
    wordsWithin(english.view, english.with).map(({ text }) => lemma(text.toLowerCase())),
  );
  return wordsWithin(chinese.view, chinese.with).some(
    ({ text }) =>
      text.length > 1 &&
      translations
        .of(text)
        .some(({ word, forward }) => word.length > 3 && forward > 0.05 && rendered.has(word)),
  );
}

/**
 * A comparison that the other side turns round: 高于去年 and "lower than last year". Where a side compares both ways, or
 * compares with something else, it is not known which answers which.
 */
export function turnedComparison(
  source: SideView,
  target: SideView,
  translations: Translations,
): { readonly source: Comparison; readonly target: Comparison } | null {
  if (source.language === target.language) return null;
  const ours = comparisonsOf(source);
  const theirs = ours.length === 0 ? [] : comparisonsOf(target);
  const [one, other] = [ours[0], theirs[0]];
  if (one === undefined || other === undefined || one.up === other.up) return null;
  if (ours.some(({ up }) => up !== one.up) || theirs.some(({ up }) => up !== other.up)) return null;
  for (const here of ours)
    for (const there of theirs) {
      const [chinese, english] = source.language === "zh" ? [here, there] : [there, here];
      if (sameMeasure(chinese, english, translations)) return { source: here, target: there };
    }
  return null;
}
