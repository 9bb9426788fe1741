import { toPlain } from "../../src/quantity/decimal.js";
import type { Quantity } from "../../src/quantity/quantity.js";
import { readChinese } from "../../src/quantity/zh.js";

/** A quantity on one line: `19.2亿元: money 1920000000 CNY`. Marks: ? incidental, ! taken back. */
function summary(quantity: Quantity): string {
  const { kind, value, low, high, unit, precision, vague, direction, basis, date, ratio } = quantity;
  const number =
    ratio !== null
      ? `${ratio.numerator}/${ratio.denominator}`
      : value !== null
        ? toPlain(value)
        : low !== null && high !== null
          ? `${toPlain(low)}~${toPlain(high)}`
          : null;
  const parts = [
    `${quantity.text}: ${kind}`,
    number,
    date === null ? null : JSON.stringify(date).replaceAll('"', "").replaceAll(":{", "{"),
    unit,
    precision === "exact" ? null : precision,
    vague ? "vague" : null,
    direction,
    basis,
    quantity.incidental ? "?" : null,
    quantity.repaired ? "!" : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** Everything read in a text, a line each. */
export function read(text: string): string[] {
  return readChinese(text).map(summary);
}
