import { stringify } from "csv-stringify/sync";
import { lineFormat, type CorpusFormat } from "./format.js";
import type { CorpusPair } from "./record.js";

const COLUMNS = [
  "zh",
  "en",
  "zhLanguage",
  "sourceLanguage",
  "kind",
  "score",
  "origin",
  "call",
  "id",
  "turn",
  "speaker",
  "role",
  "findings",
] as const satisfies readonly (keyof CorpusPair)[];

/**
 * A cell that begins like a formula gets an apostrophe before it, which spreadsheets take for "text" and
 * `check --pairs` takes off again (OWASP, CSV injection).
 */
const row = (cells: readonly (string | number)[]) =>
  stringify([[...cells]], { escape_formulas: true, record_delimiter: "windows" });

/** RFC 4180 with a header line, for spreadsheets; a byte-order mark tells them that it is UTF-8. */
export const csv: CorpusFormat = {
  binary: false,
  namesScripts: false,
  files: [
    {
      suffix: "",
      open: (header) => ({
        ...lineFormat((pair) =>
          row(COLUMNS.map((name) => (name === "findings" ? pair.findings.join(" ") : (pair[name] ?? "")))),
        )(header),
        begin: () => "\uFEFF" + row(COLUMNS),
      }),
    },
  ],
};
