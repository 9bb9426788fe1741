import { describe, expect, it } from "vitest";

import { machineTranslationNotice } from "../../src/read/furniture.js";
import { readTranscript } from "../../src/read/read.js";
import { sliceOf } from "../../src/text/span.js";
import { furnitureRows, turnRows } from "./turn-rows.js";

const talk = "Operator\nGood day and welcome to the call.\nLena Ortiz - CFO\nThank you. Revenue rose.\n";

describe("furniture before and after the talk", () => {
  it.each([
    "image",
    "ALL TRANSCRIPTS",
    "$ 12.40",
    "8.6 %",
    "-4.86",
    "$ 1.28 B",
    "Market Cap",
    "P/E",
    "2024 Q-2 Q-1",
    "2023 Q4 Q3 Q2 Q1",
    "EARNINGS CALL TRANSCRIPT 2024 - Q1",
    "3/17/2021",
    "2024年8月20日",
    "Nov 14, 2024, 8:00 a.m. ET",
    "Page 3 of 12",
    "- - - - -",
    "https://ir.harbour.example/calls",
    "© 2024 Example Media. All rights reserved.",
    "Industrial - Robots - Hong Kong",
    "This transcript was computer generated and may contain errors. It is for information purposes only.",
    "本文稿由语音识别自动生成，仅供参考。",
  ])("%s", (line) => {
    const before = readTranscript(`${line}\n${talk}`);
    expect(furnitureRows(before)).toEqual([line]);
    expect(turnRows(before)).toHaveLength(2);
  });

  it.each([
    "ALL TRANSCRIPTS",
    "2024 Q-2 Q-1",
    "Page 12",
    "$ 12.40",
    "© 2024 Example Media. All rights reserved.",
  ])("%s at the end", (line) => {
    const after = readTranscript(`${talk}${line}\n`);
    expect(furnitureRows(after)).toEqual([line]);
    expect(turnRows(after)).toHaveLength(2);
  });
});

describe("no furniture", () => {
  it.each([
    "2020.",
    "We sold 300 units.",
    "The transcript of this call will be on our website.",
    "谢谢大家。",
    "It was 8.6 %.",
  ])("%s within the talk", (line) => {
    expect(furnitureRows(readTranscript(`${talk}${line}\nAnd we go on.\n`))).toEqual([]);
  });
  it("a number on a line of its own between sentences", () => {
    expect(furnitureRows(readTranscript("We sold this many.\n300\nIt was a record.\n"))).toEqual([]);
  });
  it("any line of a text without a single sentence", () => {
    const text = "收入\nrevenue\n毛利率\ngross margin\n";
    expect(furnitureRows(readTranscript(text))).toEqual([]);
    expect(readTranscript(text).turns).toHaveLength(4);
  });
});

describe("a page's line in the middle of a turn", () => {
  it("does not take the floor from the speaker", () => {
    const rows = turnRows(
      readTranscript(
        "Operator\nGo ahead.\nLena Ortiz - CFO\nRevenue rose.\nhttps://x.example/p2\nMargins fell.\n",
      ),
    );
    expect(rows.map(({ speaker, role }) => [speaker, role])).toEqual([
      ["Operator", "operator"],
      ["Lena Ortiz", "executive"],
      ["Lena Ortiz", "executive"],
    ]);
  });
  it("but a section's heading does", () => {
    const rows = turnRows(
      readTranscript(
        "Operator\nGo ahead.\nLena Ortiz - CFO\nRevenue rose.\nQuestions and Answers\nShall we begin?\n",
      ),
    );
    expect(rows.map(({ speaker }) => speaker)).toEqual(["Operator", "Lena Ortiz", null]);
  });
});

describe("machineTranslationNotice", () => {
  it.each([
    "注意：本页中文由谷歌翻译生成，仅供参考，一切以英文为准",
    "提醒:譯文由 Google 翻譯提供,請以英文內容為準",
    "The Chinese text on this page was produced by Google Translate and is for reference only.",
    "Disclaimer: Chinese is machine translated.",
  ])("finds %s", (notice) => {
    const transcript = readTranscript(`${notice}\n${talk}`);
    const span = machineTranslationNotice(transcript);
    expect(span && sliceOf(transcript.text, span)).toBe(notice);
  });

  it.each([
    "英文由机器翻译生成，仅供参考，以中文为准",
    "The English is machine translated; the Chinese prevails.",
  ])("knows which language is the machine's: %s", (notice) => {
    const transcript = readTranscript(`${notice}\n${talk}`);
    expect(furnitureRows(transcript)).toEqual([notice]);
    expect(machineTranslationNotice(transcript)).toBeNull();
  });

  it.each([
    "本次会议设有同声传译，翻译仅供参考，以原文为准。",
    "The interpretation is for your convenience only, and the original language prevails.",
    "我们的产品接入了谷歌翻译。",
    "Our Google Cloud business in China is growing.",
  ])("is not misled by what people say: %s", (said) => {
    expect(machineTranslationNotice(readTranscript(`${talk}${said}\n`))).toBeNull();
  });
});
