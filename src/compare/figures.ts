import { powerOfTenBetween, toNumber } from "../quantity/decimal.js";
import { relateDates } from "../quantity/compare-dates.js";
import { relateValues } from "../quantity/compare-values.js";
import { formatQuantity } from "../quantity/format.js";
import type { Quantity } from "../quantity/quantity.js";
import type { Severity } from "../text/finding.js";
import { NUMBER_WORDS } from "./words.data.js";
import type { ComparedText, DifferenceKind, DraftDifference, Placed } from "./shapes.js";
import { linkedWindow, windowOf, type View } from "./slots.js";

type Figure = Placed<Quantity>;

/** A figure's place in the other text may be this many words wider than the figure itself. */
const ROOM = 8;
/** A figure that only one text has counts as missing in the other where that has hardly anything in its place. */
const MISSING_ROOM = 5;

/** Kinds that results are told in; a "one" or "first" that comes and goes is a way of speaking. */
const TELLING = new Set([
  "money",
  "percent",
  "percentage-point",
  "basis-point",
  "permille",
  "multiple",
  "measure",
]);

interface Judgement {
  readonly check: DifferenceKind;
  readonly severity: Severity;
  readonly confidence: number;
  readonly message: string;
}

const reading = (quantity: Quantity) => formatQuantity(quantity, "en");

function judgeDates(a: Quantity, b: Quantity): Judgement | null {
  if (a.date === null || b.date === null) return null;
  const relation = relateDates(a.date, b.date, null);
  if (relation.likeness !== "contradict" || relation.granularity) return null;
  return {
    check: "period-differs",
    severity: "major",
    confidence: 0.9,
    message: `another period: ${reading(a)} and ${reading(b)}`,
  };
}

const size = (quantity: Quantity) => {
  const value = quantity.value ?? quantity.high;
  return value === null ? 0 : Math.abs(toNumber(value));
};

function judgeValues(a: Quantity, b: Quantity): Judgement | null {
  const relation = relateValues(a, b);
  const both = `${reading(a)} and ${reading(b)}`;
  const slight = a.incidental || b.incidental || (Math.max(size(a), size(b)) <= 10 && !TELLING.has(a.kind));
  switch (relation.likeness) {
    case "same":
    case "converted":
      return judgeDirection(a, b) ?? judgeBounds(a, b);
    case "rounded":
      // One speech has one figure: a coarser one is another.
      return a.value !== null && b.value !== null && !a.vague && !b.vague
        ? {
            check: "figure-differs",
            severity: "minor",
            confidence: 0.75,
            message: `one figure is coarser: ${both}`,
          }
        : null;
    case "bound":
      return {
        check: "figure-differs",
        severity: "minor",
        confidence: 0.7,
        message: `another bound: ${a.text} and ${b.text}`,
      };
    case "unit":
      if (relation.unitSlip === null) return null;
      return {
        check: "unit-differs",
        severity: "major",
        confidence: 0.85,
        message: `the same number in another unit: ${both}`,
      };
    case "different": {
      const power = a.value !== null && b.value !== null ? powerOfTenBetween(a.value, b.value) : null;
      if (power !== null && power !== 0 && (a.value?.coefficient ?? 0n) > 9n)
        return {
          check: "figure-differs",
          severity: "critical",
          confidence: 0.95,
          message: `the same digits, another power of ten: ${both}`,
        };
      return {
        check: "figure-differs",
        severity: slight ? "minor" : "major",
        confidence: slight ? 0.7 : 0.9,
        message: `different figures: ${both}`,
      };
    }
  }
}

function judgeDirection(a: Quantity, b: Quantity): Judgement | null {
  if (a.direction === null || b.direction === null || a.direction === b.direction) return null;
  return {
    check: "negation-differs",
    severity: "major",
    confidence: 0.7,
    message: `the figure goes ${a.direction} in one and ${b.direction} in the other`,
  };
}

const BOUNDS = new Set(["over", "under", "at-least", "at-most", "nearly"]);

/** "Over 50%" is not "about 50%"; whether "about" is said at all is a way of speaking. */
function judgeBounds(a: Quantity, b: Quantity): Judgement | null {
  if (a.precision === b.precision || (!BOUNDS.has(a.precision) && !BOUNDS.has(b.precision))) return null;
  if (a.precision === "exact" || b.precision === "exact") return null;
  return {
    check: "figure-differs",
    severity: "minor",
    confidence: 0.7,
    message: `another bound: ${a.text} and ${b.text}`,
  };
}

/** F-1 and F1 are one form. */
const designation = ({ text }: Quantity) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What two figures at one place make of each other; null where they say the same. */
function judgeFigures(a: Quantity, b: Quantity): Judgement | null {
  if (a.date !== null && b.date !== null) return judgeDates(a, b);
  // A date beside another number is a way of reading: "19 to 20" of years, "the 8th".
  if (a.date !== null || b.date !== null) return null;
  if (a.kind === "identifier" || b.kind === "identifier") {
    return a.kind === b.kind && designation(a) !== designation(b)
      ? {
          check: "figure-differs",
          severity: "minor",
          confidence: 0.6,
          message: `another designation: ${a.text} and ${b.text}`,
        }
      : null;
  }
  return judgeValues(a, b);
}

const namesPeriod = ({ date }: Quantity) =>
  date !== null && (date.year !== undefined || date.quarter !== undefined);

const usable = ({ item }: Figure) => !item.repaired;

/** The figures of the other text that stand at the place of one. */
function candidates(
  view: View,
  figure: Figure,
  others: readonly Figure[],
): { list: Figure[]; width: number; slack: number } | null {
  const most = figure.to - figure.from + ROOM;
  const wide = windowOf(view, figure.from, figure.to);
  const near = wide !== null && wide.to - wide.from <= most + wide.slack;
  // Beside a sentence that only one text has, the words that answer to the figure's own tell where it stands.
  const window = near ? wide : linkedWindow(view, figure.from, figure.to, most);
  if (window === null) return null;
  const width = window.to - window.from;
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.to ?? 0) <= window.from) low = middle + 1;
    else high = middle;
  }
  const list: Figure[] = [];
  for (let at = low; at < others.length && (others[at]?.from ?? 0) < window.to; at += 1) {
    const other = others[at];
    if (other !== undefined && usable(other)) list.push(other);
  }
  return { list, width, slack: window.slack };
}

/** How badly two figures go together, for choosing among several at one place. */
function strangeness(a: Quantity, b: Quantity): number {
  if ((a.date === null) !== (b.date === null)) return 50;
  if (a.date !== null && b.date !== null) return relateDates(a.date, b.date, null).distance;
  const relation = relateValues(a, b);
  return relation.likeness === "different" ? 20 + (a.kind === b.kind ? 0 : 5) : relation.distance;
}

/** The same number in the other text's words, though it was not read as a figure there. */
function saidInWords(view: View, figure: Figure, from: number, to: number): boolean {
  const digits = new Set<string>();
  for (let at = figure.from; at < figure.to; at += 1) {
    const key = view.words[at]?.key ?? "";
    if (/^\d/u.test(key)) digits.add(key);
  }
  if (digits.size === 0) return false;
  for (let at = from; at < to; at += 1) {
    const key = view.others[at]?.key ?? "";
    if (digits.has(key) || digits.has(NUMBER_WORDS.get(key) ?? "")) return true;
  }
  return false;
}

/** What the two texts make of the call's figures. */
export function compareFigures(
  a: ComparedText,
  b: ComparedText,
  fromA: View,
  fromB: View,
): DraftDifference[] {
  const pairs: { one: Figure; other: Figure; cost: number }[] = [];
  const alone: { figure: Figure; view: View; text: ComparedText; inA: boolean }[] = [];
  const collect = (
    view: View,
    mine: readonly Figure[],
    theirs: readonly Figure[],
    text: ComparedText,
    inA: boolean,
  ) => {
    for (const figure of mine) {
      if (!usable(figure)) continue;
      const found = candidates(view, figure, theirs);
      if (found === null) continue;
      if (found.list.length === 0) {
        if (found.width + found.slack <= MISSING_ROOM) alone.push({ figure, view, text, inA });
        continue;
      }
      if (inA)
        for (const other of found.list)
          pairs.push({ one: figure, other, cost: strangeness(figure.item, other.item) });
    }
  };
  collect(fromA, a.quantities, b.quantities, a, true);
  collect(fromB, b.quantities, a.quantities, b, false);
  pairs.sort((x, y) => x.cost - y.cost || x.one.from - y.one.from);
  const taken = new Set<Figure>();
  const drafts: DraftDifference[] = [];
  for (const { one, other } of pairs) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    const judged = judgeFigures(one.item, other.item);
    if (judged === null) continue;
    drafts.push({ ...judged, a: evidenceOf(one), b: evidenceOf(other), key: null });
  }
  for (const { figure, view, inA } of alone) {
    const { item } = figure;
    if (item.incidental || item.vague || !(TELLING.has(item.kind) || namesPeriod(item))) continue;
    const window = windowOf(view, figure.from, figure.to);
    if (window === null || saidInWords(view, figure, window.from, window.to)) continue;
    const evidence = evidenceOf(figure);
    drafts.push({
      check: "figure-missing",
      severity: item.date === null ? "major" : "minor",
      confidence: 0.7,
      message: `${reading(item)} stands in one transcript only`,
      a: inA ? evidence : null,
      b: inA ? null : evidence,
      key: null,
    });
  }
  return drafts;
}

function evidenceOf({ item }: Figure) {
  return { span: { start: item.span.start, end: item.span.end }, text: item.text };
}
