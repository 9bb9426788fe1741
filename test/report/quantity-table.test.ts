import { expect, test } from "vitest";
import { readQuantities } from "../../src/quantity/read.js";
import { quantityTable } from "../../src/report/quantity-table.js";

const table = (...texts: readonly string[]) =>
  quantityTable(
    texts.map((text) => ({
      text,
      quantities: readQuantities(text, /\p{Script=Han}/u.test(text) ? "zh" : "en"),
    })),
  ).split("\n");

test("a row a quantity: numbers grouped and flush right, rates with their sign, times as a clock shows them", () => {
  expect(
    table("青禾去年三季度营收15到17亿元，同比涨三成五。", "A third of them met at 9:30 a.m. on May 5, 2024."),
  ).toEqual([
    "line  text         kind                               value  unit  notes",
    "   1  去年三季度   date                           year-1 Q3",
    "   1  15到17亿元   money     1,500,000,000 to 1,700,000,000  CNY",
    "   1  三成五       percent                               35  %     up, year-over-year",
    "   2  A third      fraction                             1/3",
    "   2  9:30 a.m.    time                               09:30",
    "   2  May 5, 2024  date                          2024-05-05",
    "",
  ]);
});

test("where only the scale was said there is no value to show", () => {
  expect(table("来了几家客户和数千名员工。")).toEqual([
    "line  text        kind    value  unit      notes",
    "   1  几家客户    count   a few  customer  vague, incidental",
    "   1  数千名员工  count  1,000s  person    vague",
    "",
  ]);
});
