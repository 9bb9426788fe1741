import { evidence, type CheckContext, type PairView, type SegmentView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import { powerOfTenBetween, toNumber } from "../../quantity/decimal.js";
import { relateDates } from "../../quantity/compare-dates.js";
import { relateValues } from "../../quantity/compare-values.js";
import { formatQuantity } from "../../quantity/format.js";
import type { Quantity, ReferencePeriod } from "../../quantity/quantity.js";
import { lemma } from "../../segment/lemma.js";
import type { PublishedFigure } from "../published.js";

/** A spoken figure that the record contradicts. */
interface Slip {
  readonly view: SegmentView;
  readonly quantity: Quantity;
  readonly published: PublishedFigure;
}

/** A figure stands so many characters behind the name of what it measures, at most. */
const REACH = 110;
/** Words that may stand before a measure's name and do not make it another's: "our revenue", not "cost of revenue". */
const BEFORE = new Set(
  "the our a this that their overall and quarterly annual quarter year in report".split(" "),
);
/** Words that belong to a measure's name or not, as the speaker likes: "total net revenues". */
const LOOSE = new Set("total net overall our the of".split(" "));

/** The same in Chinese: what may stand before a measure's name, and what makes it another's behind it. */
const ZH_BEFORE = /(?:公司|集团|我们|我司|季度|年度|半年|[的总其年月季和及是为])$/u;
const ZH_AFTER = /^的?(?:成本|[占中里]|增速|增长率)/u;

const WORD = /[\p{L}&]+(?:['’]\p{L}+)?/gu;

/** Where a measure is named in a sentence: the end of its name. */
function placesOf(text: string, keys: readonly string[]): number[] {
  const [first] = keys;
  if (first === undefined) return [];
  if (/\p{Script=Han}/u.test(first)) {
    const found: number[] = [];
    for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + first.length)) {
      const before = text.slice(Math.max(0, at - 4), at);
      const after = text.slice(at + first.length, at + first.length + 3);
      // 云服务营业收入 and 营业收入成本 are other measures than 营业收入.
      const alone = !/\p{Script=Han}$/u.test(before) || ZH_BEFORE.test(before);
      if (alone && !ZH_AFTER.test(after)) found.push(at + first.length);
    }
    return found;
  }
  const words = [...text.matchAll(WORD)].map((match) => ({
    key: lemma(match[0].toLowerCase().replace(/['’]s$/u, "")),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const apart = (at: number) =>
    at < 1 || /[,.;:]/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
  return words.flatMap((_, at) => {
    let last = at;
    for (const [index, key] of keys.entries()) {
      while (index > 0 && LOOSE.has(words[last]?.key ?? "")) last += 1;
      if (words[last]?.key !== key) return [];
      last += 1;
    }
    let first = at;
    while (!apart(first) && ["total", "net"].includes(words[first - 1]?.key ?? "")) first -= 1;
    return apart(first) || BEFORE.has(words[first - 1]?.key ?? "") ? [words[last - 1]?.end ?? 0] : [];
  });
}

/** The figure of the measure's kind that comes next in the sentence. */
function figureAfter(view: SegmentView, place: number, like: Quantity): Quantity | null {
  const offset = view.segment.span.start;
  return (
    view.quantities.find(
      ({ kind, span, repaired, incidental, value }) =>
        kind === like.kind &&
        !repaired &&
        !incidental &&
        value !== null &&
        span.start - offset >= place &&
        span.start - offset - place <= REACH,
    ) ?? null
  );
}

/** Whether the sentence speaks of the published figure's period, as far as it says. */
function samePeriod(
  view: SegmentView,
  published: PublishedFigure,
  reference: ReferencePeriod | null,
): boolean {
  const { period } = published;
  const dates = view.quantities.flatMap(({ date }) => (date === null ? [] : [date]));
  if (period === null) return true;
  if (dates.some((date) => relateDates(date, period, reference).likeness === "agree")) return true;
  if (dates.length > 0) return false;
  return reference === null || period.quarter === undefined || period.quarter === reference.quarter;
}

/** Speakers round what was published; what they say is compared with that. */
const agrees = (spoken: Quantity, published: Quantity) => {
  const { likeness } = relateValues(published, spoken);
  return likeness === "same" || likeness === "converted" || likeness === "rounded";
};

/** Near enough to be the figure gone wrong, and no other: another power of ten, or a digit or two. */
function isSlipOf(spoken: Quantity, published: Quantity): boolean {
  if (spoken.value === null || published.value === null) return false;
  const power = powerOfTenBetween(spoken.value, published.value);
  if (power !== null && power !== 0) return true;
  const [a, b] = [toNumber(spoken.value), toNumber(published.value)];
  // A rounded figure with the wrong power of ten: 19.2 billion of 1.9224.
  for (const scale of [10, 100, 1000, 0.1, 0.01, 0.001])
    if (Math.abs(a / (b * scale) - 1) < 0.02) return true;
  return Math.abs(a / b - 1) < 0.4;
}

function* slipsIn(
  view: SegmentView,
  record: readonly PublishedFigure[],
  reference: ReferencePeriod | null,
): Iterable<Slip> {
  const { text } = view.segment;
  const seen = new Set<Quantity>();
  for (const published of record) {
    for (const place of placesOf(text, published.keys)) {
      const quantity = figureAfter(view, place, published.quantity);
      if (quantity === null || seen.has(quantity) || !samePeriod(view, published, reference)) continue;
      const known = record.filter(({ quantity: { kind } }) => kind === quantity.kind);
      if (known.some((other) => agrees(quantity, other.quantity))) continue;
      if (!isSlipOf(quantity, published.quantity)) continue;
      seen.add(quantity);
      yield { view, quantity, published };
    }
  }
}

const MESSAGES = {
  interpreter:
    "the company published {published} for {name}; the speaker said {source}, the rendition has {target}: the interpreter or the transcriber slipped",
  speaker:
    "the company published {published} for {name}; the speaker said {source}, and the rendition follows",
  machine:
    "the company published {published} for {name}; the machine rendition of the Mandarin has {source}, the interpreter is right",
  source:
    "the company published {published} for {name}; the speech has {source}, though the rendition is right: the speaker or the transcriber slipped",
  rendition: "the company published {published} for {name}; the rendition has {target}",
  alone:
    "the company published {published} for {name}; here it is {source}: the speaker or the transcriber slipped",
} as const;

/** Both sides of the pair that a sentence stands in, with which side it is. */
function pairOf(
  context: CheckContext,
  view: SegmentView,
): { pair: PairView; side: "source" | "target" } | null {
  for (const { pairs } of context.record?.exchanges ?? [])
    for (const pair of pairs) {
      if (pair.source.segments.includes(view)) return { pair, side: "source" };
      if (pair.target.segments.includes(view)) return { pair, side: "target" };
    }
  return null;
}

/** The figure on the other side that answers to a slip: the published value, or the same wrong one. */
function answer(
  segments: readonly SegmentView[],
  { quantity, published }: Slip,
): { view: SegmentView; quantity: Quantity; right: boolean } | null {
  for (const view of segments)
    for (const other of view.quantities) {
      if (other.repaired || other.value === null) continue;
      if (agrees(other, published.quantity)) return { view, quantity: other, right: true };
      if (agrees(other, quantity)) return { view, quantity: other, right: false };
    }
  return null;
}

export const recordContradicted = defineCheck({
  id: "record-contradicted",
  severity: "major",
  summary: "A spoken figure is not the one that the company published",
  why: "Against the published figures it can be said who slipped: the speaker, the interpreter or the transcriber. Only looked for where the published figures are given (--figures).",
  limits:
    "Only figures that follow the published name of what they measure, and are near the published value, are compared.",
  messages: MESSAGES,
  examples: {
    wrong: [
      {
        zh: "本季度公司营业收入为8.4亿元。",
        en: "Revenue for the quarter was ⟦RMB8.4 billion⟧.",
        record: "name,value,unit\nRevenue,838.6,RMB million",
        note: "The speech agrees with the record, so the rendition slipped.",
      },
      {
        zh: "本季度公司营业收入为⟦84亿元⟧。",
        en: "Revenue for the quarter was ⟦RMB8.4 billion⟧.",
        record: "name,value,unit\nRevenue,838.6,RMB million",
        note: "Both contradict the record: the speaker slipped, and the interpreter followed.",
      },
    ],
    right: [
      {
        zh: "本季度公司营业收入为8.4亿元。",
        en: "Revenue for the quarter was RMB840 million.",
        record: "name,value,unit\nRevenue,838.6,RMB million",
        note: "Speakers round what was published.",
      },
      {
        zh: "营业成本为6.1亿元。",
        en: "Cost of revenue was RMB610 million.",
        record: "name,value,unit\nRevenue,838.6,RMB million",
        note: "Cost of revenue is another measure than revenue.",
      },
    ],
  },
  *run(context): Iterable<Raised<keyof typeof MESSAGES>> {
    const told = new Set<Quantity>();
    const figures = context.record?.figures ?? [];
    for (const view of figures.length === 0 ? [] : context.segments)
      for (const slip of slipsIn(view, figures, context.reference)) {
        if (told.has(slip.quantity)) continue;
        told.add(slip.quantity);
        yield raisedFor(context, slip, told);
      }
  },
});

function raisedFor(context: CheckContext, slip: Slip, told: Set<Quantity>): Raised<keyof typeof MESSAGES> {
  const { view, quantity, published } = slip;
  const found = pairOf(context, view);
  const here = evidence(context, view.segment.side, quantity.span);
  const other =
    found === null
      ? null
      : answer(found.side === "source" ? found.pair.target.segments : found.pair.source.segments, slip);
  if (other !== null) told.add(other.quantity);
  const there = other === null ? null : evidence(context, other.view.segment.side, other.quantity.span);
  const onTarget = found?.side === "target";
  const [source, target] = onTarget ? [there, here] : [here, there];
  const message =
    found === null
      ? "alone"
      : other === null
        ? onTarget
          ? "rendition"
          : "alone"
        : other.right
          ? onTarget
            ? "interpreter"
            : found.pair.origin === "machine-rendition"
              ? "machine"
              : "source"
          : "speaker";
  const value = formatQuantity(published.quantity, "en");
  return {
    message,
    data: { published: value, name: published.name, source: source?.text ?? "", target: target?.text ?? "" },
    confidence: other === null ? 0.75 : 0.9,
    pair: found?.pair.id ?? null,
    source,
    target,
    suggestion: value,
  };
}
