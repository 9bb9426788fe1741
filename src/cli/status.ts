import { SEVERITIES, type AuditDocument, type Severity } from "../index.js";
import { EXIT } from "./errors.js";

/** Exit status 1 when a finding is at or above the limit, else 0. */
export function statusOf(documents: readonly AuditDocument[], failOn: Severity | "never"): number {
  if (failOn === "never") return EXIT.clean;
  const limit = SEVERITIES.indexOf(failOn);
  const grave = documents.some((d) => d.findings.some((f) => SEVERITIES.indexOf(f.severity) <= limit));
  return grave ? EXIT.findings : EXIT.clean;
}
