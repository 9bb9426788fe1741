import { describe, expect, test } from "vitest";
import { caseOf } from "../../scripts/quantity-answers.js";
import { QUANTITY_BENCH_PRESENT, scoreQuantities } from "../../scripts/score-quantities.js";
import { readChinese } from "../../src/quantity/zh.js";

if (!QUANTITY_BENCH_PRESENT)
  console.warn("the shared quantity tables are absent: the Chinese reader is not scored");

describe.skipIf(!QUANTITY_BENCH_PRESENT)("tables by others", () => {
  const scores = QUANTITY_BENCH_PRESENT ? scoreQuantities("zh", readChinese) : [];
  test.each([
    "tables",
    "NumberModel",
    "PercentModel",
    "CurrencyModel",
    "OrdinalModel",
    "AgeModel",
    "DimensionModel",
  ])("%s: every case with one right meaning", (model) => {
    const score = scores.find((each) => each.suite.endsWith(`/${model}`));
    expect(score?.total).toBeGreaterThan(0);
    expect(score?.wrong.map(({ case: each, found }) => caseOf(each, found))).toEqual([]);
  });

  test("dates: no worse than measured", () => {
    const score = scores.find((each) => each.suite.endsWith("/DateTimeModel"));
    expect(score?.right).toBeGreaterThanOrEqual(232);
  });
});
