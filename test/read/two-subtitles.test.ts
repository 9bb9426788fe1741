import { describe, expect, it } from "vitest";

import { auditTexts } from "../../src/audit.js";

const ZH = `1
00:00:01,000 --> 00:00:03,000
上半年我们卖出了

2
00:00:03,000 --> 00:00:05,000
五百台机床。

3
00:00:06,000 --> 00:00:08,000
谢谢大家。
`;
const EN = `1
00:00:01,200 --> 00:00:05,100
We sold 600 machine tools in the first half.

2
00:00:06,100 --> 00:00:08,000
<i>Thank you all.</i>
`;

describe("two subtitle files", () => {
  const audit = auditTexts(ZH, EN);

  it("are paired by time, without timings and tags", () => {
    expect(audit.layoutReason).toContain("paired by time");
    const text = new Map(audit.segments.map((segment) => [segment.id, segment.text]));
    const sides = audit.pairs.map(({ source, target }) =>
      [source, target].map((ids) => ids.map((id) => text.get(id)).join("/")),
    );
    expect(sides).toEqual([
      ["上半年我们卖出了/五百台机床。", "We sold 600 machine tools in the first half."],
      ["谢谢大家。", "Thank you all."],
    ]);
  });

  it("have spans that count in their own file", () => {
    for (const { side, span, text } of audit.segments) {
      expect((side === "target" ? EN : ZH).slice(span.start, span.end)).toBe(text);
    }
    expect(audit.findings.map(({ check }) => check)).toContain("number-mismatch");
  });
});
