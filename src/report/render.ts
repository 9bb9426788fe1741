import type { AuditDocument } from "../check/audit-document.js";
import type { Baseline } from "../check/baseline.js";
import type { Severity } from "../text/finding.js";
import type { GroupBy } from "./grouping.js";
import { jsonReport, type Tool } from "./json.js";
import { textReport } from "./text.js";

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
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportOptions {
  readonly tool: Tool;
  readonly groupBy: GroupBy;
  readonly failOn: Severity | "never";
  /** For the terminal: paint, columns, and whether neutral findings are told in full. */
  readonly color: boolean;
  readonly width: number;
  readonly neutral: boolean;
  /** What was judged before, all of it: a review in the HTML report goes on from there. */
  readonly baseline?: Baseline;
}

/**
 * The audit in one of the formats. What is not text or JSON is loaded when it is asked for: an audit at a terminal
 * should not wait for it.
 */
export async function renderReport(
  documents: readonly AuditDocument[],
  format: ReportFormat,
  options: ReportOptions,
): Promise<string> {
  const { groupBy, tool, failOn } = options;
  switch (format) {
    case "text":
      return textReport(documents, options);
    case "json":
      return jsonReport(documents, tool);
    case "html":
      return (await import("./html/report.js")).htmlReport(documents, tool, options.baseline);
    case "sarif":
      return (await import("./sarif.js")).sarifReport(documents, tool);
    case "junit":
      return (await import("./junit.js")).junitReport(documents, { groupBy, failOn });
    case "github":
      return (await import("./github.js")).githubReport(documents, groupBy);
    case "markdown":
      return (await import("./markdown.js")).markdownReport(documents, groupBy);
    case "csv":
      return (await import("./csv.js")).csvReport(documents, groupBy);
  }
}
