import { describe, expect, test } from "vitest";
import { QUANTITY_BENCH_PRESENT, scoreQuantities } from "../../scripts/score-quantities.js";
import { caseOf } from "../../scripts/quantity-answers.js";
import { readEnglish } from "../../src/quantity/en.js";

if (!QUANTITY_BENCH_PRESENT)
  console.warn("the shared quantity tables are absent: the English reader is not scored");

describe.skipIf(!QUANTITY_BENCH_PRESENT)("tables by others", () => {
  const scores = QUANTITY_BENCH_PRESENT ? scoreQuantities("en", readEnglish) : [];
  test.each(["NumberModel", "PercentModel", "CurrencyModel"])(
    "%s: every case with one right meaning",
    (model) => {
      const score = scores.find((each) => each.suite.endsWith(`/${model}`));
      expect(score?.total).toBeGreaterThan(0);
      expect(score?.wrong.map(({ case: each, found }) => caseOf(each, found))).toEqual([]);
    },
  );
});
