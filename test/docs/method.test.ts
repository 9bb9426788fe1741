import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./markdown.js";

/** The first two cells of every row of every table of a page. */
function rows(path: string): (readonly [string, string])[] {
  return readFileSync(join(ROOT, path), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [before, name, value] = line.split("|").map((cell) => cell.trim());
      return before !== "" || name === undefined || value === undefined ? [] : [[name, value] as const];
    });
}

const percent = (cell: string) => (/^\d+(?:\.\d+)? %/u.test(cell) ? parseFloat(cell) : null);
const scores = new Map(rows("docs/scores.md").map(([name, value]) => [name, percent(value)]));
const cited = rows("docs/method.md").flatMap(([name, value]) => {
  const figure = percent(value);
  return figure === null ? [] : [[name, figure] as const];
});

describe("the figures of docs/method.md", () => {
  it("are there", () => {
    expect(cited.length).toBeGreaterThan(8);
  });

  it.each(cited)("%s is what was measured, to two points", (name, figure) => {
    const measured = scores.get(name) ?? NaN;
    expect(Math.abs(measured - figure)).toBeLessThanOrEqual(2);
  });
});
