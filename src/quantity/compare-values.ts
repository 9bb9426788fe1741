import { absolute, compare, divide, equals, fromInteger, multiply, type Decimal } from "./decimal.js";
import { readings, sameInterval, saysTimes } from "./compare-readings.js";
import {
  areTeens,
  BOUND_OF,
  isDeclared,
  isNearFraction,
  looseness,
  relateVague,
  relativeGap,
  roundingOf,
  within,
} from "./compare-rounding.js";
import { relateUnits, type UnitRelation } from "./compare-units.js";
import type { Quantity } from "./quantity.js";
import { convert, sameDimension } from "./units.js";

const AMOUNT_KINDS = new Set(["count", "money", "measure", "duration", "age", "time"]);

type Likeness =
  /** The same value in the same or a compatible unit. */
  | "same"
  /** The same value after converting units or readings (80 % and eight in ten, 5 km and 3.1 miles). */
  | "converted"
  /** A coarser value that is true of the finer one. */
  | "rounded"
  /** The same digits and scale, but of something else: dollars for yuan, per cent for percentage points. */
  | "unit"
  /** The same value with the opposite bound: 不到 (under) said as "more than". */
  | "bound"
  | "different";

export interface ValueRelation {
  readonly likeness: Likeness;
  /** 0 (alike in everything) upwards; for choosing among partners. */
  readonly distance: number;
  readonly unitSlip: "currency" | "percent-for-point" | "measure" | null;
  /** For `rounded`: whether the rendition said that it rounds (about, over, nearly). */
  readonly declared: boolean;
}

const RELATION: ValueRelation = { likeness: "different", distance: 100, unitSlip: null, declared: false };

/** Amounts of what may be the same thing. */
function alikeInKind(a: Quantity, b: Quantity): boolean {
  const kinds = AMOUNT_KINDS.has(a.kind) && AMOUNT_KINDS.has(b.kind);
  return (kinds || a.kind === b.kind) && mayShareUnit(a, b);
}

/** Neither says a unit that the other contradicts: 数千桶 is no "1,200 miles". */
function mayShareUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit || a.unit === null || b.unit === null) return true;
  return (a.kind === "count" && b.kind === "count") || sameDimension(a.unit, b.unit);
}

/** The same amount in another unit, within what rounding a conversion loses. */
function relateConverted(source: Quantity, target: Quantity): ValueRelation | null {
  const { unit: from } = source;
  const { unit: to } = target;
  if (from === null || to === null || from === to) return null;
  const turn = (value: Decimal | null) =>
    value === null ? null : (convert(value, from, to) ?? acrossCalendar(value, from, to));
  const low = turn(source.low ?? source.value);
  const high = turn(source.high ?? source.value);
  const otherLow = target.low ?? target.value;
  const otherHigh = target.high ?? target.value;
  if (low === null || high === null || otherLow === null || otherHigh === null) return null;
  const declared = isDeclared(target) || isDeclared(source);
  const gap = Math.max(relativeGap(low, otherLow), relativeGap(high, otherHigh));
  const tolerance = Math.max(0.02, Math.min(0.12, looseness(otherLow)), declared ? 0.08 : 0);
  const inside = compare(low, otherLow) <= 0 && compare(otherHigh, high) <= 0 && !equals(low, high);
  if (gap > tolerance && !inside) return null;
  return { ...RELATION, likeness: "converted", distance: 0.6 + Math.min(gap, 0.2) * 10, declared };
}

/** A month of 30 days, a year of 365, a year of 52 weeks: near enough for "30 days" and "a month". */
const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91,
  half: 182.5,
  year: 365,
};

function acrossCalendar(value: Decimal, from: string, to: string): Decimal | null {
  const a = DAYS[from];
  const b = DAYS[to];
  if (a === undefined || b === undefined) return null;
  return divide(multiply(value, fromInteger(Math.round(a * 10))), fromInteger(Math.round(b * 10)));
}

function sign(quantity: Quantity): number {
  const value = quantity.value ?? quantity.low;
  return value === null || value.coefficient >= 0n ? 1 : -1;
}

/** How two quantities that are no dates relate. */
export function relateValues(source: Quantity, target: Quantity): ValueRelation {
  const converted = relateConverted(source, target);
  const units = relateUnits(source, target);
  const as = readings(source);
  const bs = readings(target);
  let best: ValueRelation = converted ?? RELATION;
  const offer = (relation: ValueRelation) => {
    if (relation.distance < best.distance) best = relation;
  };
  if (source.vague || target.vague) {
    const both = source.vague && target.vague;
    if (alikeInKind(source, target) && relateVague(source, target))
      offer({
        ...RELATION,
        likeness: both ? "converted" : "rounded",
        // 20枚 is not what "dozens" renders while 数十枚 is there.
        distance: both ? 0.3 : 5,
        declared: true,
      });
  }
  if (alikeInKind(source, target) && areTeens(source, target))
    offer({ ...RELATION, likeness: "converted", distance: 1.5, declared: true });
  for (const a of as)
    for (const b of bs) {
      // Two second senses meet by chance: doubled as 200 % of it, tripled as 200 % more.
      if (a.secondary && b.secondary) continue;
      if (a.loose === true && !saysTimes(target)) continue;
      if (b.loose === true && !saysTimes(source)) continue;
      const detour = (a.secondary ? 0.7 : 0) + (b.secondary ? 0.7 : 0);
      if (sameInterval(a, b)) {
        // 50个基点 converted is 0.5%, whatever the two are called.
        const called = isBasisPoint(source) || isBasisPoint(target) ? "compatible" : units;
        offer(relateEqual(source, target, called, detour));
        continue;
      }
      if (isNearFraction(source, target, a, b))
        offer({ ...RELATION, likeness: "rounded", distance: 1.5 + detour, declared: true });
      const rounding = roundingOf(a, b, target);
      if (rounding !== null && detour < 1 && (units === "same" || units === "compatible"))
        offer({
          ...RELATION,
          likeness: "rounded",
          distance:
            1.2 + detour + rounding.loss * 10 + (units === "same" ? 0 : 0.3) + (rounding.declared ? 0 : 0.4),
          declared: rounding.declared,
        });
      const range = equals(a.low, a.high) ? b : a;
      const single = range === b ? a : b;
      if (
        a.family === b.family &&
        (units === "same" || units === "compatible") &&
        equals(single.low, single.high) &&
        !equals(range.low, range.high) &&
        within(single.low, range)
      )
        offer({ ...RELATION, likeness: "rounded", distance: 5 + detour, declared: true });
    }
  if (best.likeness === "different" && units !== "same" && units !== "compatible" && rawEqual(source, target))
    offer(relateEqual(source, target, units, 0));
  return best;
}

function isBasisPoint({ kind }: Quantity): boolean {
  return kind === "basis-point";
}

function rawEqual(a: Quantity, b: Quantity): boolean {
  return (
    (a.value !== null && b.value !== null && equals(absolute(a.value), absolute(b.value))) ||
    (a.low !== null &&
      b.low !== null &&
      equals(a.low, b.low) &&
      a.high !== null &&
      b.high !== null &&
      equals(a.high, b.high))
  );
}

function relateEqual(source: Quantity, target: Quantity, units: UnitRelation, detour: number): ValueRelation {
  if (units === "currency" || units === "measure" || units === "percent-for-point")
    return { ...RELATION, likeness: "unit", distance: 4 + detour, unitSlip: units };
  const bounds = BOUND_OF[source.precision] * BOUND_OF[target.precision];
  if (bounds < 0) return { ...RELATION, likeness: "bound", distance: 3.5 + detour };
  const kindGap = source.kind === target.kind ? 0 : 0.5;
  const signGap = sign(source) === sign(target) ? 0 : 0.3;
  return {
    ...RELATION,
    likeness: detour > 0 ? "converted" : "same",
    distance: (units === "same" ? 0 : 0.3) + kindGap + signGap + detour,
  };
}
