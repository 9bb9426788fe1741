import type { Span } from "../text/span.js";
import { columnsOf, isQuoted } from "./table-columns.js";
import { DELIMITERS, rowsOf, type Row } from "./table.js";

const SAMPLE = 200;

/** Commas stand in sentences too: without names, only rows of one width are a table. */
const alike = (rows: readonly Row[]): boolean =>
  rows.length > 1 && rows.every((row) => row.length === rows[0]?.length);
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/**
 * The pairs of a table whose columns are named, or that has the Chinese elsewhere than in the first of two columns
 * between tabs; spans count in the text. Null for any other text.
 */
export function tablePairs(text: string): readonly { readonly source: Span; readonly target: Span }[] | null {
  for (const delimiter of DELIMITERS) {
    const sample = rowsOf(text, delimiter, { most: SAMPLE });
    const columns = columnsOf(text, sample);
    if (columns === null) continue;
    const { zh, en, header } = columns;
    if (zh === null || en === null) continue;
    const first = sample.some(([cell]) => cell !== undefined && HAN.test(text.slice(cell.start, cell.end)));
    if (delimiter === "\t" && !header && first) return null;
    if (delimiter !== "\t" && !header && !alike(sample)) continue;
    const rows = rowsOf(text, delimiter, { quoted: isQuoted(delimiter, columns) }).slice(header ? 1 : 0);
    return rows.map((row) => {
      const end = row.at(-1)?.end ?? 0;
      const cell = (column: number): Span => row[column] ?? { start: end, end };
      return { source: cell(zh), target: cell(en) };
    });
  }
  return null;
}
