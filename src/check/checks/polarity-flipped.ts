import type { Translations } from "../../align/translations.js";
import { lemma } from "../../segment/lemma.js";
import type { Evidence } from "../../text/finding.js";
import { corpusRows } from "../../text/data.js";
import { overlaps, shift, type Span } from "../../text/span.js";
import { evidence, type CheckContext, type PairView, type SegmentView, type SideView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { negationCues, type NegationCue } from "../negation.js";

/** A cue with the segment it stands in; its span counts in the document. */
interface PlacedCue extends NegationCue {
  readonly view: SegmentView;
}

function cuesOf(side: SideView): PlacedCue[] {
  return side.segments.flatMap((view) => {
    const { text, language, span } = view.segment;
    const words = view.words.map((word) => shift(word.span, -span.start));
    return negationCues(text, language, words).map((cue) => ({
      ...cue,
      span: shift(cue.span, span.start),
      view,
    }));
  });
}

/** Cues that leave no room for a weaker wording: 没有任何负债 is no debt at all, not "low" debt. */
const EMPHATIC = /^(?:没有任何|沒有任何|毫[无無不]|[绝絕决決]不|从未|從未|从来|從來)/u;

/** English words that only weaken: they may stand for a plain 不 (不大: small), never for an emphatic one. */
const WEAK = new Set(corpusRows("negation/en-weak.tsv").map(([word = ""]) => word));

const strong = (cues: readonly PlacedCue[]) => cues.filter((cue) => cue.force === "negative");
const soft = (cues: readonly PlacedCue[]) => cues.filter((cue) => cue.force === "soft");

/** Whether one of the cues is a rendering of the other: 防止 of "prevent", which is then no spare denial. */
function renders(cue: PlacedCue, others: readonly PlacedCue[], translations: Translations): boolean {
  const english = new Set(others.map((other) => lemma(other.text.toLowerCase())));
  if (cue.view.segment.language === "en") {
    const own = lemma(cue.text.toLowerCase());
    return others.some((other) => translations.of(other.text).some(({ word }) => word === own));
  }
  return translations.of(cue.text).some(({ word }) => english.has(word));
}

/** 不差, 不多: an explicit denial of one quality, which English may say as one too ("not bad"). */
const DENIED_QUALITY = /^[不没無无未]\p{Script=Han}$/u;

/** "not bad": a negative word that is denied on the spot, the two together no more than 不差. */
function deniedOnTheSpot(cue: PlacedCue, own: readonly PlacedCue[]): boolean {
  return strong(own).some((not) => not.view === cue.view && cue.span.start - not.span.end === 1);
}

/** Denials on one side that nothing on the other could answer to. */
function surplus(own: readonly PlacedCue[], other: readonly PlacedCue[], translations: Translations): number {
  const answered = soft(own).filter((cue) => !deniedOnTheSpot(cue, own));
  const spare = soft(other).filter(
    (cue) => !renders(cue, DENIED_QUALITY.test(cue.text) ? answered : soft(own), translations),
  );
  const emphatic = own.some((cue) => EMPHATIC.test(cue.text));
  const counted = emphatic ? spare.filter((cue) => !WEAK.has(lemma(cue.text.toLowerCase()))) : spare;
  return strong(own).length - strong(other).length - counted.length;
}

const FOLLOWING = 3;

/** Renderings of the denied words that stand further apart than this many characters are chance. */
const NEAR = 24;
const CONTENT = /[\p{L}\p{N}]/u;

/** The cue and the words it denies, as far as an auditor would mark: 不会跟进降价, "not cut prices". */
function scopeOf(cue: PlacedCue): Span {
  const after = cue.view.words.filter((word) => word.span.start >= cue.span.end);
  let end = cue.span.end;
  for (const word of after.slice(0, FOLLOWING)) {
    if (!CONTENT.test(word.text)) break;
    end = word.span.end;
  }
  return { start: cue.span.start, end };
}

/** Where the other side renders the words that a cue denies; null when no word of them is found. */
function counterpartOf(
  cue: PlacedCue,
  side: SideView,
  translations: Translations,
): { view: SegmentView; span: Span } | null {
  const scope = scopeOf(cue);
  const denied = cue.view.words.filter(
    (word) => overlaps(word.span, scope) && word.span.start >= cue.span.end,
  );
  const sourceIsChinese = cue.view.segment.language === "zh";
  let best = null as { view: SegmentView; span: Span } | null;
  for (const word of denied) {
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
function flippedCue(own: readonly PlacedCue[], other: SideView, translations: Translations) {
  const candidates = strong(own).map((cue) => ({
    cue,
    counterpart: counterpartOf(cue, other, translations),
  }));
  return candidates.find(({ counterpart }) => counterpart !== null) ?? candidates[0];
}

type Message = "dropped" | "added";

function judge(context: CheckContext, pair: PairView): Raised<Message> | null {
  if (pair.source.segments.length === 0 || pair.target.segments.length === 0) return null;
  const { translations } = context;
  const source = cuesOf(pair.source);
  const target = cuesOf(pair.target);
  const lost = surplus(source, target, translations);
  const gained = surplus(target, source, translations);
  if (lost <= 0 && gained <= 0) return null;
  const [own, other, otherSide, message] =
    lost > 0
      ? ([source, target, pair.target, "dropped"] as const)
      : ([target, source, pair.source, "added"] as const);
  const flipped = flippedCue(own, otherSide, translations);
  if (flipped === undefined) return null;
  const { cue, counterpart } = flipped;
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

export const polarityFlipped = defineCheck({
  id: "polarity-flipped",
  severity: "critical",
  summary: "A negation that the rendition drops, or one that it adds.",
  why: "A lost 不 turns a promise into its opposite, and the English reads as fluently as before.",
  limits:
    "Counts what each side denies. A sentence turned round with an antonym (不大 as “small”) is known only as far as the tables of negative words go.",
  messages: {
    dropped: "the source denies ({here}); the rendition has no negation",
    added: "the rendition denies ({here}); the source has no negation",
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
      { zh: "你们会不会涨价？", en: "Will you raise prices?", note: "会不会 asks, it does not deny." },
    ],
  },
  *run(context) {
    for (const exchange of context.exchanges) {
      for (const pair of exchange.pairs) {
        const raised = judge(context, pair);
        if (raised !== null) yield raised;
      }
    }
  },
});
