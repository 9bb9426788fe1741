import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseBeads, strictScores } from "../../scripts/align/bead-score.js";

const SCORER = "../shared/bench/align/score.py";
if (!existsSync(SCORER)) console.warn(`left out: ${SCORER} is not there`);

const GOLD = "[0]:[0]\n[1]:[1,2]\n[2,3]:[3]\n[4]:[]\n[]:[4]\n[5,6]:[5,6]\n[7]:[7]\n";
const OUTPUT = "[0]:[0]:0.9\n[1]:[1]\n[]:[2]\n[2,3]:[3]\n[4]:[]\n[5]:[4,5]\n[6]:[6]\n[7]:[7]\n[7]:[7]\n";

describe("strictScores", () => {
  const score = strictScores([{ gold: parseBeads(GOLD), output: parseBeads(OUTPUT) }]);

  it("counts null beads as its names say", () => {
    // Right: [0]:[0], [2,3]:[3], [4]:[], [7]:[7] of 8 different beads; 3 of the gold's 5 with both sides.
    expect(score.vec).toMatchObject({ precision: 4 / 8, recall: 3 / 5 });
    expect(score.all).toMatchObject({ precision: 4 / 8, recall: 4 / 7 });
    expect(score.both).toMatchObject({ precision: 3 / 6, recall: 3 / 5 });
  });

  const folder = mkdtempSync(join(tmpdir(), "bead-score-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(!existsSync(SCORER))("agrees with the benchmark's own scorer", () => {
    writeFileSync(join(folder, "gold"), GOLD);
    writeFileSync(join(folder, "output"), OUTPUT);
    const printed = execFileSync("python3", [SCORER, join(folder, "gold"), join(folder, "output"), "--json"]);
    const theirs = JSON.parse(printed.toString()) as Record<string, [number, number, number]>;
    expect(Object.values(score.vec)).toEqual(
      theirs["vec_strict"]?.map((x) => expect.closeTo(x, 10) as number),
    );
    expect(Object.values(score.all)).toEqual(
      theirs["all_strict"]?.map((x) => expect.closeTo(x, 10) as number),
    );
    expect(Object.values(score.both)).toEqual(
      theirs["nn_strict"]?.map((x) => expect.closeTo(x, 10) as number),
    );
  });
});
