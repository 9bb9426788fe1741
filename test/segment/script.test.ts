import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, simplify } from "../../src/segment/script.js";
import type { MappedText } from "../../src/text/mapped-text.js";
import { toOriginal } from "../../src/text/mapped-text.js";
import { transcriptText } from "./arbitraries.js";

function expectSoundMap(original: string, mapped: MappedText): void {
  if (mapped.offsets === null) {
    expect(mapped.text.length).toBe(original.length);
    return;
  }
  expect(mapped.offsets.length).toBe(mapped.text.length + 1);
  expect(mapped.offsets.at(-1)).toBe(original.length);
  for (let i = 0; i < mapped.text.length; i++) {
    expect(mapped.offsets[i]).toBeLessThanOrEqual(mapped.offsets[i + 1] ?? 0);
  }
}

/** The original of the first occurrence of `part` in the rewritten text. */
function originalOf(original: string, mapped: MappedText, part: string): string {
  const start = mapped.text.indexOf(part);
  const span = toOriginal(mapped, { start, end: start + part.length });
  return original.slice(span.start, span.end);
}

describe("simplify", () => {
  it("converts script, Taiwan's and Hong Kong's forms included", () => {
    expect(simplify("臺灣軟體業務的營收隨著後台的發展增長").text).toBe(
      "台湾软体业务的营收随着后台的发展增长",
    );
    expect(simplify("衞星業務與羣眾").text).toBe("卫星业务与群众");
  });

  it("chooses by phrase: 乾 stays in 乾坤, 後 is no 后 of 皇后", () => {
    expect(simplify("乾坤與乾燥，皇后與後來").text).toBe("乾坤与干燥，皇后与后来");
  });

  it("leaves vocabulary alone: 核心 and 新增 are no software", () => {
    expect(simplify("核心技術與新增用戶").text).toBe("核心技术与新增用户");
  });

  it("leaves Simplified text alone", () => {
    const text = "公司第三季度的核心业务新增了三百万用户，什么都没有变";
    expect(simplify(text)).toEqual({ text, offsets: null });
  });

  it("does not touch Simplified words in a mixed text", () => {
    expect(simplify("這個什么都可以，干部和后面的里程碑").text).toBe("这个什么都可以，干部和后面的里程碑");
  });

  it("keeps offsets when a character grows to two code units", () => {
    const text = "甲㗲乙業丙";
    const mapped = simplify(text);
    expect(mapped.text.length).toBe(text.length + 1);
    expect(originalOf(text, mapped, "业")).toBe("業");
    expect(originalOf(text, mapped, "丙")).toBe("丙");
  });

  it("has a monotone, exact map for any text", () => {
    fc.assert(fc.property(transcriptText, (text) => expectSoundMap(text, simplify(text))));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expectSoundMap(text, simplify(text))));
  });
});

describe("normalise", () => {
  it("makes full-width, curly and capital forms one", () => {
    expect(normalise("ＡＢＣ　１２．５％，“Ｙｉｄｕｉ’s”").text).toBe('abc 12.5%,"yidui\'s"');
  });

  it("drops what cannot be seen and composes accents", () => {
    const text = "营\u200b收\u00ad的 cafe\u0301s";
    const mapped = normalise(text);
    expect(mapped.text).toBe("营收的 cafés");
    expect(originalOf(text, mapped, "营收")).toBe("营\u200b收\u00ad");
    expect(originalOf(text, mapped, "cafés")).toBe("cafe\u0301s");
  });

  it("reads radicals that look like characters", () => {
    expect(normalise("⾦融⾏业").text).toBe("金融行业");
  });

  it("has a monotone, exact map for any text, and no capitals", () => {
    fc.assert(
      fc.property(fc.oneof(transcriptText, fc.string({ unit: "binary" })), (text) => {
        const mapped = normalise(text);
        expectSoundMap(text, mapped);
        expect(mapped.text).toBe(mapped.text.toLowerCase());
      }),
    );
  });
});
