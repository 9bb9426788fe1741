/** Whether quantities that were read are the ones a table expects: values and places, not wording. */
import {
  absolute,
  compare,
  divide,
  equals,
  fromInteger,
  multiply,
  parseDecimal,
  roundTo,
  scaleByTen,
  subtract,
  toPlain,
  type Decimal,
} from "../src/quantity/decimal.js";
import type { Quantity, QuantityKind } from "../src/quantity/quantity.js";
import { convert, unitRow } from "../src/quantity/units.js";
import { isDate, timexAgrees } from "./quantity-timex.js";

/** What a suite measures. `ratio`: percentages given as 0.3. */
export type Measure =
  | "number"
  | "percent"
  | "ratio"
  | "currency"
  | "ordinal"
  | "range"
  | "age"
  | "dimension"
  | "temperature"
  | "datetime";

export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly resolution: Readonly<Record<string, unknown>>;
}

/** The kinds that may not turn up where a suite expects nothing. */
const OWN_KINDS: Readonly<Record<Measure, ReadonlySet<QuantityKind>>> = {
  number: new Set([
    "count",
    "money",
    "percent",
    "permille",
    "percentage-point",
    "basis-point",
    "multiple",
    "fraction",
    "measure",
  ]),
  percent: new Set(["percent", "permille", "percentage-point", "basis-point"]),
  ratio: new Set(["percent", "permille"]),
  currency: new Set(["money"]),
  ordinal: new Set(["ordinal"]),
  range: new Set(),
  age: new Set(["age"]),
  dimension: new Set(["measure"]),
  temperature: new Set(["measure"]),
  datetime: new Set(["date"]),
};

/** Digits beyond this are rounding of the tables' own doubles. */
const TRUSTED_DIGITS = 10;

/** Fractions are cut off after twelve places, so small ones have fewer digits to trust. */
const LAST_PLACE: Decimal = { coefficient: 1n, exponent: -11 };

function near(a: Decimal, b: Decimal): boolean {
  return (
    equals(roundTo(a, TRUSTED_DIGITS), roundTo(b, TRUSTED_DIGITS)) ||
    compare(absolute(subtract(a, b)), LAST_PLACE) < 0
  );
}

/** `5E-06`, `1/16`, `75%`, `1,000`. */
function decimalOf(value: unknown): Decimal | null {
  const text = String(value).replace(/%$/, "").replaceAll(",", "");
  const parts = text.split("/");
  if (parts.length === 2) {
    const [numerator, denominator] = [parseDecimal(parts[0] ?? ""), parseDecimal(parts[1] ?? "")];
    return numerator === null || denominator === null ? null : divide(numerator, denominator, 15);
  }
  const [digits = "", power] = text.split(/e/i);
  const mantissa = parseDecimal(digits);
  return mantissa === null ? null : scaleByTen(mantissa, Number(power ?? 0));
}

/** Every number that a quantity says: a range has two, 1991年1月16日 three. */
function numbersOf(quantity: Quantity): Decimal[] {
  const numbers: Decimal[] = [];
  for (const value of [quantity.value, quantity.low, quantity.high]) if (value !== null) numbers.push(value);
  const { date } = quantity;
  if (date !== null) {
    for (const part of [
      date.year,
      date.month,
      date.day,
      date.quarter,
      date.half,
      date.decade,
      date.century,
    ]) {
      if (part !== undefined) numbers.push(fromInteger(part));
    }
    if (date.year !== undefined) numbers.push(fromInteger(date.year % 100));
  }
  if (quantity.kind === "time" && quantity.value !== null) {
    const minutes = Number(toPlain(quantity.value));
    if (Number.isInteger(minutes))
      numbers.push(fromInteger(Math.floor(minutes / 60)), fromInteger(minutes % 60));
  }
  if (quantity.kind === "multiple" && quantity.value !== null) {
    numbers.push(scaleByTen(quantity.value, 0));
  }
  return numbers;
}

const HUNDRED = fromInteger(100);

/** The values in per cent. */
function percentsOf(quantity: Quantity): Decimal[] {
  const numbers = numbersOf(quantity);
  switch (quantity.kind) {
    case "permille":
      return numbers.map((value) => scaleByTen(value, -1));
    case "basis-point":
      return numbers.map((value) => scaleByTen(value, -2));
    case "fraction":
      return numbers.map((value) => multiply(value, HUNDRED));
    default:
      return numbers;
  }
}

function inRange(quantity: Quantity, notation: string): boolean {
  const match = /^[[(]([^,]*),([^,]*)[\])]$/.exec(notation);
  if (match === null) return false;
  const ends = [match[1] ?? "", match[2] ?? ""].filter((end) => end !== "").map(decimalOf);
  const numbers = quantity.kind === "percent" ? percentsOf(quantity) : numbersOf(quantity);
  return ends.every((end) => end !== null && numbers.some((value) => near(value, end)));
}

/** Unit names of the tables that are no currencies or units of ours. */
function sameUnit(quantity: Quantity, expected: Expected, wanted: Decimal): boolean {
  const named = expected.resolution["unit"];
  const unit = typeof named === "string" ? named.toLowerCase() : "";
  const value = quantity.value;
  if (value === null) return false;
  if (near(value, wanted)) return true;
  const row = unitRow(quantity.unit);
  if (row === null || row.toBase === null) return false;
  for (const form of [unit, `${unit}s`]) {
    const converted = convert(value, row.id, form.replaceAll(" ", "-"));
    if (converted !== null && near(converted, wanted)) return true;
  }
  return (
    /^(?:kilo|mega|giga)/.test(unit) && [3, 6, 9].some((power) => near(scaleByTen(value, -power), wanted))
  );
}

const MINOR_UNITS: ReadonlySet<string> = new Set(["Cent", "Pence", "Penny"]);

/** The places one result may be found in: the quantities that overlap it. */
function matches(measure: Measure, expected: Expected, quantity: Quantity): boolean {
  if (quantity.span.start >= expected.end || expected.start >= quantity.span.end) return false;
  const { resolution } = expected;
  if (measure === "datetime") return timexAgrees(expected, quantity);
  if (measure === "range") return inRange(quantity, String(resolution["value"]));
  const raw = resolution["value"] ?? resolution["offset"];
  // A unit named without a number (人民币, °C) has no value; nothing can be compared.
  if (raw === null || raw === undefined || raw === "null") return false;
  const wanted = decimalOf(raw);
  if (wanted === null) return false;
  switch (measure) {
    case "percent":
      return percentsOf(quantity).some((value) => near(value, wanted));
    case "ratio":
      return percentsOf(quantity).some((value) => near(scaleByTen(value, -2), wanted));
    case "currency": {
      const iso = resolution["isoCurrency"];
      if (quantity.kind !== "money") return false;
      if (typeof iso === "string" && quantity.unit !== null && quantity.unit !== iso) return false;
      // Cents and pence are read as hundredths of their currency.
      const minor = MINOR_UNITS.has(String(resolution["unit"]));
      return numbersOf(quantity).some((value) => near(minor ? scaleByTen(value, 2) : value, wanted));
    }
    case "ordinal":
      return quantity.kind !== "count" && numbersOf(quantity).some((value) => near(value, wanted));
    case "age":
      return (
        ["age", "duration"].includes(quantity.kind) &&
        numbersOf(quantity).some((value) => near(value, wanted))
      );
    case "dimension":
    case "temperature":
      return sameUnit(quantity, expected, wanted) || numbersOf(quantity).some((value) => near(value, wanted));
    default: {
      const values = numbersOf(quantity);
      if (values.some((value) => near(value, wanted))) return true;
      return quantity.kind === "percent" && values.some((value) => near(scaleByTen(value, -2), wanted));
    }
  }
}

function unnamed(expected: Expected): boolean {
  const value = expected.resolution["value"];
  return value === null || value === "null";
}

/** Every expected result is there, and nothing of the suite's kind beside them. */
export function answers(
  measure: Measure,
  _text: string,
  expected: readonly Expected[],
  found: readonly Quantity[],
): boolean {
  const wanted = expected.filter((each) => (measure === "datetime" ? isDate(each) : !unnamed(each)));
  if (!wanted.every((each) => found.some((quantity) => matches(measure, each, quantity)))) return false;
  const own = OWN_KINDS[measure];
  return found.every(
    (quantity) =>
      quantity.incidental ||
      !own.has(quantity.kind) ||
      (measure === "datetime" && expected.length > 0) ||
      expected.some((each) => quantity.span.start < each.end && each.start < quantity.span.end),
  );
}

/** A failed case on one line, for `--list`. */
export function caseOf(
  each: { readonly id: string; readonly text: string; readonly expected: readonly Expected[] },
  found: readonly Quantity[],
): string {
  const want = each.expected
    .map(({ text, resolution }) => {
      const values = resolution["values"];
      const timex = Array.isArray(values)
        ? (values[0] as Record<string, unknown> | undefined)?.["timex"]
        : undefined;
      return `${text}=${String(resolution["value"] ?? timex)}${typeof resolution["isoCurrency"] === "string" ? ` ${resolution["isoCurrency"]}` : ""}`;
    })
    .join("; ");
  const got = found
    .map((q) => {
      const value =
        q.value !== null
          ? toPlain(q.value)
          : q.low !== null && q.high !== null
            ? `${toPlain(q.low)}~${toPlain(q.high)}`
            : JSON.stringify(q.date);
      return `${q.text}=${value}${q.unit === null ? "" : ` ${q.unit}`}/${q.kind}${q.incidental ? "?" : ""}`;
    })
    .join("; ");
  return `${each.id}  ${each.text}\n    want ${want}\n    got  ${got}`;
}
