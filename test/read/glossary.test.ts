import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGlossary } from "../../src/read/glossary.js";
import { InputError } from "../../src/text/errors.js";

const rows = (...lines: string[]) => lines.join("\n");

/** What is thrown, as the user reads it. */
function problem(text: string, file = "terms.csv"): string {
  try {
    readGlossary(text, file);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "nothing was thrown";
}

describe("a table with a header", () => {
  it("reads terms, several forms in a cell, and what is forbidden", () => {
    const text = rows(
      "zh,en,status,forbidden",
      '蓝海计划|蓝海项目,"Blue Ocean Plan; Blue Ocean programme",preferred,Blue Sea Plan',
    );
    expect(readGlossary(text, "terms.csv")).toEqual([
      {
        zh: ["蓝海计划", "蓝海项目"],
        en: ["Blue Ocean Plan", "Blue Ocean programme"],
        forbidden: ["Blue Sea Plan"],
        line: 2,
      },
    ]);
  });

  it("gathers the rows of a term: preferred before admitted, forbidden apart", () => {
    const text = rows(
      "source\ttarget\tstatus",
      "大客户\tkey account\tadmitted",
      "大客户\tmajor client\tpreferred",
      "大客户\tbig customer\tdeprecated",
    );
    expect(readGlossary(text, "terms.tsv")).toEqual([
      { zh: ["大客户"], en: ["major client", "key account"], forbidden: ["big customer"], line: 2 },
    ]);
  });

  it.each(["forbidden", "Deprecated", "deprecatedTerm-admn-sts", "supersededTerm", "禁用", "do not use"])(
    "takes the status %s for a ban",
    (status) => {
      expect(readGlossary(`zh,en,status\n门店,shop,${status}`, null)[0]?.forbidden).toEqual(["shop"]);
    },
  );

  it("knows which column is Chinese by what stands in it", () => {
    expect(readGlossary("source,target\nsame-store sales,同店销售", null)).toEqual([
      { zh: ["同店销售"], en: ["same-store sales"], forbidden: [], line: 2 },
    ]);
  });

  it("takes semicolons for separators where there are no commas, and passes over other columns", () => {
    expect(readGlossary("Chinese;English;Note\n坪效;sales per square metre;retail", null)[0]?.en).toEqual([
      "sales per square metre",
    ]);
  });

  it("reads a byte-order mark and line ends of any kind", () => {
    expect(readGlossary("\uFEFFzh,en\r\n坪效,floor efficiency\r\n", null)).toHaveLength(1);
  });
});

describe("a table without a header", () => {
  it("is Chinese, tab, English", () => {
    expect(readGlossary('人效\toutput per head\n"云图"平台\tYuntu "cloud map"', null)).toEqual([
      { zh: ["人效"], en: ["output per head"], forbidden: [], line: 1 },
      { zh: ['"云图"平台'], en: ['Yuntu "cloud map"'], forbidden: [], line: 2 },
    ]);
  });

  it("may be English, tab, Chinese", () => {
    expect(readGlossary("output per head\t人效", null)[0]?.zh).toEqual(["人效"]);
  });
});

const BASIC = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
  <termEntry id="c1">
    <langSet xml:lang="zh-CN"><tig><term>星火研发中心</term></tig></langSet>
    <langSet xml:lang="en"><tig><term>Spark R&amp;D Centre</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
      <tig><term>Starfire R&#38;D Center</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
    <langSet xml:lang="de"><tig><term>Funkenzentrum</term></tig></langSet>
  </termEntry>
</body></text></martif>`;

const DCT = `<tbx style="dct" type="TBX-Min" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
<tbxHeader/><text><body><conceptEntry id="c1">
  <langSec xml:lang="zh"><termSec><term>履约成本</term></termSec></langSec>
  <langSec xml:lang="en"><termSec><term>fulfilment cost</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>compliance cost</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>`;

const OLD_MIN = `<TBX dialect="TBX-Min"><header><id>x</id></header><body><entry id="1">
  <langGroup xml:lang="zh"><termGroup><term>货架</term></termGroup></langGroup>
  <langGroup xml:lang="en"><termGroup><term>shelf</term><termStatus>preferred</termStatus></termGroup>
  <termGroup><term>rack</term><termStatus>notRecommended</termStatus></termGroup></langGroup>
</entry></body></TBX>`;

describe("TBX", () => {
  it.each([
    ["basic, as martif", BASIC, "星火研发中心", ["Spark R&D Centre"], ["Starfire R&D Center"]],
    ["version 3 with elements for categories", DCT, "履约成本", ["fulfilment cost"], ["compliance cost"]],
    ["the older min", OLD_MIN, "货架", ["shelf"], ["rack"]],
  ])("reads %s", (_, text, zh, en, forbidden) => {
    expect(readGlossary(text, "terms.tbx")).toEqual([{ zh: [zh], en, forbidden, line: null }]);
  });

  it("expands no entities", () => {
    const bomb = `<!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${BASIC.slice(BASIC.indexOf("<martif"))}`;
    expect(problem(bomb, "terms.tbx")).toBe("terms.tbx: defines XML entities, which are not read");
  });

  it("survives deep nesting", () => {
    const deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    expect(problem(`<martif><text><body>${deep}</body></text></martif>`, "t.tbx")).toMatch(/^t\.tbx: /);
  });
});

describe("what is no glossary", () => {
  it.each([
    ["an empty file", " \n", "terms.csv: is empty"],
    [
      "CSV without a header",
      "门店,store",
      "terms.csv:1: expected a header that names the columns, such as zh,en",
    ],
    ["a row without Chinese", "zh,en\n门店,store\nstore,shop floor", "terms.csv:3: "],
    ["a row without a rendering", "zh,en\n门店,store\n\n仓库,", "terms.csv:4: has no English rendering"],
    ["a row without a term", "zh,en\n,store", "terms.csv:2: has no Chinese term"],
    ["a quote that is never closed", 'zh,en\n门店,"store\n', "terms.csv"],
    ["broken XML", "<martif><text></martif>", "terms.csv:1: is not well-formed XML"],
    ["other XML", "<html><body/></html>", "terms.csv: is XML, but not TBX"],
    [
      "TBX without Chinese",
      BASIC.replace("zh-CN", "fr"),
      "terms.csv: holds no Chinese term with an English one",
    ],
  ])("says so of %s", (_, text, message) => {
    expect(problem(text)).toContain(message);
  });

  it("says so of anything", () => {
    const bits = fc.constantFrom(
      "zh",
      "en",
      ",",
      "\t",
      "\n",
      '"',
      "<",
      ">",
      "/",
      "term",
      "martif",
      "店",
      ";",
      "&",
      "|",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        try {
          for (const entry of readGlossary(parts.join(""), "x")) expect(entry.zh.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
