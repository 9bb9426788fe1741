import type { Finding, Severity } from "../text/finding.js";
import type { ErrorRate, Score } from "./audit-document.js";
import { MINIMUM_ITEMS, countPer100, ratePer100 } from "./interval.js";

/** Weights of the MQM scoring model (Lommel et al. 2014). */
const MQM_WEIGHTS: Readonly<Record<Severity, number>> = { critical: 25, major: 5, minor: 1, neutral: 0 };

/** What no score of this tool can tell: every report says it beside the score. */
const LIMITS: readonly string[] = [
  "It counts what the checks can see: figures, names, terms, negation, completeness. Tone, style, fluency and every other shift of meaning are not in it.",
  "A finding is evidence and no proof, and a transcriber's slip can look like an interpreter's: judge the findings before you quote the score.",
  "The interval takes figures as independent. One call says little about an interpreter; compare only calls that were transcribed alike.",
];

/** Everything a score is made from. */
export interface Scored {
  readonly figures: number;
  /** Figures that any error touches, each once. */
  readonly faulty: number;
  readonly byCheck: ReadonlyMap<string, number>;
  /** Every finding that was not judged wrong, listed or not. */
  readonly findings: readonly Finding[];
  readonly sourceWords: number;
  readonly sourceSegments: number;
  /** Places where only a marker stands for the speech. */
  readonly unavailable: number;
  readonly disabled: ReadonlySet<string>;
}

/** Figures that nobody said are no share of the source's: they are counted and not divided up. */
const ADDED = "number-added";

function ratesByType(scored: Scored): ErrorRate[] {
  const { byCheck, findings, figures } = scored;
  const rates = [...byCheck].map(([check, errors]): ErrorRate => {
    const rate = ratePer100(errors, figures);
    return { check, errors, per100: rate?.per100 ?? null, interval: rate?.interval ?? null };
  });
  const added = findings.filter((f) => f.check === ADDED && f.severity !== "neutral").length;
  if (added > 0) {
    const rate = countPer100(added, figures);
    rates.push({
      check: ADDED,
      errors: added,
      per100: rate?.per100 ?? null,
      interval: rate?.interval ?? null,
    });
  }
  return rates.sort((a, b) => b.errors - a.errors || (a.check < b.check ? -1 : 1));
}

function limitsOf({ unavailable, disabled }: Scored): string[] {
  const limits = [...LIMITS];
  if (unavailable > 0)
    limits.push("Speech that is only a marker in the transcript was not checked and is not in it.");
  if (disabled.size > 0) limits.push(`These checks were switched off: ${[...disabled].sort().join(", ")}.`);
  return limits;
}

/** Too few figures for a rate, in words. */
export const onlyFigures = (figures: number): string =>
  figures === 0 ? "no figures" : `only ${figures} figure${figures === 1 ? "" : "s"}`;

function reasonForNone({ figures, sourceSegments }: Scored): string | null {
  if (sourceSegments === 0) return "no source speech in text form";
  if (figures < MINIMUM_ITEMS) return `${onlyFigures(figures)} in the source; ${MINIMUM_ITEMS} are needed`;
  return null;
}

/** A transcriber's slip is not the interpreter's: it never weighs on the score. */
const isTranscribers = ({ check }: Finding) => check.startsWith("asr-") || check.startsWith("transcript-");

/** The score of a call, with what it leaves out; no rate where there is too little to count. */
export function scoreOf(scored: Scored): Score {
  const { figures, faulty, findings, sourceWords } = scored;
  const reason = reasonForNone(scored);
  const rate = reason === null ? ratePer100(faulty, figures) : null;
  const penalty = findings
    .filter((finding) => !isTranscribers(finding))
    .reduce((sum, { severity }) => sum + MQM_WEIGHTS[severity], 0);
  return {
    figureErrorsPer100: rate?.per100 ?? null,
    interval: rate?.interval ?? null,
    mqmPer1000Words: reason === null ? Math.round((10_000 * penalty) / Math.max(1, sourceWords)) / 10 : null,
    reason,
    byType: ratesByType(scored),
    penalty,
    sourceWords,
    limits: limitsOf(scored),
  };
}
