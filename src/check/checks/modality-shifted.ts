import { shift } from "../../text/span.js";
import { evidence, type CheckContext, type PairView, type SegmentView, type SideView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { phrasesOf, type FoundPhrase } from "../phrase-rows.js";
import { simplifiedOf } from "../simplified.js";

type Message = "firmer" | "weaker" | "unrestricted" | "restricted";

interface Placed extends FoundPhrase {
  readonly view: SegmentView;
  readonly text: string;
}

/** The words of a side that tell how sure something is. */
function modalsOf(side: SideView): Placed[] {
  return side.segments.flatMap((view) => {
    const { text, span } = view.segment;
    return phrasesOf("negation/modality.tsv", view).map((phrase) => ({
      value: phrase.value,
      text: text.slice(phrase.span.start, phrase.span.end),
      span: shift(phrase.span, span.start),
      view,
    }));
  });
}

/** 只有通过认证的才能…, 仅限: nobody and nothing else. */
const ONLY_ZH = /只有.{1,30}才|[仅只]限|唯[一独有]/u;
const ONLY_EN =
  /\b(?:only|solely|exclusive|exclusively|alone|unless|until|without|limited|nothing but|no one|nobody|none|sole|unique|just|restricted|must|required?|single|if|merely|when|once|first|provided)\b/iu;
/** "Only … can": said of who or what may, not of how much. */
const ONLY_SAID = /^(?:only|solely|exclusively)\b(?! (?:\d|a |one|two|three|about|around))/iu;
const ONLY_MEANT = /[只仅唯独才光单就专限]|除非|除了|不过|而已|罢了|以内|之内/u;

const joined = (side: SideView) => side.segments.map((view) => simplifiedOf(view).text).join(" ");

const has = (modals: readonly Placed[], value: string) => modals.find((modal) => modal.value === value);

function* judge(context: CheckContext, pair: PairView): Generator<Raised<Message>> {
  if (pair.source.language !== "zh" || pair.target.language !== "en") return;
  if (pair.source.segments.length === 0 || pair.target.segments.length === 0) return;
  yield* exclusive(context, pair);
  const source = modalsOf(pair.source);
  if (source.length === 0) return;
  const target = modalsOf(pair.target);
  const raised = (message: Message, from: Placed | null, to: Placed | null): Raised<Message> => ({
    message,
    data: { source: from?.text ?? "", target: to?.text ?? "" },
    confidence: 0.6,
    pair: pair.id,
    source: from === null ? null : evidence(context, from.view.segment.side, from.span),
    target: to === null ? null : evidence(context, to.view.segment.side, to.span),
  });
  const hedge = has(source, "open") ?? has(source, "meant") ?? null;
  const promise = has(source, "sure") ?? null;
  const will = has(target, "future") ?? null;
  const maybe = has(target, "open") ?? null;
  const hedged = target.some(({ value }) => value === "open" || value === "meant");
  if (hedge !== null && promise === null && will !== null && !hedged) yield raised("firmer", hedge, will);
  if (
    promise !== null &&
    hedge === null &&
    maybe !== null &&
    has(target, "sure") === undefined &&
    will === null
  )
    yield raised("weaker", promise, maybe);
}

function* exclusive(context: CheckContext, pair: PairView): Generator<Raised<Message>> {
  const whole = (
    message: Message,
    side: SideView,
    only: RegExp,
    isSource: boolean,
  ): Raised<Message> | null => {
    for (const { segment } of side.segments) {
      const match = only.exec(segment.text);
      if (match === null) continue;
      const start = segment.span.start + match.index;
      const place = evidence(context, segment.side, { start, end: start + match[0].length });
      return {
        message,
        data: { source: place.text, target: place.text },
        confidence: 0.6,
        pair: pair.id,
        source: isSource ? place : null,
        target: isSource ? null : place,
      };
    }
    return null;
  };
  const chinese = joined(pair.source);
  const english = joined(pair.target);
  if (ONLY_ZH.test(chinese) && !ONLY_EN.test(english)) {
    const raised = whole("unrestricted", pair.source, ONLY_ZH, true);
    if (raised !== null) yield raised;
  }
  if (ONLY_SAID.test(english) && !ONLY_MEANT.test(chinese)) {
    const raised = whole("restricted", pair.target, ONLY_SAID, false);
    if (raised !== null) yield raised;
  }
}

export const modalityShifted = defineCheck({
  id: "modality-shifted",
  severity: "neutral",
  summary: "A hedge, a promise or a restriction that the rendition makes stronger or weaker.",
  why: "“We will” is a commitment where the speaker only expected; a reader of forecasts should know.",
  limits:
    "Worth knowing, never an error by itself: interpreters often say “will” for 预计, and context may keep the hedge. Only set words are compared, over a whole pair.",
  messages: {
    firmer: "{source} leaves it open; the rendition says “{target}”",
    weaker: "{source} is a promise; the rendition says “{target}”",
    unrestricted: "the source restricts this ({source}); the rendition does not",
    restricted: "the rendition restricts this (“{target}”); the source does not",
  },
  examples: {
    wrong: [
      {
        zh: "我们⟦力争⟧明年实现盈亏平衡。",
        en: "We ⟦will⟧ break even next year.",
        note: "力争 is to strive for; nothing was promised.",
      },
      {
        zh: "我们⟦确保⟧按期交付。",
        en: "We ⟦may⟧ deliver on schedule.",
        note: "确保 is a promise.",
      },
      {
        zh: "⟦只有完成认证的供应商才⟧能参加投标。",
        en: "Suppliers that are certified can take part in the tender.",
        note: "Nobody else can.",
      },
    ],
    right: [
      { zh: "我们预计明年盈利。", en: "We expect to be profitable next year.", note: "A hedge for a hedge." },
      {
        zh: "只有降价才能卖得动。",
        en: "It will not sell unless we cut prices.",
        note: "Unless restricts as well.",
      },
    ],
  },
  *run(context) {
    for (const exchange of context.exchanges) for (const pair of exchange.pairs) yield* judge(context, pair);
  },
});
