import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageRuns, matrixLanguage } from "../../src/language/matrix.js";
import { transcriptText } from "../segment/arbitraries.js";

/** Runs are written `zh:…|en:…`, as they stand in the text (white space between them aside). */
function expectRuns(...marked: string[]): void {
  const runs = marked.map((run) => ({ language: run.slice(0, 2), text: run.slice(3) }));
  const text = runs.map((run) => run.text).join(" ");
  expect(
    languageRuns(text).map(({ language, span }) => `${language}:${text.slice(span.start, span.end)}`),
  ).toEqual(runs.map((run) => `${run.language}:${run.text}`));
}

describe("the matrix language", () => {
  it.each([
    "zh:这个季度主要是quarter on quarter的这个seasonality，ASP还是比较stable的。",
    "zh:我们的CEO说这个AI和SaaS的business model要再看一下ROI",
    "zh:我们跟 The Harbour Company 合作做 Smart Cloud Native Data Platform 这个产品。",
    "zh:谢谢Fiona,大家晚上好. 我是David, 我有两个问题.",
    "zh:2023 Q3的数据",
    "en:Our customers include Hengyao, 澜玥电驱, YouLian互联 and others, and 恒曜 is one of them.",
    "en:Mr. 王 said so. 恒曜 will not comment on it.",
    "en:It is 19.2% in 2023.",
    "en:The idiom 一步一个脚印 means one step at a time.",
  ])("is one throughout: %s", (run) => expectRuns(run));

  it("changes at a sentence's end", () => {
    expectRuns("zh:我想问一下毛利率的情况。", "en:I want to ask about the gross margin.", "zh:谢谢。");
    expectRuns("en:Thank you, operator.", "zh:谢谢管理层接受我的提问。");
  });

  it("changes at a comma where the rest of the sentence is in the other language", () => {
    expectRuns(
      "zh:根据行业协会2022 Q4发布的跟踪报告,",
      "en:The company is one of the top three makers in China. It has plants in two cities.",
    );
  });

  it("changes without a mark where an English sentence begins with a capital", () => {
    expectRuns(
      "zh:然后另外想知道这个retention rate 这些客户的",
      "en:Good evening. I have two questions here for the management.",
    );
  });

  it("changes within a sentence when the rest is English grammar", () => {
    expectRuns("zh:我的问题是", "en:what is the outlook for the second half of next year? Thank you.");
  });

  it("leaves closing quotes on the left and opening ones on the right", () => {
    expectRuns("zh:他说：“我们会做到。”", "en:“We will do it,” he said.");
  });

  it("breaks runs at paragraphs", () => {
    const text = "第一段。\n第二段。\nThe third one is here.";
    const runs = languageRuns(text, [5, 10]);
    expect(runs.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "第一段。",
      "第二段。",
      "The third one is here.",
    ]);
  });

  it("of a sentence is the one that gives the grammar", () => {
    expect(matrixLanguage("就是quarter on quarter的这个变现")).toBe("zh");
    expect(matrixLanguage("We work with 澜玥电驱 on this")).toBe("en");
    expect(matrixLanguage("OK，那我们开始")).toBe("zh");
    expect(matrixLanguage("1.5%")).toBe("en");
  });
});

describe("runs of any text", () => {
  it("are trimmed, in order, and cover every letter and digit", () => {
    fc.assert(
      fc.property(transcriptText, (text) => {
        let at = 0;
        for (const { span } of languageRuns(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(at, span.start)).not.toMatch(/[a-z0-9\u4e00-\u9fff]/i);
          at = span.end;
        }
        expect(text.slice(at)).not.toMatch(/[a-z0-9\u4e00-\u9fff]/i);
      }),
      { numRuns: 500 },
    );
  });

  it("take time linear in the text", () => {
    for (const unit of ["a", "的", "a 的 ", ". ", "“", "1,", "的a", "\n"]) {
      const text = unit.repeat(200_000 / unit.length);
      const before = performance.now();
      languageRuns(text);
      expect(performance.now() - before).toBeLessThan(8000);
    }
  });
});
