import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";

import { decode } from "../../src/read/decode.js";
import { readTranscript } from "../../src/read/read.js";
import { turnRows } from "./turn-rows.js";

/** `speaker / role: what was said`. */
function rows(text: string): string[] {
  return turnRows(readTranscript(text)).map(
    ({ speaker, role, paragraphs }) => `${speaker ?? "-"} / ${role}: ${paragraphs.join(" ¶ ")}`,
  );
}

describe("a Cantonese call with a carriage return at the end of its lines", () => {
  const call =
    "主持人：各位好，歡迎參加海濱機械嘅業績會。\r陳總：我哋上半年賣咗五百台機床，佢哋好鍾意。\r" +
    "翻譯：We sold 500 machine tools in the first half, and they like them.\r陳總：多謝。\r";

  it.each(["gb18030", "big5hkscs", "utf16le", "utf16be"])("is read from %s", (encoding) => {
    const { text } = decode(iconv.encode(call, encoding), null);
    expect(text).toBe(call);
    expect(rows(text)).toEqual([
      "主持人 / operator: 各位好，歡迎參加海濱機械嘅業績會。",
      "陳總 / executive: 我哋上半年賣咗五百台機床，佢哋好鍾意。",
      "翻譯 / interpreter: We sold 500 machine tools in the first half, and they like them.",
      "陳總 / executive: 多謝。",
    ]);
  });
});

describe("headings are read as they are seen", () => {
  it.each([
    ["full-width Latin", "Ｏｐｅｒａｔｏｒ：Welcome.\nＬｅｎａ Ｏｒｔｉｚ：早晨。\n"],
    ["marks without width", "\u200bOperator\u200b: Welcome.\n\u202aLena Ortiz\u202c: 早晨。\n"],
    ["soft hyphens", "Oper\u00adator: Welcome.\nLena Or\u00adtiz: 早晨。\n"],
    ["mixed line ends", "Operator: Welcome.\r\nLena Ortiz: 早晨。\r"],
  ])("%s", (_, start) => {
    expect(rows(`${start}Operator: Next.\u2028Lena Ortiz: Bye.`)).toEqual([
      "Operator / operator: Welcome.",
      "Lena Ortiz / unknown: 早晨。",
      "Operator / operator: Next.",
      "Lena Ortiz / unknown: Bye.",
    ]);
  });

  it("leave the talk as it is: entities, emoji, private-use characters, decomposed accents", () => {
    const call =
      "Operator: R&amp;D &lt;5%&gt; 😀.\nRene\u0301 Go\u0308tz: \ue000 Thank\u00ad you 👩‍👩‍👧.\nOperator: Next.\nRené Götz: Bye.\n";
    expect(rows(call)).toEqual([
      "Operator / operator: R&amp;D &lt;5%&gt; 😀.",
      "Rene\u0301 Go\u0308tz / unknown: \ue000 Thank\u00ad you 👩‍👩‍👧.",
      "Operator / operator: Next.",
      "René Götz / unknown: Bye.",
    ]);
  });
});
