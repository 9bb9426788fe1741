import type { Translations } from "../../align/translations.js";
import { lemma } from "../../segment/lemma.js";
import type { Word } from "../../segment/segment.js";
import type { Evidence } from "../../text/finding.js";
import { overlaps, type Span } from "../../text/span.js";
import { turnedComparison } from "../comparisons.js";
import { evidence, type CheckContext, type PairView, type SegmentView, type SideView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { oppositionIn, saysOpposite } from "../opposites.js";
import { denialsOf, strong, surplus, turnedInside } from "../denials.js";
import type { NegationCue } from "../negation.js";

const FOLLOWING = 3;

/** Renderings of the denied words that stand further apart than this many characters are chance. */
const NEAR = 24;
const CONTENT = /[\p{L}\p{N}]/u;

/** The cue and the words it denies, as far as an auditor would mark: 不会跟进降价, "not cut prices". */
function scopeOf(cue: NegationCue): Span {
  const after = cue.view.words.filter((word) => word.span.start >= cue.span.end);
  let end = cue.span.end;
  for (const word of after.slice(0, FOLLOWING)) {
    if (!CONTENT.test(word.text)) break;
    end = word.span.end;
  }
  return { start: cue.span.start, end };
}

/** The words that a cue denies. */
function deniedWords(cue: NegationCue): Word[] {
  const scope = scopeOf(cue);
  return cue.view.words.filter((word) => overlaps(word.span, scope) && word.span.start >= cue.span.end);
}

/** Where the other side renders the words that a cue denies; null when no word of them is found. */
function counterpartOf(
  cue: NegationCue,
  side: SideView,
  translations: Translations,
): { view: SegmentView; span: Span } | null {
  const sourceIsChinese = cue.view.segment.language === "zh";
  let best = null as { view: SegmentView; span: Span } | null;
  for (const word of deniedWords(cue)) {
    for (const view of side.segments) {
      for (const other of view.words) {
        const [zh, en] = sourceIsChinese ? [word.text, other.text] : [other.text, word.text];
        const tied = translations.of(zh).some(({ word: rendering }) => rendering === lemma(en.toLowerCase()));
        if (!tied) continue;
        if (best === null) best = { view, span: other.span };
        else if (best.view === view && other.span.start - best.span.end < NEAR) {
          const start = Math.min(best.span.start, other.span.start);
          best = { view, span: { start, end: Math.max(best.span.end, other.span.end) } };
        }
      }
    }
  }
  return best;
}

function placeOf(context: CheckContext, view: SegmentView, span: Span): Evidence {
  return evidence(context, view.segment.side, span);
}

/** The cue whose words the other side renders without a denial; the first when none is known to be. */
function flippedCue(own: readonly NegationCue[], other: SideView, translations: Translations) {
  const candidates = strong(own).map((cue) => ({
    cue,
    counterpart: counterpartOf(cue, other, translations),
  }));
  return candidates.find(({ counterpart }) => counterpart !== null) ?? candidates[0];
}

type Message = "dropped" | "added" | "turned" | "opposite";

/** Qualities with an opposite, so that denying one is often put as the other: 并不小, "sizeable". */
const QUALITIES = new Set("大小高低多少难易好坏差远近贵快慢强弱长短早晚轻重深浅");

function deniesQuality({ view: { segment }, span }: NegationCue): boolean {
  const after = segment.text.slice(span.end - segment.span.start);
  return QUALITIES.has(after.charAt(0)) && !/^.\p{Script=Han}{2}/u.test(after);
}

/** A word that denies inside ("unwilling") for one that does not (愿意), where the Chinese denies nothing at all. */
function inside(
  context: CheckContext,
  pair: PairView,
  source: readonly NegationCue[],
  target: readonly NegationCue[],
): Raised<Message> | null {
  const fromChinese = pair.source.language === "zh";
  const [chinese, english, side] = fromChinese
    ? [source, target, pair.source]
    : [target, source, pair.target];
  const turned = turnedInside(english, chinese, side, context.translations);
  if (turned === null) return null;
  const here = placeOf(context, turned.cue.view, scopeOf(turned.cue));
  const there = placeOf(context, turned.view, turned.span);
  return {
    message: fromChinese ? "added" : "dropped",
    data: { cue: turned.cue.text, here: here.text, there: there.text },
    confidence: 0.75,
    pair: pair.id,
    source: fromChinese ? there : here,
    target: fromChinese ? here : there,
  };
}

function judge(context: CheckContext, pair: PairView): Raised<Message> | null {
  if (pair.source.segments.length === 0 || pair.target.segments.length === 0) return null;
  const { translations } = context;
  const source = denialsOf(pair.source);
  const target = denialsOf(pair.target);
  if (source.length === 0 && target.length === 0) return null;
  const lost = surplus(source, pair.source, target, pair.target, translations);
  const gained = surplus(target, pair.target, source, pair.source, translations);
  if (lost <= 0 && gained <= 0) return inside(context, pair, source, target);
  const [own, other, otherSide, message] =
    lost > 0
      ? ([source, target, pair.target, "dropped"] as const)
      : ([target, source, pair.source, "added"] as const);
  const flipped = flippedCue(own, otherSide, translations);
  if (flipped === undefined) return null;
  const { cue, counterpart } = flipped;
  // 并不小 may be "sizeable": only "small" itself is the opposite.
  if (counterpart === null && deniesQuality(cue)) return null;
  if (
    counterpart === null &&
    saysOpposite(
      deniedWords(cue).map(({ text }) => text.toLowerCase()),
      cue.view.segment.language === "zh",
      otherSide,
    )
  )
    return null;
  const here = placeOf(context, cue.view, scopeOf(cue));
  const first = otherSide.segments[0];
  const there = counterpart ?? (first === undefined ? null : { view: first, span: first.segment.span });
  const opposite = there === null ? null : placeOf(context, there.view, there.span);
  // A side without any negative sense, and the denied words found there affirmed, leave little room for doubt.
  const confidence = Math.min(0.95, 0.55 + (other.length === 0 ? 0.2 : 0) + (counterpart === null ? 0 : 0.2));
  return {
    message,
    data: {
      cue: cue.text,
      here: here.text,
      there: counterpart === null ? "the other side" : (opposite?.text ?? ""),
    },
    confidence,
    pair: pair.id,
    source: message === "dropped" ? here : opposite,
    target: message === "dropped" ? opposite : here,
  };
}

/** 高于去年 for "lower than last year". */
function turned(context: CheckContext, pair: PairView): Raised<Message> | null {
  const found = turnedComparison(pair.source, pair.target, context.translations);
  if (found === null) return null;
  const source = placeOf(context, found.source.view, found.source.span);
  const target = placeOf(context, found.target.view, found.target.span);
  return {
    message: "turned",
    data: { source: source.text, target: target.text },
    confidence: 0.8,
    severity: "major",
    pair: pair.id,
    source,
    target,
  };
}

/** 基数较低 for "a high base". */
function opposed(context: CheckContext, pair: PairView): Raised<Message> | null {
  const { source, target } = pair;
  if (source.language === target.language) return null;
  const [chinese, english] = source.language === "zh" ? [source, target] : [target, source];
  const found = oppositionIn(chinese, english, context.translations);
  if (found === null) return null;
  const zh = placeOf(context, found.chinese.view, found.chinese.word.span);
  const en = placeOf(context, found.english.view, found.english.word.span);
  const [here, there] = source.language === "zh" ? [zh, en] : [en, zh];
  return {
    message: "opposite",
    data: { source: here.text, target: there.text },
    confidence: 0.7,
    severity: "major",
    pair: pair.id,
    source: here,
    target: there,
  };
}

export const polarityFlipped = defineCheck({
  id: "polarity-flipped",
  severity: "critical",
  summary:
    "A negation that the rendition drops or adds, a comparison turned round, a word replaced by its opposite.",
  why: "A lost 不 turns a promise into its opposite, and the English reads as fluently as before.",
  limits:
    "Counts what each side denies. Opposites are known as far as their table goes, and only where one side has nothing of the other's pole; about two in five of other people's synthetic antonyms are found.",
  messages: {
    dropped: "the source denies ({here}); the rendition has no negation",
    added: "the rendition denies ({here}); the source has no negation",
    turned: "{source} and “{target}” compare the same things the other way round",
    opposite: "“{source}” and “{target}” are opposites",
  },
  examples: {
    wrong: [
      {
        zh: "明年我们⟦不会再开⟧新的门店。",
        en: "Next year we will ⟦open new stores⟧.",
        note: "不会再 denies; without it the plan is the opposite.",
      },
      {
        zh: "这笔投资⟦影响现金流⟧。",
        en: "This investment does ⟦not affect cash⟧ flow.",
        note: "Nobody denied it in Mandarin.",
      },
      {
        zh: "新品的销量⟦低于⟧去年同期。",
        en: "Sales of the new product were ⟦higher than⟧ a year ago.",
        note: "低于 is below.",
      },
      {
        zh: "银行正在⟦收紧⟧授信。",
        en: "Banks are ⟦loosening⟧ credit.",
        note: "收紧 is to tighten.",
      },
    ],
    right: [
      {
        zh: "我们不得不提高价格。",
        en: "We had to raise prices.",
        note: "不得不 is a double negation: must.",
      },
      {
        zh: "不仅收入增长，利润也增长了。",
        en: "Both revenue and profit grew.",
        note: "不仅 denies nothing.",
      },
      {
        zh: "门店数量没有变化。",
        en: "The number of stores remained unchanged.",
        note: "The denial is inside “unchanged”.",
      },
      {
        zh: "海外的增速快于国内。",
        en: "Domestic growth was slower than overseas.",
        note: "The comparison turned round together with its parts.",
      },
      { zh: "你们会不会涨价？", en: "Will you raise prices?", note: "会不会 asks, it does not deny." },
    ],
  },
  *run(context) {
    for (const exchange of context.exchanges) {
      for (const pair of exchange.pairs) {
        const raised = judge(context, pair) ?? turned(context, pair) ?? opposed(context, pair);
        if (raised !== null) yield raised;
      }
    }
  },
});
