import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { readDocument } from "../../src/read/document.js";
import { textOfSegments } from "../../src/read/segments-json.js";

function word(...paragraphs: readonly string[]): Uint8Array {
  const runs = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
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

  it("finds none in other JSON, in prose, and below its depth", () => {
    expect(textOfSegments('{"a": [1, 2]}')).toBeNull();
    expect(textOfSegments("[Foreign Language] Thank you.")).toBeNull();
    expect(textOfSegments("[".repeat(20_000))).toBeNull();
    expect(textOfSegments('[{"speaker": "__proto__", "text": "Hello."}]')).toBe("__proto__: Hello.");
  });
});
