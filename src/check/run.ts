import { createHash } from "node:crypto";
import { SEVERITIES, type Finding, type Severity } from "../text/finding.js";
import { overlaps } from "../text/span.js";
import { isSourceIncomplete } from "./completeness.js";
import type { CheckContext, PairView } from "./context.js";
import { wording, type Check, type Raised } from "./define.js";
import { settled, type CheckSettings } from "./settings.js";

/** Which checks run, and how. */
export interface RunOptions {
  /** Ids of checks that do not run. */
  readonly disabled?: ReadonlySet<string>;
  /** What the user set for single checks, by id. */
  readonly checks?: Readonly<Record<string, CheckSettings>>;
}

interface Draft extends Omit<Finding, "id" | "fingerprint"> {
  readonly key: string;
}

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

function draft(check: Check, raised: Raised, pairs: ReadonlyMap<string, PairView>): Draft {
  const pair = raised.pair === null ? undefined : pairs.get(raised.pair);
  const around =
    pair === undefined
      ? ""
      : [...pair.source.segments, ...pair.target.segments].map((s) => s.segment.text).join("\n");
  const key = [check.id, raised.source?.text ?? "", raised.target?.text ?? "", around].join("\u0000");
  return {
    check: check.id,
    severity: raised.severity ?? check.severity,
    confidence: Math.round(raised.confidence * 100) / 100,
    message: wording(check, raised),
    pair: raised.pair,
    source: raised.source,
    target: raised.target,
    related: raised.related ?? [],
    suggestion: raised.suggestion ?? null,
    key: key.replace(/\s+/gu, " "),
  };
}

/** Two findings of one check on overlapping evidence are one. The surer is kept. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const bySure = [...drafts].sort(
    (a, b) => rank(a.severity) - rank(b.severity) || b.confidence - a.confidence,
  );
  const seen = new Map<string, Draft[]>();
  for (const item of bySure) {
    // What is in no pair is told by where it begins: a call may have any number of markers.
    const place = `${item.check}|${item.pair ?? `@${item.source?.span.start ?? item.target?.span.start ?? ""}`}`;
    const others = seen.get(place) ?? [];
    const same = (a: Draft["source"], b: Draft["source"]) =>
      a === null || b === null ? a === b : a.span.side === b.span.side && overlaps(a.span, b.span);
    if (others.some((other) => same(other.source, item.source) && same(other.target, item.target))) continue;
    others.push(item);
    seen.set(place, others);
    kept.push(item);
  }
  return kept;
}

const place = (item: Draft) => item.source?.span.start ?? item.target?.span.start ?? 0;

/** Pairs in which nothing can be called an addition, because a part of the source is not in the transcript. */
function pairsOfIncompleteSource(context: CheckContext): ReadonlySet<string> {
  // A pair by itself is complete by definition: it has no call around it.
  if (context.transcript === null) return new Set();
  const incomplete = context.exchanges.filter(isSourceIncomplete);
  return new Set(incomplete.flatMap((exchange) => exchange.pairs.map((pair) => pair.id)));
}

/** Runs the checks and returns their findings: the gravest first, then in the order of the text. */
export function runChecks(
  checks: readonly Check[],
  context: CheckContext,
  options: RunOptions = {},
): Finding[] {
  const pairs = new Map(context.exchanges.flatMap((e) => e.pairs.map((p) => [p.id, p] as const)));
  const unproven = pairsOfIncompleteSource(context);
  const drafts: Draft[] = [];
  for (const check of checks) {
    if (options.disabled?.has(check.id)) continue;
    for (const raised of check.run(context)) {
      if (raised.source === null && raised.pair !== null && unproven.has(raised.pair)) continue;
      const item = settled(draft(check, raised, pairs), options.checks?.[check.id]);
      if (item !== null) drafts.push(item);
    }
  }
  const sorted = withoutRepeats(drafts).sort(
    (a, b) => rank(a.severity) - rank(b.severity) || place(a) - place(b) || (a.check < b.check ? -1 : 1),
  );
  const copies = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { key, ...item } of sorted) {
    const nth = (copies.get(key) ?? 0) + 1;
    copies.set(key, nth);
    const fingerprint = createHash("sha256").update(`${key}\u0000${nth}`).digest("hex").slice(0, 16);
    findings.push({ id: `f${findings.length + 1}`, ...item, fingerprint });
  }
  return findings;
}
