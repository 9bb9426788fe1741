import { describe, expect, it } from "vitest";
import { auditPairs, auditTexts, pairsFromStrings } from "../../src/index.js";
import { NUMBERS_IN_EXCHANGES } from "./number-exchanges.js";
import { RIGHT_NUMBERS } from "./number-right.js";
import { WRONG_NUMBERS } from "./number-wrong.js";

/** What the number checks raise on each pair, neutral findings left out; one audit for all of them. */
function checksOf(pairs: readonly { readonly zh: string; readonly en: string }[]): string[][] {
  const { findings } = auditPairs(pairsFromStrings(pairs), { minSeverity: "minor" });
  return pairs.map((_, index) =>
    findings
      .filter(({ check, pair }) => check.startsWith("number-") && pair === `p${index + 1}`)
      .map(({ check }) => check),
  );
}

describe("a number gone wrong", () => {
  const found = checksOf(WRONG_NUMBERS.map(([, zh, en]) => ({ zh, en })));
  it.each(WRONG_NUMBERS.map((row, index) => [...row, index] as const))(
    "%s: %s / %s",
    (check, _zh, _en, at) => {
      expect(found[at]).toEqual([check]);
    },
  );
});

describe("a number in other words", () => {
  const found = checksOf(RIGHT_NUMBERS.map(([zh, en]) => ({ zh, en })));
  it.each(RIGHT_NUMBERS.map((row, index) => [...row, index] as const))("%s / %s", (_zh, _en, at) => {
    expect(found[at]).toEqual([]);
  });
});

describe("an exchange of several sentences", () => {
  it.each(NUMBERS_IN_EXCHANGES)("%j: %s", (checks, zh, en) => {
    const { findings } = auditTexts(zh, en, { minSeverity: "minor" });
    expect(findings.map(({ check }) => check).filter((check) => check.startsWith("number-"))).toEqual(checks);
  });
});
