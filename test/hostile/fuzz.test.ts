import fc from "fast-check";
import { describe, it } from "vitest";
import { TARGETS } from "./targets.js";

/** The same inputs on every machine and every day. */
const FIXED = 20_261_123;
/** And others every time: printed, so that what they find can be found again. */
const RANDOM = Date.now() % 2 ** 31;

console.info(`random seed of this run's hostile inputs: ${RANDOM}`);

describe.each([
  ["fixed seed", FIXED],
  ["random seed", RANDOM],
])("hostile input, %s", (_, seed) => {
  it.each(TARGETS)("$name", { timeout: 120_000 }, async ({ property, runs }) => {
    await fc.assert(await property({ deep: false }), {
      seed,
      numRuns: Math.ceil(runs / 2),
      interruptAfterTimeLimit: 20_000,
    });
  });
});
