import { describe, expect, it } from "vitest";

import { readTranscript } from "../../../src/read/read.js";
import { turnRows } from "../turn-rows.js";

const call = [
  "Ladies and gentlemen, thank you for standing by and welcome to the Harbour Robotics third quarter call. I now turn the call over to your host today, Ms. Ann Li. Please go ahead..",
  "Thank you, operator. The earnings release was distributed today. This call has forward-looking statements. With us are our CEO, Mr. Wen Liu, and our CFO, Mr.",
  "Tao Zhao. A translator will help us. It is my pleasure to introduce our CEO, Mr. Wen Liu. Please go ahead..",
  "[Foreign Language] Thank you, Ann. Orders rose by a third.",
  "We opened two plants, one of them in [Indiscernible]. [Foreign Language] I will now pass the call over to Tao. Thank you..",
  "Thank you, Wen. Revenue was RMB420 million..",
  "We now open the floor to questions. [Operator Instructions] Your first question comes from the line of Rui Tan of Lake Securities. Please ask your question..",
  "[Foreign Language] Is the second plant at full capacity?.",
  "[Foreign Language].",
  "It runs at half of it..",
  "Thank you. Your next question is from the line of [Indiscernible] of Bank of Examples. Your line is open. .",
  "How about prices? Thank you..",
].join("\n");

describe("bare-paragraphs", () => {
  const transcript = readTranscript(call);
  const rows = turnRows(transcript);

  it("is recognised by the second full stops", () => {
    expect(transcript.layout).toBe("bare-paragraphs");
    expect(transcript.layoutReason).toMatch(/of 12 lines end a turn with a second full stop/);
  });

  it("ends turns at `..`, `?.`, `. .` and after a marker that is the whole turn", () => {
    expect(rows.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2, 2, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("keeps a paragraph that breaks inside a name as it is", () => {
    expect(rows[1]?.paragraphs[0]).toMatch(/Mr\.$/);
    expect(rows[1]?.paragraphs[1]).toMatch(/^Tao Zhao/);
  });

  it("infers who speaks, a name broken over two paragraphs included", () => {
    expect(rows.map(({ speaker, title, role }) => [speaker, title, role])).toEqual([
      ["Operator", null, "operator"],
      ["Ann Li", null, "investor-relations"],
      ["Wen Liu", "CEO", "executive"],
      ["Tao Zhao", "CFO", "executive"],
      ["Operator", null, "operator"],
      ["Rui Tan", "Lake Securities", "analyst"],
      [null, null, "unknown"],
      [null, null, "unknown"],
      ["Operator", null, "operator"],
      [null, "Bank of Examples", "analyst"],
    ]);
    expect(rows.every(({ attribution, role }) => (attribution === "none") === (role === "unknown"))).toBe(
      true,
    );
  });

  it("is not seen in an ellipsis or a lone slip of the keyboard", () => {
    expect(readTranscript("Well...\nI see...\nAnd so on...\nIt goes...\n").layout).toBe("paragraphs");
    expect(readTranscript("We grew..\nWe sold more.\nWe did well.\n").layout).toBe("paragraphs");
  });
});
