import { describe, expect, it } from "vitest";

import { readTranscript } from "../../../src/read/read.js";
import { furnitureRows, turnRows } from "../turn-rows.js";

describe("name-colon", () => {
  it("reads `Name: text` lines and what follows them", () => {
    const transcript = readTranscript(
      "Harbour Robotics Q3 2024 Earnings Call\n\nOperator: Welcome. Your first question comes from Rui Tan with Lake Securities.\n" +
        "Rui Tan: How are orders?\nNote: that is my only question.\nWen Liu: 订单很好。\nInterpreter: Orders are strong.\nIt is a record.\nRui Tan: Thank you.\n",
    );
    expect(transcript.layout).toBe("name-colon");
    expect(furnitureRows(transcript)).toEqual(["Harbour Robotics Q3 2024 Earnings Call"]);
    expect(
      turnRows(transcript).map(({ speaker, role, paragraphs }) => [speaker, role, paragraphs.length]),
    ).toEqual([
      ["Operator", "operator", 1],
      ["Rui Tan", "analyst", 2],
      ["Wen Liu", "unknown", 1],
      ["Interpreter", "interpreter", 2],
      ["Rui Tan", "analyst", 1],
    ]);
  });

  it("reads 姓名：文本 lines, with the colon in the heading and not in the turn", () => {
    const transcript = readTranscript(
      "主持人：各位好。\n王总：订单很好。\n翻译：Orders are strong.\n王总：谢谢。\n",
    );
    expect(
      turnRows(transcript).map(({ speaker, role, paragraphs }) => [speaker, role, paragraphs[0]]),
    ).toEqual([
      ["主持人", "operator", "各位好。"],
      ["王总", "executive", "订单很好。"],
      ["翻译", "interpreter", "Orders are strong."],
      ["王总", "executive", "谢谢。"],
    ]);
    const heading = transcript.turns[1]?.heading;
    expect(heading && transcript.text.slice(heading.start, heading.end)).toBe("王总：");
  });

  it("takes an entry of the list of participants that stands again over talk as a heading", () => {
    const transcript = readTranscript(
      "Harbour Robotics Co., Ltd.\nQ3 2024 Earnings Call\n\nCORPORATE PARTICIPANTS\nWen Liu – Chairman & Chief Executive Officer\nInterpreter\n\n" +
        "Operator: Welcome to the call.\nWen Liu – Chairman & Chief Executive Officer\n[Foreign Language] 三季度的订单很好。\n" +
        "Interpreter: Orders were strong in the third quarter.\nWen Liu – Chairman & Chief Executive Officer\n价格也没有下降。\n" +
        "Interpreter: Nor did prices fall.\n",
    );
    expect(furnitureRows(transcript)[0]).toBe("Harbour Robotics Co., Ltd.");
    expect(turnRows(transcript).map(({ speaker, role }) => [speaker, role])).toEqual([
      ["Operator", "operator"],
      ["Wen Liu", "executive"],
      ["Interpreter", "interpreter"],
      ["Wen Liu", "executive"],
      ["Interpreter", "interpreter"],
    ]);
    expect(transcript.markers.map(({ kind }) => kind)).toEqual(["note"]);
  });

  it("reads questions and answers by their letters", () => {
    const rows = turnRows(
      readTranscript("Q: How are orders?\nA: They rose.\nQ: And prices?\nA: They fell.\n"),
    );
    expect(rows.map(({ role }) => role)).toEqual(["analyst", "unknown", "analyst", "unknown"]);
  });

  it("reads times and bold type before the name", () => {
    const transcript = readTranscript(
      "[00:00:03] **Operator:** Welcome.\n[00:01:20] **Wen Liu**: 订单很好。\n00:02 Interpreter: Orders are strong.\n",
    );
    expect(turnRows(transcript).map(({ speaker, paragraphs }) => [speaker, paragraphs[0]])).toEqual([
      ["Operator", "Welcome."],
      ["Wen Liu", "订单很好。"],
      ["Interpreter", "Orders are strong."],
    ]);
  });

  it("is not seen in prose with colons", () => {
    const prose =
      "We have one goal: growth.\nOur plan: to sell more.\nGuidance: orders of five to six thousand.\nThat is all.\n";
    expect(readTranscript(prose).layout).toBe("paragraphs");
  });
});
