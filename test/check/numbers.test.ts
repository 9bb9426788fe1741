import { describe, expect, it } from "vitest";
import { auditPairs, auditTexts, pairsFromStrings, type Finding } from "../../src/index.js";

function numberFindings(zh: string, en: string): Finding[] {
  const { findings } = auditPairs(pairsFromStrings([{ zh, en }]));
  return findings.filter((finding) => finding.check.startsWith("number-"));
}

const brief = (zh: string, en: string) =>
  numberFindings(zh, en).map(({ check, severity, suggestion }) => [check, severity, suggestion]);

describe("number findings", () => {
  it("state both readings, the factor and the likely slip, and suggest the right words", () => {
    const [finding] = numberFindings("公司去年营收34.7亿元。", "Revenue last year was RMB34.7 billion.");
    expect(finding?.message).toBe(
      "34.7亿元 is RMB3.47 billion; the rendition says RMB34.7 billion (×10): one 亿 is 100 million, not a billion",
    );
    expect(finding?.suggestion).toBe("RMB3.47 billion");
    expect(finding?.severity).toBe("critical");
  });

  it("take the currency of the suggestion from the rendition where the source names none", () => {
    expect(brief("研发投入19.2亿。", "R&D expenses were RMB 19.2 billion.")).toEqual([
      ["number-magnitude", "critical", "RMB1.92 billion"],
    ]);
  });

  it("keep the source's approximation in the suggestion", () => {
    expect(brief("大概百分之三十五的客户续约了。", "About 53% of customers renewed.")).toEqual([
      ["number-mismatch", "major", "about 35%"],
    ]);
  });

  it("suggest in the language of the rendition", () => {
    const { findings } = auditTexts("Revenue was RMB 3.47 billion last year.", "公司去年营收34.7亿美元。");
    const units = findings.filter((finding) => finding.check === "number-unit");
    expect(units.map((finding) => finding.suggestion)).toEqual(["34.7亿元"]);
  });

  it("weigh a rate above a count", () => {
    expect(brief("渗透率是45%，卖得不错。", "Sales were good.")).toEqual([["number-omitted", "major", null]]);
    expect(brief("我们开了260家门店，卖得不错。", "Sales were good.")).toEqual([
      ["number-omitted", "minor", null],
    ]);
  });

  it("mark the verb with the figure when the direction is turned", () => {
    const [finding] = numberFindings("物流费用降了差不多9%。", "Logistics cost has gone up by about 9%.");
    expect(finding).toMatchObject({
      check: "number-direction",
      source: { text: "降了差不多9%" },
      target: { text: "gone up by about 9%" },
      suggestion: null,
    });
  });

  it("let what English and Chinese say differently be", () => {
    const right: [string, string][] = [
      ["预售开启24小时就卖完了。", "It sold out within a day of opening."],
      ["上半年我们出口了八千台。", "In the first six months we exported 8,000 units."],
      ["每五家客户里有四家续约。", "80% of customers renewed."],
      ["我们做了一个决定，三番五次讨论过。", "We made a decision after discussing it time and again."],
      ["收入翻了一番。", "Revenue doubled."],
      ["打八折销售。", "It is sold at 20% off."],
      ["一年以后会不会收费？", "Will it be charged for a year from now?"],
      ["产能是一百二十三点五亿元，对吧。", "Capacity is worth RMB12.35 billion."],
      ["净利率提高50个基点。", "Net margin rose by 0.5 percentage points."],
      ["三分之一的收入来自海外。", "About 33% of revenue comes from abroad."],
      ["大概两三百人。", "Some 200 to 300 people."],
    ];
    for (const [zh, en] of right)
      expect(
        numberFindings(zh, en).filter(({ severity }) => severity !== "neutral"),
        zh,
      ).toEqual([]);
  });

  it("find a figure in the next sentence of an exchange", () => {
    const { findings } = auditTexts(
      "我们卖了1260台设备。客户反馈很好，明年会继续扩产。",
      "We sold a lot of equipment. Customers liked all 1,260 units, and we will expand next year.",
    );
    expect(findings.filter(({ check }) => check.startsWith("number-"))).toEqual([]);
  });
});
