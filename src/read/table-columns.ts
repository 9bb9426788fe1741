import { HAN, LETTER } from "./letters.js";
import { isName } from "./names.js";
import { roleOfLabel } from "./roles.js";
import type { Delimiter, Row } from "./table.js";
import { COLUMN_KINDS, type ColumnKind } from "./table-columns.data.js";

/** Which column of a table holds what; null where none does. */
export interface Columns {
  readonly zh: number | null;
  readonly en: number | null;
  /** Speech of either language, in a table that has no columns of their own for them. */
  readonly text: number | null;
  readonly speaker: number | null;
  readonly title: number | null;
  /** The first row names the columns. */
  readonly header: boolean;
}

/** Lines with a tab in them have no quoting; a table that names its columns came from a program that quotes. */
export function isQuoted(delimiter: Delimiter, { header }: Columns): boolean {
  return header || delimiter !== "\t";
}

const HAN_RUN = new RegExp(`[${HAN}]`, "g");
const LETTERS = new RegExp(`[${LETTER}]`, "g");
/** What is looked at of a table, and of a cell. */
const SAMPLE_ROWS = 200;
const SAMPLE_CELL = 400;
/** So many of a column's cells must be in its language. */
const MOSTLY = 0.7;

interface Column {
  readonly filled: number;
  /** Shares of the filled cells. */
  readonly chinese: number;
  readonly english: number;
  readonly names: number;
  /** Mean length; a Han character counts for three letters. */
  readonly length: number;
}

/**
 * What the columns of a table hold, by the names in its first row and by the rows themselves. Null when they are no
 * table of speech: without a column in Chinese and one in English, or one of text with speakers beside it.
 */
export function columnsOf(text: string, rows: readonly Row[]): Columns | null {
  const kinds = kindsOf(text, rows[0]);
  const header = isHeader(kinds);
  const sample = rows.slice(header ? 1 : 0, SAMPLE_ROWS);
  const width = Math.max(...rows.slice(0, SAMPLE_ROWS).map((row) => row.length), 0);
  if (sample.length === 0 || width < 2 || width > 40) return null;
  const columns = Array.from({ length: width }, (_, i) => look(text, sample, i));
  const named = (kind: ColumnKind): number | null => (header ? orNull(kinds.indexOf(kind)) : null);
  const pair = bothSides(columns, kinds, header);
  const speaker =
    named("speaker") ?? orNull(columns.findIndex(({ names, filled }) => names >= MOSTLY && filled >= 2));
  const rest = { speaker, title: named("title"), header };
  if (pair !== null) return { ...pair, text: null, ...rest };
  const own = named("text") ?? (speaker === null ? null : longest(columns, speaker));
  return own === null || own === speaker ? null : { zh: null, en: null, text: own, ...rest };
}

const orNull = (index: number): number | null => (index === -1 ? null : index);

/** Whether a row names the columns. */
export function namesColumns(text: string, row: Row | undefined): boolean {
  return isHeader(kindsOf(text, row));
}

function kindsOf(text: string, row: Row = []): (ColumnKind | null)[] {
  return row.map((cell) => kindOf(text.slice(cell.start, cell.end)));
}

function kindOf(cell: string): ColumnKind | null {
  if (cell.length > 40) return null;
  return COLUMN_KINDS.get(cell.replace(/^[\s*#]{1,4}|[\s:：*]{1,4}$/g, "").toLowerCase()) ?? null;
}

/** Two names of columns, or one that no row of speech would begin with. */
function isHeader(kinds: readonly (ColumnKind | null)[]): boolean {
  return kinds.filter((kind) => kind !== null).length >= 2;
}

/** The columns of the two languages: as they are named, else as their cells tell. */
function bothSides(
  columns: readonly Column[],
  kinds: readonly (ColumnKind | null)[],
  header: boolean,
): { zh: number; en: number } | null {
  const named = (kind: ColumnKind): number | null => (header ? orNull(kinds.indexOf(kind)) : null);
  const [zh, en] = [named("zh"), named("en")];
  if (zh !== null && en !== null) return { zh, en };
  const [first, second] = [named("first") ?? zh ?? en, named("second")];
  if (first !== null && second !== null) {
    const turned = (columns[first]?.chinese ?? 0) < (columns[second]?.chinese ?? 0);
    return turned ? { zh: second, en: first } : { zh: first, en: second };
  }
  const mostly = (language: "chinese" | "english"): number | null => {
    const fit = (column: Column): boolean =>
      column[language] >= MOSTLY && column.names < MOSTLY && column.filled * 2 >= (columns[0]?.filled ?? 0);
    const best = columns.reduce<Column | null>(
      (found, column) => (fit(column) && column.length > (found?.length ?? 3) ? column : found),
      null,
    );
    return best === null ? null : columns.indexOf(best);
  };
  const own = { zh: zh ?? mostly("chinese"), en: en ?? mostly("english") };
  return own.zh === null || own.en === null || own.zh === own.en ? null : { zh: own.zh, en: own.en };
}

function longest(columns: readonly Column[], but: number): number | null {
  const lengths = columns.map(({ length }, i) => (i === but ? 0 : length));
  const most = Math.max(...lengths);
  return most < 8 ? null : lengths.indexOf(most);
}

function look(text: string, rows: readonly Row[], index: number): Column {
  let [filled, chinese, english, names, length] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const cell = row[index];
    if (cell === undefined || cell.start === cell.end) continue;
    const said = text.slice(cell.start, Math.min(cell.end, cell.start + SAMPLE_CELL));
    const han = said.match(HAN_RUN)?.length ?? 0;
    const latin = said.match(LETTERS)?.length ?? 0;
    filled += 1;
    length += han * 3 + latin;
    if (han > 0 && han * 4 > latin) chinese += 1;
    if (latin > 1 && han * 10 < latin) english += 1;
    if (cell.end - cell.start <= 60 && (isName(said) || roleOfLabel(said) !== null)) names += 1;
  }
  const of = (count: number): number => (filled === 0 ? 0 : count / filled);
  return { filled, chinese: of(chinese), english: of(english), names: of(names), length: of(length) };
}
