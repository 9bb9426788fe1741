import { describe, expect, it } from "vitest";
import {
  pairsFromStrings,
  readLinePairs,
  readJsonlPairs,
  readPairs,
  readTsvPairs,
  type PairedText,
} from "../../src/read/pairs.js";
import { InputError } from "../../src/text/errors.js";

const strings = (input: PairedText) =>
  input.pairs.map(({ source, target }) => [
    source && input.texts.source.slice(source.start, source.end),
    target && input.texts.target.slice(target.start, target.end),
  ]);

describe("readTsvPairs", () => {
  it("reads a pair a line, spans counting in the file, further columns passed over", () => {
    const input = readTsvPairs('营收增长\tRevenue "grew"\r\n\n利润\tProfit\tnote\n', "pairs.tsv");
    expect(strings(input)).toEqual([
      ["营收增长", 'Revenue "grew"'],
      ["利润", "Profit"],
    ]);
  });

  it("keeps a pair with an empty side: an omission or an addition", () => {
    expect(strings(readTsvPairs("\tNobody said this.\n没有译文\t\n", null))).toEqual([
      [null, "Nobody said this."],
      ["没有译文", null],
    ]);
  });

  it("names file and line of a line that has no tab", () => {
    expect(() => readTsvPairs("好\tGood\n没有英文\n", "p.tsv")).toThrow(
      new InputError("expected Chinese, a tab and English", { file: "p.tsv", line: 2 }),
    );
  });
});

describe("readJsonlPairs", () => {
  it("reads zh and en, in the order of the lines", () => {
    expect(
      strings(readJsonlPairs('{"zh":"第一\\n行","en":"first"}\n\n{"en":"second","zh":"第二"}', null)),
    ).toEqual([
      ["第一 行", "first"],
      ["第二", "second"],
    ]);
  });

  it.each([
    ["{", "p.jsonl:1: is not JSON"],
    ['{"zh":"好"}', 'p.jsonl:1: expected an object with "zh" and "en"'],
    ['\n{"zh":1,"en":"a"}', 'p.jsonl:2: "zh" and "en" must be strings'],
    ["null", 'p.jsonl:1: expected an object with "zh" and "en"'],
  ])("refuses %j with one clear line", (text, message) => {
    expect(() => readJsonlPairs(text, "p.jsonl")).toThrow(message);
  });
});

describe("pairsFromStrings", () => {
  it("gives every segment a line of its own in the text of its side", () => {
    const input = pairsFromStrings([
      { zh: "甲", en: "A" },
      { zh: "乙", en: "B" },
    ]);
    expect(input.texts).toEqual({ source: "甲\n乙", target: "A\nB" });
  });
});

describe("readPairs", () => {
  const tmx = (units: string) =>
    `<?xml version="1.0"?><tmx version="1.4"><header/><body>${units}</body></tmx>`;

  it("reads TMX: languages by their tags, inline codes left out, entities resolved", () => {
    const unit =
      '<tu><tuv xml:lang="en-US"><seg>R&amp;D <bpt i="1">&lt;b&gt;</bpt>rose<ept i="1"/> <hi>fast</hi></seg></tuv>' +
      '<tuv xml:lang="zh-CN"><seg>研发增长</seg></tuv></tu>';
    expect(strings(readPairs(tmx(unit + unit), "m.tmx"))).toEqual([
      ["研发增长", "R&D rose fast"],
      ["研发增长", "R&D rose fast"],
    ]);
  });

  it.each([
    ["<tmx><body>", "m.tmx:1: is not well-formed XML"],
    ["<html></html>", "m.tmx: is XML, but neither TMX nor XLIFF"],
    ['<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "m.tmx: defines XML entities"],
    [tmx(""), "m.tmx: holds no pairs"],
  ])("refuses %j", (text, message) => {
    expect(() => readPairs(text, "m.tmx")).toThrow(message);
  });
});

describe("XLIFF", () => {
  const version1 = (tags: string, units: string) =>
    `<xliff version="1.2"><file original="a" ${tags} datatype="plaintext"><body>${units}</body></file></xliff>`;
  const unit =
    '<trans-unit id="1"><source>营收<ph id="1">{b}</ph>增长<g id="2">两成</g></source><target>Revenue grew 20%</target>' +
    "<alt-trans><target>Sales grew 20%</target></alt-trans></trans-unit>";

  it("reads version 1.2, without codes and alternatives", () => {
    const input = readPairs(version1('source-language="zh-CN" target-language="en-US"', unit), null);
    expect(strings(input)).toEqual([["营收增长两成", "Revenue grew 20%"]]);
  });

  it("reads version 2.1, whichever side is the source, a pair for each segment", () => {
    const text =
      '<xliff version="2.1" srcLang="en" trgLang="zh-Hant"><file id="f"><unit id="u"><segment><source>Thank you.</source>' +
      "<target>謝謝。</target></segment><ignorable><source> </source></ignorable><segment><source>Next <pc id='1'>question</pc>.</source>" +
      "</segment></unit></file></xliff>";
    expect(strings(readPairs(text, null))).toEqual([
      ["謝謝。", "Thank you."],
      [null, "Next question."],
    ]);
  });

  it("says so when the languages are others", () => {
    const text = version1('source-language="de" target-language="fr"', unit);
    expect(() => readPairs(text, "a.xlf")).toThrow("a.xlf: holds no file between Chinese and English");
  });
});

describe("CSV", () => {
  it("takes the columns that the header names, quoted cells and guarded formulas", () => {
    const text = '\uFEFFid;English;中文\r\n1;"Net loss; narrowed";亏损收窄\r\n2;\'=A1;营收\r\n';
    expect(strings(readPairs(text.slice(1), null))).toEqual([
      ["亏损收窄", "Net loss; narrowed"],
      ["营收", "=A1"],
    ]);
  });

  it("is not taken for it without such a header", () => {
    expect(() => readPairs("营收,Revenue\n", "a.csv")).toThrow(
      "a.csv:1: expected Chinese, a tab and English",
    );
  });
});

describe("readLinePairs", () => {
  it("refuses files of different lengths", () => {
    expect(() => readLinePairs("一\n二\n", "one\n", "c.zh")).toThrow(
      "c.zh: the two files have 2 and 1 lines",
    );
  });
});
