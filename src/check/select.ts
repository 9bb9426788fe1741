import { SEVERITIES, type Finding, type Severity } from "../text/finding.js";
import { partByBaseline, type Baseline, type Judged } from "./baseline.js";

/** Which findings are listed. */
export interface SelectOptions {
  /** Findings below this severity are not listed; `neutral` lists all. */
  readonly minSeverity?: Severity;
  /** Findings that were judged before and are not raised again. */
  readonly baseline?: Baseline;
}

export interface Selection {
  readonly listed: readonly Finding[];
  readonly below: readonly Finding[];
  readonly judged: readonly Judged[];
}

/** Which findings a report lists; those listed are numbered anew. Nothing is lost: scores still count the rest. */
export function selectFindings(findings: readonly Finding[], options: SelectOptions): Selection {
  const { open, judged } = partByBaseline(findings, options.baseline ?? new Map());
  const limit = SEVERITIES.indexOf(options.minSeverity ?? "neutral");
  const isListed = (finding: Finding) => SEVERITIES.indexOf(finding.severity) <= limit;
  return {
    listed: open.filter(isListed).map((finding, index) => ({ ...finding, id: `f${index + 1}` })),
    below: open.filter((finding) => !isListed(finding)),
    judged,
  };
}
