import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { asPlain, asWritten, plainText } from "../../src/read/plain-text.js";

describe("plainText", () => {
  it.each([
    ["R&amp;D &lt;5%&gt; &#22909;&#x597D; &rsquo; &nbsp;.", "R&D <5%> 好好 ’  ."],
    ["&amp;#22909; &amp;amp;lt;", "好 <"],
    ["Ｔｈａｎｋ　ｙｏｕ，　ａｌｌ．", "Thank you, all."],
    ["我们，ＧＭＶ，增长１２．５％。", "我们，GMV，增长12.5%。"],
    ["ＲＭＢ４，５６５百万（约）", "RMB4,565百万（约）"],
    ["Rene\u0301 Go\u0308tz", "René Götz"],
    ["reve\u00adnue 19\u200b.2 \u202abillion\u202c \ufeff", "revenue 19.2 billion "],
    ["⻓期⾦融、ﬁrst ﬂoor, oﬀer", "长期金融、first floor, offer"],
    ["\uf92a \u{2f81a} 𝟏𝟐 ﹪", "浪 冬 12 %"],
    ["佢\ue5a2嘅", "佢哋嘅"],
    ["don\u0092t \u0093so\u0094", "don’t “so”"],
    ["a\r\nb\rc\u2028d\u0085e\ff", "a\nb\nc\nd\ne\nf"],
    ["a\u00a0b\u2009c\u3000d\u202fe twenty\u2011five", "a b c d e twenty-five"],
  ])("reads %j as it is seen", (written, plain) => {
    expect(plainText(written).text).toBe(plain);
  });

  it.each([
    "我们（GMV），是：好！？；～",
    "AT&T & co; &unknown; &copy",
    "👩\u200d👩".slice(0, 2),
    "\ue001 menu",
    "ﾊﾛｰ ①②",
  ])("leaves %j alone", (text) => {
    const plain = plainText(text);
    expect(plain.text).toBe(text);
    expect(plain.places).toBeNull();
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "&amp;",
      "&#22909;",
      "\u200b",
      "e\u0301",
      "１",
      "，",
      "ﬁ",
      "\r\n",
      "\r",
      "⾦",
      "a",
      "好",
      "\ue5a2",
      "𝟏",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  it("keeps where every character stood", () => {
    fc.assert(
      fc.property(texts, (written) => {
        const plain = plainText(written);
        let before = 0;
        for (let i = 0; i < plain.text.length; i += 1) {
          const { start, end } = asWritten(plain, { start: i, end: i + 1 });
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          const own = plainText(written.slice(start, end)).text;
          // A character whose form hangs on its neighbours may be itself when it is alone.
          expect(own.includes(plain.text.charAt(i)) || own === written.slice(start, end)).toBe(true);
          before = start;
        }
      }),
    );
  });

  it("is found again from either text", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(20), (written, from, length) => {
        const plain = plainText(written);
        const start = Math.min(from, plain.text.length);
        const span = { start, end: Math.min(start + length, plain.text.length) };
        const back = asPlain(plain, asWritten(plain, span));
        if (span.end > span.start)
          expect([back.start <= span.start, back.end >= span.end]).toEqual([true, true]);
      }),
    );
  });

  it("is nothing new when done twice", () => {
    fc.assert(
      fc.property(texts, (written) => {
        // Escaped thrice, an ampersand is one more; two letters that meet may be a letter with its accent.
        const once = plainText(written).text;
        const open = /[&\ue000-\uf8ff\uff00-\uffef]/.test(once) || once !== once.normalize("NFC");
        if (!open) expect(plainText(once).text).toBe(once);
      }),
    );
  });
});
