import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal, scaleByTen, toPlain, type Decimal } from "../../src/quantity/decimal.js";
import type { Quantity } from "../../src/quantity/quantity.js";
import { readChinese } from "../../src/quantity/zh.js";
import { digitByDigit, formal, fullWidth, grouped, spoken, traditional } from "./zh-print.js";

function only(text: string): Quantity {
  const found = readChinese(text);
  expect(found, text).toHaveLength(1);
  const [quantity] = found;
  if (quantity === undefined) throw new Error("nothing was read");
  expect(text.slice(quantity.span.start, quantity.span.end)).toBe(quantity.text);
  return quantity;
}

function valueOf(text: string): string {
  const { value } = only(text);
  return value === null ? "" : toPlain(value);
}

const whole = fc
  .oneof(
    fc.integer({ min: 11, max: 99_999 }),
    fc.integer({ min: 100_000, max: 999_999_999 }),
    fc.maxSafeInteger().map((n) => Math.abs(n) % 9_999_999_999_999),
  )
  .filter((n) => n > 10);

const decimal = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([integer, fraction]) => `${integer}.${fraction}`);

const exactly = (text: string): Decimal => parseDecimal(text) ?? { coefficient: 0n, exponent: 0 };

describe("a value printed in any Chinese form reads back as itself", () => {
  it("spoken, with 二 or 两, Simplified or Traditional, formal", () => {
    fc.assert(
      fc.property(whole, fc.constantFrom("二" as const, "两" as const), (value, two) => {
        expect(valueOf(`${spoken(value, two)}元`)).toBe(String(value));
        expect(valueOf(`${traditional(spoken(value, two))}人`)).toBe(String(value));
        expect(valueOf(`${formal(value)}元`)).toBe(String(value));
      }),
      { numRuns: 600 },
    );
  });

  it("Arabic: plain, grouped, full-width", () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(valueOf(`共${value}辆`)).toBe(String(value));
        expect(valueOf(`共${grouped(value)}辆`)).toBe(String(value));
        expect(valueOf(`共${fullWidth(grouped(value))}辆`)).toBe(String(value));
      }),
    );
  });

  it("digit by digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999_999 }), (value) => {
        expect(valueOf(`编号${digitByDigit(value)}。`)).toBe(String(value));
      }),
    );
  });

  it("with a point and a scale, spoken or written", () => {
    const scales = fc.constantFrom(["", 0], ["万", 4], ["亿", 8], ["千万", 7], ["万亿", 12]) as fc.Arbitrary<
      [string, number]
    >;
    fc.assert(
      fc.property(decimal, scales, (text, [scale, power]) => {
        const expected = toPlain(scaleByTen(exactly(text), power));
        expect(valueOf(`${text}${scale}元`)).toBe(expected);
        const [integer = "0", fraction = ""] = text.split(".");
        const said = `${spoken(Number(integer))}点${[...fraction].map((d) => "零一二三四五六七八九".charAt(Number(d))).join("")}`;
        expect(valueOf(`${said}${scale}元`)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("as a percentage, in every way one is said", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const expected = toPlain(exactly(text));
        for (const form of [`${text}%`, fullWidth(`${text}%`), `百分之${text}`]) {
          const quantity = only(`占${form}。`);
          expect(quantity.kind).toBe("percent");
          expect(quantity.value && toPlain(quantity.value)).toBe(expected);
        }
        const points = only(`高了${text}个百分点。`);
        expect(points.kind).toBe("percentage-point");
        expect(points.value && toPlain(points.value)).toBe(expected);
      }),
    );
  });

  it("as a fraction, exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 91, max: 99 }),
        (numerator, denominator) => {
          const { ratio } = only(`约占${spoken(denominator)}分之${spoken(numerator)}。`);
          expect(ratio).not.toBeNull();
          if (ratio === null) return;
          expect(ratio.numerator * BigInt(denominator)).toBe(ratio.denominator * BigInt(numerator));
        },
      ),
    );
  });

  it("as a range with a shared scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 9 }), (low, more) => {
        const quantity = only(`预计${low}到${low + more}万辆。`);
        expect(quantity.low && toPlain(quantity.low)).toBe(String(low * 10_000));
        expect(quantity.high && toPlain(quantity.high)).toBe(String((low + more) * 10_000));
        expect(quantity.unit).toBe("vehicle");
      }),
    );
  });

  it("as a date", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2049 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const expected = { year, month, day };
          expect(only(`${year}年${month}月${day}日`).date).toEqual(expected);
          expect(only(`${digitByDigit(year)}年${spoken(month)}月${spoken(day)}号`).date).toEqual(expected);
          expect(only(`${year} 年 ${month} 月 ${day} 日`).date).toEqual(expected);
          expect(
            only(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).date,
          ).toEqual(expected);
        },
      ),
    );
  });
});

describe("spans", () => {
  const pieces = fc.constantFrom(
    "营收",
    "３亿元",
    "，",
    "二零二四年",
    "第三季度",
    " ",
    "增长了",
    "百分之",
    "十五",
    "万",
    "一",
    "點",
    "個",
    "RMB",
    "1,200",
    "-",
    "到",
    "Q3",
    "多",
    "。",
    "半",
    "ＬＥＤ",
    "5G",
    "\n",
    "🚗",
    "負",
  );

  it("slice the text they came from, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { span, text: slice } of readChinese(text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(slice);
          last = span.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("are the same whatever stands around in other scripts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (noise) => {
        for (const { span, text } of readChinese(noise)) expect(noise.slice(span.start, span.end)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
