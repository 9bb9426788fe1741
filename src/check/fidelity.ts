import type { Finding, SidedSpan } from "../text/finding.js";
import { overlapTest } from "../text/span.js";
import type { Fidelity } from "./audit-document.js";
import type { PairView } from "./context.js";
import { ratePer100 } from "./interval.js";

/** Figures and names of the source that must come across, each as the place where it stands. */
export interface SourceItems {
  readonly figures: readonly SidedSpan[];
  readonly names: readonly SidedSpan[];
}

export function sourceItems(pairs: readonly PairView[]): SourceItems {
  const figures: SidedSpan[] = [];
  const names: SidedSpan[] = [];
  for (const view of pairs.flatMap((pair) => pair.source.segments)) {
    const { side } = view.segment;
    const sided = (span: SidedSpan): SidedSpan => (side === undefined ? span : { ...span, side });
    for (const { span, incidental, repaired, kind } of view.quantities) {
      if (!incidental && !repaired && kind !== "identifier") figures.push(sided(span));
    }
    for (const { span, kind } of view.mentions) if (kind !== "term") names.push(sided(span));
  }
  return { figures, names };
}

/** The check that says that a whole sentence is missing: what it held is lost with it. */
const LOST_WITH_SENTENCE = "segment-omitted";

/** How many of the items each check found something about; an item with two errors counts under both. */
export function errorsByCheck(
  items: readonly SidedSpan[],
  findings: readonly Finding[],
  family: string,
): { readonly byCheck: ReadonlyMap<string, number>; readonly faulty: ReadonlySet<SidedSpan> } {
  const places = new Map<string, Map<SidedSpan["side"], SidedSpan[]>>();
  for (const { check, severity, source } of findings) {
    if (severity === "neutral" || source === null) continue;
    if (!check.startsWith(family) && check !== LOST_WITH_SENTENCE) continue;
    const sides = places.get(check) ?? new Map<SidedSpan["side"], SidedSpan[]>();
    const spans = sides.get(source.span.side) ?? [];
    spans.push(source.span);
    sides.set(source.span.side, spans);
    places.set(check, sides);
  }
  const tests = [...places].map(([check, sides]) => ({
    check,
    touches: new Map([...sides].map(([side, spans]) => [side, overlapTest(spans)])),
  }));
  const byCheck = new Map<string, number>();
  const faulty = new Set<SidedSpan>();
  for (const item of items) {
    const checks = tests.filter(({ touches }) => touches.get(item.side)?.(item) ?? false);
    if (checks.length > 0) faulty.add(item);
    for (const { check } of checks) byCheck.set(check, (byCheck.get(check) ?? 0) + 1);
  }
  return { byCheck, faulty };
}

/** Counts, and below them rates where there is enough to count. */
export function fidelityOf(total: number, faulty: number): Fidelity {
  const faithful = total - faulty;
  const rate = ratePer100(faithful, total);
  return { total, faithful, faithfulPer100: rate?.per100 ?? null, interval: rate?.interval ?? null };
}
