import { InputError } from "../text/errors.js";
import { packed } from "./archive.js";
import { columnsOf, type Columns } from "./table-columns.js";
import { rowsOf } from "./table.js";
import { MAX_SHEET_CELLS, maxInputBytes, overLimit } from "./limits.js";

/** The text of a workbook, and which of its sheets it is of. */
export interface WorkbookText {
  readonly text: string;
  /** Names of the sheets that were read, in order, and of those that were not. */
  readonly read: readonly string[];
  readonly unread: readonly string[];
}

/**
 * The text of a workbook (XLSX), a line for each row, tabs between the cells: of the sheet that holds both languages, or
 * speakers beside their talk, else of the one that holds the most; and of every sheet whose columns are the same. Line
 * ends inside a cell become blanks. Throws InputError for a damaged one, and one that is too large.
 */
export async function textOfWorkbook(
  parts: Readonly<Record<string, Uint8Array>>,
  file: string | null,
): Promise<WorkbookText> {
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith("xl/worksheets/")) requireSmall(new TextDecoder().decode(bytes), file);
  }
  const whole = await packed(parts);
  const { default: readWorkbook } = await import("read-excel-file/universal");
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readWorkbook(Uint8Array.from(whole).buffer, { parseNumber: String });
  } catch {
    throw new InputError("is a damaged workbook (XLSX)", { file });
  }
  const found = sheets
    .map(({ sheet, data }) => ({ name: sheet, text: textOfSheet(data, file) }))
    .filter(({ text }) => text.trim() !== "")
    .map((sheet) => ({
      ...sheet,
      columns: columnsOf(sheet.text, rowsOf(sheet.text, "\t", { most: SAMPLE })),
    }));
  const best = found.reduce<Sheet | null>((a, b) => (a === null || worth(b) > worth(a) ? b : a), null);
  if (best === null) return { text: "", read: [], unread: [] };
  const read = found.filter(
    (sheet) => sheet === best || (best.columns !== null && alike(best.columns, sheet.columns)),
  );
  // The names of the columns stand in the first sheet.
  const texts = read.map(({ text, columns }, i) =>
    i > 0 && columns?.header === true ? text.slice(text.search(/\n|$/)).trim() : text,
  );
  const joint = texts.join("\n");
  if (joint.length > maxInputBytes()) throw overLimit("holds text of", file);
  const names = (list: readonly Sheet[]): string[] => list.map(({ name }) => name);
  return { text: joint, read: names(read), unread: names(found.filter((sheet) => !read.includes(sheet))) };
}

interface Sheet {
  readonly name: string;
  readonly text: string;
  readonly columns: Columns | null;
}

/** Rows that are looked at to tell what a sheet's columns hold. */
const SAMPLE = 60;

/** Both languages side by side are worth more than any talk, and talk more than any other text. */
function worth({ text, columns }: Sheet): number {
  const size = Math.min(text.length, MAX_SHEET_TEXT);
  if (columns === null) return size;
  return size + MAX_SHEET_TEXT * (columns.text === null ? 2 : 1);
}
const MAX_SHEET_TEXT = 2 ** 40;

function alike(a: Columns, b: Columns | null): boolean {
  return b !== null && COLUMNS.every((key) => a[key] === b[key]);
}
const COLUMNS = ["zh", "en", "text", "speaker", "title", "header"] as const;

/** Where a cell or a row stands, as it says itself. */
const PLACE = /\br\s{0,9}=\s{0,9}["']([A-Z]{0,9})(\d{0,12})([^"']?)/gi;

/** The library makes room for every cell up to the farthest, so a sheet with one cell far out would take all memory. */
function requireSmall(xml: string, file: string | null): void {
  let [rows, columns] = [1, 1];
  for (const [, letters = "", digits = "", rest] of xml.matchAll(PLACE)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
    // No program writes a place in other characters; what they would come to is not worth finding out.
    if (rest !== "" || rows * columns > MAX_SHEET_CELLS)
      throw new InputError(`has a sheet of more than ${MAX_SHEET_CELLS} cells`, { file });
  }
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOfSheet(rows: readonly (readonly unknown[])[], file: string | null): string {
  const lines: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = row.map(textOfCell).join("\t").trimEnd();
    length += line.length;
    if (length > maxInputBytes()) throw overLimit("holds text of", file);
    lines.push(line);
  }
  return lines.join("\n");
}

function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  const text =
    cell instanceof Date ? cell.toISOString() : typeof cell === "string" ? cell : JSON.stringify(cell);
  return text.replace(/\s+/g, " ").trim();
}
