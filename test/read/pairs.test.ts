import { describe, expect, it } from "vitest";
import {
  pairsFromStrings,
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
    ["<html></html>", "m.tmx: is XML, but not TMX"],
    ['<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "m.tmx: defines XML entities"],
    [tmx(""), "m.tmx: holds no pairs"],
  ])("refuses %j", (text, message) => {
    expect(() => readPairs(text, "m.tmx")).toThrow(message);
  });
});
