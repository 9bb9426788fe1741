import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { auditText } from "../../../src/audit.js";
import { readTranscript } from "../../../src/read/read.js";
import type { Transcript } from "../../../src/read/transcript.js";
import { sliceOf } from "../../../src/text/span.js";
import { furnitureRows, turnRows } from "../turn-rows.js";

const SAMPLES = new URL("../../../corpus/samples/", import.meta.url);

function read(name: string): Transcript {
  return readTranscript(readFileSync(new URL(name, SAMPLES), "utf8"));
}

/** `speaker / role: how the turn begins`. */
function rows(transcript: Transcript): string[] {
  return turnRows(transcript).map(
    ({ speaker, role, paragraphs }) => `${speaker ?? "-"} / ${role}: ${(paragraphs[0] ?? "").slice(0, 12)}`,
  );
}

function markers({ text, markers: found }: Transcript): string[] {
  return found.map(({ kind, span }) => `${kind} ${sliceOf(text, span)}`);
}

describe("numbered headings between rules", () => {
  const transcript = read("rule-headings.txt");

  it("are the turns", () => {
    expect(transcript.layout).toBe("rule-headings");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Good evening",
      "Nora Felsen / interpreter: Thank you. O",
      "Shuyan Gao / executive: 各位晚上好。第二季度我们",
      "Unidentified Company Representative / interpreter: (interpreted",
      "Operator / operator: The first qu",
      "Tobias Quill / analyst: (foreign lan",
      "Shuyan Gao / executive: 价格会保持稳定。",
    ]);
    expect(turnRows(transcript).map(({ title }) => title)).toEqual([
      null,
      "Liqing Home Goods Ltd, IR Director",
      "Liqing Home Goods Ltd, Chairman & CEO",
      null,
      null,
      "Eastgate Securities Company Limited, Research Division - Research Associate",
      "Liqing Home Goods Ltd - Chairman & CEO",
    ]);
  });

  it("leave lists, rules and the vendor's terms unspoken", () => {
    expect(markers(transcript)).toEqual([
      "instructions (Operator Instructions)",
      "interpreted (interpreted)",
      "foreign-language (foreign language)",
    ]);
    const furniture = furnitureRows(transcript);
    expect(furniture).toContain("* Shuyan Gao");
    expect(furniture).toContain(
      "Eastgate Securities Company Limited, Research Division - Research Associate",
    );
    expect(furniture.at(-1)).toMatch(/^Callwire reserves/);
  });
});

describe("tags of questions and answers", () => {
  const transcript = read("question-answer-tags.txt");

  it("are the turns, with `Name, Title:` before them", () => {
    expect(transcript.layout).toBe("question-answer-tags");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Good day, an",
      "Greta Olsen / investor-relations: Thank you. M",
      "Bowen Sheng / executive: 大家好。本季度我们交付了",
      "Operator / operator: Your first q",
      "Imre Halloran / analyst: Good evening",
      "Bowen Sheng / executive: 明年是六百台。",
      "Greta Olsen / interpreter: [Interpreted",
      "Q / analyst: Thank you.",
      "Operator / operator: That was the",
    ]);
    expect(turnRows(transcript)[4]?.paragraphs).toHaveLength(2);
    expect(transcript.turns[4]?.title).toBe("Kestrel Research Ltd. - Analyst");
    const heading = transcript.turns[5]?.heading;
    expect(heading && sliceOf(transcript.text, heading)).toBe("<A – Bowen Sheng – Yunmo Instruments, Inc.>:");
  });

  it("leave lists and the vendor's terms unspoken", () => {
    expect(markers(transcript)).toEqual([
      "instructions [Operator Instructions]",
      "uncertain [ph]",
      "interpreted [Interpreted]",
      "interpreted [Interpreted]",
    ]);
    expect(furnitureRows(transcript)).toContain("Imre Halloran – Analyst, Kestrel Research Ltd.");
    expect(furnitureRows(transcript).at(-1)).toMatch(/^The information herein/);
  });
});

describe("names over titles", () => {
  it("stand between dotted rules, with Q and A at the margin", () => {
    const transcript = read("name-over-title.txt");
    expect(transcript.layout).toBe("name-over-title");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Ladies and g",
      "Ingrid Solheim / investor-relations: Thank you, o",
      "Zhiming Que / executive: 谢谢。第一季度的毛利率是",
      "Operator / operator: We go to Owe",
      "Owen Bramley / analyst: Is 31% the l",
      "Zhiming Que / executive: 全年大概在百分之三十。",
      "Operator / operator: This conclud",
    ]);
    expect(transcript.turns[4]?.title).toBe("Analyst, Northfield Capital Partners LLC");
    expect(markers(transcript)).toEqual([
      "instructions [Operator Instructions]",
      "interpreted [ Interpreted ]",
      "uncertain [ uncertain ]",
    ]);
    expect(furnitureRows(transcript).at(-2)).toMatch(/^1-877/);
  });

  it("stand without rules", () => {
    const transcript = read("name-over-title-plain.txt");
    expect(transcript.layout).toBe("name-over-title");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Good day, la",
      "Ruth Adeyemi / investor-relations: Thank you. W",
      "Weilun Tan / executive: [Foreign Lan",
      "Unknown Executive / interpreter: [Interpreted",
      "Operator / operator: [ Operator I",
      "Sven Aldous / analyst: How many fer",
      "Weilun Tan / executive: 今年买了六艘。",
    ]);
    expect(furnitureRows(transcript)).toEqual(["Presentation", "Question and Answer"]);
    expect(markers(transcript)).toContain("uncertain [ did you buy ]");
  });
});

describe("web pages' headings", () => {
  it("are names that a list of participants gives titles to", () => {
    const transcript = read("participants-then-names.txt");
    expect(transcript.layout).toBe("name-title-headings");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Hello, and w",
      "Petra Lindqvist / investor-relations: Thank you, o",
      "Haoran Mi / executive: [Foreign Lan",
      "Petra Lindqvist / interpreter: [Interpreted",
      "Operator / operator: The first qu",
      "Dieter Vance / analyst: What is the ",
      "Haoran Mi / executive: 今年的目标是一百五十万片",
      "Operator / operator: Thank you. T",
    ]);
  });

  it("are names and titles after two dashes", () => {
    const transcript = read("prepared-remarks.txt");
    expect(transcript.layout).toBe("name-dash-title-headings");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Good morning",
      "Anneke Dreyer / investor-relations: Thank you. M",
      "Kaiwen Lu / executive: [Foreign lan",
      "Anneke Dreyer / interpreter: [Interpreted",
      "Operator / operator: [Operator in",
      "Milo Strand / analyst: How much of ",
      "Kaiwen Lu / executive: 大约四分之一出口。",
    ]);
    expect(furnitureRows(transcript)).toContain("Duration: 42 minutes");
  });
});

describe("names before the talk", () => {
  it("are numbers of voices, whose part one turn tells for all", () => {
    const transcript = read("numbered-speakers.txt");
    expect(transcript.layout).toBe("name-colon");
    expect(transcript.turns.map(({ speaker, role }) => `${speaker} ${role}`)).toEqual([
      "spk01 operator",
      "spk04 interpreter",
      "spk02 unknown",
      "spk04 interpreter",
      "spk01 operator",
      "spk07 analyst",
      "spk02 unknown",
      "spk04 interpreter",
    ]);
  });

  it("have times before and after them, which are of the heading", () => {
    const transcript = read("timed-names.txt");
    expect(transcript.layout).toBe("name-colon");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Good day, an",
      "Xia Lingfeng / unknown: 上半年收入是七亿元。",
      "Interpreter / interpreter: Revenue for ",
      "Operator / operator: The first qu",
      "Joost Varga / analyst: Was the weat",
      "Xia Lingfeng / unknown: 天气影响不大。",
      "Interpreter / interpreter: The weather ",
    ]);
    const headings = transcript.turns.map(({ heading }) => heading && sliceOf(transcript.text, heading));
    expect(headings.slice(1, 5)).toEqual([
      "Xia Lingfeng [00:00:31]:",
      "Interpreter (00:00:52):",
      "(00:01) Operator:",
      "Joost Varga 00:01:20:",
    ]);
  });

  it("are capitals with a full stop in exhibits", () => {
    const transcript = read("capitals.txt");
    expect(transcript.layout).toBe("capital-names");
    expect(rows(transcript)).toEqual([
      "OPERATOR / operator: Good morning",
      "MARIT HOLM / investor-relations: Thank you. M",
      "ZHU YICHEN / unknown: 去年我们的茶园产茶三千吨",
      "INTERPRETER / interpreter: Last year ou",
      "OPERATOR / operator: The next que",
      "MR. REYES / analyst: What was the",
      "ZHU YICHEN / unknown: 每公斤四十元。",
      "INTERPRETER / interpreter: 40 yuan a ki",
      "MR. REYES / analyst: Thank you.",
    ]);
    expect(furnitureRows(transcript)).toHaveLength(2);
  });
});

describe("subtitles", () => {
  it("are cues in two languages, without their timing and tags", () => {
    const transcript = read("bilingual.srt");
    expect(transcript.layout).toBe("subtitles");
    expect(turnRows(transcript).map(({ paragraphs }) => paragraphs)).toEqual([
      ["大家好，欢迎参加白鹭机械的说明会。", "Hello, and welcome to the Egret Machinery briefing."],
      ["上半年我们卖出了五百台机床，", "In the first half we sold 500 machine tools,"],
      ["同比增长百分之十二。", "up 12% from a year earlier."],
      ["谢谢大家。"],
      ["Thank you all."],
    ]);
    expect(furnitureRows(transcript).slice(-6)).toEqual([
      "4",
      "00:00:11,300 --> 00:00:14,000",
      "<i>",
      "</i>",
      "<i>",
      "</i>",
    ]);
  });

  it("name who speaks in tags of the voice", () => {
    const transcript = read("bilingual.vtt");
    expect(transcript.layout).toBe("subtitles");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Hello, and w",
      "Song Wei / unknown: 上半年我们卖出了五百台机",
      "Song Wei / unknown: 同比增长百分之十二。",
      "Interpreter / interpreter: In the first",
    ]);
    expect(furnitureRows(transcript)).toContain("::cue { color: lime }");
  });
});

describe("variants", () => {
  it("have name and title on one line, the firm behind them, and Q and A at the margin", () => {
    const transcript = read("comma-titles.txt");
    expect([transcript.layout, transcript.layoutReason]).toEqual([
      "name-over-title",
      '6 lines "Name, Title" stand over talk, and 3 lines begin with a part ("Operator: …")',
    ]);
    expect(rows(transcript)).toEqual([
      "Operator / operator: Good day, an",
      "Delia Ferrante / investor-relations: Thank you, o",
      "Guowei Meng / executive: [Foreign Lan",
      "Delia Ferrante / interpreter: [Interpreted",
      "Operator / operator: Thank you. [",
      "Priya Anand / analyst: Good morning",
      "Guowei Meng / executive: 毛利率会提高两个百分点。",
      "Delia Ferrante / interpreter: [Interpreted",
      "Operator / operator: There are no",
    ]);
  });

  it("have the head and the foot of printed pages amid the talk", () => {
    const furniture = furnitureRows(read("comma-titles.txt"));
    expect(furniture.filter((line) => line === "Osier Biologics, Inc. (OSBX)")).toHaveLength(2);
    expect(furniture.filter((line) => line === "23-May-2023")).toHaveLength(2);
    expect(furniture).toContain("3");
  });

  it("are wrapped, under rules, with the vendor's summary before them", () => {
    const transcript = read("rule-headings-wrapped.txt");
    expect(rows(transcript)).toEqual([
      "Operator / operator: Ladies and g",
      "Marcus Oyelaran / investor-relations: Thank you, o",
      "Li-Hua Shen / executive: (spoken in C",
      "Marcus Oyelaran / interpreter: (interpreted",
      "Operator / operator: (Operator In",
      "Yi Ren Goh / analyst: (foreign lan",
      "Unidentified Participant / unknown: What is the ",
    ]);
    expect(furnitureRows(transcript)).toContain("Co. reported 3Q24 results.");
    const headings = transcript.turns.map(({ heading }) => heading && sliceOf(transcript.text, heading));
    expect(headings[0]).toBe("Operator   [1]");
  });

  it.each(["comma-titles.txt", "rule-headings-wrapped.txt"])("are audited: %s", (name) => {
    const { text } = read(name);
    const right = auditText(text).findings.filter(({ check }) => check.startsWith("number"));
    expect(right).toEqual([]);
    const slip = text
      .replace("RMB 320 million", "RMB 32 million")
      .replace("RMB 2.36 billion", "RMB 23.6 billion");
    const [finding] = auditText(slip).findings;
    expect(finding?.check).toBe("number-magnitude");
    expect(slip).toContain(finding?.source?.text);
  });

  it("are exhibits with numbers of pages", () => {
    const text =
      "                 Exhibit 99.2\n\n          HERON KILNS LIMITED\n\nOPERATOR:  Welcome to the Heron Kilns call, all of you on the line\ntoday.\n\n" +
      "                      -1-\n\nBO TANG, CEO:  (Speaking Chinese) 我们的收入是三亿元。\n\nADA FINCH (INTERPRETER):  Our revenue was 300 million yuan.\n\n                      -2-\n";
    const transcript = readTranscript(text);
    expect(rows(transcript)).toEqual([
      "OPERATOR / operator: Welcome to t",
      "BO TANG / executive: (Speaking Ch",
      "ADA FINCH / interpreter: Our revenue ",
    ]);
    expect(furnitureRows(transcript).filter((line) => line.startsWith("-"))).toEqual(["-1-", "-2-"]);
  });
});
