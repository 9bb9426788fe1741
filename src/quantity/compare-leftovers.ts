import { absolute, equals, fromInteger, parseDecimal, toPlain, type Decimal } from "./decimal.js";
import { isExchanged } from "./compare-currency.js";
import { dateAsNumber, relateDates } from "./compare-dates.js";
import { isLarge, isSmall } from "./compare-figures.js";
import { putsInHowMany, tellsHowLong, tellsHowMany, tellsRank } from "./compare-small.js";
import { standsInNumerals } from "./numerals.js";
import type { Figure, Passage } from "./comparison.js";
import { relateValues } from "./compare-values.js";
import { VALUE_WORDS } from "./small-counts.data.js";
import type { DateParts, Quantity, ReferencePeriod } from "./quantity.js";
import { sameDimension } from "./units.js";

/**
 * How sure that a figure which has no partner is really missing on the other side; 0 when its absence means nothing:
 * an article-like count, a word for now (今年), digits that are a name, a small number that the other language says
 * with a word of its own (双方, "both", "a pair of").
 */
export function missingConfidence(figure: Figure, side: "source" | "target", other: Passage): number {
  const { quantity } = figure;
  if (quantity.incidental || quantity.vague || quantity.kind === "identifier") return 0;
  if (quantity.date !== null) return missingDate(figure, quantity.date, side);
  if (isPartOfName(figure) || isBase(figure) || isDigitList(quantity)) return 0;
  if (side === "target" && isHyperbole(quantity, other)) return 0;
  const small = isSmall(quantity);
  switch (quantity.kind) {
    case "percent":
    case "permille":
    case "percentage-point":
    case "basis-point":
      return small ? 0.75 : 0.85;
    case "money":
      return isOne(quantity) ? 0 : small ? 0.75 : 0.85;
    case "multiple":
      return 0.6;
    case "fraction":
      return isHalf(quantity) ? 0 : 0.75;
    case "measure":
      return isOne(quantity) ? 0 : small ? 0.6 : 0.85;
    case "age":
    case "duration":
      // 24小时 is "around the clock", and lengths of time are put in for clarity.
      if (side === "target" || isWholeDay(quantity) || quantity.precision === "over") return 0;
      return small ? (tellsHowLong(figure) ? 0.55 : 0) : 0.6;
    case "ordinal":
      if (side === "target") return 0;
      return small ? (tellsRank(figure) ? 0.6 : 0) : 0.5;
    case "time":
      return 0;
    default:
      if (small) return tells(figure, side, other) ? 0.55 : 0;
      return isLarge(quantity) ? 0.85 : 0.7;
  }
}

function tells(figure: Figure, side: "source" | "target", other: Passage): boolean {
  return side === "source"
    ? tellsHowMany(figure)
    : putsInHowMany(figure, other.sentences.map(({ text }) => text).join(" "));
}

function isWholeDay({ value, unit }: Quantity): boolean {
  return unit === "hour" && value !== null && equals(value, fromInteger(24));
}

function isOne({ value }: Quantity): boolean {
  return value !== null && value.coefficient === 1n && value.exponent === 0;
}

/** 三四五六年级, 分列二三: digits said one after another, a list and no number. */
function isDigitList({ text, unit }: Quantity): boolean {
  if (unit !== null || text.length < 2) return false;
  const digits = [...text].map((character) => "一二三四五六七八九".indexOf(character));
  return digits.every((digit, i) => digit >= 0 && (i === 0 || digit === (digits[i - 1] ?? 0) + 1));
}

/** "A million reasons" for 无数个理由. */
function isHyperbole({ text }: Quantity, other: Passage): boolean {
  return (
    /^an? (?:hundred|thousand|million|billion)\b/i.test(text) &&
    other.sentences.some((sentence) =>
      /无数|無數|数不|數不|成千上万|千千万|许多|很多|大量/.test(sentence.text),
    )
  );
}

/** What a rate counts per: 每百万人, "per 100,000". */
function isBase({ quantity, sentence }: Figure): boolean {
  const end = quantity.span.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, end - 24), end).trimEnd();
  return /每一?$|\b(?:per|every|each)$/i.test(before);
}

/** A number word with a capital inside a sentence belongs to a name: the Double Eleven sale, Seven Hills. */
function isPartOfName({ quantity, sentence, language }: Figure): boolean {
  if (language !== "en" || !/^[A-Z][a-z]/.test(quantity.text)) return false;
  const end = quantity.span.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, end - 24), end).trimEnd();
  return /[\da-z,“"'‘-]$/.test(before);
}

/**
 * Dates are said or left out as the context allows: only a full day or a plain year that vanished is worth a word,
 * and a year that was put in for clarity is not.
 */
function missingDate({ quantity, sentence }: Figure, date: DateParts, side: "source" | "target"): number {
  // The dateline of a news agency (3月5日电).
  const next = sentence.text[quantity.span.end - sentence.start];
  if (next === "电" || next === "讯" || next === "電" || next === "訊") return 0;
  if (date.relative !== undefined || date.samePeriod === true || date.weekday !== undefined) return 0;
  if (side === "target") return 0;
  if (date.year !== undefined) return 0.6;
  return date.day !== undefined && date.month !== undefined ? 0.55 : 0;
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
  if (x !== null && y !== null && equals(absolute(x), absolute(y))) return true;
  // 45亿元，约合6.3亿美元.
  if (isExchanged(a, b)) return true;
  // 80公里（50英里）, 0.5个百分点也就是50个基点: the same figure twice.
  const { likeness } = relateValues(a, b);
  return (
    (likeness === "converted" || likeness === "same") && (sameDimension(a.unit, b.unit) || a.kind !== b.kind)
  );
}

/** A date (or a number that is part of one) that some date of the other side already says, as far as both go. */
export function isDateCovered(
  figure: Figure,
  others: readonly Figure[],
  reference: ReferencePeriod | null,
): boolean {
  const { quantity } = figure;
  return others.some(({ quantity: other }) => {
    if (quantity.date !== null && other.date !== null)
      return relateDates(quantity.date, other.date, reference).likeness === "agree";
    if (quantity.date !== null) return dateAsNumber(quantity.date, other) !== null;
    // 三个市场 is not said by "the third quarter"; a bare 3 may be.
    return other.date !== null && quantity.unit === null && dateAsNumber(other.date, quantity) !== null;
  });
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
  // Half of a telephone number that the other side writes as one.
  if (plain.length >= 4 && [...loose].some((run) => run.length > plain.length && run.includes(plain)))
    return true;
  const { coefficient } = absolute(value);
  return coefficient >= 10n && [...loose].some((run) => parseDecimal(run)?.coefficient === coefficient);
}

/** 百分之百 as "fully", 翻一番 as "double" wherever it stands in the sentence. */
function isOtherWord({ kind, value, unit }: Quantity, passage: Passage): boolean {
  const words = VALUE_WORDS.find(
    (row) =>
      row.kind === kind &&
      (row.unit ?? unit) === unit &&
      value !== null &&
      equals(value, fromInteger(row.value)),
  );
  return words !== undefined && passage.sentences.some(({ text }) => words.en.test(text));
}

/** Whether the other side says the value in characters that were read as a fixed expression (二十四节气, 百年). */
export function standsInWords(figure: Figure, passage: Passage): boolean {
  const { quantity } = figure;
  const { value } = quantity;
  if (value === null) return false;
  if (passage.language === "en") return isOtherWord(quantity, passage);
  if (quantity.kind === "multiple") return passage.sentences.some(({ text }) => /[倍翻]/.test(text));
  const digits = [...toPlain(absolute(value))].map((digit) => "零一二三四五六七八九"[Number(digit)] ?? "");
  // 六一八 is the 618 of a sale.
  const spelt = digits.length >= 3 ? digits.join("") : null;
  return passage.sentences.some(
    ({ text }) => standsInNumerals(value, text) || (spelt !== null && text.includes(spelt)),
  );
}
