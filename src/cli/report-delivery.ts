import { baselineFile, reportAssembly, type Baseline, type BaselineEntry, type Severity } from "../index.js";
import type { AskedReport, KeptReport } from "./batch/kept-report.js";
import { sinkFor } from "./batch/sink.js";
import { writeWhole } from "./files.js";
import { statusOfSeverities } from "./status.js";

/** Writes the report of calls that were audited, one after the other. Throws InputError for what cannot be written. */
export async function writeReport(
  calls: () => Iterable<KeptReport>,
  { format, options }: AskedReport,
  baseline: Baseline,
  { out, quiet = false }: { readonly out?: string; readonly quiet?: boolean },
): Promise<void> {
  const assembly = await reportAssembly(format, { ...options, baseline });
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
}

interface Consequences {
  readonly failOn: Severity | "never";
  /** A file for a baseline that accepts every finding. */
  readonly writeBaseline?: string;
}

/** What follows from the findings: the exit status, unless something graver set it, and a baseline if it was asked for. */
export function concludeCheck(
  calls: Iterable<KeptReport>,
  baseline: Baseline,
  { failOn, writeBaseline }: Consequences,
): void {
  const severities = new Set<Severity>();
  const accepted = new Map<string, BaselineEntry>(baseline);
  for (const call of calls) {
    for (const severity of call.severities) severities.add(severity);
    for (const entry of call.accepted) accepted.set(entry.fingerprint, entry);
  }
  if (writeBaseline !== undefined) writeWhole(writeBaseline, baselineFile(accepted));
  process.exitCode ??= statusOfSeverities([...severities], failOn);
}
