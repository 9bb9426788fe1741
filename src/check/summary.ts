import type { Finding, Severity } from "../text/finding.js";
import type { AuditDocument, AuditPair, AuditSegment, Mandarin, Summary } from "./audit-document.js";
import { JUDGEMENTS, type Judged, type Judgement } from "./baseline.js";
import type { CheckContext } from "./context.js";
import { errorsByCheck, fidelityOf, sourceItems } from "./fidelity.js";
import { ratePer100 } from "./interval.js";
import { scoreOf } from "./score.js";

/** The outcome of the checks, before it is summed up. */
export interface Outcome {
  /** What the report lists. */
  readonly listed: readonly Finding[];
  /** What it does not list because it is below the severity that was asked for. */
  readonly below: readonly Finding[];
  /** What it does not list because somebody judged it before. */
  readonly judged: readonly Judged[];
  readonly disabled: ReadonlySet<string>;
}

const HAN = /\p{Script=Han}/gu;
const hanCount = (text: string) => text.match(HAN)?.length ?? 0;

/** How much of the Mandarin came across, by sentences and by characters. */
function mandarinOf(
  segments: readonly AuditSegment[],
  rendered: ReadonlySet<string>,
  findings: readonly Finding[],
): Mandarin {
  // A sentence merged into its neighbours' pair can still be missing in it: the check knows better than the pair.
  const missing = new Set(
    findings.flatMap(({ check, source }) =>
      check === "segment-omitted" && source !== null ? [`${source.span.side}:${source.span.start}`] : [],
    ),
  );
  const mandarin = { segments: 0, rendered: 0, characters: 0, renderedCharacters: 0 };
  for (const { id, part, language, text, span, side } of segments) {
    if (part !== "source" || language !== "zh") continue;
    const characters = hanCount(text);
    mandarin.segments += 1;
    mandarin.characters += characters;
    if (!rendered.has(id) || missing.has(`${side}:${span.start}`)) continue;
    mandarin.rendered += 1;
    mandarin.renderedCharacters += characters;
  }
  const rate = ratePer100(mandarin.renderedCharacters, mandarin.characters);
  return { ...mandarin, renderedPer100: rate?.per100 ?? null };
}

function judgedCounts(judged: readonly Judged[]): Record<Judgement, number> {
  const counts = Object.fromEntries(JUDGEMENTS.map((each) => [each, 0])) as Record<Judgement, number>;
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}

/** Counts and scores over one document. Scores count every finding but those judged wrong, listed or not. */
export function summarise(
  context: CheckContext,
  segments: readonly AuditSegment[],
  pairs: readonly AuditPair[],
  outcome: Outcome,
): Pick<AuditDocument, "summary" | "figures"> {
  const bySeverity: Record<Severity, number> = { critical: 0, major: 0, minor: 0, neutral: 0 };
  for (const finding of outcome.listed) bySeverity[finding.severity] += 1;
  const right = outcome.judged.filter(({ verdict }) => verdict !== "wrong").map(({ finding }) => finding);
  const findings = [...outcome.listed, ...outcome.below, ...right];

  const pairViews = context.exchanges.flatMap((exchange) => exchange.pairs);
  const sources = pairViews.flatMap((pair) => pair.source.segments);
  const sourceIds = segments.filter((segment) => segment.part === "source").map(({ id }) => id);
  const rendered = new Set(pairs.filter((pair) => pair.target.length > 0).flatMap((pair) => pair.source));
  const unavailable =
    context.transcript?.markers.filter((marker) => marker.kind === "foreign-language").length ?? 0;

  const items = sourceItems(pairViews);
  const figures = errorsByCheck(items.figures, findings, "number-");
  const names = errorsByCheck(items.names, findings, "entity-");
  const summary: Summary = {
    sourceSegments: sourceIds.length,
    rendered: sourceIds.filter((id) => rendered.has(id)).length,
    unavailable,
    mandarin: mandarinOf(segments, rendered, findings),
    figures: fidelityOf(items.figures.length, figures.faulty.size),
    names: fidelityOf(items.names.length, names.faulty.size),
    bySeverity,
    judged: judgedCounts(outcome.judged),
    score: scoreOf({
      figures: items.figures.length,
      faulty: figures.faulty.size,
      byCheck: figures.byCheck,
      findings,
      sourceWords: sources.reduce((sum, view) => sum + view.words.length, 0),
      sourceSegments: sourceIds.length,
      unavailable,
      disabled: outcome.disabled,
    }),
  };
  return {
    summary,
    figures: items.figures.map((span) => ({ span, faulty: figures.faulty.has(span) })),
  };
}
