import { baselineFile, reportAssembly, type Baseline, type BaselineEntry, type Severity } from "../index.js";
import type { AskedReport, KeptReport } from "./batch/kept-report.js";
import { sinkFor } from "./batch/sink.js";
import { writeWhole } from "./files.js";
import { statusOfSeverities } from "./status.js";

export interface ReportDestination {
  readonly out?: string;
  readonly quiet?: boolean;
  readonly failOn: Severity | "never";
  /** A file for a baseline that accepts every finding. */
  readonly writeBaseline?: string;
}

/**
 * Writes the report of calls that were audited, one after the other, and sets the exit status unless something graver
 * did. `calls` may be gone through more than once. Throws InputError for what cannot be written.
 */
export async function deliverReport(
  calls: () => Iterable<KeptReport>,
  { format, options }: AskedReport,
  baseline: Baseline,
  { out, quiet = false, failOn, writeBaseline }: ReportDestination,
): Promise<void> {
  const assembly = await reportAssembly(format, { ...options, baseline });
  const severities = new Set<Severity>();
  const accepted = new Map<string, BaselineEntry>(baseline);
  for (const call of calls()) {
    for (const severity of call.severities) severities.add(severity);
    for (const entry of call.accepted) accepted.set(entry.fingerprint, entry);
  }
  if (writeBaseline !== undefined) writeWhole(writeBaseline, baselineFile(accepted));
  const sink = sinkFor(out, quiet);
  try {
    const parts = function* () {
      for (const { part } of calls()) yield part;
    };
    for (const piece of assembly.whole(parts)) sink.write(piece);
    await sink.keep();
  } catch (error) {
    sink.drop();
    throw error;
  }
  process.exitCode ??= statusOfSeverities([...severities], failOn);
}
