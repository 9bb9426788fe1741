import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions } from "../../src/entity/find.js";
import { extendNames, loadNames } from "../../src/entity/lexicon.js";
import type { Language } from "../../src/text/language.js";

const names = loadNames();
const SPEAKERS = ["Yutong Zhou", "Fiona Shen", "Operator"];
const strong = (text: string, language: Language) =>
  findMentions(text, language, { names, speakers: SPEAKERS })
    .filter((mention) => mention.weak !== true)
    .map((mention) => mention.text);

describe("findMentions", () => {
  it("takes the longest name of the lexicon", () => {
    expect(strong("中国银行和中信银行都参与了。", "zh")).toEqual(["中国银行", "中信银行"]);
  });

  it.each([
    ["发展中国家的需求很大。", "no country inside 发展中国家"],
    ["高通胀影响了消费。", "no Qualcomm inside 高通胀"],
    ["这个结果很理想。", "an ideal result"],
    ["7月11日我们发布了新品。", "a date, not a shop"],
  ])("finds no name in %s (%s)", (text) => {
    expect(strong(text, "zh")).toEqual([]);
  });

  it("finds people by their titles", () => {
    expect(strong("下面请我们的CFO孟思怡给大家介绍。", "zh")).toContain("孟思怡");
    expect(strong("感谢陈思远先生的提问。", "zh")).toContain("陈思远");
  });

  it("finds speakers in either language", () => {
    expect(strong("谢谢周雨桐。", "zh")).toContain("周雨桐");
    expect(strong("Thank you, Fiona.", "en")).toContain("Fiona");
  });

  it("asks capitals of English names", () => {
    expect(strong("It is up to us to hit the target and close the gap.", "en")).toEqual([]);
    expect(strong("We ship to the US and the EU.", "en")).toEqual(["US", "EU"]);
  });

  it("does not take a currency for a country", () => {
    expect(strong("It cost 5 million US dollars.", "en")).toEqual([]);
  });

  it("finds Traditional names where they stand", () => {
    const text = "我們跟台積電和聯發科合作。";
    expect(strong(text, "zh")).toEqual(["台積電", "聯發科"]);
  });

  it("finds Latin names in Chinese text", () => {
    expect(strong("我们用的是Qualcomm的芯片。", "zh")).toContain("Qualcomm");
  });

  it("gives spans that slice the text, in order, none overlapping", () => {
    const piece = fc.constantFrom(
      "宁德时代",
      "台積電",
      "和",
      "，",
      "The ",
      "Bank of China",
      " and ",
      "Mr. Zhou",
      "总",
      "孟思怡",
      "ß",
      "U.S.",
      "\n",
      "😀",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom<Language>("zh", "en"),
        (pieces, language) => {
          const text = pieces.join("");
          let end = 0;
          for (const mention of findMentions(text, language, { names, speakers: SPEAKERS })) {
            expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.text);
            expect(mention.span.start).toBeGreaterThanOrEqual(end);
            expect(mention.span.end).toBeGreaterThan(mention.span.start);
            end = mention.span.end;
          }
        },
      ),
    );
  });
});

describe("extendNames", () => {
  it("adds the user's names and leaves the shipped ones alone", () => {
    const own = extendNames(names, [{ kind: "organisation", zh: ["恒耀科技"], en: ["Hengyao Technology"] }]);
    const text = "恒耀科技的收入增长了。";
    expect(findMentions(text, "zh", { names: own })[0]?.entities).toEqual(["user:1"]);
    expect(findMentions(text, "zh", { names })).toEqual([]);
  });
});
