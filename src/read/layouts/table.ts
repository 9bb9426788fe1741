import type { Span } from "../../text/span.js";
import type { Draft, DraftTurn, Layout } from "../layout.js";
import { paragraphsOf } from "../line-wrap.js";
import { linesOf } from "../lines.js";
import type { Page } from "../page.js";
import { columnsOf, isQuoted, namesColumns, type Columns } from "../table-columns.js";
import { DELIMITERS, rowsOf, type Delimiter, type Row } from "../table.js";

interface Found {
  readonly delimiter: Delimiter;
  readonly columns: Columns;
  readonly rows: number;
}

/** Rows that are looked at to tell whether a text is a table. */
const SAMPLE = 60;
/** Of those, so many must have as many cells as the most have. */
const ALIKE = 0.8;
const NAMES = { "\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars" } as const;

/** CSV and TSV with the speech in one column and its rendition in another; or with speakers in one and all talk in another. */
export const table: Layout = {
  id: "table",
  summary: "a table (CSV, TSV, XLSX): Chinese and English in two columns, or speakers beside the talk",
  detect: (page) => {
    const found = tableOf(page);
    if (found === null) return { score: 0, reason: "no table with a column in each language" };
    const { columns, delimiter, rows } = found;
    const what =
      columns.text === null
        ? `Chinese in column ${(columns.zh ?? 0) + 1} and English in column ${(columns.en ?? 0) + 1}`
        : `talk in column ${columns.text + 1}`;
    const who = columns.speaker === null ? "" : `, speakers in column ${columns.speaker + 1}`;
    const how = columns.header ? "as its first row names them" : "as its rows tell";
    return {
      score: rows >= 2 || columns.header ? 0.985 : 0,
      reason: `a table with ${NAMES[delimiter]} between its cells: ${what}${who}, ${how}`,
    };
  },
  cues: (page) => (tableOf(page) === null ? [] : page.lines.keys()),
  parse: (page) => {
    const found = tableOf(page);
    const { delimiter, columns } = found ?? { delimiter: "\t" as const, columns: ANY };
    const rows = rowsOf(page.text, delimiter, { quoted: isQuoted(delimiter, columns) });
    return parse(page, found === null ? rows : inTable(rows, delimiter), columns);
  },
};

/** What is read when a text is no table and is to be one: the first column is all there is. */
const ANY: Columns = { zh: null, en: null, text: 0, speaker: null, title: null, header: false };

function tableOf({ text, lines }: Page): Found | null {
  const start = lines[0]?.start ?? 0;
  for (const delimiter of DELIMITERS) {
    if (!text.slice(start, start + 4000).includes(delimiter)) continue;
    const rows = inTable(rowsOf(text, delimiter, { most: SAMPLE }), delimiter);
    // Named columns may have cells left out at their ends; where nothing is named, only a table has rows so alike.
    const header = namesColumns(text, rows[0]);
    const width = Math.max(0, ...rows.map((row) => row.length));
    const alike = rows.filter((row) => (header ? row.length > 1 : row.length === width)).length;
    if (width < 2 || alike < rows.length * ALIKE) continue;
    const columns = columnsOf(text, rows);
    if (columns !== null) return { delimiter, columns, rows: rows.length - (header ? 1 : 0) };
  }
  return null;
}

/** Lines of one cell that may stand over a table: its title, the date, who made it. */
const MOST_ABOVE = 12;

/**
 * The rows without the lines of one cell before the first and after the last: what stands over and under a table in a
 * document. Other signs than tabs stand in such lines too.
 */
function inTable(rows: readonly Row[], delimiter: Delimiter): readonly Row[] {
  if (delimiter !== "\t") return rows;
  const first = rows.findIndex((row) => row.length > 1);
  if (first === -1 || first > MOST_ABOVE) return rows;
  return rows.slice(first, rows.findLastIndex((row) => row.length > 1) + 1);
}

/** A turn with the row and the column that it stands in. */
type CellTurn = DraftTurn & { readonly row: number; readonly column: number | null };

function parse({ text }: Page, rows: readonly Row[], columns: Columns): Draft {
  const turns: CellTurn[] = [];
  for (const [i, row] of rows.entries()) {
    if (columns.header && i === 0) continue;
    const cell = (column: number | null): Span | null => {
      const span = column === null ? undefined : row[column];
      // A line of dashes stands under the names of columns: |---|---|.
      return span === undefined || /^[-:]*$/.test(text.slice(span.start, Math.min(span.end, span.start + 80)))
        ? null
        : span;
    };
    const read = (span: Span | null): string | null =>
      span && text.slice(span.start, span.end).replace(/\s+/g, " ");
    const speaker = cell(columns.speaker);
    const talk = [columns.zh, columns.en, columns.text]
      .flatMap((column) => {
        const span = cell(column);
        return span === null ? [] : [{ span, column }];
      })
      .sort((a, b) => a.span.start - b.span.start);
    for (const [k, { span, column }] of talk.entries()) {
      const paragraphs = paragraphsIn(text, span);
      if (paragraphs.length === 0) continue;
      const own = k === 0 && speaker !== null && speaker.end <= span.start;
      // Whoever speaks in the first cell of a row is interpreted in the second.
      const named =
        k === 0
          ? { speaker: read(speaker), title: read(cell(columns.title)) }
          : { speaker: null, title: null };
      turns.push({ paragraphs, heading: own ? speaker : null, ...named, row: i, column });
    }
  }
  return {
    turns,
    furniture: between(text, turns),
    participants: [],
    ...(columns.text === null ? { rows: together(turns, columns) } : {}),
  };
}

function paragraphsIn(text: string, { start, end }: Span): Span[] {
  const lines = linesOf(text.slice(start, end));
  return paragraphsOf(lines).map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** Everything that is neither talk nor a speaker's name: delimiters, quotes, other cells. */
function between(text: string, turns: readonly DraftTurn[]): Span[] {
  const taken = turns.flatMap(({ heading, paragraphs }) => [
    ...(heading === null ? [] : [heading]),
    { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 },
  ]);
  const rest: Span[] = [];
  let at = 0;
  for (const span of [...taken, { start: text.length, end: text.length }]) {
    for (const line of linesOf(text.slice(at, span.start)))
      rest.push({ start: at + line.start, end: at + line.end });
    at = span.end;
  }
  return rest;
}

/**
 * Rows that belong together, as indices of turns: Chinese that stands alone goes with the rows after it until there is
 * English too; English that stands alone is of no rendition.
 */
function together(turns: readonly CellTurn[], { zh }: Columns): number[][] {
  const groups: number[][] = [];
  let open: number[] = [];
  let [chinese, english] = [false, false];
  for (const [i, turn] of turns.entries()) {
    open.push(i);
    if (turn.column === zh) chinese = true;
    else english = true;
    if (turns[i + 1]?.row === turn.row || (chinese && !english)) continue;
    groups.push(open);
    open = [];
    [chinese, english] = [false, false];
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
