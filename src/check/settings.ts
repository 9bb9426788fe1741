import type { Finding, Severity } from "../text/finding.js";

/** What a user may set for one check. */
export interface CheckSettings {
  /** The severity of everything the check raises, instead of the check's own judgement. */
  readonly severity?: Severity;
  /** Findings that are less sure than this (0 to 1) are left out. */
  readonly minConfidence?: number;
  /** Words that are right as they are: a finding whose evidence on either side is one of them is left out. */
  readonly ignore?: readonly string[];
}

type Item = Pick<Finding, "severity" | "confidence" | "source" | "target">;

/** The finding as the user wants it, or null when it is not wanted. */
export function settled<T extends Item>(item: T, settings: CheckSettings | undefined): T | null {
  if (settings === undefined) return item;
  const { severity, minConfidence = 0, ignore = [] } = settings;
  if (item.confidence < minConfidence) return null;
  if ([item.source, item.target].some((evidence) => evidence !== null && ignore.includes(evidence.text)))
    return null;
  return severity === undefined ? item : { ...item, severity };
}
