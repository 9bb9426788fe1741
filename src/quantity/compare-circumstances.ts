import type { Span } from "../text/span.js";
import { basisEvidence, clauseOf, join, movementOf, surroundings } from "./compare-direction.js";
import type { Figure } from "./comparison.js";
import type { PeriodUnit } from "./quantity.js";
import { COVERED_PERIODS, NEGATIVE_WORDS, RATE_WORDS } from "./rates.data.js";

/** What is wrong about a figure whose value is right, with the words that show it. */
export interface Circumstance {
  readonly sourceSpan: Span;
  readonly targetSpan: Span;
  readonly confidence: number;
}

/** Up for down, by the verbs beside both figures. */
export function directionFlip(source: Figure, target: Figure): Circumstance | null {
  const said = movementOf(source);
  const heard = said === null ? null : movementOf(target);
  if (said === null || heard === null || said.direction === heard.direction) return null;
  const read = source.quantity.direction !== null && target.quantity.direction !== null;
  return {
    sourceSpan: join(source.quantity.span, said.span),
    targetSpan: join(target.quantity.span, heard.span),
    confidence: read ? 0.88 : 0.7,
  };
}

function isNegative({ quantity }: Figure): boolean {
  const value = quantity.value ?? quantity.high;
  return value !== null && value.coefficient < 0n;
}

/** A minus that got lost or was put in: 负百分之三 as plain "3%", where nothing around says loss or decline. */
export function signFlip(source: Figure, target: Figure): Circumstance | null {
  if (source.quantity.date !== null || isNegative(source) === isNegative(target)) return null;
  const positive = isNegative(source) ? target : source;
  const text = surroundings(positive).text.toLowerCase();
  if (NEGATIVE_WORDS[positive.language].some((word) => text.includes(word))) return null;
  return { sourceSpan: source.quantity.span, targetSpan: target.quantity.span, confidence: 0.75 };
}

/** Year on year for quarter on quarter. 环比 and "sequentially" mean the period before, whatever its length. */
export function basisSlip(source: Figure, target: Figure): Circumstance | null {
  const a = source.quantity.basis;
  const b = target.quantity.basis;
  if (a === null || b === null || a === b) return null;
  if (a !== "year-over-year" && b !== "year-over-year") return null;
  return {
    sourceSpan: join(source.quantity.span, basisEvidence(source)),
    targetSpan: join(target.quantity.span, basisEvidence(target)),
    confidence: 0.85,
  };
}

interface Rate {
  readonly unit: PeriodUnit;
  readonly span: Span;
}

const UNITS: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "year"];

/** The length of time that a figure is counted per, when its clause names exactly one. */
function rateOf(figure: Figure): Rate | null {
  const clause = clauseOf(figure);
  const base = figure.sentence.start;
  const { span } = figure.quantity;
  const end = figure.language === "zh" ? span.start - base : clause.end;
  const text = figure.sentence.text.slice(clause.start, end).toLowerCase();
  const found: Rate[] = [];
  for (const unit of UNITS)
    for (const word of RATE_WORDS[figure.language][unit] ?? []) {
      const at = text.indexOf(word);
      if (at === -1) continue;
      const start = base + clause.start + at;
      found.push({ unit, span: { start, end: start + word.length } });
      break;
    }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** So many a month rendered as so many a year. */
export function rateSlip(source: Figure, target: Figure): Circumstance | null {
  if (source.language === target.language || source.quantity.date !== null) return null;
  if (source.quantity.kind === "duration" || source.quantity.incidental) return null;
  const said = rateOf(source);
  const heard = said === null ? null : rateOf(target);
  if (said === null || heard === null || said.unit === heard.unit) return null;
  return {
    sourceSpan: join(source.quantity.span, said.span),
    targetSpan: join(target.quantity.span, heard.span),
    confidence: 0.7,
  };
}

/** The only length of period that a figure's sentence speaks of, where its own clause says it. */
function coveredPeriod(figure: Figure): { readonly length: "year" | "quarter"; readonly span: Span } | null {
  const { start } = figure.sentence;
  const { text } = surroundings(figure);
  const { year, quarter } = COVERED_PERIODS[figure.language];
  const clause = clauseOf(figure);
  const around = figure.sentence.text.slice(clause.start, clause.end);
  for (const [length, row, other] of [
    ["year", year, quarter],
    ["quarter", quarter, year],
  ] as const) {
    const found = row.said.exec(around);
    if (found === null || other.also.test(text)) continue;
    const from = start + clause.start + found.index;
    return { length, span: { start: from, end: from + found[0].length } };
  }
  return null;
}

/** A figure of the whole year given for the quarter, or the other way round. */
export function coverSlip(source: Figure, target: Figure): Circumstance | null {
  if (source.language === target.language || source.quantity.date !== null || source.quantity.incidental)
    return null;
  const said = coveredPeriod(source);
  const heard = said === null ? null : coveredPeriod(target);
  if (said === null || heard === null || said.length === heard.length) return null;
  return {
    sourceSpan: join(source.quantity.span, said.span),
    targetSpan: join(target.quantity.span, heard.span),
    confidence: 0.7,
  };
}
