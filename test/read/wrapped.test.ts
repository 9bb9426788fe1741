import { describe, expect, it } from "vitest";

import { auditText, inspectText } from "../../src/audit.js";
import { readTranscript } from "../../src/read/read.js";
import { joinedLines } from "../../src/read/wrapped.js";
import { sliceOf } from "../../src/text/span.js";

const CALL = `Kaiwen Lu - Chief Executive Officer

各位投资者，大家晚上好。我来介绍第三季度的业绩，我们的营业收入是十九点二
亿元，主要来自新能源汽车业务的增长，其中百分之二十五来自海外市场，并且我
们在印度尼西亚的工厂也已经投产，员工有一千二百人，第一年的产能将会达到三
万吨。

Interpreter

Good evening. In the third quarter our revenue was RMB 1.92 bil-
lion, mainly thanks to the growth of new energy vehicles, and twenty-
five percent came from overseas markets. Our plant in Indonesia went
into production with a capacity of 30,000 tonnes in the first year and
a staff of 1,200.
`;

describe("wrapped lines", () => {
  it("are joined inside Chinese and inside words", () => {
    const { text, places } = joinedLines(readTranscript(CALL));
    expect(places).not.toBeNull();
    expect(text).toContain("营业收入是十九点二亿元");
    expect(text).toContain("达到三万吨");
    expect(text).toContain("RMB 1.92 billion, mainly");
    expect(text).toContain("twenty-five percent");
    expect(text).toContain("Indonesia went\ninto production");
  });

  it("hide no figure, and every span slices the text as it is", () => {
    const right = auditText(CALL);
    expect(right.findings).toEqual([]);
    expect(right.summary.figures).toMatchObject({ faithful: right.summary.figures.total });
    const slip = CALL.replace("RMB 1.92 bil-", "RMB 19.2 bil-").replace("30,000", "3,000");
    const { findings, segments, turns } = auditText(slip);
    expect(findings.map(({ check, source, target }) => [check, source?.text, target?.text])).toEqual([
      ["number-magnitude", "十九点二\n亿元", "RMB 19.2 bil-\nlion"],
      ["number-magnitude", "三\n万吨", "3,000 tonnes"],
    ]);
    for (const { span, text } of segments) expect(sliceOf(slip, span)).toBe(text);
    expect(turns.map(({ span }) => sliceOf(slip, span).slice(-8))).toEqual(["会达到三\n万吨。", "f 1,200."]);
    expect(inspectText(slip).transcript.text).toBe(slip);
  });

  it("leave a text alone whose lines are paragraphs", () => {
    const plain = "陈总：收入是十九\n陈总：二亿元。\nInterpreter: A long-\nInterpreter: term plan.\n";
    expect(joinedLines(readTranscript(plain)).places).toBeNull();
  });
});
