import { describe, expect, it } from "vitest";
import { scoreCompare } from "../../scripts/score-compare.js";

describe("the sample pair", () => {
  const score = scoreCompare();

  it("finds its differences and flags no format", () => {
    const found = [...score.kinds.values()].reduce((sum, kind) => sum + kind.found, 0);
    const all = [...score.kinds.values()].reduce((sum, kind) => sum + kind.all, 0);
    expect(all).toBe(25);
    expect(found).toBeGreaterThanOrEqual(24);
    expect(score.wrong).toEqual([]);
    expect(score.flagged).toEqual([]);
  });

  it("fills every gap", () => {
    expect(score.recovered).toBe(score.gaps);
  });
});
