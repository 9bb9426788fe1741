import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { readDocument } from "../../src/read/document.js";
import { readTranscript } from "../../src/read/read.js";
import { textOfSegments } from "../../src/read/segments-json.js";
import { InputError } from "../../src/text/errors.js";
import { furnitureRows } from "./turn-rows.js";

/** A Word document of paragraphs, and of tables as they are written there. */
function word(...paragraphs: readonly string[]): Uint8Array {
  const runs = paragraphs.map((text) =>
    text.startsWith("<w:tbl>") ? text : `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
  );
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${runs.join("")}</w:body></w:document>`,
    ),
  });
}

/** A table of a Word document; every cell has its paragraphs. */
const wordTable = (...rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[]): string =>
    row
      .map(
        (text) =>
          `<w:tc>${text.replace(/[^|]+\|?/g, (p) => `<w:p><w:r><w:t>${p.replace("|", "")}</w:t></w:r></w:p>`)}</w:tc>`,
      )
      .join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
};

/** A page of one line, as small as a PDF can be. */
function pdf(line: string): Uint8Array {
  const stream = `BT /F1 12 Tf 50 700 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return strToU8(text);
}

describe("readDocument", () => {
  it("takes the paragraphs of a Word document", async () => {
    const bytes = word("Operator: Welcome &amp; hello.", "王总：订单很好。");
    expect(await readDocument(bytes, "call.docx")).toEqual({
      encoding: "docx",
      text: "Operator: Welcome & hello.\n\n王总：订单很好。",
    });
  });

  it("takes the rows of a Word document's table as lines with tabs", async () => {
    const table = wordTable(
      ["中文", "English"],
      ["订单很好。|价格也好。", "Orders are good. | Prices are too."],
      ["谢谢。", "Thank you."],
    );
    const { text } = await readDocument(word("Call of 3 May", table, "The end"), "call.docx");
    expect(text).toBe(
      "Call of 3 May\n\n中文\tEnglish\n订单很好。 价格也好。\tOrders are good. Prices are too.\n谢谢。\tThank you.\n\nThe end",
    );
    const transcript = readTranscript(text);
    expect([transcript.layout, transcript.rows]).toEqual([
      "table",
      [
        [0, 1],
        [2, 3],
      ],
    ]);
    expect(furnitureRows(transcript)).toEqual(["Call of 3 May", "中文\tEnglish", "The end"]);
  });

  it.each([
    [
      "has its columns told apart, and empty ones left out",
      "<tr><td>甲<b>乙</b></td><td></td><td>A<br>B</td></tr><tr><td>丙</td><td></td><td>C</td></tr>",
      "甲乙\tA B\n丙\tC",
    ],
    [
      "is no table where it sets the page",
      "<tr><td><table><tr><td>Menu</td></tr></table></td><td><p>One.</p><p>Two.</p></td></tr>",
      "Menu\n\nOne.\n\nTwo.",
    ],
    ["is no table with a single row", "<tr><td>•</td><td>One.</td></tr>", "• One."],
  ])("a web page's table %s", async (_, rows, text) => {
    const page = strToU8(`<html><body><table>${rows}</table></body></html>`);
    expect((await readDocument(page, "a.html")).text).toBe(text);
  });

  it("takes the lines of a PDF", async () => {
    const { encoding, text } = await readDocument(pdf("Operator: Welcome to the call."), "call.pdf");
    expect([encoding, text.trim()]).toEqual(["pdf", "Operator: Welcome to the call."]);
  });

  it("takes what a web page shows", async () => {
    const page =
      "<!DOCTYPE html><html><head><title>Call</title><style>p{}</style></head><body><nav>Menu</nav>" +
      "<p><b>Operator</b></p><p>Welcome&nbsp;to\n the call &#8212; all.<br>第二行&lt;好&gt;</p><script>x<y</script></body></html>";
    expect(await readDocument(new TextEncoder().encode(page), "call.html")).toEqual({
      encoding: "html",
      text: "Operator\n\nWelcome\u00a0to the call — all.\n第二行<好>",
    });
  });

  it("takes any other text as it stands", async () => {
    const text = "[Foreign Language] {a} <p>\n";
    expect(await readDocument(new TextEncoder().encode(text), "call.txt")).toEqual({
      encoding: "utf-8",
      text,
    });
  });

  it("says in a line what cannot be read", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(65 * 1024 * 1024) });
    await expect(readDocument(bomb, "bomb.docx")).rejects.toThrow(/unpacks to more than 64 MiB/);
    const archive = zipSync({ "notes.txt": strToU8("hello") });
    await expect(readDocument(archive, "notes.zip")).rejects.toThrow(/no Word document/);
    await expect(readDocument(strToU8("PK\u0003\u0004broken"), "a.docx")).rejects.toThrow(/damaged ZIP/);
    await expect(readDocument(strToU8("%PDF-1.4 broken"), "a.pdf")).rejects.toThrow(/damaged PDF/);
    await expect(readDocument(word(" "), "a.docx")).rejects.toThrow(/no text/);
    await expect(readDocument(strToU8("<html><script>1</script></html>"), "a.html")).rejects.toThrow(
      /no text/,
    );
  });
});

/** A workbook with one sheet for each list of rows. */
function workbook(...sheets: readonly string[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const each = (write: (rows: string, id: number) => string): string =>
    sheets.map((rows, i) => write(rows, i + 1)).join("");
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${each((_, id) => `<sheet name="Sheet ${id}" sheetId="${id}" r:id="r${id}"/>`)}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, id) => `<Relationship Id="r${id}" Type="${relation}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}</Relationships>`,
    ),
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });
}
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a workbook of several sheets", () => {
  const row = (number: number, ...texts: readonly string[]): string =>
    `<row r="${number}">${texts.map((text, i) => cell(`${"ABC".charAt(i)}${number}`, text)).join("")}</row>`;
  const notes = row(1, "The vendor made this workbook for whoever pays for it. ".repeat(20));
  const remarks = row(1, "中文", "English") + row(2, "收入增长了三成。", "Revenue grew 30%.");
  const answers = row(1, "中文", "English") + row(2, "毛利率不变。", "Gross margin is unchanged.");

  it("is read where both languages stand, in every sheet of the same columns", async () => {
    expect(await readDocument(workbook(notes, remarks, answers), "a.xlsx")).toEqual({
      encoding: "xlsx",
      text: "中文\tEnglish\n收入增长了三成。\tRevenue grew 30%.\n毛利率不变。\tGross margin is unchanged.",
      notes: ['of the workbook the sheets "Sheet 2", "Sheet 3" were read, and not "Sheet 1"'],
    });
  });

  it("is read where the most stands when no sheet is a table of speech", async () => {
    const { text, notes: told } = await readDocument(workbook(row(1, "短"), notes), "a.xlsx");
    expect(text).toMatch(/^The vendor made/);
    expect(told).toEqual(['of the workbook the sheet "Sheet 2" was read, and not "Sheet 1"']);
  });
});

describe("a workbook", () => {
  it("is lines with tabs", async () => {
    const bytes = workbook(
      `<row r="1">${cell("A1", "订单\n很好。")}${cell("B1", "Orders &amp; more.")}</row><row r="3">${cell("A3", "三成")}<c r="B3"><v>0.3</v></c></row>`,
    );
    expect(await readDocument(bytes, "a.xlsx")).toEqual({
      encoding: "xlsx",
      text: "订单 很好。\tOrders & more.\n\n三成\t0.3",
    });
  });

  it.each([
    ["a cell far out", workbook(`<row r="2">${cell("ZZ200000", "x")}</row>`), /more than 1000000 cells/],
    ["a row far down", workbook(`<row r="99999999"><c><v>1</v></c></row>`), /more than 1000000 cells/],
    ["a place in disguise", workbook(`<row r="1">${cell("&#90;Z9", "x")}</row>`), /more than 1000000 cells/],
    ["no sheet", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), /damaged workbook|no text/],
    [
      "a bomb",
      zipSync({ "xl/workbook.xml": new Uint8Array(65 * 1024 * 1024) }),
      /unpacks to more than 64 MiB/,
    ],
    ["an empty sheet", workbook(""), /no text in this XLSX/],
  ])("is refused with %s", async (_, bytes, message) => {
    await expect(readDocument(bytes, "a.xlsx")).rejects.toThrow(InputError);
    await expect(readDocument(bytes, "a.xlsx")).rejects.toThrow(message);
  });
});

describe("textOfSegments", () => {
  it("joins the segments of a speaker, Chinese without spaces", () => {
    const segments = [
      { start: 0, end: 3.4, text: " 上半年我们卖出了", speaker: "SPEAKER_00" },
      { start: 3.4, end: 5, text: "五百台机床。", speaker: "SPEAKER_00" },
      { start: 5.6, end: 8, text: " We sold 500 machine tools", speaker: "SPEAKER_01" },
      { start: 8, end: 9.5, text: " in the first half.", speaker: "SPEAKER_01" },
    ];
    expect(textOfSegments(JSON.stringify({ text: "…", segments, language: "zh" }))).toBe(
      "SPEAKER_00: 上半年我们卖出了五百台机床。\n\nSPEAKER_01: We sold 500 machine tools in the first half.",
    );
  });

  it("names speakers from a table", () => {
    const call = {
      speakers: [
        { id: 0, name: "Operator" },
        { id: 1, name: "Wei Song", role: "Chief Executive Officer" },
      ],
      transcript: {
        paragraphs: [
          { speaker: 0, sentences: [{ text: "Welcome." }, { text: "Mr. Song, please." }] },
          { speaker: 1, sentences: [{ text: "上半年很好。" }] },
        ],
      },
    };
    expect(textOfSegments(JSON.stringify(call))).toBe(
      "Operator: Welcome. Mr. Song, please.\n\nWei Song - Chief Executive Officer: 上半年很好。",
    );
  });

  it("begins a paragraph at a pause or another language where no speaker is named", () => {
    const segments = [
      { start: 0, end: 2, text: "订单很好。" },
      { start: 2, end: 4, text: "Orders are" },
      { start: 4, end: 5, text: "strong." },
      { start: 9, end: 11, text: "Thank you." },
    ];
    expect(textOfSegments(JSON.stringify(segments))).toBe("订单很好。\n\nOrders are strong.\n\nThank you.");
  });

  const SAID = [
    ["Operator", "Welcome, and please go ahead."],
    ["Wei Song", "上半年卖出五百台机床。"],
  ] as const;
  const spoken = SAID.map(([, text], i) => ({ speaker: i, text, start: i * 5, end: i * 5 + 4 }));
  it.each([
    [
      "speakers with their talk, and a mapping of their names",
      {
        transcriptContent: {
          transcript: { speakers: spoken },
          speaker_mapping: SAID.map(([name], speaker) => ({ speaker, speaker_data: { name, role: name } })),
        },
      },
      "Operator: Welcome, and please go ahead.\n\nWei Song: 上半年卖出五百台机床。",
    ],
    [
      "the whole call in one field",
      [{ symbol: "EGR", content: "Operator: Welcome.\nWei Song: 卖出五百台。\nInterpreter: We sold 500." }],
      "Operator: Welcome.\nWei Song: 卖出五百台。\nInterpreter: We sold 500.",
    ],
    [
      "words with who says each",
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: "Go ahead. 卖出",
                  words: [
                    { word: "go", punctuated_word: "Go", speaker: 0, start: 0.1 },
                    { word: "ahead", punctuated_word: "ahead.", speaker: 0 },
                    { word: "卖出", speaker: 1 },
                    { word: "五百台。", speaker: 1 },
                  ],
                },
              ],
            },
          ],
        },
      },
      "Speaker 0: Go ahead.\n\nSpeaker 1: 卖出五百台。",
    ],
    [
      "words and signs with alternatives",
      {
        results: {
          transcripts: [{ transcript: "Hello. 增长。" }],
          items: [
            { alternatives: [{ content: "Hello" }], speaker_label: "spk_0", start_time: "0.1" },
            { alternatives: [{ content: "." }], speaker_label: "spk_0" },
            { alternatives: [{ content: "增长" }], speaker_label: "spk_1" },
            { alternatives: [{ content: "。" }], speaker_label: "spk_1" },
          ],
        },
      },
      "spk_0: Hello.\n\nspk_1: 增长。",
    ],
    [
      "utterances beside their words",
      {
        utterances: [
          { speaker: "A", text: "Welcome." },
          { speaker: "B", text: "卖出五百台。" },
        ],
        words: [{ text: "Welcome.", speaker: "A" }],
      },
      "Speaker A: Welcome.\n\nSpeaker B: 卖出五百台。",
    ],
    [
      "segments without punctuation in two languages",
      {
        segments: [
          { text: " 上半年我们卖出了五百台机床", start: 0, end: 4 },
          { text: " we sold 500 machine tools in the first half", start: 5, end: 9 },
        ],
      },
      "上半年我们卖出了五百台机床\n\nwe sold 500 machine tools in the first half",
    ],
  ])("reads %s", (_, json, text) => {
    expect(textOfSegments(JSON.stringify(json))).toBe(text);
  });

  it("finds none in other JSON, in prose, and below its depth", () => {
    expect(textOfSegments('{"a": [1, 2]}')).toBeNull();
    expect(textOfSegments("[Foreign Language] Thank you.")).toBeNull();
    expect(textOfSegments("[".repeat(20_000))).toBeNull();
    expect(textOfSegments('[{"speaker": "__proto__", "text": "Hello."}]')).toBe("__proto__: Hello.");
  });
});
