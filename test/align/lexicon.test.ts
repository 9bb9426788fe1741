import { describe, expect, it } from "vitest";
import { loadTranslations } from "../../src/align/lexicon.js";
import { lemma } from "../../src/segment/lemma.js";

describe("the shipped translations", () => {
  const translations = loadTranslations({ lemma });

  it("count English words in English, though Latin words stand in Chinese texts too", () => {
    expect(translations.frequency("the")).toBeGreaterThan(0.02);
    expect(translations.frequency("的")).toBeGreaterThan(0.02);
  });
});
