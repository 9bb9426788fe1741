import { absolute, equals, parseDecimal, toPlain, type Decimal } from "./decimal.js";
import { relateDates } from "./compare-dates.js";
import { isLarge, isSmall } from "./compare-figures.js";
import type { Figure, Passage } from "./comparison.js";
import type { Quantity, ReferencePeriod } from "./quantity.js";

/** Kinds whose loss loses information by itself. */
const TELLING: ReadonlySet<Quantity["kind"]> = new Set([
  "money",
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "multiple",
  "measure",
  "fraction",
]);

/**
 * How sure that a figure which has no partner is really missing on the other side; 0 when its absence means nothing:
 * an article-like count, a word for now (今年), digits that are a name, a small number that the other language says
 * with a word of its own (双方, "both", "a pair of").
 */
export function missingConfidence(quantity: Quantity): number {
  if (quantity.incidental || quantity.vague || quantity.kind === "identifier") return 0;
  if (quantity.date !== null) {
    const { date } = quantity;
    if (date.relative !== undefined || date.samePeriod === true || date.weekday !== undefined) return 0;
    if (date.year !== undefined) return 0.6;
    if (date.day !== undefined && date.month !== undefined) return 0.55;
    return 0;
  }
  if (quantity.kind === "ordinal") return isSmall(quantity) ? 0 : 0.5;
  if (isSmall(quantity)) {
    if (quantity.kind === "percent" || quantity.kind === "percentage-point" || quantity.kind === "money")
      return 0.75;
    if (quantity.kind === "measure") return 0.6;
    if (quantity.kind === "fraction") return isHalf(quantity) ? 0 : 0.7;
    return 0;
  }
  if (TELLING.has(quantity.kind)) return 0.85;
  if (quantity.kind === "time" || quantity.kind === "age") return 0.55;
  if (quantity.kind === "duration") return 0.6;
  return isLarge(quantity) ? 0.85 : 0.7;
}

function isHalf(quantity: Quantity): boolean {
  return quantity.ratio?.denominator === 2n * (quantity.ratio?.numerator ?? 0n);
}

/** Said before or after on the same side: the other side need not repeat it. */
export function isRestated(figure: Figure, others: readonly Figure[]): boolean {
  const { quantity } = figure;
  return others.some(
    (other) =>
      other !== figure && sameFigure(quantity, other.quantity) && Math.abs(other.pair - figure.pair) <= 2,
  );
}

function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.date !== null || b.date !== null) return false;
  const x = a.value ?? a.high;
  const y = b.value ?? b.high;
  return x !== null && y !== null && equals(absolute(x), absolute(y));
}

/** A date that some date of the other side already says, as far as both go. */
export function isDateCovered(
  figure: Figure,
  others: readonly Figure[],
  reference: ReferencePeriod | null,
): boolean {
  const { date } = figure.quantity;
  if (date === null) return false;
  return others.some(
    (other) =>
      other.quantity.date !== null && relateDates(date, other.quantity.date, reference).likeness === "agree",
  );
}

/** Runs of digits in a passage that no used figure accounts for. */
export function looseDigits(passage: Passage, used: readonly Figure[]): Set<string> {
  const runs = new Set<string>();
  for (const sentence of passage.sentences) {
    const covered = used
      .filter((figure) => figure.sentence === sentence)
      .map((figure) => figure.quantity.span);
    for (const match of sentence.text.matchAll(/\d[\d,]{0,30}(?:\.\d{1,12})?/g)) {
      const start = sentence.start + match.index;
      if (covered.some((span) => span.start <= start && start < span.end)) continue;
      runs.add(match[0].replace(/,/g, ""));
    }
  }
  return runs;
}

/** Whether the digits of a value stand in the other side's text as they are, however they were read there. */
export function standsInDigits(value: Decimal | null, loose: ReadonlySet<string>): boolean {
  if (value === null || loose.size === 0) return false;
  const plain = toPlain(absolute(value));
  if (loose.has(plain)) return true;
  const { coefficient } = absolute(value);
  return coefficient >= 10n && [...loose].some((run) => parseDecimal(run)?.coefficient === coefficient);
}
