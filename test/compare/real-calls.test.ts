import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareTranscripts } from "../../src/index.js";

const FOLDER = new URL("../../../shared/calls/", import.meta.url);
const PRESENT = existsSync(new URL("kingsoft-2020q4.vendor-a.txt", FOLDER));
if (!PRESENT) console.warn("skipped: the real calls are not there");

function compared(a: string, b: string) {
  const read = (name: string) =>
    readFileSync(new URL(`kingsoft-${name}.txt`, FOLDER), "utf8").replace(/^\uFEFF/, "");
  const { differences, recovered } = compareTranscripts([{ text: read(a) }, { text: read(b) }], {
    minSeverity: "minor",
  });
  return {
    rows: differences.map(({ check, places }) =>
      [check, ...places.map((place) => place?.text ?? "")].join(" | "),
    ),
    recovered,
    differences,
  };
}

describe.skipIf(!PRESENT)("two vendors' transcripts of one real call", () => {
  it("finds what differs in the fourth quarter's", () => {
    const { rows, recovered } = compared("2020q4.vendor-a", "2020q4.vendor-b");
    for (const expected of [
      "figure-differs | 215 million | 250",
      "figure-differs | about RMB12 million - RMB13 million | about 20, 30 million RMB",
      "period-differs | fourth quarter | first quarter",
      "period-differs | first quarter | fourth quarter",
      "term-differs | MSDI | MSCI",
    ])
      expect(rows).toContain(expected);
    for (const format of ["JPMorgan", "Chinese yuan", "cents"]) expect(rows.join("\n")).not.toContain(format);
    const texts = recovered.map(({ text }) => text);
    for (const words of ["New Oriental, We Educate", "Bilibili", "CITIC", "concurrent"])
      expect(texts).toContain(words);
  });

  it("finds what differs in the first quarter's", () => {
    const { rows, recovered } = compared("2020q1.vendor-c", "2020q1.vendor-d");
    for (const expected of [
      "term-differs | D&A | G&A",
      "negation-differs | qualified | unqualified",
      "figure-differs | $515 million | USD 550 million",
      "speaker-differs | Leping Huang | Liping Zhao",
    ])
      expect(rows).toContain(expected);
    expect(rows.some((row) => row.startsWith("negation-differs") && row.includes("haven't made"))).toBe(true);
    expect(recovered.map(({ text }) => text)).toContain("scale up");
  });
});
