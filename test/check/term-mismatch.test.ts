import { describe, expect, it } from "vitest";
import { termMismatch } from "../../src/check/checks/term-mismatch.js";
import { loadTerms } from "../../src/check/terms.js";
import { contextOf, placesOf, raisedOf } from "./term-pair.js";

const places = (zh: string, en: string, glossary?: string) => placesOf(termMismatch, zh, en, glossary);

describe("term-mismatch", () => {
  it.each([
    ["a sibling", "四季度毛利率略有下滑。", "Net margin slipped a little.", "毛利率 / Net margin"],
    [
      "a chemical cousin",
      "碳酸锂的报价回升了。",
      "Lithium hydroxide quotes recovered.",
      "碳酸锂 / Lithium hydroxide",
    ],
    [
      "the opposite side",
      "应收账款明显下降。",
      "Accounts payable fell markedly.",
      "应收账款 / Accounts payable",
    ],
    [
      "another policy tool",
      "央行上周宣布降准。",
      "The central bank announced a rate cut last week.",
      "降准 / rate cut",
    ],
    [
      "another drug class",
      "这是一款单抗药物。",
      "It is a bispecific antibody.",
      "单抗 / bispecific antibody",
    ],
    [
      "a longer form of the sibling",
      "我们只用磷酸铁锂。",
      "We only use ternary lithium batteries.",
      "磷酸铁锂 / ternary lithium batteries",
    ],
    [
      "Traditional characters",
      "管理費用下降。",
      "Selling expenses went down.",
      "管理費用 / Selling expenses",
    ],
    ["the wording of Taiwan", "營收季增。", "Revenue rose year-over-year.", "季增 / year-over-year"],
  ])("raises %s", (_, zh, en, expected) => {
    expect(places(zh, en)).toEqual([expected]);
  });

  it.each([
    ["both are named", "毛利率和净利率都改善了。", "Both gross and net margin improved."],
    ["the term is rendered too", "毛利率高于净利水平。", "Gross margin was above the net margin."],
    ["it is a paraphrase", "毛利率提高了。", "We kept more of every yuan we sold."],
    [
      "other words call for the phrase",
      "环比改善，也好于去年同期。",
      "Better than the quarter before, and better year-over-year.",
    ],
    ["the characters lie across words", "请在线下载财报。", "Please download the report online."],
    [
      "a comma parts the words",
      "我们看的是毛利、净额和利润。",
      "We look at growth, profit and what is left.",
    ],
    ["a looser name for it", "净利润增长了。", "The bottom line grew."],
  ])("is silent where %s", (_, zh, en) => {
    expect(places(zh, en)).toEqual([]);
  });

  it("looks at the neighbouring sentences before it accuses", () => {
    const context = contextOf([
      ["公有云增长很快。", "It is growing fast, much faster than private cloud."],
      ["私有云保持稳定。", "It is stable. As I said, public cloud is what grows."],
    ]);
    expect([...termMismatch.run(context)]).toEqual([]);
  });

  it("says what stands there instead, and what would be right", () => {
    const [raised] = raisedOf(termMismatch, "毛利率略有下滑。", "Net margin slipped a little.");
    expect(raised).toMatchObject({
      message: "other",
      severity: "major",
      suggestion: "gross margin",
      data: { instead: "净利率" },
    });
  });

  it("does not think growth margin a grave slip: it may be the transcriber's", () => {
    const [raised] = raisedOf(termMismatch, "毛利率略有下滑。", "Growth margin slipped a little.");
    expect(raised).toMatchObject({ message: "wrong", severity: "minor" });
  });
});

describe("a glossary of the user's own", () => {
  const GLOSSARY =
    "zh,en,forbidden\n云图平台,Yuntu Platform,Cloud Map Platform\n毛利率,net margin,gross margin";

  it("forbids a rendering", () => {
    const [raised] = raisedOf(
      termMismatch,
      "云图平台上线了。",
      "The Cloud Map Platform went live.",
      GLOSSARY,
    );
    expect(raised).toMatchObject({ message: "forbidden", severity: "major", suggestion: "Yuntu Platform" });
  });

  it("forbids it beside the right one, and in Traditional characters", () => {
    expect(
      places("雲圖平台上線了。", "The Yuntu Platform, our Cloud Map Platform, went live.", GLOSSARY),
    ).toEqual(["雲圖平台 / Cloud Map Platform"]);
  });

  it("wins over the shipped terms", () => {
    expect(places("毛利率下降。", "Net margin fell.", GLOSSARY)).toEqual([]);
    expect(places("毛利率下降。", "Gross margin fell.", GLOSSARY)).toEqual(["毛利率 / Gross margin"]);
  });

  it("is silent where the term is not said", () => {
    expect(places("地图上线了。", "The Cloud Map Platform went live.", GLOSSARY)).toEqual([]);
  });
});

describe("the shipped term base", () => {
  const { terms } = loadTerms();

  it("is large, and every term has a rendering", () => {
    expect(terms.length).toBeGreaterThan(1000);
    for (const term of terms)
      expect([term.zh.length > 0, term.preferred.length > 0], term.zh[0]).toEqual([true, true]);
  });

  it("has each Chinese form once", () => {
    const forms = terms.flatMap((term) => term.zh);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  it("calls nothing right and wrong at once", () => {
    for (const { zh, preferred, accepted, wrong } of terms) {
      const right = new Set([...preferred, ...accepted].map((text) => text.toLowerCase()));
      expect(
        wrong.filter((text) => right.has(text.toLowerCase())),
        zh[0],
      ).toEqual([]);
    }
  });

  it("is written in Simplified characters, without stray spaces", () => {
    for (const { zh, preferred, accepted, wrong, misheard } of terms)
      for (const text of [...zh, ...preferred, ...accepted, ...wrong, ...misheard.map((form) => form.text)])
        expect(text).toBe(text.trim());
  });
});
