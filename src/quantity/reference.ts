import type { Quantity, ReferencePeriod } from "./quantity.js";

/** A stretch of a call's opening with what was read in it, in the order of the text. */
export interface Opening {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** Results are announced at the beginning; later periods are comparisons and outlooks. */
const OPENINGS = 60;

/** Words that stand beside the period of the results and not beside other dates. */
const RESULTS =
  /earnings|results|conference call|webcast|fiscal|业绩|業績|财报|財報|电话会|電話會|季报|季報|年报|年報|中报/i;

interface Candidate {
  readonly period: ReferencePeriod;
  readonly weight: number;
}

type Quarter = 1 | 2 | 3 | 4;

/**
 * The period that a call is about, from its opening ("welcome to the second quarter 2024 earnings call",
 * 二零二四年第二季度业绩), else from the day of the call: results come out in the quarter after. Null when neither is
 * said. A fiscal year is taken by its number, as the speakers do.
 */
export function inferReference(openings: readonly Opening[]): ReferencePeriod | null {
  let best: Candidate | null = null;
  let day: { year: number; month: number } | null = null;
  let index = 0;
  for (const opening of openings) {
    if (index >= OPENINGS) break;
    index += 1;
    day ??= callDay(opening);
    const period = statedPeriod(opening);
    if (period === null) continue;
    const weight =
      (RESULTS.test(opening.text) ? 4 : 0) + (period.quarter === null ? 0 : 2) - index / OPENINGS;
    if (best === null || weight > best.weight) best = { period, weight };
  }
  if (best !== null)
    return { ...best.period, month: day !== null && follows(day, best.period) ? day.month : null };
  return day === null ? null : previousQuarter(day);
}

/** Year and quarter (or half, or the whole year) said in one sentence, together or apart. */
function statedPeriod(opening: Opening): ReferencePeriod | null {
  const dates = opening.quantities.flatMap((quantity) => (quantity.date === null ? [] : [quantity.date]));
  const together = dates.find(
    (date) => date.year !== undefined && (date.quarter !== undefined || date.half !== undefined),
  );
  if (together?.year !== undefined)
    return { year: together.year, quarter: together.quarter ?? quarterOfHalf(together.half), month: null };
  const year = dates.find((date) => date.year !== undefined && date.day === undefined)?.year;
  if (year === undefined || !RESULTS.test(opening.text)) return null;
  const part = dates.find((date) => date.quarter !== undefined || date.half !== undefined);
  return { year, quarter: part?.quarter ?? quarterOfHalf(part?.half), month: null };
}

/** Half-year results are those to the end of the second quarter, or of the fourth. */
function quarterOfHalf(half: 1 | 2 | undefined): Quarter | null {
  return half === undefined ? null : half === 1 ? 2 : 4;
}

/** A full date on a line of its own is the day of the call. */
function callDay(opening: Opening): { year: number; month: number } | null {
  if (opening.text.length > 80) return null;
  for (const { date } of opening.quantities)
    if (date?.year !== undefined && date.month !== undefined && date.day !== undefined)
      return { year: date.year, month: date.month };
  return null;
}

/** A call takes place at most a few months after the period that it is about. */
function follows(day: { year: number; month: number }, period: ReferencePeriod): boolean {
  const end = period.year * 12 + (period.quarter ?? 4) * 3;
  const gap = day.year * 12 + day.month - end;
  return gap >= 0 && gap <= 5;
}

function previousQuarter(day: { year: number; month: number }): ReferencePeriod {
  const quarter = Math.ceil(day.month / 3) - 1;
  return quarter === 0
    ? { year: day.year - 1, quarter: 4, month: day.month }
    : { year: day.year, quarter: quarter as Quarter, month: day.month };
}
