import { describe, expect, it } from "vitest";
import { duplicateFilter } from "../../src/export/duplicates.js";
import { exclusion } from "../../src/export/selection.js";
import { partOf, readSplit } from "../../src/export/split.js";
import { anonymised, inScript } from "../../src/export/transform.js";
import { corpusPair } from "./sample-pairs.js";

describe("exclusion", () => {
  it.each([
    ["score", { score: 0.4 }, { minScore: 0.5 }],
    ["findings", { findings: ["number-omitted"] }, { clean: true }],
    ["kind", { kind: "2-3" }, { kinds: new Set(["1-1", "1-2"]) }],
    ["length", { zh: "好。", en: "Good." }, { minLength: 3 }],
    ["length", { en: "word ".repeat(100) }, { maxLength: 300 }],
    ["ratio", { en: "word ".repeat(100) }, { maxRatio: 8 }],
    ["ratio", { en: "Yes." }, { minRatio: 1 }],
  ] as const)("%s: %o under %o", (reason, changes, selection) => {
    expect(exclusion(corpusPair(changes), selection)).toBe(reason);
    expect(exclusion(corpusPair(), selection)).toBeNull();
  });
});

describe("duplicateFilter", () => {
  const met = (how: "exact" | "near", zh: string, en: string) => {
    const filter = duplicateFilter(how);
    expect(
      filter(corpusPair({ zh: "我们的营收，是4.5亿元。", en: "Our revenue was RMB 450 million." })),
    ).toBe(false);
    return filter(corpusPair({ zh, en, call: "calls/another.txt" }));
  };

  it("exact: the same sides in another call", () => {
    expect(met("exact", "我们的营收，是4.5亿元。", "Our revenue was RMB 450 million.")).toBe(true);
    expect(met("exact", "我们的营收是4.5亿元。", "Our revenue was RMB 450 million.")).toBe(false);
  });

  it.each([
    ["punctuation, case and fillers", "嗯，我们的营收是４.5亿元", "Um, our revenue was RMB 450 Million"],
    ["script", "我們的營收，是4.5億元。", "Our revenue was RMB 450 million."],
  ])("near: %s", (_, zh, en) => {
    expect(met("near", zh, en)).toBe(true);
  });

  it.each([
    ["another figure", "我们的营收，是45亿元。", "Our revenue was RMB 450 million."],
    ["a sign", "我们的营收，是-4.5亿元。", "Our revenue was RMB 450 million."],
    ["another rendering", "我们的营收，是4.5亿元。", "Our turnover was RMB 450 million."],
  ])("near: not with %s", (_, zh, en) => {
    expect(met("near", zh, en)).toBe(false);
  });
});

describe("split", () => {
  it("reads weights, with two or three parts", () => {
    expect(readSplit("90/5/5").map(({ name }) => name)).toEqual(["train", "dev", "test"]);
    expect(readSplit("95/5").map(({ name }) => name)).toEqual(["train", "test"]);
    for (const bad of ["90", "a/b", "1/2/3/4", "-1/2", "0/0", ""])
      expect(() => readSplit(bad)).toThrow(/90\/5\/5/);
  });

  it("hangs on the call's name alone, and comes near the weights", () => {
    const split = readSplit("80/10/10");
    const counts = new Map<string, number>();
    for (let call = 0; call < 4000; call++) {
      const part = partOf({ call: `a/call-${call}.txt` }, split);
      expect(partOf({ call: `b\\call-${call}.vtt` }, split)).toBe(part);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    expect((counts.get("train") ?? 0) / 4000).toBeCloseTo(0.8, 1);
    expect((counts.get("dev") ?? 0) / 4000).toBeCloseTo(0.1, 1);
  });

  it("leaves a part without weight empty", () => {
    const parts = Array.from({ length: 200 }, (_, call) => partOf({ call: `c${call}` }, readSplit("1/0/0")));
    expect(new Set(parts)).toEqual(new Set(["train"]));
  });
});

describe("transforms", () => {
  it("writes the Chinese in one script, and tags it so", () => {
    const pair = corpusPair({ zh: "雲計算業務虧損收窄。", zhLanguage: "zh-Hant" });
    expect(inScript(pair, "simplified")).toMatchObject({ zh: "云计算业务亏损收窄。", zhLanguage: "zh-Hans" });
    expect(inScript(corpusPair({ zh: "云计算业务亏损收窄。" }), "traditional")).toMatchObject({
      zh: "雲計算業務虧損收窄。",
      zhLanguage: "zh-Hant",
    });
  });

  it("numbers speakers in the order of the call", () => {
    const speakers = ["Lan Mu", "Operator", "Lan Mu", null].map((speaker) => corpusPair({ speaker }));
    expect(anonymised(speakers).map(({ speaker }) => speaker)).toEqual([
      "Speaker 1",
      "Speaker 2",
      "Speaker 1",
      null,
    ]);
  });
});
