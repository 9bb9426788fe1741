import { toPlain } from "../../src/quantity/decimal.js";
import { readEnglish } from "../../src/quantity/en.js";
import type { Quantity } from "../../src/quantity/quantity.js";

/** A quantity on one line: `RMB1.92 billion: money 1920000000 CNY`. Marks: ? incidental, ! taken back. */
function summary(quantity: Quantity): string {
  const { kind, value, low, high, unit, precision, vague, direction, basis, date } = quantity;
  const parts = [
    `${quantity.text}: ${kind}`,
    value !== null
      ? toPlain(value)
      : low !== null && high !== null
        ? `${toPlain(low)}~${toPlain(high)}`
        : null,
    date === null ? null : JSON.stringify(date).replaceAll('"', "").replaceAll(":{", "{"),
    unit,
    precision === "exact" ? null : precision,
    vague ? "vague" : null,
    direction,
    basis,
  ];
  const marks = (quantity.incidental ? "?" : "") + (quantity.repaired ? "!" : "");
  return parts.filter((part) => part !== null).join(" ") + (marks === "" ? "" : ` ${marks}`);
}

/** Everything read in a text, a line each. */
export function read(text: string): string[] {
  return readEnglish(text).map(summary);
}
