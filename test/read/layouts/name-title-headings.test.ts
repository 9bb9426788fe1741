import { describe, expect, it } from "vitest";

import { readTranscript } from "../../../src/read/read.js";
import { furnitureRows, turnRows } from "../turn-rows.js";

const page = `image
Industrials - Robots - Hong Kong - CN
$ 12.40
2.1 %
Market Cap
EARNINGS CALL TRANSCRIPT
EARNINGS CALL TRANSCRIPT 2024 - Q3
image
Operator

Thank you for standing by. I now hand over to Ms. Ann Li..

Ann Li Head of Investor Relations

Thank you. With us are Mr. Wen Liu, our Chief Executive Officer, and Mr.

Tao Zhao. Mr. Liu, please go ahead..

Wen Liu

[Foreign Language] Thank you, Ann. Orders rose..

Tao Zhao Chief Financial Officer

Revenue rose..

Operator

Our first question is from the line of Rui Tan of Lake Securities..

Rui Tan

[Foreign Language] How are margins?.

Ann Li Head of Investor Relations

I will translate for Mr. Liu. Margins rose..

Rui Tan

Very clear..

ALL TRANSCRIPTS
2024 Q-3 Q-2 Q-1
2023 Q-4 Q-3 Q-2 Q-1
`;

describe("name-title-headings", () => {
  const transcript = readTranscript(page);
  const rows = turnRows(transcript);

  it("is recognised amid the furniture of a web page", () => {
    expect(transcript.layout).toBe("name-title-headings");
    expect(furnitureRows(transcript)).toHaveLength(11);
  });

  it("reads names with and without titles, and takes missing titles from introductions", () => {
    expect(rows.map(({ speaker, title, role }) => [speaker, title, role])).toEqual([
      ["Operator", null, "operator"],
      ["Ann Li", "Head of Investor Relations", "investor-relations"],
      ["Wen Liu", "Chief Executive Officer", "executive"],
      ["Tao Zhao", "Chief Financial Officer", "executive"],
      ["Operator", null, "operator"],
      ["Rui Tan", "Lake Securities", "analyst"],
      ["Ann Li", "Head of Investor Relations", "interpreter"],
      ["Rui Tan", "Lake Securities", "analyst"],
    ]);
    expect(rows.every(({ attribution }) => attribution === "heading")).toBe(true);
  });

  it("does not take a name for a heading that breaks off a sentence", () => {
    expect(rows[1]?.paragraphs).toHaveLength(2);
  });

  it("leaves the headings out of the turns", () => {
    const heading = transcript.turns[3]?.heading;
    expect(heading && transcript.text.slice(heading.start, heading.end)).toBe(
      "Tao Zhao Chief Financial Officer",
    );
  });

  it("reads a list of participants as furniture, and its titles", () => {
    const listed = readTranscript(
      "Company Participants\nAnn Li - Head of IR\nWen Liu - CEO\nOther Participants\nRui Tan - Lake Securities\n" +
        "Operator\nWelcome to the call.\nAnn Li\nHello to all of you.\nWen Liu\n[Foreign Language]\nRui Tan\nHow are orders?\n",
    );
    expect(furnitureRows(listed)).toHaveLength(5);
    expect(turnRows(listed).map(({ role }) => role)).toEqual([
      "operator",
      "investor-relations",
      "executive",
      "analyst",
    ]);
  });
});
