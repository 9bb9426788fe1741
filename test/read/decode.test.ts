import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";

import { decode } from "../../src/read/decode.js";
import { MAX_INPUT_BYTES } from "../../src/read/limits.js";
import { InputError } from "../../src/text/errors.js";

const simplified =
  "各位投资者，大家晚上好。星河软件第三季度的总收入是4.2亿元，同比增长百分之十二。\r\nThank you.\r\n";
const traditional =
  "各位投資者，大家晚上好。星河軟體第三季度的總收入是4.2億元，同比增長百分之十二。\nThank you.\n";
const western =
  "We\u2019re pleased with the quarter \u2013 and our colleague Andr\u00e9 is here to take the questions.";
const cantonese = "多謝各位，我哋今個季度嘅收入升咗兩成，呢啲係大家嘅功勞。";

describe("decode recognises", () => {
  it.each([
    ["utf-8", simplified, Buffer.from(simplified, "utf8")],
    ["utf-8-bom", simplified, Buffer.from("\uFEFF" + simplified, "utf8")],
    ["utf-16le", simplified, Buffer.from("\uFEFF" + simplified, "utf16le")],
    ["utf-16be", simplified, Buffer.from("\uFEFF" + simplified, "utf16le").swap16()],
    ["utf-16le", simplified, Buffer.from(simplified, "utf16le")],
    ["utf-16be", traditional, Buffer.from(traditional, "utf16le").swap16()],
    ["utf-16le", "Operator\nGood evening.\n", Buffer.from("Operator\nGood evening.\n", "utf16le")],
    ["gb18030", simplified, iconv.encode(simplified, "gb18030")],
    ["gb18030", traditional, iconv.encode(traditional, "gb18030")],
    ["big5", traditional, iconv.encode(traditional, "big5")],
    ["big5", cantonese, iconv.encode(cantonese, "big5hkscs")],
    ["windows-1252", western, iconv.encode(western, "win1252")],
    ["utf-32le", simplified, iconv.encode("\uFEFF" + simplified, "utf-32le")],
    ["utf-32be", traditional, iconv.encode("\uFEFF" + traditional, "utf-32be")],
    ["utf-32le", simplified, iconv.encode(simplified, "utf-32le")],
    ["utf-32be", "Operator\nGood evening.\n", iconv.encode("Operator\nGood evening.\n", "utf-32be")],
  ])("%s", (encoding, text, bytes) => {
    expect(decode(bytes, null)).toEqual({ text, encoding });
  });

  it("GB18030 and Big5 in a line of a dozen characters", () => {
    expect(decode(iconv.encode("毛利率提升了两个点。", "gb18030"), null).encoding).toBe("gb18030");
    expect(decode(iconv.encode("毛利率提升了兩個點。", "big5"), null).encoding).toBe("big5");
  });

  it("GB18030 in a long text that is cut at the sample's end", () => {
    const long = "A" + "我们的现金流非常健康。".repeat(20_000);
    expect(decode(iconv.encode(long, "gb18030"), null)).toEqual({ text: long, encoding: "gb18030" });
  });

  it("four-byte GB18030, whose characters lie beyond the basic plane", () => {
    const text = "这个字是𠮷，我们的客户姓这个。";
    expect(decode(iconv.encode(text, "gb18030"), null)).toEqual({ text, encoding: "gb18030" });
  });

  it("UTF-8 with one stray control character", () => {
    const text = "Thank you, operator. \u0000 " + "Good evening to all of you. ".repeat(10);
    expect(decode(Buffer.from(text), null).text).toBe(text);
  });
});

describe("decode believes what a page says of itself", () => {
  // Two characters are too few to tell by, and 氢 is in Big5 no character of its own.
  it.each([
    ["gb18030", '<html><head><meta charset="gb2312"></head><p>氢钠</p></html>', "gb18030"],
    ["big5", '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>氫鈉</p>', "big5"],
    ["big5", "<?xml version='1.0' encoding='Big5-HKSCS'?><p>嘅啲</p>", "big5hkscs"],
    ["gb18030", '<?xml version="1.0" encoding="GBK"?><p>钠</p>', "gbk"],
  ])("%s", (encoding, text, written) => {
    expect(decode(iconv.encode(text, written), null)).toEqual({ text, encoding });
  });

  it("unless its bytes say otherwise", () => {
    const utf8 = '<meta charset="gb2312"><p>氢钠</p>';
    expect(decode(Buffer.from(utf8), null)).toEqual({ text: utf8, encoding: "utf-8" });
    const western = `<meta charset="iso-8859-1"><p>${simplified}</p>`;
    expect(decode(iconv.encode(western, "gb18030"), null).encoding).toBe("gb18030");
    const big5 = `<meta charset="gb2312"><p>${traditional}</p>`;
    expect(decode(iconv.encode(big5, "big5"), null).text).not.toContain("\uFFFD");
  });
});

describe("decode keeps", () => {
  it("line ends as they are", () => {
    expect(decode(Buffer.from("\uFEFFa\r\nb\rc\nd"), null).text).toBe("a\r\nb\rc\nd");
  });
  it("a second byte-order mark, which is text", () => {
    expect(decode(Buffer.from("\uFEFFa\uFEFFb"), null).text).toBe("a\uFEFFb");
  });
});

describe("decode refuses with one clear line", () => {
  const random = Uint8Array.from({ length: 5000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 0xff);
  it.each([
    ["nothing", Buffer.from(""), /^a\.txt: empty/],
    ["a byte-order mark alone", Buffer.from("\uFEFF"), /^a\.txt: empty/],
    ["white space", Buffer.from(" \r\n\t\u3000\n"), /^a\.txt: empty/],
    ["noise", random, /^a\.txt: (?:binary|the encoding)/],
    ["zeros", Buffer.alloc(4096), /^a\.txt: binary/],
    [
      "a program",
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]),
      /^a\.txt: binary/,
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n%\u00e2\u00e3"), /^a\.txt: a PDF file/],
    [
      "a Word document",
      Buffer.from("PK\u0003\u0004\u0014\u0000"),
      /^a\.txt: a ZIP archive or an Office document/,
    ],
    [
      "broken UTF-8",
      Buffer.concat([Buffer.from("第一行\n第二"), Buffer.from([0xe8, 0xa1]), Buffer.from("\n第三行")]),
      /^a\.txt:2: not valid UTF-8/,
    ],
    ["UTF-8 cut off", Buffer.from(simplified).subarray(0, 31), /^a\.txt:1: not valid UTF-8/],
    ["odd UTF-16", Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), /^a\.txt: starts with a UTF-16LE/],
    [
      "GB18030 with a bad byte",
      Buffer.concat([iconv.encode(simplified, "gb18030"), Buffer.from([0xff, 0x0a])]),
      /^a\.txt: looks like gb18030/,
    ],
  ])("%s", (_, bytes, message) => {
    expect(() => decode(bytes, "a.txt")).toThrow(InputError);
    expect(() => decode(bytes, "a.txt")).toThrow(message);
    try {
      decode(bytes, "a.txt");
    } catch (error) {
      expect((error as Error).message).not.toContain("\n");
    }
  });

  it("more than the limit, before looking at it", () => {
    expect(() => decode(new Uint8Array(MAX_INPUT_BYTES + 1), null)).toThrow(
      "more than 64 MiB, the most that is read",
    );
  });
});
