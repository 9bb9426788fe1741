import { describe, expect, it } from "vitest";

import { LAYOUTS } from "../../src/read/layouts.js";
import { MAX_INPUT_BYTES } from "../../src/read/limits.js";
import { readTranscript } from "../../src/read/read.js";
import { InputError } from "../../src/text/errors.js";

const call = "Operator\nWelcome to the call.\nLena Ortiz - CFO\nRevenue rose.\n";

describe("readTranscript", () => {
  it.each(["", " \n\t\r\n", "\uFEFF\n", "\u200b"])("refuses text that holds nothing: %j", (text) => {
    expect(() => readTranscript(text, { file: "a.txt" })).toThrow(/^a\.txt: empty/);
  });

  it("refuses more than the limit", () => {
    expect(() => readTranscript("a".repeat(MAX_INPUT_BYTES + 1))).toThrow(InputError);
  });

  it("uses the layout it is asked for, and says so", () => {
    const transcript = readTranscript(call, { layout: "paragraphs" });
    expect(transcript.layout).toBe("paragraphs");
    expect(transcript.layoutReason).toContain("--layout");
    expect(transcript.turns).toHaveLength(4);
  });

  it("names the layouts there are when asked for another", () => {
    expect(() => readTranscript(call, { layout: "x" })).toThrow(
      /no layout "x"; the layouts are .*name-colon.*paragraphs/,
    );
  });

  it.each(LAYOUTS.map(({ id }) => id))("reads any text as %s when told to", (layout) => {
    for (const text of [call, "订单很好。\nOrders are strong.", "x", "a: b\nc: d"]) {
      const transcript = readTranscript(text, { layout });
      expect(transcript.layout).toBe(layout);
      expect(transcript.turns.length + transcript.furniture.length).toBeGreaterThan(0);
    }
  });

  it("numbers turns from t1", () => {
    expect(readTranscript(call).turns.map(({ id }) => id)).toEqual(["t1", "t2"]);
  });
});

describe("LAYOUTS", () => {
  it("have ids of their own and one-line summaries", () => {
    expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length);
    for (const { summary } of LAYOUTS) expect(summary).toMatch(/^\S.{10,140}$/);
  });
});
