import stringWidth from "string-width";
import { toPlain } from "../quantity/decimal.js";
import type { DateParts, Quantity } from "../quantity/quantity.js";
import { printable } from "./excerpt.js";

export interface QuantityLine {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** A period in the manner of ISO 8601, with what ISO has no sign for in words: `2024-Q2`, `year+1 Q1`, `12-31`. */
function dateWords(date: DateParts): string {
  const { relative } = date;
  const words: string[] = [];
  if (relative) words.push(`${relative.unit}${relative.offset >= 0 ? "+" : ""}${relative.offset}`);
  const parts = [
    date.year === undefined ? null : `${date.fiscal === true ? "FY" : ""}${date.year}`,
    date.half === undefined ? null : `H${date.half}`,
    date.quarter === undefined ? null : `Q${date.quarter}`,
    date.month === undefined ? null : String(date.month).padStart(2, "0"),
    date.day === undefined ? null : String(date.day).padStart(2, "0"),
  ].filter((part) => part !== null);
  if (parts.length > 0) words.push(parts.join("-"));
  if (date.decade !== undefined) words.push(`${date.decade}s`);
  if (date.century !== undefined) words.push(`century ${date.century}`);
  if (date.weekday !== undefined) words.push(`weekday ${date.weekday}`);
  if (date.part !== undefined) words.push(date.part);
  if (date.samePeriod === true) words.push("same period");
  return words.join(" ");
}

function valueWords(quantity: Quantity): string {
  if (quantity.date !== null) return dateWords(quantity.date);
  if (quantity.low !== null && quantity.high !== null)
    return `${toPlain(quantity.low)} to ${toPlain(quantity.high)}`;
  if (quantity.value !== null) return toPlain(quantity.value);
  return "";
}

function notes(quantity: Quantity): string {
  const words: string[] = [];
  if (quantity.precision !== "exact") words.push(quantity.precision);
  if (quantity.vague) words.push("vague");
  if (quantity.direction !== null) words.push(quantity.direction);
  if (quantity.basis !== null) words.push(quantity.basis);
  if (quantity.repaired) words.push("taken back");
  if (quantity.incidental) words.push("incidental");
  return words.join(", ");
}

const HEADER = ["line", "text", "kind", "value", "unit", "notes"];

/** A table for people: a row a quantity, columns aligned by East Asian width. */
export function quantityTable(lines: readonly QuantityLine[]): string {
  const rows = [HEADER];
  lines.forEach((line, index) => {
    for (const quantity of line.quantities) {
      rows.push([
        String(index + 1),
        printable(quantity.text),
        quantity.kind,
        valueWords(quantity),
        quantity.unit ?? "",
        notes(quantity),
      ]);
    }
  });
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))));
  const pad = (cell: string, column: number) => cell + " ".repeat((widths[column] ?? 0) - stringWidth(cell));
  return rows.map((row) => row.map(pad).join("  ").trimEnd() + "\n").join("");
}
