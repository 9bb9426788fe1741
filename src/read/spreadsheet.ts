import { InputError } from "../text/errors.js";
import { packed } from "./archive.js";
import { MAX_SHEET_CELLS, maxInputBytes, overLimit } from "./limits.js";

/**
 * The text of a workbook (XLSX): the sheet that holds the most, a line for each row, tabs between the cells. Line ends
 * inside a cell become blanks. Throws InputError for a damaged one, and one that is too large.
 */
export async function textOfWorkbook(
  parts: Readonly<Record<string, Uint8Array>>,
  file: string | null,
): Promise<string> {
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith("xl/worksheets/")) requireSmall(new TextDecoder().decode(bytes), file);
  }
  const whole = await packed(parts);
  const { default: readWorkbook } = await import("read-excel-file/universal");
  let sheets: readonly { readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readWorkbook(Uint8Array.from(whole).buffer, { parseNumber: String });
  } catch {
    throw new InputError("is a damaged workbook (XLSX)", { file });
  }
  const texts = sheets.map(({ data }) => textOfSheet(data, file));
  return texts.reduce((a, b) => (b.length > a.length ? b : a), "");
}

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
