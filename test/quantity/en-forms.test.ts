import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPlain, type Decimal } from "../../src/quantity/decimal.js";
import { readEnglish } from "../../src/quantity/en.js";
import type { Quantity } from "../../src/quantity/quantity.js";

/** The one quantity of a text, its span checked. */
function only(text: string): Quantity {
  const found = readEnglish(text);
  expect(
    found.map((quantity) => quantity.text),
    text,
  ).toHaveLength(1);
  const [quantity] = found;
  if (quantity === undefined) throw new Error(`nothing in ${text}`);
  expect(text.slice(quantity.span.start, quantity.span.end)).toBe(quantity.text);
  return quantity;
}

const plain = (value: Decimal | null) => (value === null ? null : toPlain(value));

const tenths = fc.integer({ min: 11, max: 9_999 }).map((value) => value / 10);
const ends = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 300 }));
const days = fc.record({
  year: fc.integer({ min: 1950, max: 2060 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 13, max: 28 }),
});

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const TH = (day: number) => `${day}${day === 21 ? "st" : day === 22 ? "nd" : day === 23 ? "rd" : "th"}`;

describe("every form of one value is read as that value", () => {
  test("money, in every order of currency, number and scale", () => {
    fc.assert(
      fc.property(tenths, (value) => {
        const wanted = String(BigInt(Math.round(value * 10)) * 100_000n);
        for (const form of [
          `RMB${value} million`,
          `RMB ${value}mn`,
          `CNY ${value} million`,
          `${value} million yuan`,
          `${value} million RMB`,
          `${value} million Chinese yuan`,
          `${value} million renminbi`,
        ]) {
          const quantity = only(`it came to ${form} in all`);
          expect([form, quantity.kind, quantity.unit, plain(quantity.value)]).toEqual([
            form,
            "money",
            "CNY",
            wanted,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("below nought", () => {
    fc.assert(
      fc.property(tenths, (value) => {
        for (const form of [`negative ${value}%`, `minus ${value} percent`, `-${value}%`, `−${value}%`]) {
          expect([form, plain(only(`it was ${form} again`).value)]).toEqual([form, `-${value}`]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("ranges and bounds", () => {
    fc.assert(
      fc.property(ends, ([low, more]) => {
        const high = low + more;
        for (const form of [
          `${low}% to ${high}%`,
          `${low}%-${high}%`,
          `between ${low} and ${high} percent`,
          `more than ${low}% and less than ${high}%`,
          `over ${low} but below ${high} percent`,
        ]) {
          const quantity = only(`it was ${form} again`);
          expect([form, quantity.kind, plain(quantity.low), plain(quantity.high)]).toEqual([
            form,
            "percent",
            String(low),
            String(high),
          ]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("measures in two parts count the smaller unit", () => {
    const parts = fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 11 }));
    fc.assert(
      fc.property(parts, ([more, less]) => {
        for (const [form, factor, unit] of [
          [`${more} hours and ${less} minutes`, 60, "minute"],
          [`${more} years ${less} months`, 12, "month"],
          [`${more} feet ${less} inches`, 12, "inch"],
          [`${more} ft ${less} in`, 12, "inch"],
        ] as const) {
          const quantity = only(`it was ${form} or nothing`);
          expect([form, quantity.unit, plain(quantity.value)]).toEqual([
            form,
            unit,
            String(more * factor + less),
          ]);
        }
      }),
    );
  });

  test("days", () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const name = MONTHS[month - 1] ?? "";
        for (const form of [
          `${name} ${TH(day)}, ${year}`,
          `the ${TH(day)} of ${name} ${year}`,
          `${day}-${name.slice(0, 3)}-${year}`,
          `${year}-${name.slice(0, 3)}-${day}`,
          `${year}/${month}/${day}`,
          `${month}/${day}/${year}`,
          `${day}/${month}/${year}`,
        ])
          expect([form, only(`on ${form}.`).date]).toEqual([form, { year, month, day }]);
      }),
      { numRuns: 80 },
    );
  });

  test("a day whose first two numbers are also a name", () => {
    expect(only("on 24/7/1950.").date).toEqual({ year: 1950, month: 7, day: 24 });
    expect(only("on 9/20/2021.").date).toEqual({ year: 2021, month: 9, day: 20 });
    // Which of the two is the month cannot be told.
    expect(only("on 9/11/2021.").date).toEqual({ year: 2021 });
    expect(only("since 9/11 we").kind).toBe("identifier");
    expect(only("open 24/7.").kind).toBe("identifier");
  });

  test("quarters", () => {
    const quarters = fc.tuple(fc.integer({ min: 2010, max: 2039 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(quarters, ([year, quarter]) => {
        const ordinal = ["first", "second", "third", "fourth"][quarter - 1] ?? "";
        const short = String(year).slice(2);
        for (const form of [
          `the ${ordinal} quarter of ${year}`,
          `Q${quarter} ${year}`,
          `Q${quarter}'${short}`,
          `${quarter}Q${short}`,
          `${year}Q${quarter}`,
        ])
          expect([form, only(`in ${form} it grew`).date]).toEqual([form, { year, quarter }]);
      }),
    );
  });

  test("hours", () => {
    const times = fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 59 }), fc.boolean());
    fc.assert(
      fc.property(times, ([hour, minute, late]) => {
        const wanted = String((hour + (late ? 12 : 0)) * 60 + minute);
        const two = String(minute).padStart(2, "0");
        const half = late ? "p.m." : "a.m.";
        for (const form of [`${hour}:${two} ${half}`, `${minute} minutes past ${hour} ${half}`])
          expect([form, plain(only(`at ${form} it opened`).value)]).toEqual([form, wanted]);
      }),
    );
  });

  test("multiples", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 90 }), (value) => {
        for (const form of [
          `${value}x`,
          `${value}-fold`,
          `${value} times the plan`,
          `a factor of ${value}`,
        ]) {
          const quantity = only(`it was ${form}.`);
          expect([form, quantity.kind, plain(quantity.value)]).toEqual([form, "multiple", String(value)]);
        }
      }),
    );
  });
});
