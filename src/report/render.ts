import type { AuditDocument } from "../check/audit-document.js";
import type { Baseline } from "../check/baseline.js";
import type { Severity } from "../text/finding.js";
import { assembled, type ReportAssembly } from "./assembly.js";
import { jsonAssembly, type Tool } from "./json.js";
import { textAssembly, type TextReportOptions } from "./text.js";

/** Every report that `yidui check` can write. */
export const REPORT_FORMATS = [
  "text",
  "json",
  "html",
  "sarif",
  "junit",
  "github",
  "markdown",
  "csv",
] as const;
/** The id of a report format. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How an audit is reported; `color`, `width` and `neutral` are for the format `text` alone. */
export interface ReportOptions extends TextReportOptions {
  /** What reports for machines say they were made by. */
  readonly tool: Tool;
  /** JUnit: the least severity that fails a test case; `major` unless given. */
  readonly failOn?: Severity | "never";
  /** What was judged before, all of it: a review in the HTML report goes on from there. */
  readonly baseline?: Baseline;
}

/**
 * A report format in parts, for documents that are not all there at once. What is not text or JSON is loaded when it is
 * asked for: an audit at a terminal should not wait for it.
 */
export async function reportAssembly(format: ReportFormat, options: ReportOptions): Promise<ReportAssembly> {
  const { groupBy = "severity", tool, failOn = "major" } = options;
  switch (format) {
    case "text":
      return textAssembly(options);
    case "json":
      return jsonAssembly(tool);
    case "html":
      return (await import("./html/report.js")).htmlAssembly(tool, options.baseline);
    case "sarif":
      return (await import("./sarif.js")).sarifAssembly(tool);
    case "junit":
      return (await import("./junit.js")).junitAssembly({ groupBy, failOn });
    case "github":
      return (await import("./github.js")).githubAssembly(groupBy);
    case "markdown":
      return (await import("./markdown.js")).markdownAssembly(groupBy);
    case "csv":
      return (await import("./csv.js")).csvAssembly(groupBy);
  }
}

/** The audit of one or more documents as the content of a file: UTF-8 text in every format. */
export async function renderReport(
  documents: readonly AuditDocument[],
  format: ReportFormat,
  options: ReportOptions,
): Promise<string> {
  return assembled(await reportAssembly(format, options), documents);
}
