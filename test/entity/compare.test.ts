import { describe, expect, it } from "vitest";
import { compareMentions } from "../../src/entity/compare.js";
import { findMentions } from "../../src/entity/find.js";
import { NO_KNOWLEDGE } from "../../src/entity/knowledge.js";
import { loadNames } from "../../src/entity/lexicon.js";
import type { NamedSide } from "../../src/entity/named-pair.js";

const names = loadNames();
const side = (text: string): NamedSide => {
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  return { language, text, mentions: findMentions(text, language, { names }) };
};

/** What would be raised: kind, source, target. */
function raised(...pairs: readonly (readonly [string, string])[]) {
  return compareMentions(
    pairs.map(([source, target]) => ({ source: side(source), target: side(target) })),
    { names, knowledge: NO_KNOWLEDGE },
  )
    .filter(({ kind, confidence }) => kind !== "same" && confidence >= 0.5)
    .map(({ kind, source, target }) => [kind, source?.text ?? null, target?.text ?? null]);
}

describe("compareMentions", () => {
  it("tells which name of a list was swapped", () => {
    expect(raised(["客户有比亚迪、蔚来和吉利。", "Customers include BYD, Tesla and Geely."])).toEqual([
      ["mismatch", "蔚来", "Tesla"],
    ]);
  });

  it("tells which name of a list was dropped and which was added", () => {
    expect(raised(["市场是德国、法国和西班牙。", "The markets are Germany and Spain."])).toEqual([
      ["omitted", "法国", null],
    ]);
    expect(raised(["市场是德国和西班牙。", "The markets are Germany, Italy and Spain."])).toEqual([
      ["added", null, "Italy"],
    ]);
  });

  it("finds a name that the interpreter moved to the next sentence", () => {
    expect(
      raised(
        ["我们和宁德时代签了协议。", "We signed an agreement."],
        ["期限是五年。", "It is with CATL and runs for five years."],
      ),
    ).toEqual([]);
  });

  it("takes a part of a name for the name", () => {
    expect(raised(["金山云的收入增长了。", "Kingsoft's revenue grew."])).toEqual([]);
  });

  it("takes an English given name for a Chinese full name", () => {
    expect(raised(["下面请我们的CFO何海平介绍。", "Next, our CFO Henry will take over."])).toEqual([]);
  });

  it("does not take one person for another", () => {
    expect(raised(["下面请我们的CFO何海平介绍。", "Next, our CFO Mr. Zhangwei Luo will take over."])).toEqual(
      [["mismatch", "何海平", "Zhangwei Luo"]],
    );
  });

  it("leaves a sentence without a rendition to the checks of segments", () => {
    expect(raised(["我们和宁德时代签了协议。", ""])).toEqual([]);
  });

  it("works in both directions", () => {
    expect(raised(["The cells come from CATL.", "电芯来自国轩高科。"])).toEqual([
      ["mismatch", "CATL", "国轩高科"],
    ]);
  });

  it("compares a machine's English with the interpreter's", () => {
    expect(raised(["The loan came from the PBOC.", "The loan came from CITIC Bank."])).toEqual([
      ["mismatch", "PBOC", "CITIC Bank"],
    ]);
    expect(raised(["We thank Yutong Zhou.", "Yutong Zhou has our thanks."])).toEqual([]);
  });
});
