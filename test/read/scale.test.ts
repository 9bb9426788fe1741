import { describe, expect, it } from "vitest";

import { readTranscript } from "../../src/read/read.js";

/** Seconds of the processor, which a busy machine does not stretch. */
function seconds(run: () => void): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

const MB = 1_000_000;

describe("hostile text is read in time linear in its length", () => {
  it.each([
    ["one character", "a".repeat(10 * MB)],
    ["one capital", "A".repeat(2 * MB)],
    ["one Han character", "张".repeat(2 * MB)],
    ["opening brackets", "[".repeat(10 * MB)],
    ["brackets of every kind", "[(<{【（".repeat(MB / 2)],
    ["full stops", ".".repeat(2 * MB)],
    ["honorifics", "Mr. ".repeat(MB / 2)],
    ["titles", "our chief ".repeat(MB / 5)],
    ["commas before capitals", ", A".repeat(MB / 2)],
    ["hand-overs", "turn the call over to ".repeat(MB / 4)],
    ["请", "请".repeat(2 * MB)],
    ["surrogates without partners", "\ud800".repeat(2 * MB)],
    ["a million lines of one letter", "a\n".repeat(MB)],
    ["200,000 name lines", "Lena Ortiz\n".repeat(MB / 5)],
    ["100,000 empty headings", "Lena Ortiz - CFO\n".repeat(MB / 10)],
    ["100,000 turns", "Lena Ortiz - CFO\nThank you. Orders rose.\n".repeat(MB / 10)],
    ["100,000 turns by `..`", "Orders rose..\n".repeat(MB / 10)],
  ])("%s", { timeout: 120_000 }, (_, text) => {
    expect(seconds(() => readTranscript(text))).toBeLessThan(20);
  });

  it("names that objects have are names like others", () => {
    const transcript = readTranscript(
      "Operator: Welcome.\n__proto__: hi\nConstructor Name: hello\nOperator: Bye.\n",
    );
    expect(transcript.turns.map(({ speaker }) => speaker)).toEqual([
      "Operator",
      "Constructor Name",
      "Operator",
    ]);
  });
});
