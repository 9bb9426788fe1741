import stringWidth from "string-width";
import { equals, ONE, toNumber, toPlain } from "../quantity/decimal.js";
import { grouped } from "../quantity/format.js";
import type { DateParts, Quantity, QuantityKind } from "../quantity/quantity.js";
import { printable } from "./excerpt.js";

/** A line of text and the quantities in it. */
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

const MINUTES_OF_HOUR = 60;

/** Minutes from midnight as a clock shows them. */
function clock(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / MINUTES_OF_HOUR))}:${two(minutes % MINUTES_OF_HOUR)}`;
}

function valueWords(quantity: Quantity): string {
  const { date, low, high, value, ratio } = quantity;
  if (date !== null) return dateWords(date);
  if (low !== null && high !== null) return `${grouped(toPlain(low))} to ${grouped(toPlain(high))}`;
  if (value === null) return "";
  if (quantity.kind === "time") return clock(toNumber(value));
  // Thirds and sevenths have no last decimal.
  if (quantity.kind === "fraction" && ratio !== null) return `${ratio.numerator}/${ratio.denominator}`;
  if (!quantity.vague) return grouped(toPlain(value));
  // Only the scale was said: a few, 1,000s.
  return equals(value, ONE) ? "a few" : `${grouped(toPlain(value))}s`;
}

/** The signs of the kinds that are units themselves. */
const SIGNS: Readonly<Partial<Record<QuantityKind, string>>> = {
  percent: "%",
  permille: "‰",
  "percentage-point": "% points",
  "basis-point": "basis points",
  multiple: "times",
};

function unitWords(quantity: Quantity): string {
  if (quantity.kind === "time") return "";
  return quantity.unit ?? SIGNS[quantity.kind] ?? "";
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

/** Columns of figures end where their last digits stand. */
const RIGHT: ReadonlySet<string> = new Set(["line", "value"]);

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
        unitWords(quantity),
        notes(quantity),
      ]);
    }
  });
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))));
  const pad = (cell: string, column: number) => {
    const room = " ".repeat((widths[column] ?? 0) - stringWidth(cell));
    return RIGHT.has(HEADER[column] ?? "") ? room + cell : cell + room;
  };
  return rows.map((row) => row.map(pad).join("  ").trimEnd() + "\n").join("");
}
