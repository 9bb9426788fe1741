import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { inspectText } from "../../src/audit.js";
import { LAYOUTS } from "../../src/read/layouts.js";
import { readTranscript } from "../../src/read/read.js";
import { inspectJson, inspectReport } from "../../src/report/inspect.js";
import { sliceOf } from "../../src/text/span.js";

const SAMPLES = new URL("../../corpus/samples/", import.meta.url);
const TEXTS = readdirSync(SAMPLES).filter((name) => /\.(?:txt|srt|vtt|csv|tsv)$/.test(name));
const CALL =
  "Operator: Welcome.\r\nOda Brandt: Sales\u00ad rose.\r\nOperator: The line is open.\r\nOda Brandt: Goodbye.\r\n";

describe("inspect", () => {
  it.each(TEXTS)("points at the lines that told the layout: %s", (name) => {
    const text = readFileSync(new URL(name, SAMPLES), "utf8");
    const { layoutCues = [], transcript } = inspectText(text, { path: name });
    expect(layoutCues.length).toBeGreaterThan(1);
    for (const span of layoutCues) expect(sliceOf(text, span)).toMatch(/^\S[^\n]*\S$/);
    expect(inspectReport(inspectText(text))).toContain(`Layout      ${transcript.layout}: `);
  });

  it("points into the text as it was written", () => {
    const inspection = inspectText(CALL);
    expect(inspection.layoutCues?.map((span) => sliceOf(CALL, span))).toEqual([
      "Operator: Welcome.",
      "Oda Brandt: Sales\u00ad rose.",
      "Operator: The line is open.",
      "Oda Brandt: Goodbye.",
    ]);
    expect(inspectReport(inspection)).toContain("  seen in   line 1: Operator: Welcome.\n");
    expect(JSON.parse(inspectJson(inspection, ["of two parts one"]))).toMatchObject({
      layoutCues: [{ start: 0, end: 18 }, {}, {}, {}],
      notes: ["of two parts one"],
    });
    expect(inspectReport(inspection, ["of two parts one"])).toContain("\nNot read    of two parts one\n");
  });

  it.each(LAYOUTS.map(({ id }) => id))(
    "reads any text as %s when asked to, and says what it looks like",
    (id) => {
      const { layout, layoutReason, turns } = readTranscript(CALL, { layout: id });
      expect(layout).toBe(id);
      expect(layoutReason).toMatch(/^asked for with --layout.*4 lines begin with a speaker and a colon/);
      expect(turns.length + readTranscript(CALL, { layout: id }).furniture.length).toBeGreaterThan(0);
    },
  );

  it("names the layouts there are when asked for another", () => {
    expect(() => inspectText(CALL, { path: "a.txt", layout: "nameColon" })).toThrow(
      /there is no layout "nameColon"; the layouts are rule-headings, .*bracketed-names, .*paragraphs$/,
    );
  });
});
