import {
  absolute,
  equals,
  fromInteger,
  powerOfTenBetween,
  significantDigits,
  type Decimal,
} from "./decimal.js";
import { dateAsNumber, relateDates } from "./compare-dates.js";
import { isSmall } from "./compare-figures.js";
import { magnitudeSlip, nameMagnitude, nameMismatch } from "./compare-slips.js";
import { relateValues } from "./compare-values.js";
import type { Figure, Slip, Verdict } from "./comparison.js";
import type { DateParts, Quantity, ReferencePeriod } from "./quantity.js";

/** What pairing two figures would mean. `distance` 0 is a perfect match; 10 and more is not worth pairing. */
export interface Link {
  readonly verdict: Verdict;
  readonly slip: Slip | null;
  readonly distance: number;
  readonly power: number | null;
}

/** Digits that name: compared as they are written, without spaces and hyphens. */
function nameOf(quantity: Quantity): string {
  return quantity.text.replace(/[^\da-z]/gi, "").toLowerCase();
}

/** A place penalty: figures keep their order more often than not. */
function displaced(source: Figure, target: Figure): number {
  return Math.abs(source.place - target.place) * 0.8;
}

function circumstances(source: Quantity, target: Quantity): number {
  const directions =
    source.direction !== null && target.direction !== null && source.direction !== target.direction;
  const bases = source.basis !== null && target.basis !== null && source.basis !== target.basis;
  return (directions ? 1.2 : 0) + (bases ? 0.8 : 0) + (source.incidental === target.incidental ? 0 : 0.4);
}

/** The link between two figures that say the same, in whatever way; null when they do not. */
export function faithfulLink(source: Figure, target: Figure, reference: ReferencePeriod | null): Link | null {
  const a = source.quantity;
  const b = target.quantity;
  const link = (verdict: Verdict, distance: number, slip: Slip | null = null): Link => ({
    verdict,
    slip,
    distance: distance + displaced(source, target) + circumstances(a, b),
    power: null,
  });
  if (a.date !== null && b.date !== null) {
    const relation = relateDates(a.date, b.date, reference);
    if (relation.likeness === "agree") return link("same", Math.min(5, relation.distance));
    return relation.likeness === "apart" && relation.distance < 10 ? link("same", 7) : null;
  }
  if (a.date !== null || b.date !== null) {
    const [date, number] = a.date === null ? [b.date, a] : [a.date, b];
    const distance = date === null ? null : dateAsNumber(date, number);
    return distance === null ? null : link("same", distance + 0.5);
  }
  if (a.kind === "identifier" || b.kind === "identifier") {
    const name = nameOf(a);
    return name !== "" && name === nameOf(b) ? link("same", a.kind === b.kind ? 0 : 1) : null;
  }
  const relation = relateValues(a, b);
  switch (relation.likeness) {
    case "same":
    case "converted":
      return link("same", relation.distance);
    case "rounded":
      return link("rounded", relation.distance, relation.declared ? "declared" : "undeclared");
    case "unit":
      // 5元 of a passage about Canada are its dollars.
      return relation.unitSlip === "currency" && otherYuan(source, target) ? link("same", 1) : null;
    default:
      return null;
  }
}

/** Kinds that one can be mistaken for another in: a rate for a rate, an amount for an amount. */
function comparable(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind) return true;
  const share = new Set(["percent", "permille", "fraction", "percentage-point", "basis-point", "multiple"]);
  if (share.has(a.kind) || share.has(b.kind)) return share.has(a.kind) && share.has(b.kind);
  const amount = new Set(["count", "money", "measure", "duration", "age"]);
  return (
    amount.has(a.kind) &&
    amount.has(b.kind) &&
    (a.unit === null || b.unit === null || a.kind === b.kind || a.kind === "count" || b.kind === "count")
  );
}

/** One of something: too often only grammar (一次, "a time") to be taken for another number gone wrong. */
function isArticle(quantity: Quantity): boolean {
  return (quantity.kind === "count" || quantity.kind === "ordinal") && isOne(quantity);
}

function isOne({ value }: Quantity): boolean {
  return value !== null && value.coefficient === 1n && value.exponent === 0;
}

/**
 * 二季度 is the second quarter, not two quarters, and 11日 no eleven days: the number of a period taken for a length
 * of time.
 */
function dateAsLength(source: Figure, target: Figure): Link | null {
  const [date, length] = source.quantity.date === null ? [target, source] : [source, target];
  const parts = date.quantity.date;
  const { kind, unit, value } = length.quantity;
  if (parts === null || kind !== "duration" || value === null || date.quantity.incidental) return null;
  const named = (["month", "day", "quarter", "half"] as const).filter((part) => parts[part] !== undefined);
  const [only] = named;
  if (only === undefined || named.length > 1 || only !== unit || parts.year !== undefined) return null;
  return equals(value, fromInteger(parts[only] ?? 0))
    ? { verdict: "unit", slip: "measure", distance: 3 + displaced(source, target), power: null }
    : null;
}

/**
 * Without a likely slip between them, two numbers belong together only when they are of one sort; small counts
 * (两方, "three") only when they count the same thing.
 */
function sameSort(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "measure" || a.kind === "duration") return a.unit === b.unit;
  if (a.kind !== "count" || (!isSmall(a) && !isSmall(b))) return true;
  return a.unit !== null && a.unit === b.unit && a.unit !== "unit";
}

/** 不能超过 and "not more than" turn the bound that was read round. */
function isNegated({ quantity, sentence, language }: Figure): boolean {
  const end = quantity.span.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, end - (language === "zh" ? 5 : 12)), end);
  return language === "zh"
    ? /[不未没沒无無勿]/.test(before)
    : /\b(?:not|never|cannot)\b|n['’]t\b/i.test(before);
}

/** 元 and 块 alone are the dollars of other places too, when the passage speaks of those. */
function otherYuan(source: Figure, target: Figure): boolean {
  const zh = [source, target].find((figure) => figure.language === "zh");
  const en = zh === source ? target : source;
  if (zh?.quantity.unit !== "CNY" || /us|u\.s\./i.test(en.quantity.text)) return false;
  if (/人民币|人民幣|RMB|CNY/i.test(zh.quantity.text)) return false;
  return /港|台[湾灣币幣北]|臺|澳[洲门門大]|加拿大|新加坡|新西兰|紐西蘭/.test(zh.sentence.text);
}

/** A product or standard whose letters stayed and whose digits changed: M7 for M9. */
function renamed(a: Quantity, b: Quantity, near: number): Link | null {
  if (a.kind !== b.kind) return null;
  const letters = (quantity: Quantity) => nameOf(quantity).replace(/\d/g, "");
  const digits = (quantity: Quantity) => nameOf(quantity).replace(/\D/g, "");
  if (letters(a) === "" || letters(a) !== letters(b) || digits(a).length !== digits(b).length) return null;
  return { verdict: "mismatch", slip: "other", distance: 5 + near, power: null };
}

function pointValue(quantity: Quantity): Decimal | null {
  return quantity.value ?? quantity.low;
}

/** "This quarter" by itself is said or left out at will; it is not the date that another one was turned into. */
function isNow(date: DateParts): boolean {
  return date.relative?.offset === 0 && Object.keys(date).length === 1;
}

/** The link between a figure and what it was turned into; null when one is not plausibly the other. */
export function erroneousLink(
  source: Figure,
  target: Figure,
  reference: ReferencePeriod | null,
): Link | null {
  const a = source.quantity;
  const b = target.quantity;
  // A number that grammar needs is seldom another one gone wrong.
  const near = displaced(source, target) + (a.incidental || b.incidental ? 1.5 : 0);
  if (a.date !== null || b.date !== null) {
    if (a.date === null || b.date === null) return dateAsLength(source, target);
    if (isNow(a.date) || isNow(b.date)) return null;
    const relation = relateDates(a.date, b.date, reference);
    if (relation.likeness !== "contradict") return null;
    return {
      verdict: "period",
      slip: relation.granularity ? "granularity" : null,
      distance: 5 + near,
      power: null,
    };
  }
  if (a.kind === "identifier" || b.kind === "identifier") return renamed(a, b, near);
  const relation = relateValues(a, b);
  if (relation.likeness === "unit")
    return { verdict: "unit", slip: relation.unitSlip, distance: 2 + near, power: null };
  if (relation.likeness === "bound" && (isNegated(source) || isNegated(target))) return null;
  if (relation.likeness === "bound")
    return { verdict: "mismatch", slip: "bound", distance: 2 + near, power: null };
  if (!comparable(a, b) || a.vague !== b.vague) return null;
  const x = pointValue(a);
  const y = pointValue(b);
  if (x === null || y === null) return null;
  if (isArticle(a) || isArticle(b)) return null;
  const power = magnitudeSlip(absolute(x), absolute(y));
  const unitGap = a.unit === b.unit ? 0 : a.unit === null || b.unit === null ? 0.5 : 1.5;
  if (power !== null && (significantDigits(x) > 1 || Math.abs(power) <= 4))
    return {
      verdict: "magnitude",
      slip: nameMagnitude(source, target, power),
      distance: 3 + unitGap + (significantDigits(x) > 1 ? 0 : 1.5) + near,
      power,
    };
  const slip = nameMismatch(source, target, x, y);
  if (slip === "other" && !sameSort(a, b)) return null;
  const named = slip === "other" ? 0 : 1.5;
  const ranges = (a.low === null) === (b.low === null) ? 0 : 1;
  const kinds = a.kind === b.kind ? 0 : 1;
  return {
    verdict: "mismatch",
    slip,
    distance: 6 + unitGap + kinds + ranges + near - named,
    power: powerOfTenBetween(x, y),
  };
}
