import { equals, fromInteger, toNumber } from "./decimal.js";
import type { DateParts, PeriodUnit, Quantity, ReferencePeriod } from "./quantity.js";

/** A date as far as it is fixed. Several are possible where "this year" may count from the results or from the call. */
interface Fixed {
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly decade?: number;
  readonly century?: number;
}

const PARTS = ["year", "half", "quarter", "month", "day", "weekday", "decade", "century"] as const;
type Part = (typeof PARTS)[number];

export interface DateRelation {
  /** `agree`: nothing said by both differs and something is shared; `apart`: nothing to compare. */
  readonly likeness: "agree" | "contradict" | "apart";
  /** How much only one of them says; 0 when they say the same. */
  readonly distance: number;
  /** A quarter against a half or a whole year. */
  readonly granularity: boolean;
}

function plain(date: DateParts): Fixed {
  const fixed: { -readonly [P in Part]?: number } = {};
  for (const part of PARTS) {
    const value = date[part];
    if (value !== undefined)
      fixed[part] = part === "decade" ? value % 100 : part === "weekday" ? value % 7 : value;
  }
  return fixed;
}

/**
 * The years from which "this year" may count: the year of the results, and the year of the call, which for a fourth
 * quarter is the next one (a call in March 2021 about the fourth quarter of 2020: 今年 is 2021, but speakers slip).
 */
function baseYears(reference: ReferencePeriod): number[] {
  return reference.quarter === 4 || reference.quarter === null
    ? [reference.year, reference.year + 1]
    : [reference.year];
}

function moveQuarter(year: number, quarter: number, by: number): Fixed {
  const index = year * 4 + quarter - 1 + by;
  return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
}

/** Every date it may mean, relative parts resolved where the reference allows. */
function alternatives(date: DateParts, reference: ReferencePeriod | null): Fixed[] {
  const base = plain(date);
  const { relative } = date;
  if (relative === undefined || reference === null) return [base];
  const { unit, offset } = relative;
  const { year, quarter } = reference;
  if (date.samePeriod === true) {
    const moved = baseYears(reference).map((y) => y + (unit === "year" ? offset : 0));
    return moved.flatMap((y): Fixed[] => [
      { ...base, year: y, ...(quarter === null ? {} : { quarter }) },
      ...(quarter === 2 || quarter === 4 ? [{ ...base, year: y, half: quarter / 2 }] : []),
    ]);
  }
  switch (unit) {
    case "year":
      return baseYears(reference).map((y) => ({ ...base, year: y + offset }));
    case "quarter":
      // The quarter of the results, and the one in which the call takes place.
      return quarter === null
        ? [base]
        : [0, 1].map((later) => ({ ...moveQuarter(year, quarter, offset + later), ...base }));
    case "half": {
      if (quarter === null) return [base];
      const index = year * 2 + Math.floor((quarter - 1) / 2) + offset;
      const at = (i: number) => ({ year: Math.floor(i / 2), half: (i % 2) + 1, ...base });
      return [at(index), at(index + 1)];
    }
    default:
      return [base];
  }
}

function quarterOfMonth(month: number): number {
  return Math.ceil(month / 3);
}

/** Agreement of the parts that both say, with a month inside its quarter and a quarter inside its half. */
function relateFixed(a: Fixed, b: Fixed): DateRelation {
  let shared = 0;
  let lone = 0;
  for (const part of PARTS) {
    const x = a[part];
    const y = b[part];
    if (x !== undefined && y !== undefined) {
      if (x !== y && !(part === "year" && x % 100 === y % 100 && (x < 100 || y < 100)))
        return { likeness: "contradict", distance: 10, granularity: false };
      shared += 1;
    } else if (x !== undefined || y !== undefined) lone += part === "weekday" ? 0.2 : 1;
  }
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x.quarter !== undefined && y.quarter === undefined && y.month !== undefined) {
      // Of a fiscal year that ends in March, October is in the third quarter: another month is no contradiction.
      if (quarterOfMonth(y.month) === x.quarter) shared += 0.5;
    }
    if (x.half !== undefined && y.half === undefined && y.quarter !== undefined && y.month === undefined)
      return { likeness: "contradict", distance: 11, granularity: true };
    if (x.year !== undefined && x.decade === undefined && y.year === undefined && y.decade !== undefined) {
      if (Math.floor((x.year % 100) / 10) * 10 !== y.decade)
        return { likeness: "contradict", distance: 10, granularity: false };
      shared += 0.5;
      // 1979 is in the seventies, but not what "the late 1970s" renders while 七十年代末 is there.
      lone += 4;
    }
  }
  if (shared === 0) return { likeness: "apart", distance: 10, granularity: false };
  return { likeness: "agree", distance: lone, granularity: false };
}

/** A date with the month or day of which it may be, from the text before it. */
interface DatedFigure {
  readonly quantity: { readonly date: DateParts | null };
  readonly impliedMonth: number | null;
}

/** 7月26日……25日 and "March 25": the day is right, the month is not the one that was meant. */
export function isOtherMonth(a: DatedFigure, b: DatedFigure): boolean {
  const month = (figure: DatedFigure) => figure.quantity.date?.month ?? figure.impliedMonth ?? undefined;
  const said = a.quantity.date?.month !== undefined || b.quantity.date?.month !== undefined;
  const sameDay = a.quantity.date?.day !== undefined && a.quantity.date.day === b.quantity.date?.day;
  const x = month(a);
  const y = month(b);
  return said && sameDay && x !== undefined && y !== undefined && x !== y;
}

/** How two dates relate; the most favourable of the resolutions counts. */
export function relateDates(a: DateParts, b: DateParts, reference: ReferencePeriod | null): DateRelation {
  const relative = relateRelative(a, b);
  if (relative !== null) return relative;
  let best: DateRelation | null = null;
  for (const x of alternatives(a, reference))
    for (const y of alternatives(b, reference)) {
      const relation = relateFixed(x, y);
      const better =
        best === null ||
        rank(relation) < rank(best) ||
        (rank(relation) === rank(best) && relation.distance < best.distance);
      if (better) best = relation;
    }
  const found = best ?? { likeness: "apart", distance: 10, granularity: false };
  // An unresolved relative date can be anything that does not contradict it.
  const unresolved = reference === null && (a.relative !== undefined || b.relative !== undefined);
  return unresolved && found.likeness === "apart" ? { ...found, distance: 5 } : found;
}

function rank(relation: DateRelation): number {
  return relation.likeness === "agree" ? 0 : relation.likeness === "apart" ? 1 : 2;
}

/** Two dates that are both said relative to now (下个季度, "next quarter") need no reference. */
function relateRelative(a: DateParts, b: DateParts): DateRelation | null {
  const x = a.relative;
  const y = b.relative;
  if (x === undefined || y === undefined || x.unit !== y.unit) return null;
  const rest = relateFixed(plain(a), plain(b));
  if (x.offset !== y.offset) return { likeness: "contradict", distance: 10, granularity: false };
  if (rest.likeness === "contradict") return rest;
  return {
    likeness: "agree",
    distance: rest.likeness === "agree" ? rest.distance : lone(a, b),
    granularity: false,
  };
}

function lone(a: DateParts, b: DateParts): number {
  const only = PARTS.filter((part) => (a[part] === undefined) !== (b[part] === undefined)).length;
  return only + ((a.samePeriod ?? false) === (b.samePeriod ?? false) ? 0 : 0.5);
}

const PERIOD_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** "The first six months" is the first half, "the first quarter of the year" three months, 12 months a year. */
function monthsOf(quantity: Quantity): number | null {
  const each = quantity.kind === "duration" ? PERIOD_MONTHS[quantity.unit ?? ""] : undefined;
  return each === undefined || quantity.value === null ? null : toNumber(quantity.value) * each;
}

/**
 * A date said as another kind of number: the year 2016 read as a count, "the 7th" as a rank, the first half as six
 * months. Null when it is not that date.
 */
export function dateAsNumber(date: DateParts, number: Quantity): number | null {
  const months = monthsOf(number);
  if (months !== null) {
    const finest = finestPart(date);
    const farther = number.incidental ? 3 : 0;
    if (months === 6 && finest === "half") return 1 + farther;
    if (months === 3 && finest === "quarter") return 1.5 + farther;
    if (months === 12 && finest === "year") return 1.5 + farther;
    if (months === 120 && finest === "decade") return 1.5 + farther;
  }
  const { value } = number;
  // 90后, "born in the 1990s".
  const decade = date.decade ?? (date.year !== undefined && date.day === undefined ? date.year : undefined);
  if (
    decade !== undefined &&
    value !== null &&
    number.kind === "count" &&
    equals(value, fromInteger(decade % 100))
  )
    return 2;
  if (value === null || (number.unit !== null && number.unit !== "unit")) return null;
  for (const part of ["year", "day", "month", "quarter", "century"] as const) {
    const said = date[part];
    const fits =
      part === "year" || number.kind === "ordinal" || number.kind === "count" || number.kind === "identifier";
    if (said !== undefined && fits && equals(value, fromInteger(said))) return part === "year" ? 0.8 : 1.5;
  }
  return null;
}

/** The unit of the calendar at which a date is as exact as it gets. */
function finestPart(date: DateParts): PeriodUnit | "decade" | "century" | null {
  if (date.day !== undefined || date.weekday !== undefined) return "day";
  if (date.month !== undefined) return "month";
  if (date.quarter !== undefined) return "quarter";
  if (date.half !== undefined) return "half";
  if (date.year !== undefined) return "year";
  if (date.decade !== undefined) return "decade";
  if (date.century !== undefined) return "century";
  return date.relative?.unit ?? null;
}
