import type { AuditDocument } from "../check/audit-document.js";
import type { Baseline, BaselineEntry } from "../check/baseline.js";

const SCHEMA = "yidui.baseline/1";

/** Everything that a baseline knew, with every finding of the documents accepted on top of it. */
export function acceptedBaseline(documents: readonly AuditDocument[], before: Baseline): Baseline {
  const entries = new Map<string, BaselineEntry>(before);
  for (const { path, findings } of documents) {
    for (const { fingerprint, check, message } of findings) {
      entries.set(fingerprint, {
        fingerprint,
        verdict: "accepted",
        note: "",
        check,
        path: path ?? "",
        message,
      });
    }
  }
  return entries;
}

/** A baseline as the file that `--baseline` reads, in the order in which it was judged. */
export function baselineFile(baseline: Baseline): string {
  return JSON.stringify({ schema: SCHEMA, judged: [...baseline.values()] }, null, 2) + "\n";
}
