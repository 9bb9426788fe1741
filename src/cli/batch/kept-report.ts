import {
  SEVERITIES,
  acceptedBaseline,
  digestOf,
  renderReport,
  reportAssembly,
  type AuditDocument,
  type Baseline,
  type BaselineEntry,
  type CallDigest,
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
  /** Whether each call gets a report of its own, in a folder with a page over all of them. */
  readonly single: boolean;
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

/** A report of its own, with what the page over all calls needs to know. */
async function ownReport(
  document: AuditDocument,
  { format, options }: AskedReport,
  baseline: Baseline,
): Promise<ReportPart<CallDigest>> {
  const body = await renderReport([document], format, { ...options, baseline });
  return { body, digest: await digestOf(document) };
}

/** What one document leaves for the report. `baseline` is what was judged before. */
export async function keptReport(
  document: AuditDocument,
  ordinal: number,
  asked: AskedReport,
  baseline: Baseline = new Map(),
): Promise<KeptReport> {
  const { bySeverity } = document.summary;
  return {
    part: asked.single
      ? await ownReport(document, asked, baseline)
      : (await assemblyOf(asked)).part(document, ordinal),
    severities: SEVERITIES.filter((severity) => bySeverity[severity] > 0),
    accepted: asked.accept ? [...acceptedBaseline([document], new Map()).values()] : [],
  };
}
