import { describe, expect, it } from "vitest";

import { textOfSegments } from "../../src/read/segments-json.js";

const SAID = [
  ["Operator", "Welcome to the call."],
  ["Wei Song", "大家好，收入十亿元。"],
  ["Interpreter", "Hello, revenue was one billion."],
] as const;
const TURNS = SAID.map(([name, text]) => `${name}: ${text}`).join("\n\n");

describe("a transcript as JSON", () => {
  it.each<[string, unknown]>([
    ["of Chinese keys", { 发言记录: SAID.map(([name, text]) => ({ 说话人: name, 内容: text })) }],
    ["of pairs", { transcript: SAID }],
    ["of bodies, the speakers objects", SAID.map(([label, body], id) => ({ body, speaker: { id, label } }))],
    [
      "of best results",
      { lattice: SAID.map(([speaker, onebest]) => ({ onebest, speaker, bg: 10, ed: 20 })) },
    ],
    [
      "of monologues, a word an element",
      {
        speakers: SAID.map(([name], id) => ({ id, name })),
        monologues: SAID.map(([, text], speaker) => ({
          speaker,
          elements: text.split(/( )/).map((value) => ({ type: value === " " ? "punct" : "text", value })),
        })),
      },
    ],
  ])("%s", (_, json) => {
    expect(textOfSegments(JSON.stringify(json))).toBe(TURNS);
  });

  it("may have an object a line", () => {
    const lines = SAID.map(([speaker, text]) => JSON.stringify({ speaker, text }));
    expect(textOfSegments(lines.join("\r\n") + "\r\n")).toBe(TURNS);
    expect(textOfSegments(`${lines.join("\n")}\nand talk`)).toBeNull();
  });

  it("may stand in one piece of several lines", () => {
    const whole = SAID.map(([name, text]) => `${name}: ${text}`).join("\n");
    expect(textOfSegments(JSON.stringify({ date: "2025-05-06", transcript: whole }))).toBe(whole);
  });

  it.each([
    '{"transcript": "one line"}',
    '{"zh": "好", "en": "good"}\n{"zh": "一", "en": "one"}',
    "[Foreign Language]\n[Foreign Language]",
  ])("is not %s", (text) => {
    expect(textOfSegments(text)).toBeNull();
  });
});
