import { describe, expect, it } from "vitest";
import { alignTexts, alignmentJson, explainPair, explainedBeads } from "../../src/index.js";

const zh = "星澜科技本季度营收达到19.2亿元，同比增长12%。\n毛利率有所改善。\n我们在深圳开了新办公室。\n";
const en =
  "Xinglan Technology's revenue reached RMB1.92 billion this quarter, up 12% year over year.\nGross margin improved.\n";

describe("reasons", () => {
  it("name the words and values that tie a pair, and add up to its score", () => {
    const reason = explainPair("毛利率是35%。", "Gross margin was 35%.");
    const tied = new Map(reason.ties.map(({ source, target, kind }) => [`${source} ${target}`, kind]));
    expect(tied.get("毛利率 margin")).toBe("known");
    expect(tied.get("#35 #35")).toBe("value");
    const sum = Object.values(reason.contributions).reduce((all, value) => all + value, reason.prior);
    expect(reason.total).toBeCloseTo(sum, 6);
    expect(reason.type).toBe("1-1");
  });

  it("name what nothing on the other side explains", () => {
    const { untied } = explainPair("毛利率是35%。", "Gross margin was 35%, thanks to penguins.");
    expect(untied.target).toContain("penguin");
    expect(untied.target).not.toContain("margin");
  });

  it("read from either side alike", () => {
    const there = explainPair("毛利率是35%。", "Gross margin was 35%.");
    const back = explainPair("Gross margin was 35%.", "毛利率是35%。");
    expect(back.ties.map(({ source, target }) => `${target} ${source}`)).toEqual(
      there.ties.map(({ source, target }) => `${source} ${target}`),
    );
    expect(back.total).toBeCloseTo(there.total, 6);
  });

  it("stand beside every bead, and a sentence without a rendition is said to have none", () => {
    const alignment = alignTexts(zh, en, { explain: true });
    expect(alignment.reasons).toHaveLength(alignment.beads.length);
    const last = alignment.beads.at(-1);
    expect(last).toMatchObject({ source: [2], target: [] });
    expect(alignment.reasons?.at(-1)).toBeNull();
    const text = explainedBeads(alignment);
    for (const { text: sentence } of [...alignment.source, ...alignment.target])
      expect(text).toContain(sentence);
    expect(text).toContain("no rendition");
    const { pairs } = JSON.parse(alignmentJson(alignment)) as { pairs: { reason: unknown }[] };
    expect(pairs[0]?.reason).toMatchObject({ type: "1-1" });
    expect(pairs.at(-1)?.reason).toBeNull();
  });

  it("are not worked out unless asked for", () => {
    expect(alignTexts(zh, en).reasons).toBeUndefined();
  });
});
