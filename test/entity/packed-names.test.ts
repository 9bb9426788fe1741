import { describe, expect, it } from "vitest";
import { packedNames } from "../../scripts/pack-names.js";
import { extendNames, loadNames } from "../../src/entity/lexicon.js";
import { bytesOf, namesIn } from "../../src/entity/packed-file.js";
import { packNames } from "../../src/entity/packed-forms.js";
import { corpusBytes } from "../../src/text/data.js";

const names = loadNames();

describe("the packed names", () => {
  it("are made of corpus/names as it stands: scripts/pack-names.ts packs it anew", () => {
    expect(Buffer.compare(packedNames(), corpusBytes("model/names.bin"))).toBe(0);
  });

  it("are the same after they were written and read", () => {
    const packed = packNames([
      "# id\tkind\tzh\ten\tnotes\nouye\tplace\t鸥野|?鸥\tOuye|?OY\n\nyeou\tperson\t鸥野|鸥野山\tOuye Shan",
    ]);
    expect(namesIn(bytesOf(packed))).toEqual(packed);
    expect(() => namesIn(new Uint8Array(100))).toThrow("not a table of names");
  });

  it("give every form of every entry back", () => {
    let forms = 0;
    const missing: string[] = [];
    for (const [id, { zh, en }] of names.entries) {
      for (const form of zh.filter((text) => /^\p{Script=Han}/u.test(text))) {
        const found = names.chineseAt(`说${form}`, 1);
        const none = found?.entities.length === 0;
        if (found?.text.startsWith(form) !== true || !(none || found.entities.includes(id)))
          missing.push(`${id}: ${form}`);
        forms++;
      }
      for (const form of en) {
        const [key = ""] = form.toLowerCase().split(/[^a-z]/u);
        if (!/^[A-Za-z]+(?: |$)/u.test(form)) continue;
        if (!names.english(key).some(({ entities }) => entities.includes(id))) missing.push(`${id}: ${form}`);
        forms++;
      }
    }
    expect(missing).toEqual([]);
    expect(forms).toBeGreaterThan(15_000);
  });

  it("know nothing of what they have not", () => {
    for (const key of ["", "zzzz", "a", "__proto__", "constructor"]) expect(names.english(key)).toEqual([]);
    for (const text of ["", "龘龘", "中", "Q", "\ud800"]) expect(names.chineseAt(text, 0)).toBeNull();
    expect(names.entry("nobody")).toBeUndefined();
  });
});

describe("names of the user's own", () => {
  const own = extendNames(names, [
    { kind: "organisation", zh: ["北京鸥野", "北京"], en: ["Beijing", "Beijing Ouye"] },
    { kind: "place", zh: ["鸥|野岭"], en: ["Ouye Ridge", "+"] },
  ]);

  it("stand before the shipped ones, whose meaning they join", () => {
    expect(own.chineseAt("北京鸥野", 0)?.entities).toEqual(["user:1"]);
    expect(own.chineseAt("北京人", 0)?.entities).toEqual(["user:1", "beijing"]);
    expect(own.english("beijing").map(({ keys, entities }) => [keys.join(" "), entities[0]])).toContainEqual([
      "beijing",
      "user:1",
    ]);
    const lengths = own.english("beijing").map(({ keys }) => keys.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(own.chineseAt("去鸥 野岭", 1)?.entities).toEqual(["user:2"]);
    expect(own.entry("user:2")).toMatchObject({ kind: "place", zh: ["鸥 野岭"], en: ["Ouye Ridge", "+"] });
    expect(own.entries.size).toBe(names.entries.size + 2);
  });

  it("leave a phrase that is no name none", () => {
    const phrase = extendNames(names, [{ kind: "person", zh: ["平安夜"], en: ["French fries"] }]);
    expect(phrase.chineseAt("平安夜", 0)?.entities).toEqual([]);
  });
});
