import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { auditText, inspectText } from "../../../src/audit.js";
import { readDocument } from "../../../src/read/document.js";
import { readPairs } from "../../../src/read/pairs.js";
import { readTranscript } from "../../../src/read/read.js";
import { sliceOf } from "../../../src/text/span.js";
import { turnRows } from "../turn-rows.js";

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../corpus/samples/${name}`, import.meta.url));
const textOf = (name: string): string => new TextDecoder().decode(sample(name));

/** `zh | en` of every pair. */
function pairRows(text: string): string[] {
  const { pairs, segments } = auditText(text);
  const said = (ids: readonly string[]) =>
    segments.flatMap((segment) => (ids.includes(segment.id) ? [sliceOf(text, segment.span)] : [])).join(" ");
  return pairs.map(({ source, target }) => `${said(source)} | ${said(target)}`);
}

describe("a table with named columns", () => {
  const text = textOf("two-columns.csv");

  it("is recognised, and told", () => {
    const { layout, layoutReason } = readTranscript(text);
    expect(layout).toBe("table");
    expect(layoutReason).toBe(
      "a table with commas between its cells: Chinese in column 4 and English in column 5, speakers in column 3, as its first row names them",
    );
  });

  it("has a turn for each cell; the rest was not spoken", () => {
    const transcript = readTranscript(text);
    expect(
      turnRows(transcript).map(({ speaker, role, paragraphs }) => [speaker, role, paragraphs[0]]),
    ).toEqual([
      ["Operator", "operator", "Good evening, and welcome to the Plover Boats interim results call."],
      ["Chen Yao", "unknown", '大家好。上半年我们交付了""海燕""号等三十六艘船，'],
      [null, "unknown", "Good evening. In the first half we delivered 36 boats, the Petrel among them."],
      ["Chen Yao", "unknown", "毛利率是百分之二十一。"],
      [null, "unknown", "Gross margin was 21%."],
      ["Chen Yao", "unknown", "谢谢大家。"],
      [null, "unknown", "Thank you."],
    ]);
    expect(transcript.rows).toEqual([[0], [1, 2], [3, 4], [5, 6]]);
    expect(transcript.furniture.map((span) => sliceOf(text, span))[0]).toBe(
      "No,Time,Speaker,Chinese,English",
    );
  });

  it("is audited row by row", () => {
    expect(pairRows(text).at(-2)).toBe("毛利率是百分之二十一。 | Gross margin was 21%.");
    expect(auditText(text).findings).toEqual([]);
    const wrong = auditText(text.replace("400 million", "40 million")).findings;
    expect(wrong.map(({ check, source, target }) => [check, source?.text, target?.text])).toEqual([
      ["number-magnitude", "四亿元", "RMB 40 million"],
    ]);
  });
});

describe("a table whose rows tell what its columns hold", () => {
  it("may have the English first", () => {
    const text = textOf("two-columns.tsv");
    expect(inspectText(text).transcript.layoutReason).toContain(
      "Chinese in column 2 and English in column 1, as its rows tell",
    );
    expect(pairRows(text)).toEqual([
      "大家晚上好，欢迎参加。 | Good evening, and welcome.",
      "上半年我们交付了三十六艘船。 | In the first half we delivered 36 boats.",
      "收入是四亿元。 | Revenue was RMB 400 million.",
      "毛利率是百分之二十一。 | Gross margin was 21%.",
    ]);
  });

  it.each([
    ["numbers and times before them", (zh: string, en: string, i: number) => `${i}\t00:0${i}\t${en}\t${zh}`],
    ["commas", (zh: string, en: string) => `"${zh}","${en}"`],
    ["semicolons", (zh: string, en: string) => `${zh};${en}`],
    ["bars", (zh: string, en: string, i: number) => (i === 1 ? "|---|---|\n" : "") + `| ${zh} | ${en} |`],
  ])("may have %s", (_, write) => {
    const rows = [
      ["大家好。", "Hello, everyone."],
      ["收入是三亿元。", "Revenue was 300 million yuan."],
      ["利润下降百分之五。", "Profit fell 5%."],
    ] as const;
    const text = rows.map(([zh, en], i) => write(zh, en, i)).join("\r\n");
    expect(readTranscript(text).layout).toBe("table");
    expect(pairRows(text)).toEqual(rows.map(([zh, en]) => `${zh} | ${en}`));
  });

  it("may have all talk in one column, beside its speakers", () => {
    for (const text of [textOf("speaker-column.tsv"), textOf("speaker-column.tsv").replace(/^.*\n/, "")]) {
      expect(turnRows(readTranscript(text)).map(({ speaker, role }) => `${speaker} ${role}`)).toEqual([
        "Operator operator",
        "Chen Yao unknown",
        "Interpreter interpreter",
        "Chen Yao unknown",
        "Interpreter interpreter",
      ]);
      expect(pairRows(text)).toHaveLength(2);
    }
  });

  it("is no table when it is prose", () => {
    const prose =
      "Operator: Welcome, all.\n陈总：收入是三亿,利润是五千万。\n翻译：Revenue was 300 million, profit 50 million.\n";
    expect(readTranscript(prose).layout).toBe("name-colon");
    expect(readTranscript("王总,你好,Hello.\n我们很好。\nWe are fine, thanks.\n").layout).not.toBe("table");
  });
});

describe("a workbook", () => {
  it("is a transcript", async () => {
    const { text, encoding } = await readDocument(sample("two-columns.xlsx"), "two-columns.xlsx");
    expect(encoding).toBe("xlsx");
    const { layout, turns } = readTranscript(text);
    expect([layout, turns[0]?.speaker]).toEqual(["table", "陈遥"]);
    expect(pairRows(text)).toEqual([
      "上半年我们交付了三十六艘船。 | In the first half we delivered 36 boats.",
      "收入是四亿元。 | Revenue was RMB 400 million.",
      "毛利率是百分之二十一。 | Gross margin was 21%.",
    ]);
  });

  it("is pairs", async () => {
    const { text } = await readDocument(sample("two-columns.xlsx"), null);
    const { pairs, texts } = readPairs(text, null);
    expect(pairs.map(({ source, target }) => source && target && sliceOf(texts.source, source))).toEqual([
      "上半年我们交付了三十六艘船。",
      "收入是四亿元。",
      "毛利率是百分之二十一。",
    ]);
  });
});

describe("pairs of a table", () => {
  const zh = ["订单增长了三成。", "利润是五亿元。"];
  const en = ["Orders grew 30%.", "Profit was 500 million yuan."];
  it.each([
    ["as the contract has them", `${zh[0]}\t${en[0]}\n${zh[1]}\t${en[1]}\n`],
    ["turned", `${en[0]}\t${zh[0]}\n${en[1]}\t${zh[1]}\n`],
    ["under names", `English\tChinese\n${en[0]}\t${zh[0]}\n${en[1]}\t${zh[1]}\n`],
    ["with ids", `id\tsource\ttarget\n1\t${zh[0]}\t${en[0]}\n2\t${zh[1]}\t${en[1]}\n`],
    ["with ids and no names", `1\t${zh[0]}\t${en[0]}\n2\t${zh[1]}\t${en[1]}\n`],
    ["between commas", `"${zh[0]}","${en[0]}"\n"${zh[1]}","${en[1]}"\n`],
    ["with further columns", `${zh[0]}\t${en[0]}\tchecked\n${zh[1]}\t${en[1]}\tchecked\n`],
  ])("stand %s", (_, text) => {
    const { pairs, texts } = readPairs(text, null);
    expect(
      pairs.map(({ source, target }) => [
        source && sliceOf(texts.source, source),
        target && sliceOf(texts.target, target),
      ]),
    ).toEqual(zh.map((chinese, i) => [chinese, en[i]]));
  });

  it("keep quotation marks where nothing names the columns", () => {
    const { pairs, texts } = readPairs('"好的\t"All right," he said.\n他说"可以"\tHe said yes.\n', null);
    expect(pairs.map(({ source }) => source && sliceOf(texts.source, source))).toEqual([
      '"好的',
      '他说"可以"',
    ]);
  });
});
