import { absolute, equals, significantDigits, toNumber, type Decimal } from "./decimal.js";
import { isLarge, isSmall } from "./compare-figures.js";
import { erroneousDateLink } from "./compare-periods.js";
import { displaced, isNegated, nameOf, type Link } from "./compare-link.js";
import { magnitudeSlip, nameMagnitude, nameMismatch } from "./compare-slips.js";
import { relateValues } from "./compare-values.js";
import type { Figure } from "./comparison.js";
import type { Quantity, ReferencePeriod } from "./quantity.js";

/** Kinds that one can be mistaken for another in: a rate for a rate, an amount for an amount. */
function comparable(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind) return true;
  const share = new Set(["percent", "permille", "fraction", "percentage-point", "basis-point", "multiple"]);
  if (share.has(a.kind) || share.has(b.kind)) return share.has(a.kind) && share.has(b.kind);
  const amount = new Set(["count", "money", "measure", "duration", "age"]);
  return (
    amount.has(a.kind) &&
    amount.has(b.kind) &&
    (a.unit === null || b.unit === null || a.kind === b.kind || isCountOfMoney(a, b) || isCountOfMoney(b, a))
  );
}

/** 三万台 may have become "$30,000", but no "two quarters" and no kilometres. */
function isCountOfMoney(count: Quantity, money: Quantity): boolean {
  return count.kind === "count" && money.kind === "money";
}

/**
 * One of something: too often only grammar (一次, "a time") to be taken for another number gone wrong, unless the other
 * side counts several of the same thing (七家工厂, "one factory").
 */
function isArticle(quantity: Quantity, other: Quantity): boolean {
  if ((quantity.kind !== "count" && quantity.kind !== "ordinal") || !isOne(quantity)) return false;
  return quantity.unit === null || quantity.unit === "unit" || quantity.unit !== other.unit;
}

function isOne({ value }: Quantity): boolean {
  return value !== null && value.coefficient === 1n && value.exponent === 0;
}

/** Without a likely slip between them, two numbers belong together only when they are of one sort. */
function sameSort(a: Quantity, b: Quantity): boolean {
  if (isBareAmount(a, b) || isBareAmount(b, a)) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === "measure" || a.kind === "duration") return a.unit === b.unit;
  if (a.kind !== "count" || (!isSmall(a) && !isSmall(b))) return true;
  const sameThing = a.unit !== null && a.unit !== "unit" && a.unit === b.unit;
  const told = (!a.incidental && !b.incidental) || sameThing;
  return told && sameSize(a, b) && mayCountTheSame(a, b);
}

/** 赔600万 without a currency, and an amount of money. */
function isBareAmount(bare: Quantity, money: Quantity): boolean {
  return (
    bare.kind === "count" && bare.unit === null && money.kind === "money" && isLarge(bare) && isLarge(money)
  );
}

/** A small count was taken for another one of its size, not for a thousand and not for none. */
function sameSize(a: Quantity, b: Quantity): boolean {
  if (a.value === null || b.value === null) return true;
  const ratio = toNumber(a.value) / toNumber(b.value);
  return ratio > 0.03 && ratio < 30;
}

/** Neither names a thing that the other does not: 3款 and "five models", but not 三个人 and "two cities". */
function mayCountTheSame(a: Quantity, b: Quantity): boolean {
  const open = (unit: string | null) => unit === null || unit === "unit" || unit === "person";
  return open(a.unit) || open(b.unit) || a.unit === b.unit;
}

/** 三家 and "two others": one of them has been named. */
function countsTheRest(a: Figure, b: Figure): boolean {
  const saysOther = ({ quantity, sentence, language }: Figure) => {
    const end = quantity.span.end - sentence.start;
    const near = sentence.text.slice(Math.max(0, end - 24), end + 14);
    return language === "en" ? /\b(?:other|others|more|another)\b/i.test(near) : /其他|其余|另外/.test(near);
  };
  return saysOther(a) !== saysOther(b);
}

/** A product or standard whose letters stayed and whose digits changed: M7 for M9. */
function renamed(a: Quantity, b: Quantity, near: number): Link | null {
  if (a.kind !== b.kind) return null;
  const letters = (quantity: Quantity) => nameOf(quantity).replace(/\d/g, "");
  const digits = (quantity: Quantity) => nameOf(quantity).replace(/\D/g, "");
  if (letters(a) === "" || letters(a) !== letters(b) || digits(a).length !== digits(b).length) return null;
  return { verdict: "mismatch", slip: "other", distance: 5 + near, power: null };
}

function isRange(quantity: Quantity): boolean {
  return quantity.low !== null && quantity.high !== null;
}

/** Two ranges with one end in common: 60到65亿 and "6 to 7.5 billion". */
function sharesAnEnd(a: Quantity, b: Quantity): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return false;
  return equals(a.low, b.low) !== equals(a.high, b.high);
}

/** The values in which two quantities differ: of ranges with a common low end, the high ones. */
function differingPoints(a: Quantity, b: Quantity): [Decimal, Decimal] | null {
  const low = [a.value ?? a.low, b.value ?? b.low] as const;
  const high = [a.value ?? a.high, b.value ?? b.high] as const;
  const [x, y] = low[0] !== null && low[1] !== null && equals(low[0], low[1]) ? high : low;
  return x === null || y === null ? null : [x, y];
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
  if (a.date !== null || b.date !== null) return erroneousDateLink(source, target, reference, near);
  if (a.kind === "identifier" || b.kind === "identifier") return renamed(a, b, near);
  const relation = relateValues(a, b);
  if (relation.likeness === "unit")
    return { verdict: "unit", slip: relation.unitSlip, distance: 2 + near, power: null };
  if (relation.likeness === "bound" && (isNegated(source) || isNegated(target))) return null;
  if (relation.likeness === "bound")
    return { verdict: "mismatch", slip: "bound", distance: 2 + near, power: null };
  if (!comparable(a, b) || a.vague !== b.vague) return null;
  if (isArticle(a, b) || isArticle(b, a)) return null;
  const points = differingPoints(a, b);
  if (points === null) return null;
  const [x, y] = points;
  const unitGap = a.unit === b.unit ? 0 : a.unit === null || b.unit === null ? 0.5 : 1.5;
  const power = magnitudeSlip(absolute(x), absolute(y));
  if (power !== null && (significantDigits(x) > 1 || Math.abs(power) <= 4)) {
    const slip = nameMagnitude(source, target, power);
    const distance = 3 + unitGap + (significantDigits(x) > 1 ? 0 : 1.5) + near;
    return { verdict: "magnitude", slip, distance, power };
  }
  const slip = nameMismatch(source, target, x, y);
  const oneEnd = sharesAnEnd(a, b);
  if (slip === "other" && !oneEnd && !sameSort(a, b)) return null;
  if (a.kind === "count" && isSmall(a) && isSmall(b) && countsTheRest(source, target)) return null;
  const kinds = a.kind === b.kind ? 0 : 1;
  const ranges = isRange(a) === isRange(b) ? 0 : 1;
  const likely = (slip === "other" ? 0 : 1.5) + (oneEnd ? 2 : 0);
  return { verdict: "mismatch", slip, distance: 6 + unitGap + kinds + ranges + near - likely, power: null };
}

/** The verdict on a range of which one end went wrong; `end` is what it should have been. */
export function brokenEnd(source: Figure, target: Figure, end: Decimal): Link {
  const said = target.quantity.value ?? source.quantity.value ?? end;
  const [x, y] = target.quantity.value === null ? [said, end] : [end, said];
  const power = magnitudeSlip(absolute(x), absolute(y));
  return power === null
    ? { verdict: "mismatch", slip: nameMismatch(source, target, x, y), distance: 4, power }
    : { verdict: "magnitude", slip: nameMagnitude(source, target, power), distance: 3, power };
}
