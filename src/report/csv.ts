import { stringify } from "csv-stringify/sync";
import type { ReportAssembly } from "./assembly.js";
import { printable } from "./excerpt.js";
import { groupFindings, type GroupBy } from "./grouping.js";
import { locator } from "./located.js";

const COLUMNS = [
  "file",
  "line",
  "column",
  "severity",
  "check",
  "confidence",
  "speaker",
  "pair",
  "source",
  "rendition",
  "message",
  "suggestion",
  "fingerprint",
] as const;

/** A cell holds one line: a spreadsheet must not take a control character of a transcript for its own. */
const cell = (text: string | null | undefined) => printable(text ?? "").trim();

const STYLE = { escape_formulas: true, record_delimiter: "windows" } as const;

/** A row a finding, with a byte-order mark, so that spreadsheets read the Chinese, and no cell that is a formula. */
export function csvAssembly(groupBy: GroupBy): ReportAssembly<null> {
  return {
    part: (document) => {
      const locate = locator(document);
      const rows = groupFindings(document, groupBy)
        .flatMap(({ findings }) => findings)
        .map((finding) => {
          const { main, speaker } = locate(finding);
          return [
            cell(main === null ? document.path : main.path),
            main?.start.line ?? "",
            main?.start.column ?? "",
            finding.severity,
            finding.check,
            finding.confidence,
            cell(speaker),
            finding.pair ?? "",
            cell(finding.source?.text),
            cell(finding.target?.text),
            cell(finding.message),
            cell(finding.suggestion),
            finding.fingerprint,
          ];
        });
      return { body: stringify(rows, STYLE), digest: null };
    },
    *whole(parts) {
      yield stringify([COLUMNS], { ...STYLE, bom: true });
      for (const { body } of parts()) yield body;
    },
  };
}
