import { describe, expect, it } from "vitest";
import { lineIndex } from "../../src/report/place.js";

describe("lineIndex", () => {
  it("counts lines from 1, a line end belonging to the line that it ends", () => {
    const lineOf = lineIndex("ab\ncd\r\n\nef");
    expect([0, 2, 3, 6, 7, 8, 10].map(lineOf)).toEqual([1, 1, 2, 2, 3, 4, 4]);
  });
});
