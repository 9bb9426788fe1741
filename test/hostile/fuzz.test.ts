import fc from "fast-check";
import { describe, it } from "vitest";
import { SEED } from "../seed.js";
import { TARGETS } from "./targets.js";

describe("hostile input", () => {
  it.each(TARGETS)("$name", { timeout: 120_000 }, async ({ property, runs }) => {
    await fc.assert(await property({ deep: false }), {
      seed: SEED,
      numRuns: runs,
      interruptAfterTimeLimit: 40_000,
    });
  });
});
