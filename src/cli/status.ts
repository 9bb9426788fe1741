import { SEVERITIES, type AuditDocument, type Severity } from "../index.js";
import { EXIT } from "./errors.js";

/** Exit status 1 when a finding is at or above the limit, else 0. */
export function statusOf(documents: readonly AuditDocument[], failOn: Severity | "never"): number {
  return statusOfSeverities(
    documents.flatMap((document) => document.findings.map(({ severity }) => severity)),
    failOn,
  );
}

export function statusOfSeverities(severities: readonly Severity[], failOn: Severity | "never"): number {
  if (failOn === "never") return EXIT.clean;
  const limit = SEVERITIES.indexOf(failOn);
  return severities.some((severity) => SEVERITIES.indexOf(severity) <= limit) ? EXIT.findings : EXIT.clean;
}
