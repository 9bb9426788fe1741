import { basisSlip, coverSlip, directionFlip, rateSlip, signFlip } from "./compare-circumstances.js";
import { weightOf } from "./compare-figures.js";
import type { Link } from "./compare-link.js";
import { outcomeFlip } from "./compare-outcome.js";
import { unitNounSlip } from "./compare-nouns.js";
import type { Comparison, Figure, Slip, Weight } from "./comparison.js";
import { equals, significantDigits } from "./decimal.js";
import type { Quantity } from "./quantity.js";

/** Two figures that were paired. */
export interface Match {
  readonly source: Figure;
  readonly target: Figure;
  readonly link: Link;
}

/** The verdict on two figures that were paired. */
export function judgeMatch({ source, target, link }: Match): Comparison {
  const base = {
    slip: link.slip,
    source,
    target,
    sourceSpan: source.quantity.span,
    targetSpan: target.quantity.span,
    weight: heavier(weightOf(source.quantity), weightOf(target.quantity)),
    power: link.power,
  };
  if (link.verdict === "same" || link.verdict === "rounded") {
    const flipped = directionFlip(source, target) ?? outcomeFlip(source, target) ?? signFlip(source, target);
    if (flipped !== null) return { ...base, ...flipped, verdict: "direction", slip: null };
    const basis = basisSlip(source, target);
    if (basis !== null) return { ...base, ...basis, verdict: "period", slip: "basis" };
    const rate = rateSlip(source, target);
    if (rate !== null) return { ...base, ...rate, verdict: "period", slip: "rate" };
    const cover = coverSlip(source, target);
    if (cover !== null) return { ...base, ...cover, verdict: "period", slip: "granularity" };
    if (saysOneEnd(source.quantity, target))
      return { ...base, verdict: "mismatch", slip: "range-end", confidence: 0.75 };
    const noun = link.verdict === "same" ? unitNounSlip(source, target) : null;
    if (noun !== null) return { ...base, ...noun, verdict: "unit", slip: "noun", confidence: 0.8 };
  }
  return { ...base, verdict: link.verdict, confidence: confidenceOf(link, source, target) };
}

/** 十二亿到十五亿 as "1.2 billion": one end of a range, given for the whole without a word like about or from. */
function saysOneEnd({ low, high, text }: Quantity, { quantity, sentence }: Figure): boolean {
  const { value, precision, span } = quantity;
  if (low === null || high === null || value === null || precision !== "exact") return false;
  // 一两个月 is as loose as "two months".
  if (!/[到至\-–—~～]|\b(?:to|and)\b/.test(text)) return false;
  // The other end may stand beside it unread: "4.2-3.9 million", "from 0 to 100km/h".
  const [from, to] = [span.start - sentence.start, span.end - sentence.start];
  const tail = sentence.text.slice(to, to + 20).trimStart();
  const head = sentence.text.slice(Math.max(0, from - 20), from).trimEnd();
  if (
    /^(?:to|and|or|until|[-–—~至到])\s?\S{0,4}\d/i.test(tail) ||
    /\d\S{0,4}\s?(?:to|[-–—~至到])$/i.test(head)
  )
    return false;
  return equals(low, value) || equals(high, value);
}

const SLIP_CONFIDENCE: Partial<Record<Slip, number>> = {
  currency: 0.9,
  "percent-for-point": 0.75,
  measure: 0.9,
  noun: 0.8,
  "teen-ty": 0.92,
  "four-ten": 0.85,
  "colloquial-tail": 0.92,
  transposed: 0.95,
  "dropped-digit": 0.88,
  "one-digit": 0.9,
  bound: 0.75,
  granularity: 0.6,
  declared: 0.9,
  undeclared: 0.8,
};

function confidenceOf(link: Link, source: Figure, target: Figure): number {
  const digits = source.quantity.value === null ? 2 : significantDigits(source.quantity.value);
  switch (link.verdict) {
    case "magnitude":
      return digits > 1 ? 0.97 : 0.88;
    case "mismatch": {
      const named = link.slip === null ? undefined : SLIP_CONFIDENCE[link.slip];
      if (named !== undefined) return named;
      const sameUnit = source.quantity.unit !== null && source.quantity.unit === target.quantity.unit;
      return sameUnit || source.quantity.kind === "percent" ? 0.85 : 0.7;
    }
    case "period":
      return link.slip === "granularity" ? 0.6 : 0.8;
    default:
      return (link.slip === null ? undefined : SLIP_CONFIDENCE[link.slip]) ?? 0.95;
  }
}

const ORDER: readonly Weight[] = ["slight", "plain", "financial"];

function heavier(a: Weight, b: Weight): Weight {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
