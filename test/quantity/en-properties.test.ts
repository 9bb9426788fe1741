import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equals, fromInteger, normalise, toPlain, type Decimal } from "../../src/quantity/decimal.js";
import { readEnglish } from "../../src/quantity/en.js";
import type { Quantity } from "../../src/quantity/quantity.js";

const decimals = fc
  .tuple(fc.bigInt({ min: 1n, max: 999_999n }), fc.integer({ min: -2, max: 0 }))
  .map(([coefficient, exponent]): Decimal => normalise(coefficient, exponent));

function grouped(value: Decimal): string {
  const [whole = "", rest] = toPlain(value).split(".");
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups.join(",") + (rest === undefined ? "" : `.${rest}`);
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ",,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(",");

function belowThousand(value: number, and: boolean): string {
  if (value < 20) return SMALL[value] ?? "";
  if (value < 100)
    return (TENS[Math.floor(value / 10)] ?? "") + (value % 10 === 0 ? "" : `-${SMALL[value % 10] ?? ""}`);
  const rest = value % 100;
  return `${SMALL[Math.floor(value / 100)] ?? ""} hundred${rest === 0 ? "" : `${and ? " and" : ""} ${belowThousand(rest, and)}`}`;
}

/** `one hundred and five thousand and twenty`, as English writes numbers out. */
function inWords(value: number, and: boolean): string {
  if (value < 1000) return belowThousand(value, and);
  const scales: [number, string][] = [
    [1e9, "billion"],
    [1e6, "million"],
    [1e3, "thousand"],
  ];
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of scales) {
    if (rest >= size) parts.push(`${belowThousand(Math.floor(rest / size), and)} ${name}`);
    rest %= size;
  }
  if (rest > 0) parts.push((rest < 100 && and ? "and " : "") + belowThousand(rest, and));
  return parts.join(" ");
}

function only(text: string): Quantity {
  const found = readEnglish(text);
  expect(
    found.map((quantity) => quantity.text),
    text,
  ).toHaveLength(1);
  const [quantity] = found;
  if (quantity === undefined) throw new Error(`nothing in ${text}`);
  return quantity;
}

const FORMS: readonly (readonly [
  name: string,
  print: (value: Decimal) => string,
  kind: Quantity["kind"],
  unit: string | null,
  places: number,
])[] = [
  ["plain", (v) => `it was ${toPlain(v)} units`, "count", "unit", 0],
  ["grouped", (v) => `it was ${grouped(v)} units`, "count", "unit", 0],
  ["million", (v) => `it was ${grouped(v)} million`, "count", null, 6],
  ["bn", (v) => `it was ${toPlain(v)}bn`, "count", null, 9],
  ["k", (v) => `it was ${toPlain(v)}k`, "count", null, 3],
  ["RMB before", (v) => `it was RMB${grouped(v)} billion`, "money", "CNY", 9],
  ["yuan behind", (v) => `it was ${grouped(v)} million yuan`, "money", "CNY", 6],
  ["US$", (v) => `it was US$${grouped(v)}`, "money", "USD", 0],
  ["percent", (v) => `it was ${toPlain(v)}%`, "percent", null, 0],
  ["per cent", (v) => `it was ${grouped(v)} per cent`, "percent", null, 0],
  ["points", (v) => `it was ${toPlain(v)} percentage points`, "percentage-point", null, 0],
  ["bps", (v) => `it was ${toPlain(v)}bps`, "basis-point", null, 0],
  ["times", (v) => `it was ${toPlain(v)} times the average`, "multiple", null, 0],
  ["km", (v) => `it was ${grouped(v)} km`, "measure", "kilometre", 0],
  ["hyphen", (v) => `a ${toPlain(v)}-kilometre run`, "measure", "kilometre", 0],
  ["years", (v) => `it was ${grouped(v)} years`, "duration", "year", 0],
];

describe("a printed value is read back", () => {
  test.each(FORMS)("%s", (_name, print, kind, unit, places) => {
    fc.assert(
      fc.property(decimals, (value) => {
        const quantity = only(print(value));
        const scaled = normalise(value.coefficient, value.exponent + places);
        expect(quantity.value === null ? null : toPlain(quantity.value)).toBe(toPlain(scaled));
        expect(quantity.kind).toBe(kind);
        expect(quantity.unit).toBe(unit);
      }),
      { numRuns: 60 },
    );
  });

  test("in words, with and without and", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), fc.boolean(), (value, and) => {
        const text = `there were ${inWords(value, and)} units`;
        const { value: found } = only(text);
        expect(found !== null && equals(found, fromInteger(value)), text).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test("decimals in words", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
        (whole, digits) => {
          const text = `it was ${inWords(whole, true)} point ${digits.map((d) => SMALL[d] ?? "").join(" ")} percent`;
          const quantity = only(text);
          const wanted = normalise(BigInt(`${whole}${digits.join("")}`), -digits.length);
          expect(quantity.value !== null && equals(quantity.value, wanted), text).toBe(true);
        },
      ),
    );
  });

  test("ranges share scale and unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 300 }), (low, more) => {
        const high = low + more;
        const quantity = only(`expected at RMB ${low} to ${high} million`);
        expect(quantity.low !== null && equals(quantity.low, fromInteger(low * 1_000_000))).toBe(true);
        expect(quantity.high !== null && equals(quantity.high, fromInteger(high * 1_000_000))).toBe(true);
        expect(quantity.unit).toBe("CNY");
      }),
    );
  });

  test("dates", () => {
    const months =
      "January February March April May June July August September October November December".split(" ");
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const name = months[month - 1] ?? "";
          const pad = (n: number) => String(n).padStart(2, "0");
          for (const form of [
            `${name} ${day}, ${year}`,
            `${day} ${name} ${year}`,
            `${year}-${pad(month)}-${pad(day)}`,
          ]) {
            expect(only(`on ${form} it opened`).date).toEqual({ year, month, day });
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

const WORDS =
  "one two hundred thousand million billion and a an half third quarter of the first second percent % RMB $ yuan 1,234 2024 3.5 10-15 Q3 may May 5 to between about over negative - -- , . ( ) year over last next same period times doubled fold sorry km -old 's 100k 3Q20 F-1 point dozen couple few 12:30 pm / ½ twenty twenty-one per cent basis points up down 1. 000 123".split(
    " ",
  );

describe("whatever the text", () => {
  test("spans slice it, in order, without overlap", () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(" ")),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const quantity of readEnglish(text)) {
          const { span } = quantity;
          expect(text.slice(span.start, span.end)).toBe(quantity.text);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
          if (quantity.low !== null || quantity.high !== null) expect(quantity.value).toBeNull();
          if (quantity.kind === "date") expect(quantity.date).not.toBeNull();
        }
      }),
      { numRuns: 600 },
    );
  });

  const PIECES = [
    "1",
    ",",
    "1,",
    "1,234,",
    "1.2.",
    "1-",
    "1/",
    "$1 ",
    "one ",
    "two and ",
    "1 to ",
    "1 000 ",
    "may 1 ",
    "up 1 from ",
    "a half ",
    "thirty fifths ",
    "early of the ",
    "a@b",
    "x9",
  ];
  test.each(PIECES)("cost is linear in repetitions of %j", (piece) => {
    const cost = (characters: number) => {
      const text = piece.repeat(Math.floor(characters / piece.length));
      const before = process.cpuUsage();
      readEnglish(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(20_000);
    const short = Math.max(2000, Math.min(cost(15_000), cost(15_000)));
    const long = Math.min(cost(150_000), cost(150_000));
    // Ten times the text: a quadratic reader would need a hundred times as long.
    expect(long / short).toBeLessThan(50);
  });
});
