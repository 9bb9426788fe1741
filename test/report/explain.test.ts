import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKS } from "../../src/check/registry.js";
import { checkReference, explainCheck } from "../../src/report/explain.js";

describe("the reference of checks", () => {
  it("is what the checks say: npx tsx scripts/check-reference.ts writes it anew", () => {
    const written = readFileSync(new URL("../../docs/checks.md", import.meta.url), "utf8");
    expect(written).toBe(checkReference(CHECKS));
  });

  it("teaches the steps of Mandarin numbers where they go wrong", () => {
    const check = CHECKS.find(({ id }) => id === "number-magnitude");
    expect(check && explainCheck(check)).toMatch(
      / 亿 {3}→ billion +divide by ten +34\.7亿 = 3\.47 billion$/mu,
    );
  });
});
