import { describe, expect, it } from "vitest";
import { packedLexicon } from "../../scripts/pack-lexicon.js";
import { corpusBytes } from "../../src/text/data.js";

describe("the packed lexicon", () => {
  it("is made of the lexicon as it stands: scripts/pack-lexicon.ts packs it anew", () => {
    expect(Buffer.compare(packedLexicon(), corpusBytes("model/lexicon.bin"))).toBe(0);
  });
});
