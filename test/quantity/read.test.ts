import { describe, expect, test } from "vitest";
import { quantityJson } from "../../src/quantity/json.js";
import type { Quantity } from "../../src/quantity/quantity.js";
import { readQuantities } from "../../src/quantity/read.js";

function first(text: string, language: "zh" | "en"): Quantity {
  const [quantity] = readQuantities(text, language);
  if (quantity === undefined) throw new Error("nothing was read");
  return quantity;
}

describe("reading in either language", () => {
  test("goes to the reader of the matrix language", () => {
    expect(first("收入十九点二亿元", "zh").value).toEqual(first("revenue of RMB1.92 billion", "en").value);
    expect(readQuantities("没有数字", "zh")).toEqual([]);
    expect(readQuantities("", "en")).toEqual([]);
  });

  test("does not choke on a line of a million digits", () => {
    for (const language of ["zh", "en"] as const)
      expect(readQuantities("9".repeat(1_000_000), language)).toEqual(expect.any(Array));
  });
});

describe("JSON", () => {
  test("gives values as decimal strings", () => {
    expect(quantityJson(first("营收19.2亿元", "zh"))).toEqual({
      span: { start: 2, end: 8 },
      text: "19.2亿元",
      kind: "money",
      value: "1920000000",
      unit: "CNY",
      precision: "exact",
      sign: "+",
      vague: false,
      direction: null,
      basis: null,
      incidental: false,
      repaired: false,
    });
  });

  test("gives a range both ends, and what it is a range of", () => {
    expect(quantityJson(first("约15到17万元", "zh"))).toMatchObject({
      kind: "range",
      of: "money",
      value: null,
      low: "150000",
      high: "170000",
      unit: "CNY",
      precision: "about",
    });
  });

  test("gives dates by their parts, fractions exactly, and the sign", () => {
    expect(quantityJson(first("2020年第四季度", "zh"))).toMatchObject({
      kind: "date",
      value: null,
      sign: null,
      date: { year: 2020, quarter: 4 },
    });
    expect(quantityJson(first("约占三分之一", "zh"))).toMatchObject({
      ratio: { numerator: "1", denominator: "3" },
    });
    expect(quantityJson(first("增速为-0.5%", "zh"))).toMatchObject({
      value: "-0.5",
      sign: "-",
      direction: "down",
    });
  });

  test("survives a trip through JSON", () => {
    for (const quantity of readQuantities("三季度收入增长了两倍，到30亿元，约占三分之一，3到5个点。", "zh")) {
      expect(JSON.parse(JSON.stringify(quantityJson(quantity)))).toEqual(quantityJson(quantity));
    }
  });
});
