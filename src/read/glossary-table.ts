import { createRequire } from "node:module";
import { InputError } from "../text/errors.js";
import { GLOSSARY_COLUMNS } from "./glossary-columns.data.js";
import type { GlossaryRendering } from "./glossary-rendering.js";

const require = createRequire(import.meta.url);

/** Loaded when the first table comes: an audit without a glossary should not wait for it. */
const csv = () => require("csv-parse/sync") as typeof import("csv-parse/sync");

const HAN = /\p{Script=Han}/u;

/** Mandarin says some terms in letters: GMV, ARPU, SaaS. */
const ACRONYM = /^[A-Z0-9][\w&+.-]*$/;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Columns {
  readonly zh: number;
  readonly en: number;
  readonly status: number;
  readonly forbidden: number;
}

/** A tab in the first line with content makes it TSV; else the commoner of comma and semicolon. */
function delimiterOf(text: string): string {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  if (line.includes("\t")) return "\t";
  return line.split(";").length > line.split(",").length ? ";" : ",";
}

function rowsOf(text: string, delimiter: string, file: string | null): Row[] {
  const { CsvError, parse } = csv();
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      // TSV has no quoting: a quotation mark there is a quotation mark.
      quote: delimiter === "\t" ? null : '"',
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records
      .map(({ info, record }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: unknown };
    throw new InputError("is not a well-formed table", {
      file,
      line: typeof lines === "number" ? lines : null,
    });
  }
}

/** What the first row names; null when it is no header. */
function headerColumns(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => GLOSSARY_COLUMNS.get(cell.toLowerCase()));
  const at = (name: string, or: string) => {
    const exact = names.indexOf(name as (typeof names)[number]);
    return exact === -1 ? names.indexOf(or as (typeof names)[number]) : exact;
  };
  const zh = at("zh", "first");
  const en = at("en", names.includes("zh") && !names.includes("second") ? "first" : "second");
  if (zh === -1 || (en === -1 && !names.includes("forbidden"))) return null;
  return { zh, en, status: names.indexOf("status"), forbidden: names.indexOf("forbidden") };
}

/** Source and target do not say which is Chinese; the rows do. */
function oriented(columns: Columns, rows: readonly Row[]): Columns {
  const hasHan = (column: number) => rows.some(({ cells }) => HAN.test(cells[column] ?? ""));
  const swapped = !hasHan(columns.zh) && hasHan(columns.en);
  return swapped ? { ...columns, zh: columns.en, en: columns.zh } : columns;
}

const forms = (cell: string | undefined) =>
  (cell ?? "")
    .split(/[|;；]/)
    .map((form) => form.trim())
    .filter((form) => form !== "");

/** The renderings in a CSV or TSV glossary. */
export function tableRenderings(text: string, file: string | null): GlossaryRendering[] {
  const delimiter = delimiterOf(text);
  const rows = rowsOf(text, delimiter, file);
  const header = headerColumns(rows[0]?.cells ?? []);
  if (header === null && delimiter !== "\t")
    throw new InputError("expected a header that names the columns, such as zh,en", {
      file,
      line: rows[0]?.line ?? 1,
    });
  const body = header === null ? rows : rows.slice(1);
  const columns = oriented(header ?? { zh: 0, en: 1, status: 2, forbidden: 3 }, body);
  return body.flatMap(({ line, cells }) => {
    const zh = forms(cells[columns.zh]);
    const en = forms(cells[columns.en]);
    const never = forms(cells[columns.forbidden]);
    if (zh.length === 0) throw new InputError("has no Chinese term", { file, line });
    if (!zh.some((form) => HAN.test(form) || ACRONYM.test(form)))
      throw new InputError(`expected a Chinese term, not “${zh[0] ?? ""}”`, { file, line });
    if (en.length + never.length === 0) throw new InputError("has no English rendering", { file, line });
    const status = cells[columns.status] ?? "";
    return [
      ...en.map((form) => ({ zh, en: form, status, line })),
      ...never.map((form) => ({ zh, en: form, status: "forbidden", line })),
    ];
  });
}
