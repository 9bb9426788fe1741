import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPlain, type Decimal } from "../../src/quantity/decimal.js";
import type { Quantity } from "../../src/quantity/quantity.js";
import { readChinese } from "../../src/quantity/zh.js";
import { digitByDigit, spoken } from "./zh-print.js";

/** The one quantity of a text, its span checked. */
function only(text: string): Quantity {
  const found = readChinese(text);
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
const ends = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 39 }));

describe("every form of one value is read as that value", () => {
  test("money, in every order of currency, number and scale", () => {
    fc.assert(
      fc.property(tenths, (value) => {
        const wanted = String(BigInt(Math.round(value * 10)) * 1_000n);
        for (const form of [
          `人民币${value}万元`,
          `${value}万元人民币`,
          `RMB${value}万`,
          `RMB ${value}万元`,
          `¥${value}万`,
          `${value}万块钱`,
        ]) {
          const quantity = only(`一共是${form}。`);
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

  test("prices in 块, 毛 and 分", () => {
    // 九毛九 alone is a restaurant.
    const digit = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 99 }), digit, digit, (whole, tenth, hundredth) => {
        const said = (value: number) => spoken(value);
        for (const [form, wanted] of [
          [`${said(whole)}块${said(tenth)}`, `${whole}.${tenth}`],
          [`${said(whole)}块${said(tenth)}毛`, `${whole}.${tenth}`],
          [`${said(whole)}块${said(tenth)}毛${said(hundredth)}`, `${whole}.${tenth}${hundredth}`],
          [`${said(whole)}元${said(tenth)}角${said(hundredth)}分`, `${whole}.${tenth}${hundredth}`],
          [`${said(tenth)}毛${said(hundredth)}`, `0.${tenth}${hundredth}`],
        ] as const) {
          const quantity = only(`卖${form}。`);
          expect([form, quantity.kind, plain(quantity.value)]).toEqual([form, "money", wanted]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("rates, below nought too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
        for (const [form, kind, wanted] of [
          [`负${value}%`, "percent", -value],
          [`-${value}%`, "percent", -value],
          [`负百分之${spoken(value)}`, "percent", -value],
          [`百分之负${spoken(value)}`, "percent", -value],
          [`千分之${spoken(value)}`, "permille", value],
          [`${value}个基点`, "basis-point", value],
          [`${spoken(value)}个百分点`, "percentage-point", value],
        ] as const) {
          const quantity = only(`那是${form}。`);
          expect([form, quantity.kind, plain(quantity.value)]).toEqual([form, kind, String(wanted)]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("成 and 折", () => {
    const digit = fc.integer({ min: 2, max: 9 });
    fc.assert(
      fc.property(digit, digit, (tens, ones) => {
        expect(plain(only(`占了${spoken(tens)}成${spoken(ones)}左右。`).value)).toBe(
          String(tens * 10 + ones),
        );
        expect(plain(only(`占了${spoken(tens)}成半。`).value)).toBe(String(tens * 10 + 5));
        expect(plain(only(`打${spoken(tens)}折。`).value)).toBe(String(tens * 10));
        // 七八折 and 三五折 may be seven or eight, three to five tenths.
        if (tens + 1 !== ones && !(tens === 3 && ones === 5))
          expect(plain(only(`打${digitByDigit(tens * 10 + ones)}折。`).value)).toBe(String(tens * 10 + ones));
      }),
    );
  });

  test("ranges and bounds", () => {
    fc.assert(
      fc.property(ends, ([low, more]) => {
        const high = low + more;
        for (const form of [
          `${low}%到${high}%`,
          `${low}%-${high}%`,
          `${low}%至${high}%之间`,
          `${low}到${high}%`,
          `百分之${spoken(low)}到百分之${spoken(high)}`,
          `大于${low}%小于${high}%`,
          `超过${low}%，不到${high}%`,
        ]) {
          const quantity = only(`结果${form}。`);
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

  test("lengths of time in two parts", () => {
    const parts = fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 11 }));
    fc.assert(
      fc.property(parts, ([more, less]) => {
        for (const [form, factor, unit] of [
          [`${more}小时${less}分钟`, 60, "minute"],
          [`${spoken(more, "两")}个小时零${spoken(less)}分钟`, 60, "minute"],
          [`${more}年零${less}个月`, 12, "month"],
        ] as const) {
          const quantity = only(`一共${form}。`);
          expect([form, quantity.unit, plain(quantity.value)]).toEqual([
            form,
            unit,
            String(more * factor + less),
          ]);
        }
      }),
    );
  });

  test("quarters and years", () => {
    const quarters = fc.tuple(fc.integer({ min: 2010, max: 2039 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(quarters, ([year, quarter]) => {
        for (const form of [
          `${year}年第${spoken(quarter)}季度`,
          `${year}年${spoken(quarter)}季度`,
          `${digitByDigit(year)}年第${spoken(quarter)}季度`,
          `${year}Q${quarter}`,
          `${quarter}Q${String(year).slice(2)}`,
        ])
          expect([form, only(`在${form}。`).date]).toEqual([form, { year, quarter }]);
        expect(only(`民国${year - 1911}年。`).date).toEqual({ year });
      }),
    );
  });

  test("hours", () => {
    const times = fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 11, max: 59 }), fc.boolean());
    fc.assert(
      fc.property(times, ([hour, minute, late]) => {
        const wanted = String((hour + (late ? 12 : 0)) * 60 + minute);
        const part = late ? "下午" : "上午";
        for (const form of [
          `${part}${hour}点${minute}分`,
          `${part}${spoken(hour, hour === 2 ? "两" : "二")}点${spoken(minute)}分`,
          `${part}${hour}:${minute}`,
        ])
          expect([form, plain(only(`${form}。`).value)]).toEqual([form, wanted]);
      }),
    );
  });

  test("multiples: grown by, grown to, doubled over and over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (value) => {
        const said = value === 2 ? "两" : spoken(value);
        expect(plain(only(`产量增长了${said}倍。`).value)).toBe(String(value + 1));
        expect(plain(only(`产量增长到${said}倍。`).value)).toBe(String(value));
        expect(plain(only(`产量翻了${said}番。`).value)).toBe(String(2 ** value));
        expect(plain(only(`产量是原来的${said}倍。`).value)).toBe(String(value));
      }),
    );
  });
});
