import fc from "fast-check";

/**
 * Generated inputs are the same on every machine and every day, so that a red test means changed code.
 * `YIDUI_TEST_SEED=7 npm test` takes others, and `npm run fuzz` new ones without end.
 */
export const SEED = Number(process.env["YIDUI_TEST_SEED"] ?? 20_261_123);

fc.configureGlobal({ seed: SEED });
