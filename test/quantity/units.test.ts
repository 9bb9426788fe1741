import { describe, expect, it } from "vitest";
import { parseDecimal, toPlain } from "../../src/quantity/decimal.js";
import { convert, sameDimension } from "../../src/quantity/units.js";
import { UNITS } from "../../src/quantity/units.data.js";
import { CURRENCIES } from "../../src/quantity/currencies.data.js";

function converted(value: string, from: string, to: string): string | null {
  const decimal = parseDecimal(value);
  if (decimal === null) throw new Error(`not a decimal: ${value}`);
  const found = convert(decimal, from, to);
  return found === null ? null : toPlain(found);
}

describe("units", () => {
  it("gives every id and every form to one row only", () => {
    const ids = UNITS.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const language of ["zh", "en"] as const) {
      const forms = UNITS.flatMap((row) => row[language]);
      expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    }
  });

  it("has a factor that is an exact decimal wherever there is one", () => {
    for (const { id, toBase } of UNITS) if (toBase !== null) expect(parseDecimal(toBase), id).not.toBeNull();
  });

  it.each([
    ["1", "mile", "kilometre", "1.609344"],
    ["2", "li", "kilometre", "1"],
    ["15", "mu", "hectare", "1"],
    ["3", "jin", "kilogram", "1.5"],
    ["10", "inch", "centimetre", "25.4"],
    ["24", "hour", "day", "1"],
    ["18", "month", "year", "1.5"],
    ["37", "celsius", "fahrenheit", "98.6"],
    ["212", "fahrenheit", "celsius", "100"],
    ["5", "kilowatt-hour", "megawatt-hour", "0.005"],
  ])("%s %s in %s is %s", (value, from, to, expected) => {
    const found = Number(converted(value, from, to));
    expect(found).toBeCloseTo(Number(expected), 9);
  });

  it("does not convert what measures something else", () => {
    expect(converted("1", "kilogram", "metre")).toBeNull();
    expect(converted("1", "vehicle", "store")).toBeNull();
    expect(sameDimension("month", "day")).toBe(false);
    expect(sameDimension(null, null)).toBe(false);
  });
});

describe("currencies", () => {
  it("has one row a code, and words that name one currency only", () => {
    const codes = CURRENCIES.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const language of ["zh", "en"] as const) {
      const forms = CURRENCIES.flatMap((row) => row[language]);
      expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    }
  });
});
