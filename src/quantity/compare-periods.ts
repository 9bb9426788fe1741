import { isOtherMonth, relateDates } from "./compare-dates.js";
import { around, groupByPair } from "./compare-figures.js";
import { displaced, type Link } from "./compare-link.js";
import type { Figure } from "./comparison.js";
import { equals, fromInteger, toNumber } from "./decimal.js";
import type { DateParts, ReferencePeriod } from "./quantity.js";

/**
 * 二季度 is the second quarter, not two quarters, and 11日 no eleven days: the number of a period taken for a length
 * of time.
 */
function dateAsLength(source: Figure, target: Figure): Link | null {
  const [date, length] = source.quantity.date === null ? [target, source] : [source, target];
  const parts = date.quantity.date;
  const { kind, unit, value } = length.quantity;
  if (parts === null || kind !== "duration" || value === null || date.quantity.incidental) return null;
  if (lasts(date) || namesItsPlace(length)) return null;
  const named = (["month", "day", "quarter", "half"] as const).filter((part) => parts[part] !== undefined);
  const [only] = named;
  if (only === undefined || named.length > 1 || only !== unit || parts.year !== undefined) return null;
  return equals(value, fromInteger(parts[only] ?? 0))
    ? { verdict: "unit", slip: "measure", distance: 3 + displaced(source, target), power: null }
    : null;
}

/** "The first two quarters" are no quarter that was taken for a length. */
function namesItsPlace({ quantity, sentence, language }: Figure): boolean {
  const end = quantity.span.start - sentence.start;
  const head = sentence.text.slice(Math.max(0, end - 20), end).trimEnd();
  return language === "zh"
    ? /[前后後头頭首近]$/.test(head)
    : /\b(?:first|last|past|next|previous|prior|all|these|those|other|coming|recent)$/i.test(head);
}

/** A year in bare digits (总结2021) for another year. */
function otherYear(source: Figure, target: Figure): Link | null {
  const [date, number] = source.quantity.date === null ? [target, source] : [source, target];
  const { kind, unit, value, precision } = number.quantity;
  const year = date.quantity.date?.year;
  if (kind !== "count" || unit !== null || value === null || precision !== "exact" || year === undefined)
    return null;
  const other = toNumber(value);
  if (!/^[12]\d{3}$/.test(number.quantity.text) || other < 1900 || other > 2100 || other === year)
    return null;
  return { verdict: "period", slip: null, distance: 5 + displaced(source, target), power: null };
}

/** 已经3日没有回复, 3日内: a number of days in the words of a date. */
function lasts({ quantity, sentence, language }: Figure): boolean {
  if (language !== "zh") return false;
  const from = quantity.span.start - sentence.start;
  const head = sentence.text.slice(Math.max(0, from - 4), from).trimEnd();
  const end = quantity.span.end - sentence.start;
  const tail = sentence.text.slice(end, end + 8).trimStart();
  return (
    /(?:已经|已經|[已了近约約需]|连续|連續|整整|足足|长达|長達|需要)$/.test(head) ||
    /^(?:[内內没沒未多]|之内|之內|以内|以內|左右)/.test(tail)
  );
}

/** "This quarter" by itself is said or left out at will; it is not the date that another one was turned into. */
function isNow(date: DateParts): boolean {
  return date.relative?.offset === 0 && Object.keys(date).length === 1;
}

/** The link between a date and another date, or a number of days or years, that it was turned into. */
export function erroneousDateLink(
  source: Figure,
  target: Figure,
  reference: ReferencePeriod | null,
  near: number,
): Link | null {
  const a = source.quantity;
  const b = target.quantity;
  if (a.date === null || b.date === null) return dateAsLength(source, target) ?? otherYear(source, target);
  if (isNow(a.date) || isNow(b.date)) return null;
  const relation = relateDates(a.date, b.date, reference);
  if (relation.likeness !== "contradict" && !isOtherMonth(source, target)) return null;
  return {
    verdict: "period",
    slip: relation.granularity ? "granularity" : null,
    distance: 5 + near,
    power: null,
  };
}

/**
 * 去年 rendered as "this year". A word for now is so often put in or left out that it proves something only where
 * neither side says the other's period anywhere near.
 */
export function relativeFlips(
  sources: readonly Figure[],
  targets: readonly Figure[],
): (source: Figure, target: Figure) => Link | null {
  const said = groupByPair(sources.filter(({ quantity }) => quantity.date !== null));
  const heard = groupByPair(targets.filter(({ quantity }) => quantity.date !== null));
  const isSaid = (figure: Figure, groups: ReadonlyMap<number, readonly Figure[]>) =>
    around(groups, figure, 1).some(
      ({ quantity: { date } }) =>
        date !== null &&
        figure.quantity.date !== null &&
        relateDates(date, figure.quantity.date, null).likeness === "agree",
    );
  return (source, target) => {
    const a = source.quantity.date?.relative;
    const b = target.quantity.date?.relative;
    if (a === undefined || b === undefined || a.unit !== b.unit || a.offset === b.offset) return null;
    if (isSaid(target, said) || isSaid(source, heard)) return null;
    return { verdict: "period", slip: null, distance: 5 + displaced(source, target), power: null };
  };
}
