import { describe, expect, it } from "vitest";

import { readTranscript } from "../../src/read/read.js";
import { furnitureRows, turnRows } from "./turn-rows.js";

const FOOT =
  "\n\nHarbour Kites Ltd. (HKTS)\nQ3 2025 Earnings Call\n12-Nov-2025\n\n4\n\nCopyright © 2025 Example Data\n\n";

const speakers = (text: string): string[] =>
  turnRows(readTranscript(text)).map(
    ({ speaker, paragraphs }) => `${speaker ?? "-"}: ${paragraphs.join(" / ")}`,
  );

describe("the foot of a page and the head of the next", () => {
  it.each([
    [
      "Operator: Welcome, everyone.\nOda Brandt: Sales rose by a tenth",
      "in Norway, and fell in Spain.\nOperator: Thank you.\nOda Brandt: Goodbye.",
    ],
    [
      "Operator\nWelcome, everyone.\n\nOda Brandt - CFO\nSales rose by a tenth",
      "in Norway, and fell in Spain.\n\nOperator\nThank you.\n\nOda Brandt - CFO\nGoodbye.",
    ],
  ])("take no turn from its speaker, however many lines they have", (before, after) => {
    const text = before + FOOT + after;
    expect(speakers(text)).toEqual([
      "Operator: Welcome, everyone.",
      "Oda Brandt: Sales rose by a tenth",
      "Oda Brandt: in Norway, and fell in Spain.",
      "Operator: Thank you.",
      "Oda Brandt: Goodbye.",
    ]);
    expect(furnitureRows(readTranscript(text))).toEqual(FOOT.trim().split(/\n+/));
  });

  it("may stand between a heading and its talk", () => {
    const text = `Operator\nWelcome, everyone.\n\nOda Brandt - CFO${FOOT}Sales rose by a tenth.\n\nOperator\nThank you.\n`;
    expect(speakers(text)).toEqual([
      "Operator: Welcome, everyone.",
      "Oda Brandt: Sales rose by a tenth.",
      "Operator: Thank you.",
    ]);
  });

  it("are not the headings that are repeated with an office in brackets", () => {
    const text = "Oda Brandt (CFO)\nSales rose.\n\nOperator\nThank you.\n\nOda Brandt (CFO)\nGoodbye.\n";
    expect(speakers(text)).toEqual([
      "Oda Brandt: Sales rose.",
      "Operator: Thank you.",
      "Oda Brandt: Goodbye.",
    ]);
  });
});

describe("sections", () => {
  it.each([
    "Part II: Questions & Answers",
    "Q & A",
    "ANALYST Q&A SESSION",
    "[ Question And Answer ]",
    "2. Q/A",
    "Questions",
    "二、投资者问答环节",
    "第二部分：分析師提問",
    "互动交流环节",
    "【问答】",
  ])("%s", (section) => {
    const text = `Operator: Welcome.\nOda Brandt: Sales rose.\n${section}\nOperator: The line is open.\nOda Brandt: Goodbye.\n`;
    expect(furnitureRows(readTranscript(text))).toEqual([section]);
    expect(turnRows(readTranscript(text))).toHaveLength(4);
  });

  it.each(["Questions?", "We take questions", "提问很好", "a q", "The presentation was long"])(
    "are not in what is said: %s",
    (talk) => {
      const text = `Operator: Welcome.\nOda Brandt: Sales rose.\n${talk}\nOperator: The line is open.\nOda Brandt: Goodbye.\n`;
      expect(furnitureRows(readTranscript(text))).toEqual([]);
    },
  );
});

describe("wrapped lines", () => {
  it("of a machine's transcript, a turn a line, belong to their turns", () => {
    const text = [
      "Ladies and gentlemen, thank you for standing by, and welcome to the Harbour",
      "Kites conference call for the third quarter of the year. I now hand over to",
      "the chief financial officer.",
      "Thank you. Sales rose by a tenth in Norway, where we opened eleven shops in",
      "the quarter, and they fell by a twentieth in Spain, where we closed",
      "four of them.",
      "Ladies and gentlemen, this concludes the conference call. Thank you for your",
      "participation, and goodbye.",
    ].join("\n");
    expect(turnRows(readTranscript(text)).map(({ paragraphs }) => paragraphs.join(" ").slice(0, 12))).toEqual(
      ["Ladies and g", "Thank you. S", "Ladies and g"],
    );
  });

  it("are not the entries of a list, which begin with capitals", () => {
    const list = Array.from(
      { length: 12 },
      (_, i) =>
        `Oda${String.fromCharCode(97 + i)} Brandt - Harbour Kites Limited - Vice President of Area ${i + 10}`,
    );
    const text = `Participants\n${list.join("\n")}\n\nOperator\nWelcome.\n\nOda Brandt - CFO\nThank you.\n`;
    expect(turnRows(readTranscript(text)).map(({ speaker }) => speaker)).toEqual(["Operator", "Oda Brandt"]);
  });
});
