import {
  absolute,
  add,
  compare,
  divide,
  equals,
  fromInteger,
  multiply,
  roundTo,
  scaleByTen,
  significantDigits,
  subtract,
  toNumber,
  truncateTo,
  type Decimal,
} from "./decimal.js";
import type { Quantity } from "./quantity.js";
import { convert, unitRow } from "./units.js";

/** What can be set side by side: a share, a difference of shares, money, a measured or counted amount, a rank. */
type Family = "share" | "points" | "times" | "amount" | "rank";

/** One way to understand a quantity as an interval of one family. */
interface Reading {
  readonly family: Family;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Not the first sense: 八折 as 20 % off, "grew two times" as three times as much. */
  readonly secondary: boolean;
}

export type Likeness =
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

const HUNDRED = fromInteger(100);
const TEN = fromInteger(10);

/** Every way to understand it, the usual one first. */
function readings(quantity: Quantity): Reading[] {
  const low = quantity.low ?? quantity.value;
  const high = quantity.high ?? quantity.value;
  if (low === null || high === null) return [];
  const spread = (family: Family, change: (value: Decimal) => Decimal = (value) => value): Reading => ({
    family,
    low: change(low),
    high: change(high),
    secondary: false,
  });
  switch (quantity.kind) {
    case "percent": {
      const plain = spread("share");
      const discount = /折/.test(quantity.text) || /discount|off\b/i.test(quantity.text);
      if (!discount) return [plain];
      const rest = { ...plain, low: subtract(HUNDRED, high), high: subtract(HUNDRED, low), secondary: true };
      return [plain, rest];
    }
    case "permille":
      return [spread("share", (value) => divide(value, TEN))];
    case "fraction":
      return [spread("share", (value) => multiply(value, HUNDRED)), { ...spread("amount"), secondary: true }];
    case "percentage-point":
      return [spread("points")];
    case "basis-point":
      return [spread("points", (value) => divide(value, HUNDRED))];
    case "multiple": {
      const one = fromInteger(1);
      return [
        spread("times"),
        { ...spread("share", (value) => multiply(value, HUNDRED)), secondary: true },
        { ...spread("share", (value) => multiply(subtract(value, one), HUNDRED)), secondary: true },
        { ...spread("times", (value) => subtract(value, one)), secondary: true },
        { ...spread("amount"), secondary: true },
      ];
    }
    case "ordinal":
      return [spread("rank"), { ...spread("amount"), secondary: true }];
    case "count":
    case "money":
    case "measure":
    case "duration":
    case "age":
    case "time":
      return [spread("amount")];
    case "date":
    case "identifier":
      return [];
  }
}

function sameInterval(a: Reading, b: Reading): boolean {
  return (
    a.family === b.family &&
    equals(absolute(a.low), absolute(b.low)) &&
    equals(absolute(a.high), absolute(b.high))
  );
}

type UnitRelation = "same" | "compatible" | "currency" | "measure" | "percent-for-point";

const AMOUNT_KINDS = new Set(["count", "money", "measure", "duration", "age", "time"]);

/**
 * Whether two quantities of equal digits may be the same thing. Only what both sides say for certain can disagree:
 * a bare number agrees with anything, and counted things are compared by their nouns elsewhere.
 */
function relateUnits(a: Quantity, b: Quantity): UnitRelation {
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has("percentage-point") && (kinds.has("percent") || kinds.has("permille"))) {
    const points = a.kind === "percentage-point" ? a : b;
    // 两三个点 is either: in speech 点 alone stands for per cent as well as for percentage points.
    return /百分[点點]|percentage/i.test(points.text) ? "percent-for-point" : "compatible";
  }
  if (kinds.has("basis-point") && kinds.has("percent")) return "percent-for-point";
  if (a.unit === b.unit) return a.kind === b.kind ? "same" : "compatible";
  if (a.unit === null || b.unit === null) return "compatible";
  if (a.kind === "money" && b.kind === "money") return "currency";
  const first = unitRow(a.unit);
  const second = unitRow(b.unit);
  if (first === null || second === null) return "compatible";
  const measured = (kind: string) => kind === "measure" || kind === "duration";
  if (measured(first.kind) && measured(second.kind)) return "measure";
  return "compatible";
}

/** Half a unit in the last place said, relative to the value: how far a value may be from what it rounds. */
function looseness(value: Decimal): number {
  return 0.5 / 10 ** (significantDigits(value) - 1);
}

function relativeGap(a: Decimal, b: Decimal): number {
  const x = Math.abs(toNumber(a));
  const y = Math.abs(toNumber(b));
  return x === y ? 0 : Math.abs(x - y) / Math.max(x, y);
}

/** `coarse` is `fine` rounded or cut off to fewer digits. */
export function isRounding(fine: Decimal, coarse: Decimal): boolean {
  const x = absolute(fine);
  const y = absolute(coarse);
  if (x.coefficient === 0n || y.coefficient === 0n) return false;
  const places = y.exponent - x.exponent;
  if (places <= 0) return false;
  const keep = significantDigits(x) - places;
  // Rounding may carry over (9.96 → 10) or end in zeros (3.02 → 3), so every coarser step is tried.
  for (let digits = Math.max(1, keep); digits < significantDigits(x); digits += 1)
    if (equals(roundTo(x, digits), y) || equals(truncateTo(x, digits), y)) return true;
  // Rounding that does not follow the decimal places: 6.58 said as 6.6 is caught above; 247 as 250 here.
  return false;
}

const BOUND_OF: Readonly<Record<Quantity["precision"], -1 | 0 | 1>> = {
  exact: 0,
  about: 0,
  nearly: 0,
  over: 1,
  "at-least": 1,
  under: -1,
  "at-most": -1,
};

function isDeclared(quantity: Quantity): boolean {
  return quantity.precision !== "exact" || quantity.vague;
}

/** Rounding that is said may lose this much of the value; rounding that is not said, less. */
const LARGEST_DECLARED_LOSS = 0.12;
const LARGEST_SILENT_LOSS = 0.05;

function roundingOf(
  a: Reading,
  b: Reading,
  source: Quantity,
  target: Quantity,
): { loss: number; declared: boolean } | null {
  if (a.family !== b.family || !equals(a.low, a.high) || !equals(b.low, b.high)) return null;
  const x = absolute(a.low);
  const y = absolute(b.low);
  const [fine, coarse, rounder] =
    significantDigits(x) >= significantDigits(y) ? [x, y, target] : ([y, x, source] as const);
  const loss = relativeGap(fine, coarse);
  const declared = isDeclared(rounder);
  const limit = declared ? LARGEST_DECLARED_LOSS : LARGEST_SILENT_LOSS;
  if (loss > limit) return null;
  if (isRounding(fine, coarse)) {
    // "over 2.3" is not true of 2.26, nor "under 2.2".
    const order = compare(fine, coarse);
    if (rounder.precision === "over" && order < 0 && loss > 0.01) return null;
    if (rounder.precision === "under" && order > 0 && loss > 0.01) return null;
    return { loss, declared };
  }
  // A declared approximation need not be a rounding: 九成多 for 93 %, "about 250" for 247, "more than 900" for 922.
  const bound = BOUND_OF[rounder.precision];
  const holds = bound === 0 || (bound === 1 ? compare(fine, coarse) >= 0 : compare(fine, coarse) <= 0);
  if (declared && holds && loss <= 0.06 && significantDigits(coarse) <= 3) return { loss, declared };
  return null;
}

function within(value: Decimal, range: Reading): boolean {
  return (
    compare(absolute(value), absolute(range.low)) >= 0 && compare(absolute(value), absolute(range.high)) <= 0
  );
}

/** 几十 holds 20 to 99, "dozens" too; said of one another their scale has to agree within reason. */
function relateVague(a: Quantity, b: Quantity): boolean {
  const x = a.value ?? a.low;
  const y = b.value ?? b.low;
  if (x === null || y === null) return true;
  const [vague, other, exact] = a.vague ? ([x, y, b] as const) : ([y, x, a] as const);
  if (a.vague && b.vague) {
    const ratio = toNumber(x) / toNumber(y);
    return ratio > 0.3 && ratio < 3.4;
  }
  const top = scaleByTen(vague, 1);
  const high = exact.high ?? other;
  return (
    compare(absolute(other), divide(absolute(vague), fromInteger(2), 6)) >= 0 &&
    compare(absolute(high), add(top, top)) <= 0
  );
}

const RELATION: ValueRelation = { likeness: "different", distance: 100, unitSlip: null, declared: false };

/** Units that are converted exactly into each other; others only within what rounding a conversion loses. */
function relateConverted(source: Quantity, target: Quantity): ValueRelation | null {
  if (source.unit === null || target.unit === null || source.unit === target.unit) return null;
  const value = source.value ?? source.low;
  const other = target.value ?? target.low;
  if (value === null || other === null) return null;
  const turned = convert(value, source.unit, target.unit) ?? acrossCalendar(value, source.unit, target.unit);
  if (turned === null) return null;
  const gap = relativeGap(turned, other);
  const tolerance = Math.max(
    0.02,
    Math.min(0.12, looseness(other)),
    isDeclared(target) || isDeclared(source) ? 0.08 : 0,
  );
  if (gap > tolerance) return null;
  return { ...RELATION, likeness: "converted", distance: 0.6 + gap * 10, declared: isDeclared(target) };
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
    const kinds = AMOUNT_KINDS.has(source.kind) && AMOUNT_KINDS.has(target.kind);
    const both = source.vague && target.vague;
    if ((kinds || source.kind === target.kind) && relateVague(source, target))
      offer({
        ...RELATION,
        likeness: both ? "converted" : "rounded",
        distance: both ? 0.3 : 2,
        declared: true,
      });
  }
  for (const a of as)
    for (const b of bs) {
      const detour = (a.secondary ? 0.7 : 0) + (b.secondary ? 0.7 : 0);
      if (sameInterval(a, b)) {
        offer(relateEqual(source, target, units, detour));
        continue;
      }
      const rounding = roundingOf(a, b, source, target);
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
        equals(single.low, single.high) &&
        !equals(range.low, range.high) &&
        within(single.low, range)
      )
        offer({ ...RELATION, likeness: "rounded", distance: 2 + detour, declared: true });
    }
  if (best.likeness === "different" && units !== "same" && units !== "compatible" && rawEqual(source, target))
    offer(relateEqual(source, target, units, 0));
  return best;
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
