import { absolute, compare, fromInteger, significantDigits } from "./decimal.js";
import type { Figure, PairedPassages, Passage, Weight } from "./comparison.js";
import type { DateParts, Quantity } from "./quantity.js";

/** The quantities of one side of every pair, in order, each with its place. Figures taken back are no figures. */
export function figuresOf(pairs: readonly PairedPassages[], side: "source" | "target"): Figure[] {
  return pairs.flatMap((pair, index) => figuresOfPassage(pair[side], index));
}

function figuresOfPassage(passage: Passage, pair: number): Figure[] {
  const first = passage.sentences[0];
  const last = passage.sentences.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = Math.max(1, last.start + last.text.length - first.start);
  const figures: Figure[] = [];
  let before: DateParts | null = null;
  for (const sentence of passage.sentences)
    for (const quantity of sentence.quantities) {
      if (quantity.repaired) continue;
      const place = Math.min(1, Math.max(0, (quantity.span.start - first.start) / length));
      const impliedMonth = quantity.date === null ? null : monthFrom(before, quantity.date);
      figures.push({ quantity, language: passage.language, sentence, pair, place, impliedMonth });
      if (quantity.date?.month !== undefined) before = quantity.date;
    }
  return figures;
}

/** 7月26日……25日: a bare day is of the month named before, unless it lies so far off that it may be of the next. */
function monthFrom(before: DateParts | null, { month, day, relative }: DateParts): number | null {
  if (before?.month === undefined || month !== undefined || day === undefined || relative !== undefined)
    return null;
  return Math.abs(day - (before.day ?? day)) <= 15 ? before.month : null;
}

const RATES: ReadonlySet<Quantity["kind"]> = new Set([
  "money",
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "multiple",
]);

const TEN = fromInteger(10);
const THOUSAND = fromInteger(1000);

/** How much hangs on a figure. */
export function weightOf(quantity: Quantity): Weight {
  if (RATES.has(quantity.kind)) return "financial";
  if (quantity.kind === "fraction") return quantity.incidental ? "slight" : "financial";
  if (quantity.date !== null) return isReportingPeriod(quantity.date) ? "plain" : "slight";
  const value = quantity.value ?? quantity.high;
  if (value === null || quantity.incidental || quantity.vague) return "slight";
  return compare(absolute(value), TEN) > 0 ? "plain" : "slight";
}

function isReportingPeriod({ year, quarter, half, relative }: DateParts): boolean {
  const unit = relative?.unit;
  return (
    year !== undefined ||
    quarter !== undefined ||
    half !== undefined ||
    unit === "year" ||
    unit === "quarter" ||
    unit === "half"
  );
}

/**
 * A value that would not turn up by chance: 1,260 or 15.4 may be looked for anywhere in the exchange, 3 or 20 only
 * near by.
 */
export function isSpecific(quantity: Quantity): boolean {
  const value = quantity.value ?? quantity.high;
  if (value === null) return false;
  return (
    significantDigits(value) >= 3 ||
    (significantDigits(value) >= 2 && RATES.has(quantity.kind)) ||
    isLarge(quantity)
  );
}

/** A thousand or more of anything. */
export function isLarge(quantity: Quantity): boolean {
  const value = quantity.value ?? quantity.high;
  return value !== null && compare(absolute(value), THOUSAND) >= 0;
}

/** One to ten of something, which Chinese and English say or leave unsaid by habit (两岸, 双方, "both", "the pair"). */
export function isSmall(quantity: Quantity): boolean {
  const value = quantity.value ?? quantity.high;
  return value !== null && compare(absolute(value), TEN) <= 0;
}

/** Figures by the pair they stand in. */
export function groupByPair(figures: readonly Figure[]): Map<number, Figure[]> {
  const groups = new Map<number, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.pair);
    if (group === undefined) groups.set(figure.pair, [figure]);
    else group.push(figure);
  }
  return groups;
}

/** More figures than any sentence holds; beyond that only those at about the same place are looked at. */
const CROWD = 120;

/** A list in the order of the text, cut to what stands near `place` (0 to 1) where it is too long to try all of it. */
export function nearby<T>(list: readonly T[], place: number): readonly T[] {
  if (list.length <= CROWD) return list;
  const start = Math.round(place * list.length - CROWD / 2);
  const from = Math.max(0, Math.min(list.length - CROWD, start));
  return list.slice(from, from + CROWD);
}

/** The figures of a pair and of its neighbours up to `reach` pairs away. */
export function around(
  groups: ReadonlyMap<number, readonly Figure[]>,
  { pair, place }: Figure,
  reach: number,
): Figure[] {
  const near: Figure[] = [];
  for (let at = pair - reach; at <= pair + reach; at += 1)
    near.push(...nearby(groups.get(at) ?? [], at < pair ? 1 : at > pair ? 0 : place));
  return near;
}
