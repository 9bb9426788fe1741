import { describe, expect, it } from "vitest";

import { markersOf } from "../../src/read/markers.js";
import { sliceOf } from "../../src/text/span.js";

/** The markers of a text as `kind: slice`. */
function read(text: string): string[] {
  return markersOf(text).map(({ kind, span }) => `${kind}: ${sliceOf(text, span)}`);
}

describe("markersOf knows", () => {
  it.each([
    [
      "foreign-language",
      [
        "[Foreign Language]",
        "(foreign language)",
        "[ Speaking Mandarin ]",
        "<Foreign Language>",
        "{FOREIGN LANGUAGE}",
      ],
    ],
    [
      "foreign-language",
      [
        "【外语】",
        "（普通话发言）",
        "[外语]",
        "[Foreign language spoken]",
        "(Speaking in Chinese)",
        "[Speaks Mandarin]",
      ],
    ],
    [
      "foreign-language",
      ["[Foreign\nLanguage]", "[foreign  language ]", "[Speaking foreign language]", "[Non-English speech]"],
    ],
    [
      "foreign-language",
      [
        "[Foreign Language (00:12)]",
        "[Foreign Language 12:31 - 14:02]",
        "[Foreign language spoken 00:00:12 to 00:01:10]",
        "[Speaking Chinese (Mandarin)]",
        "[讲普通话 00:12:31]",
      ],
    ],
    [
      "interpreted",
      [
        "[Interpreted]",
        "(interpreted)",
        "[ Interpreted ]",
        "[Through Interpreter]",
        "(translated from Mandarin)",
      ],
    ],
    ["interpreted", ["【口译】", "（翻译）", "(以下为口译)", "[译]", "［口譯員］"]],
    [
      "indiscernible",
      [
        "[Indiscernible]",
        "(inaudible)",
        "[ indiscernible ]",
        "[indiscernible 00:14:05]",
        "[Inaudible - company name]",
      ],
    ],
    [
      "indiscernible",
      ["[Audio Gap]", "(technical difficulty)", "[crosstalk]", "（听不清）", "【聽不清】", "(音频不清晰)"],
    ],
    [
      "uncertain",
      ["[ph]", "[Ph]", "(ph)", "[sic]", "(phonetic)", "[ uncertain ]", "(sp?)", "（音）", "[音译]"],
    ],
    [
      "instructions",
      ["[Operator Instructions]", "(Operator Instructions)", "[ operator instructions ]", "（操作说明）"],
    ],
    ["note", ["[Break]", "[Laughter]", "(Laughs)", "[Video Presentation]", "（笑）", "[Music plays]"]],
  ])("%s", (kind, forms) => {
    for (const form of forms) expect(read(`Thank you. ${form}`)).toEqual([`${kind}: ${form}`]);
  });

  it("a guess: a few Latin words in square brackets inside running text", () => {
    expect(read("organised by [B2BD] and the [electric] car of [Harbour & Co.] today")).toEqual([
      "uncertain: [B2BD]",
      "uncertain: [electric]",
      "uncertain: [Harbour & Co.]",
    ]);
  });

  it("a long note, with a marker inside it, as one", () => {
    const note = "[Portions marked [Interpreted] were spoken by an interpreter on the line.]";
    expect(read(`Goodbye.\n${note}`)).toEqual([`note: ${note}`]);
  });

  it("a language's name alone only where it cannot be a guess at a word", () => {
    expect(read("[Mandarin] Thank you.")).toEqual(["foreign-language: [Mandarin]"]);
    expect(read("in the [Chinese] market")).toEqual(["uncertain: [Chinese]"]);
  });
});

describe("markersOf reads the generic marker however it is written", () => {
  it.each([
    "【Foreign Language】",
    "＜foreign language 00:12:31＞",
    "[FOREIGN LANGUAGE 00:12]",
    "{foreign_language}",
    "〈foreign language〉",
    "[Foreign-Language]",
    "[ ForeignLanguage ]",
    "[foreign language, 00:12:31]",
    "［Foreign Language］",
    "〖外语〗",
    "[Speaking in Mandarin - 00:03:12]",
    "[Foreign Lang.]",
    "[Foreign Languages]",
    "[ｆｏｒｅｉｇｎ　ｌａｎｇｕａｇｅ]",
  ])("%s", (form) => {
    expect(read(`Thank you. ${form}`)).toEqual([`foreign-language: ${form}`]);
  });
});

describe("markersOf leaves alone", () => {
  it.each([
    "our shares (Nasdaq: HBRX) rose",
    "earnings before tax (EBIT) rose",
    "see note [2] and note [a]",
    "the plant (the second one) opened",
    "营业收入（包括海外）增长",
    "我们的产品【星河一号】上市",
    "a < b and c > d",
    "<p>Thank you</p>",
    "our (Chinese) customers",
    "[]",
    "( )",
    "[ ]",
    "an open [ bracket",
    "a ] closed one",
    "[1,234]",
    "[B2BD]",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("brackets that are closed a page away", () => {
    expect(read(`[${"word ".repeat(100)}]`)).toEqual([]);
  });
});

describe("markersOf takes time linear in the text", () => {
  it.each(["[", "[(<{【（", "[a ", "[[]", "([)]", "[Foreign "])("of %j", (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const begun = performance.now();
    markersOf(text);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe("a marker of foreign language", () => {
  it.each([
    ["[Speaking Mandarin] 各位早上好，欢迎参加。", "note"],
    ["[Foreign Language]: 谢谢大家的提问。", "note"],
    ["[Foreign Language] Thank you.", "foreign-language"],
    ["[Foreign Language] 好的", "foreign-language"],
    ["[Foreign Language]\n各位早上好，欢迎参加。", "foreign-language"],
  ])("stands for the speech unless that follows on its line: %s", (text, kind) => {
    expect(markersOf(text).map((marker) => marker.kind)).toEqual([kind]);
  });
});
