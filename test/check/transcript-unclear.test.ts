import { describe, expect, it } from "vitest";
import { transcriptUnclear } from "../../src/check/checks/transcript-unclear.js";
import { termMismatch } from "../../src/check/checks/term-mismatch.js";
import type { CheckContext } from "../../src/check/context.js";
import type { Transcript } from "../../src/read/transcript.js";
import { contextOf, raisedOf } from "./term-pair.js";

const found = (zh: string, en: string) =>
  raisedOf(transcriptUnclear, zh, en).map(
    ({ target, suggestion }) => `${target?.text ?? "-"} → ${suggestion ?? "-"}`,
  );

describe("transcript-unclear, of English misheard", () => {
  it.each([
    ["ARPU", "付费用户的ARPU值略有上升。", "The R pool of paying users edged up.", "R pool → ARPU"],
    ["ARPU as what may be a pool", "ARPU略有上升。", "Our pool edged up.", "Our pool → ARPU"],
    [
      "EBITDA margin",
      "EBITDA利润率继续改善。",
      "The editor margin kept improving.",
      "editor margin → EBITDA margin",
    ],
    ["capex", "今年的资本开支不变。", "Our cap X stays the same this year.", "cap X → capital expenditure"],
  ])("finds %s beside the Mandarin", (_, zh, en, expected) => {
    expect(found(zh, en)).toEqual([expected]);
  });

  it("leaves a known wrong rendering to the transcriber in a transcript, and to the rendition in a pair", () => {
    const pair = contextOf([["毛利率继续改善。", "The growth margin kept improving."]]);
    const spoken = { ...pair, transcript: { markers: [] } as unknown as Transcript };
    const checks = [transcriptUnclear, termMismatch];
    const raisedBy = (context: CheckContext) =>
      checks.flatMap((check) =>
        [...check.run(context)].map(({ target }) => `${check.id} ${target?.text ?? "-"}`),
      );
    expect(raisedBy(spoken)).toEqual(["transcript-unclear growth margin"]);
    expect(raisedBy(pair)).toEqual(["term-mismatch growth margin"]);
  });

  it("finds it without Mandarin in a sentence on results", () => {
    const context = contextOf([["", "Adjusted editor margin and revenue both improved this quarter."]]);
    const [raised] = [...transcriptUnclear.run(context)];
    expect(raised).toMatchObject({ severity: "minor", suggestion: "EBITDA margin", source: null });
  });

  it.each([
    ["a pool", "员工可以用泳池。", "Employees may use our pool."],
    ["a comma between the words", "增长、利润和现金流都重要。", "Growth, margin and cash flow all matter."],
    [
      "the term rendered beside it",
      "ARPU上升，资源池也扩大了。",
      "ARPU rose, and our pool of resources grew.",
    ],
    ["an ordinary phrase in ordinary talk", "他在编辑页边距。", "He set the editor margin to two inches."],
  ])("is silent about %s", (_, zh, en) => {
    expect(found(zh, en)).toEqual([]);
  });
});
