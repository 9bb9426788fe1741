import { Parser } from "htmlparser2";
import { InputError } from "../text/errors.js";
import { MAX_ELEMENT_DEPTH } from "./limits.js";

/** Elements that hold nothing of the article: programs, menus, forms. */
const SKIPPED = new Set(
  "script style noscript template svg math nav aside footer form button select iframe head object canvas".split(
    " ",
  ),
);
/** Elements that stand in paragraphs of their own. */
const BLOCKS = new Set(
  "p div section article main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr figure figcaption hr body".split(
    " ",
  ),
);

/** A table that is being read. Its cells stand in the text as paragraphs until it ends and has proved to be one. */
interface OpenTable {
  /** Where its first line stands among the text's. */
  readonly from: number;
  readonly rows: string[][];
  cell: string;
  /** A table stands inside it: then it sets the page, and its cells are no cells. */
  nested: boolean;
}

function beginIn(table: OpenTable, element: string): void {
  if (element === "tr") table.rows.push([]);
  if (element === "td" || element === "th") table.cell = "";
}

function endIn(table: OpenTable, element: string): void {
  if (element !== "td" && element !== "th") return;
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push(table.cell.replace(/\s+/g, " ").trim());
  table.cell = "";
}

const MOST_COLUMNS = 12;

/** The rows of a table that holds text in columns, tabs between the cells; null for one that merely sets the page. */
function rowsOfTable(rows: readonly (readonly string[])[]): string[] | null {
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (filled.length < 2 || width > MOST_COLUMNS) return null;
  // Columns that hold nothing are there for the space between the others.
  const used = Array.from({ length: width }, (_, i) => i).filter((i) =>
    filled.some((row) => (row[i] ?? "") !== ""),
  );
  const several = filled.filter((row) => row.filter((cell) => cell !== "").length > 1).length;
  if (used.length < 2 || several * 2 < filled.length) return null;
  return filled.map((row) => used.map((i) => row[i] ?? "").join("\t"));
}

/**
 * The text that a web page shows, a paragraph after a blank line each, without menus and programs; a table's rows are
 * lines with tabs between their cells. Linear. Throws InputError for elements too deep inside one another.
 */
export function textOfHtml(html: string, file: string | null): string {
  const out: string[] = [];
  let line = "";
  let skipped = 0;
  let depth = 0;
  let tables = 0;
  // Assigned in the parser's handlers, which the compiler does not follow.
  let open = null as OpenTable | null;
  const endLine = (): void => {
    const text = line.replace(/[ \t\r\n\f]+/g, " ").trim();
    if (text !== "") out.push(text);
    line = "";
    if (open !== null) open.cell += " ";
  };
  const endParagraph = (): void => {
    endLine();
    if (out.length > 0 && out.at(-1) !== "") out.push("");
  };
  const parser = new Parser({
    onopentagname(name) {
      // The parser's time grows with the square of the depth; no page that people read has a fiftieth of this.
      depth += 1;
      if (depth > MAX_ELEMENT_DEPTH)
        throw new InputError(`has more than ${MAX_ELEMENT_DEPTH} elements inside one another`, { file });
      if (SKIPPED.has(name)) skipped += 1;
      else if (skipped > 0) return;
      else if (name === "table") {
        endParagraph();
        tables += 1;
        if (open === null) open = { from: out.length, rows: [], cell: "", nested: false };
        else open.nested = true;
      } else if (name === "br") endLine();
      else if (name === "td" || name === "th") line += " ";
      else if (BLOCKS.has(name)) endParagraph();
      if (open !== null && skipped === 0) beginIn(open, name);
    },
    ontext(text) {
      if (skipped > 0) return;
      line += text;
      if (open !== null) open.cell += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
      else if (skipped === 0 && BLOCKS.has(name)) endParagraph();
      if (open !== null && skipped === 0) endIn(open, name);
      if (name !== "table" || skipped > 0 || open === null) return;
      tables -= 1;
      if (tables > 0) return;
      const rows = open.nested ? null : rowsOfTable(open.rows);
      if (rows !== null) {
        out.length = open.from;
        for (const row of [...rows, ""]) out.push(row);
      }
      open = null;
    },
  });
  parser.end(html);
  endLine();
  return out.join("\n").trim();
}
