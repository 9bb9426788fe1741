import { describe, expect, it } from "vitest";
import { termMismatch } from "../../src/check/checks/term-mismatch.js";
import { placesOf } from "./term-pair.js";

describe("term-mismatch", () => {
  it("marks the term and what stands for it", () => {
    expect(
      placesOf(termMismatch, "四季度毛利率略有下滑。", "Net margin slipped a little in the fourth quarter."),
    ).toEqual(["毛利率 / Net margin"]);
  });
});
