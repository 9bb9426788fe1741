import { existsSync, readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareSegmenter, segmenterState } from "../../src/segment/dictionary.js";
import type { Word } from "../../src/segment/segment.js";
import { splitSentences } from "../../src/segment/sentences.js";
import { wordsOf } from "../../src/segment/words.js";
import { transcriptText } from "./arbitraries.js";

const texts = (words: readonly Word[]): string[] => words.map(({ text }) => text);

const OWN = `
恒曜科技第三季度的营收是人民币19.2亿元，同比增长百分之六十三点八，净利润率提升了1.9个百分点。
我们在南方的一百三十五座城市有四百一十八家门店，单店的毛利率环比改善，经营性现金流也是正的。
結婚的和尚未結婚的都可以申請，研究生命起源的團隊也在臺灣，他們說的確實在理。
就是quarter on quarter的这个变现，还有seasonality的影响，这一块可以多说明一下吗？
乒乓球拍卖完了，武汉市长江大桥通车，南京市长江大桥也通车，下雨天留客天留我不留。
工信部最近在研究智能网联汽车的准入规则，碳酸锂价格在每吨九万元上下，我们按月联动。
`.trim();

describe.sequential("Chinese words", () => {
  const calls = "../shared/calls";
  const bench = "../shared/bench/align";
  const samples = [...OWN.split("\n")];
  if (existsSync(bench)) {
    const files = ["mac-dev/split", "champollion/split", "bible/split"].flatMap((folder) =>
      readdirSync(`${bench}/${folder}`)
        .filter((name) => name.endsWith(".zh"))
        .map((name) => `${bench}/${folder}/${name}`),
    );
    const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n"));
    for (let i = 0; i < lines.length; i += 11) samples.push(lines[i] ?? "");
    for (const name of readdirSync(calls))
      samples.push(...readFileSync(`${calls}/${name}`, "utf8").split("\n"));
  } else console.warn("../shared is absent: the dictionary is compared on the project's own sentences only");

  it("are cut the same by a part of the dictionary as by the whole", () => {
    const cut = (text: string): string => texts(wordsOf(text, "zh")).join(" ");
    // A small part, the same part grown, and one large part: each a load of its own.
    const small = samples.slice(0, 3).map(cut);
    prepareSegmenter(samples.slice(0, 600));
    const grown = samples.slice(0, 600).map(cut);
    prepareSegmenter(samples);
    const large = samples.map(cut);
    expect(segmenterState().dictionary).toBe("part");
    expect(segmenterState().loads).toBeLessThanOrEqual(6);
    prepareSegmenter([], { many: true });
    expect(segmenterState().dictionary).toBe("whole");
    const whole = samples.map(cut);
    expect(small).toEqual(whole.slice(0, 3));
    expect(grown).toEqual(whole.slice(0, 600));
    expect(large).toEqual(whole);
  });

  it("are words, and shared between the scripts", () => {
    expect(texts(wordsOf("我們的軟體業務營收增長", "zh"))).toEqual([
      "我们",
      "的",
      "软体",
      "业务",
      "营收",
      "增长",
    ]);
    expect(texts(wordsOf("百分点和基点是两回事。", "zh"))).toContain("百分点");
    expect(texts(wordsOf("武汉市长江大桥", "zh"))).toEqual(["武汉市", "长江大桥"]);
  });
});

describe("words of either language", () => {
  beforeAll(() => prepareSegmenter([], { many: true }));

  it.each([
    [
      "Second-quarter R&D was RMB1.92 billion (15.4%).",
      "second-quarter r&d was rmb 1.92 billion ( 15.4 % ) .",
    ],
    ["It's up 10-12% in the U.S. vs. 2Q23", "it's up 10 - 12 % in the u.s. vs . 2q23"],
    ["US$1.2bn-1.3bn, 12,345 cars", "us $ 1.2 bn - 1.3 bn , 12,345 cars"],
    ["don’t, O’Neil’s Q&A at ir.example.com", "don't , o'neil's q&a at ir.example.com"],
    ["a 10-minute charge of an 800V car", "a 10 - minute charge of an 800v car"],
    ["COVID-19 and/or 24/7", "covid-19 and / or 24 / 7"],
    ["including 恒曜科技 and others", "including 恒曜 科技 and others"],
  ])("%s", (text, words) => expect(texts(wordsOf(text, "en")).join(" ")).toBe(words));

  it("cuts English in Chinese by the same rules", () => {
    expect(texts(wordsOf("就是quarter on quarter的R&D，M7的OTA", "zh"))).toEqual(
      "就是 quarter on quarter 的 r&d , m7 的 ota".split(" "),
    );
  });

  it("tiles any text: in order, not empty, nothing but white space and invisible characters between", () => {
    const invisible = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]*$/;
    fc.assert(
      fc.property(fc.oneof(transcriptText, fc.string({ unit: "binary" })), (text) => {
        let at = 0;
        for (const word of wordsOf(text, "zh")) {
          expect(word.text).not.toBe("");
          expect(word.span.start).toBeGreaterThanOrEqual(at);
          expect(word.span.end).toBeGreaterThan(word.span.start);
          expect(text.slice(at, word.span.start)).toMatch(invisible);
          at = word.span.end;
        }
        expect(text.slice(at)).toMatch(invisible);
      }),
      { numRuns: 300 },
    );
  });

  it("nests in the sentences of ordinary text", () => {
    const text =
      "Hello, Dr. Lin. Revenue was RMB1.92 billion in the U.S. We like it. 大家好。营收是1.92亿元！R&D高。";
    const sentences = splitSentences(text, "en");
    for (const { span } of wordsOf(text, "en")) {
      expect(sentences.filter(({ start, end }) => start <= span.start && span.end <= end)).toHaveLength(1);
    }
  });

  it("is linear in the text", () => {
    for (const unit of ["a", "1", "的", "1.", "a-", "'", "的a", "臺"]) {
      const text = unit.repeat(300_000 / unit.length);
      const before = performance.now();
      wordsOf(text, "zh");
      expect(performance.now() - before).toBeLessThan(5000);
    }
  });
});
