import type { Finding, Severity } from "../text/finding.js";
import type { AuditPair, AuditSegment, Fidelity, Score, Summary } from "./audit-document.js";
import type { CheckContext, SegmentView } from "./context.js";

/** With fewer figures than this an error rate says nothing. */
const MINIMUM_FIGURES = 20;

/** Weights of the MQM scoring model (Lommel et al. 2014). */
const MQM_WEIGHTS: Readonly<Record<Severity, number>> = { critical: 25, major: 5, minor: 1, neutral: 0 };

/** z for a two-sided 95 % interval. */
const Z = 1.959964;

/** The Wilson score interval of `errors` in `total`, as rates between 0 and 1 (Wilson 1927). */
export function wilsonInterval(errors: number, total: number): [number, number] {
  const rate = errors / total;
  const z2 = (Z * Z) / total;
  const centre = (rate + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((rate * (1 - rate)) / total + z2 / (4 * total));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

function isError(finding: Finding): boolean {
  return finding.severity !== "neutral";
}

/** How many source places of one family carry an error, each place once. */
function faulty(findings: readonly Finding[], family: string): number {
  const places = new Set<string>();
  for (const finding of findings) {
    if (!finding.check.startsWith(family) || !isError(finding) || finding.source === null) continue;
    places.add(`${finding.pair}:${finding.source.span.start}`);
  }
  return places.size;
}

function fidelity(total: number, errors: number): Fidelity {
  return { total, faithful: Math.max(0, total - errors) };
}

/** A figure that an interpreter is answerable for. */
function figuresOf(view: SegmentView): number {
  return view.quantities.filter((q) => !q.incidental && !q.repaired && q.kind !== "identifier").length;
}

function scoreOf(
  figures: Fidelity,
  findings: readonly Finding[],
  sourceWords: number,
  sourceSegments: number,
): Score {
  const nothing = { figureErrorsPer100: null, interval: null, mqmPer1000Words: null };
  if (sourceSegments === 0) return { ...nothing, reason: "no source speech in text form" };
  if (figures.total < MINIMUM_FIGURES) {
    return {
      ...nothing,
      reason: `only ${figures.total} figures in the source; ${MINIMUM_FIGURES} are needed`,
    };
  }
  const errors = figures.total - figures.faithful;
  const [low, high] = wilsonInterval(errors, figures.total);
  // A transcriber's slip is not the interpreter's: it never weighs on the score.
  const penalty = findings
    .filter((f) => !f.check.startsWith("asr-") && !f.check.startsWith("transcript-"))
    .reduce((sum, f) => sum + MQM_WEIGHTS[f.severity], 0);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    figureErrorsPer100: round((100 * errors) / figures.total),
    interval: [round(100 * low), round(100 * high)],
    mqmPer1000Words: round((1000 * penalty) / Math.max(1, sourceWords)),
    reason: null,
  };
}

/** Counts and scores over one document. */
export function summarise(
  context: CheckContext,
  segments: readonly AuditSegment[],
  pairs: readonly AuditPair[],
  findings: readonly Finding[],
): Summary {
  const bySeverity: Record<Severity, number> = { critical: 0, major: 0, minor: 0, neutral: 0 };
  for (const finding of findings) bySeverity[finding.severity] += 1;
  const sources = context.exchanges.flatMap((e) => e.pairs.flatMap((p) => p.source.segments));
  const sourceIds = segments.filter((s) => s.part === "source").map((s) => s.id);
  const rendered = new Set(pairs.filter((p) => p.target.length > 0).flatMap((p) => p.source));
  const figures = fidelity(
    sources.reduce((sum, view) => sum + figuresOf(view), 0),
    faulty(findings, "number-"),
  );
  const names = fidelity(
    sources.reduce((sum, view) => sum + view.mentions.filter((m) => m.kind !== "term").length, 0),
    faulty(findings, "entity-"),
  );
  const words = sources.reduce((sum, view) => sum + view.words.length, 0);
  return {
    sourceSegments: sourceIds.length,
    rendered: sourceIds.filter((id) => rendered.has(id)).length,
    unavailable: context.transcript?.markers.filter((m) => m.kind === "foreign-language").length ?? 0,
    figures,
    names,
    bySeverity,
    score: scoreOf(figures, findings, words, sourceIds.length),
  };
}
