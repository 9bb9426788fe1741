import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/segment/sentences.js";
import type { Language } from "../../src/text/language.js";
import { transcriptText } from "./arbitraries.js";

/** Sentences are written with a bar between them. */
function expectSplit(marked: string, language: Language, bar: string): void {
  const text = marked.replaceAll(bar, language === "en" ? " " : "");
  const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(marked.split(bar));
}

describe("English sentences", () => {
  it.each([
    "Revenue grew 15.4%.|We are pleased.|Thank you.",
    "Mr. Lin and Dr. Q. Wu met J.P. Morgan and A.B. Hart Inc. on Oct. 5 at approx. 5 p.m. on the day.|We left early.",
    "We sell in the U.S. and the U.K. but the U.S. Securities Act applies.|The rest is in the U.S.|We like it there.",
    "The rule is that of the SEC.|The company follows it.|MR. LIN will speak.",
    "It rose 15. 3 percent to RMB1. 2 billion in 2023.|3 new plants opened.",
    "Yes.|I think... we should wait.|But then...|We did not.",
    "“Is it done?” he asked.|“Yes.”|“Good!”|(It was not.)|Then we left.",
    "Revenue was 922 -- RMB 920.2 million.|That is -- sorry, less than before.",
    "R&D was higher.|So was SG&A.|Q&A comes next.|That is plan B.|We like it.",
    "Visit ir.hengyao.example for more.|See No. 5 and Fig. 2, i.e. the chart, vs. last year etc. for details.",
    "1. Revenue grew.|2. Costs fell.|101. The fund was set up.",
    "It ended in the first half. . .|We moved on.",
    "the costs came down.|by the way that is what we said.|thanks.",
    "Is that right?|so we go on!|Next question, please.",
  ])("%s", (marked) => expectSplit(marked, "en", "|"));

  it("splits where the space was forgotten, but not inside a name", () => {
    const text = "For information only.Thank you for joining. Write to ir.example.com.";
    expect(splitSentences(text, "en").map(({ start, end }) => text.slice(start, end))).toEqual([
      "For information only.",
      "Thank you for joining.",
      "Write to ir.example.com.",
    ]);
  });

  it("splits a machine's transcript without capitals", () => {
    expectSplit(
      "thank you all for joining the call of hengyao today.|our revenue grew by ten percent.|we expect the same for next year.",
      "en",
      "|",
    );
  });

  it("breaks a run-on of several hundred words at discourse markers", () => {
    const clause =
      "we opened a number of stores in the cities of the south and they did well for the most part";
    const text =
      Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? `so ${clause}` : clause)).join(", ") + ".";
    const parts = splitSentences(text, "en").map(({ start, end }) => text.slice(start, end));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(720);
    expect(parts.slice(1).every((part) => part.startsWith("so we"))).toBe(true);
  });
});

describe("Chinese sentences", () => {
  it.each([
    "大家晚上好。|营收增长了15.4%，达到3.5万亿元！|对吧？|我们继续。",
    "他说：“我们会做到。”|然后就走了。|「真的嗎？」|是的。",
    "我们在U.S.市场卖得很好,Henry.|今天晚上有两个问题.|第一个是关于2023 Q3.|谢谢",
    "增长了15. 3%，是3. 5万辆。|1. 收入增长。|2.成本下降。",
    "我觉得……这个要看情况。|这样……那样，都可以…好。",
    "Mr.王说可以。|我们和Hengyao Inc.的合作很好。",
    "成本下降；费用也下降；利润上升。|谢谢。",
  ])("%s", (marked) => expectSplit(marked, "zh", "|"));

  it("splits after a stop that a space follows", () => {
    const text = "我有两个问题。 第一个是毛利? 第二个是现金流. 谢谢!";
    expect(splitSentences(text, "zh").map(({ start, end }) => text.slice(start, end))).toEqual([
      "我有两个问题。",
      "第一个是毛利?",
      "第二个是现金流.",
      "谢谢!",
    ]);
  });

  it("breaks a very long sentence at its semicolons first, then at clauses", () => {
    const clause = "我们在南方的城市开了很多家新的门店而且大部分都做得还不错";
    const text = `${Array.from({ length: 8 }, () => clause).join("；")}。`;
    expect(splitSentences(text, "zh")).toHaveLength(8);
    const commas = `${Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? `所以${clause}` : clause)).join("，")}。`;
    const parts = splitSentences(commas, "zh").map(({ start, end }) => commas.slice(start, end));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(400);
    expect(parts.slice(1).every((part) => part.startsWith("所以"))).toBe(true);
  });
});

describe("any text", () => {
  it("gives spans that are trimmed, in order, and cover all but white space", () => {
    fc.assert(
      fc.property(transcriptText, fc.constantFrom<Language>("zh", "en"), (text, language) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe("");
          const sentence = text.slice(start, end);
          expect(sentence.trim()).toBe(sentence);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it.each([".", "。", " ", "a", "，", "5. ", "“", "。”", ", so ", "Mr. ", "\n", "…"])(
    "takes time linear in its length for a text of %j only",
    (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      const before = performance.now();
      splitSentences(text, "zh");
      splitSentences(text, "en");
      expect(performance.now() - before).toBeLessThan(8000);
    },
  );
});
