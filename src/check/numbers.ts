import { compareQuantities } from "../quantity/compare.js";
import type { Comparison, Figure, Passage, Slip, Verdict } from "../quantity/comparison.js";
import { formatQuantity } from "../quantity/format.js";
import type { ReferencePeriod } from "../quantity/quantity.js";
import type { Evidence, Severity } from "../text/finding.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { evidence, type CheckContext, type ExchangeView, type SideView } from "./context.js";
import type { Raised } from "./define.js";

const compared = new WeakMap<ExchangeView, readonly Comparison[]>();

function passage(side: SideView): Passage {
  return {
    language: side.language,
    sentences: side.segments.map((view) => ({
      text: view.segment.text,
      start: view.segment.span.start,
      quantities: view.quantities,
    })),
  };
}

/** The comparison of an exchange, made once and shared by every number check. */
function comparisonsOf(exchange: ExchangeView, reference: ReferencePeriod | null): readonly Comparison[] {
  const known = compared.get(exchange);
  if (known !== undefined) return known;
  const pairs = exchange.pairs.map((pair) => ({
    source: passage(pair.source),
    target: passage(pair.target),
  }));
  const fresh = compareQuantities(pairs, { reference });
  compared.set(exchange, fresh);
  return fresh;
}

/** A verdict with its evidence and both readings, ready to be worded. */
export interface NumberVerdict {
  readonly comparison: Comparison;
  readonly slip: Slip | null;
  /** Everything of a `Raised` but the message's key. */
  readonly raised: Omit<Raised, "message">;
}

/** Comparisons that are less sure than this are not raised. */
const LEAST_CONFIDENCE = 0.5;

/** What the comparison found of one verdict, in every exchange. */
export function* numberVerdicts(context: CheckContext, verdict: Verdict): Iterable<NumberVerdict> {
  for (const exchange of context.exchanges)
    for (const comparison of comparisonsOf(exchange, context.reference)) {
      if (comparison.verdict !== verdict || comparison.confidence < LEAST_CONFIDENCE) continue;
      const raised = raise(context, exchange, comparison);
      yield { comparison, slip: comparison.slip, raised };
    }
}

function raise(
  context: CheckContext,
  exchange: ExchangeView,
  comparison: Comparison,
): Omit<Raised, "message"> {
  const { source, target } = comparison;
  const at = (source ?? target)?.pair ?? 0;
  const pair = exchange.pairs[at];
  const said = place(context, exchange, "source", source, comparison.sourceSpan);
  const heard = place(context, exchange, "target", target, comparison.targetSpan);
  return {
    data: { ...readingsOf(comparison, languageOf(exchange)), ...quoted(said, heard) },
    confidence: comparison.confidence,
    pair: pair?.id ?? null,
    source: said,
    target: heard,
    severity: severityOf(comparison),
    suggestion: suggestionOf(comparison),
  };
}

/** The language of the renditions. */
function languageOf(exchange: ExchangeView): Language {
  return exchange.pairs.find((pair) => pair.target.segments.length > 0)?.target.language ?? "en";
}

function place(
  context: CheckContext,
  exchange: ExchangeView,
  side: "source" | "target",
  figure: Figure | null,
  span: Span | null,
): Evidence | null {
  if (figure === null || span === null) return null;
  const file = exchange.pairs[figure.pair]?.[side].segments[0]?.segment.side;
  return evidence(context, file, span);
}

/** Both readings in the words of the rendition's language, and the factor between them. */
function readingsOf(comparison: Comparison, language: Language): Record<string, string> {
  const { source, target, power } = comparison;
  const data: Record<string, string> = {};
  if (source !== null) data["sourceReading"] = formatQuantity(source.quantity, language);
  if (target !== null) data["targetReading"] = formatQuantity(target.quantity, language);
  if (power !== null) data["factor"] = factor(power);
  return data;
}

/** The words of both sides as they stand. */
function quoted(source: Evidence | null, target: Evidence | null): Record<string, string> {
  return {
    ...(source === null ? {} : { source: source.text }),
    ...(target === null ? {} : { target: target.text }),
  };
}

const FACTORS = ["1", "10", "100", "1,000", "10,000", "100,000", "1,000,000"];

/** ×10, ÷100, ×10,000 and further. */
function factor(power: number): string {
  const size = Math.abs(power);
  return (power > 0 ? "×" : "÷") + (FACTORS[size] ?? `10^${size}`);
}

/** A slip of value, period or direction is graver the more hangs on the figure; another way of saying it is none. */
export function severityOf(comparison: Comparison): Severity {
  const { verdict, weight, slip } = comparison;
  switch (verdict) {
    case "same":
    case "rounded":
      return "neutral";
    case "magnitude":
      return weight === "slight" ? "major" : "critical";
    case "mismatch":
    case "direction":
    case "period":
      return weight === "slight" ? "minor" : "major";
    case "unit":
      return slip === "noun" ? "minor" : "major";
    case "omitted":
    case "added":
      return weight === "financial" ? "major" : "minor";
  }
}

const PRECISION_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    about: "about ",
    over: "over ",
    under: "under ",
    nearly: "nearly ",
    "at-least": "at least ",
    "at-most": "at most ",
  },
  zh: { about: "约", over: "超过", under: "不到", nearly: "近", "at-least": "至少", "at-most": "至多" },
};

const CERTAIN_VERDICTS: ReadonlySet<Verdict> = new Set(["magnitude", "mismatch", "unit", "period"]);

/** The right rendering, where the source leaves no doubt what it is. */
function suggestionOf(comparison: Comparison): string | null {
  const { source, target, verdict, slip } = comparison;
  if (source === null || target === null || !CERTAIN_VERDICTS.has(verdict)) return null;
  if (slip === "noun" || slip === "basis" || slip === "rate" || source.quantity.vague) return null;
  // 7.5元 of a Taiwanese call is no US dollar; of which place it is, the source does not say.
  if (slip === "currency" && source.quantity.unit === null) return null;
  const { precision } = source.quantity;
  const words = formatQuantity(unitFrom(source, target), target.language);
  return (PRECISION_WORDS[target.language][precision] ?? "") + words;
}

/** The source's value; its currency from the rendition where the source names none (19.2亿 of expenses). */
function unitFrom(source: Figure, target: Figure): Figure["quantity"] {
  const a = source.quantity;
  const b = target.quantity;
  const bare = (a.kind === "money" || a.kind === "count") && a.unit === null;
  return bare && b.kind === "money" && b.unit !== null ? { ...a, kind: "money", unit: b.unit } : a;
}
