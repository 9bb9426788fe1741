import { describe, expect, it } from "vitest";

import { readTranscript } from "../../../src/read/read.js";
import { furnitureRows, turnRows } from "../turn-rows.js";

const call = [
  "This call transcript was computer generated and almost surely has errors. This transcript is provided for information purposes only.",
  "11/14/2024",
  "Good day, and thank you for standing by. Welcome to the Harbour Robotics call. I would now like to hand the conference over to your first speaker today, Ms. Ann Li, Head of Investor Relations. Please go ahead.",
  "Thank you, operator. Our CEO, Mr. Wen Liu, will speak in Mandarin and his remarks will be interpreted. Mr. Liu, please.",
  "谢谢Ann,各位投资者好。 三季度收入19.2亿元, 同比增长两成",
  "Thank you, Ann. Hello to all investors. Revenue was RMB1.92 billion, up 20 percent, and we will actively broaden",
  "our base of customers in the south.",
  "现金流也不错。",
  "Cash flow was good as well. I will now hand over to Sara to go over the financials.",
  "Thank you.",
  "Thank you, Wen. Gross margin was 38 percent.",
  "Our first question comes from the line of Rui Tan from Lake Securities. Please go ahead.",
  "谢谢管理层。请问订单怎么样? Thank you. How are orders?",
  "订单很好。",
  "Orders are strong.",
  "There are no further questions at this time. I hand the call back to Ann Li for closing remarks.",
  "Thank you everyone for joining.",
].join("\r\n");

describe("turn-per-line", () => {
  const transcript = readTranscript(call);
  const rows = turnRows(transcript);

  it("is recognised by the operator's formulas and the vendor's notice", () => {
    expect(transcript.layout).toBe("turn-per-line");
    expect(transcript.layoutReason).toMatch(/3 lines begin as a call's operator does, under a notice/);
    expect(furnitureRows(transcript)).toHaveLength(2);
  });

  it("joins a line that was cut off inside a sentence with the next", () => {
    expect(rows[3]?.paragraphs).toHaveLength(2);
    expect(rows[3]?.paragraphs[1]).toBe("our base of customers in the south.");
  });

  it("infers executives, interpreter and analysts from hand-overs and languages", () => {
    expect(rows.map(({ speaker, role }) => `${speaker ?? "-"} | ${role}`)).toEqual([
      "Operator | operator",
      "Ann Li | investor-relations",
      "Wen Liu | executive",
      "- | interpreter",
      "Wen Liu | executive",
      "- | interpreter",
      "- | unknown",
      "Sara | executive",
      "Operator | operator",
      "Rui Tan | analyst",
      "- | executive",
      "- | interpreter",
      "Operator | operator",
      "Ann Li | investor-relations",
    ]);
  });
});
