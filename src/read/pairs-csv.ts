import { createRequire } from "node:module";
import { InputError } from "../text/errors.js";
import { GLOSSARY_COLUMNS } from "./glossary-columns.data.js";

const require = createRequire(import.meta.url);
const csv = () => require("csv-parse/sync") as typeof import("csv-parse/sync");

/** Which columns a header line names; null when it names no Chinese and English, or separates by tabs. */
function columns(
  line: string,
): { readonly delimiter: string; readonly zh: number; readonly en: number } | null {
  if (line.length > 4096 || line.includes("\t")) return null;
  for (const delimiter of [",", ";"]) {
    const names = line.split(delimiter).map((name) => GLOSSARY_COLUMNS.get(bare(name)));
    const zh = names.indexOf("zh");
    const en = names.indexOf("en");
    if (zh !== -1 && en !== -1) return { delimiter, zh, en };
  }
  return null;
}

const bare = (name: string) =>
  name
    .trim()
    .replace(/^"(.*)"$/u, "$1")
    .toLowerCase();

const firstLine = (text: string) =>
  text
    .slice(0, 4097)
    .trimStart()
    .split(/[\r\n]/u, 1)[0] ?? "";

/** Whether a text is a table with a header that names Chinese and English, commas or semicolons between. */
export function isCsvPairs(text: string): boolean {
  return columns(firstLine(text)) !== null;
}

/** The apostrophe that keeps a spreadsheet from taking a cell for a formula is no part of the text. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "");

/** Pairs from a CSV table with a header. Throws InputError naming the line of what is no table. */
export function csvPairs(text: string, file: string | null): { zh: string; en: string }[] {
  const found = columns(firstLine(text));
  if (found === null)
    throw new InputError("expected a header that names the columns, such as zh,en", { file });
  const { CsvError, parse } = csv();
  try {
    const rows = parse(text, {
      delimiter: found.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return rows
      .slice(1)
      .map((cells) => ({ zh: unguarded(cells[found.zh] ?? ""), en: unguarded(cells[found.en] ?? "") }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: unknown };
    const line = typeof lines === "number" ? lines : null;
    throw new InputError("is not a well-formed table", { file, line });
  }
}
