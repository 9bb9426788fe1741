import {
  SEVERITIES,
  acceptedBaseline,
  reportAssembly,
  type AuditDocument,
  type BaselineEntry,
  type ReportAssembly,
  type ReportFormat,
  type ReportOptions,
  type ReportPart,
  type Severity,
} from "../../index.js";

/** The report that a call is to be a part of; plain data. */
export interface AskedReport {
  readonly format: ReportFormat;
  /** What was judged before concerns the whole report and no part of it. */
  readonly options: Omit<ReportOptions, "baseline">;
  /** Whether findings are to be listed for a baseline. */
  readonly accept: boolean;
}

/** What is kept of an audited call until the report is written. */
export interface KeptReport {
  readonly part: ReportPart;
  /** The severities that occur among its findings. */
  readonly severities: readonly Severity[];
  /** Its findings as entries of a baseline, if that was asked for. */
  readonly accepted: readonly BaselineEntry[];
}

let last: { readonly key: string; readonly assembly: ReportAssembly } | null = null;

async function assemblyOf({ format, options }: AskedReport): Promise<ReportAssembly> {
  const key = JSON.stringify([format, options]);
  if (last?.key !== key) last = { key, assembly: await reportAssembly(format, options) };
  return last.assembly;
}

/** What one document leaves for the report. */
export async function keptReport(
  document: AuditDocument,
  ordinal: number,
  asked: AskedReport,
): Promise<KeptReport> {
  const { bySeverity } = document.summary;
  return {
    part: (await assemblyOf(asked)).part(document, ordinal),
    severities: SEVERITIES.filter((severity) => bySeverity[severity] > 0),
    accepted: asked.accept ? [...acceptedBaseline([document], new Map()).values()] : [],
  };
}
