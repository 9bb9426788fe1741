import { describe, expect, it } from "vitest";
import { packTable, unpackTable } from "../../src/align/packed-table.js";
import { placeOf, wordAt } from "../../src/align/word-list.js";

const TABLE = {
  chinese: ["工厂", "电池", "收入"].sort(),
  english: ["battery", "factory", "income", "revenue"],
  rows: Uint32Array.of(0, 1, 3, 4),
  ids: Uint16Array.of(1, 2, 3, 0),
  forward: Uint8Array.of(0, 14, 14, 5),
  backward: Uint8Array.of(3, 4, 5, 6),
  chineseFrequency: Uint8Array.of(100, 110, 120),
  englishFrequency: Uint8Array.of(90, 91, 92, 93),
};

describe("packed tables", () => {
  it("come back as they were packed, from any offset in a buffer", () => {
    const packed = packTable(TABLE);
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    const { chinese, english, ...columns } = unpackTable(shifted.subarray(3));
    const { chinese: zh, english: en, ...expected } = TABLE;
    expect(columns).toEqual(expected);
    expect(zh.map((_, place) => wordAt(chinese, place))).toEqual(zh);
    expect(en.map((_, place) => wordAt(english, place))).toEqual(en);
  });

  it("find the row of a word, and say when there is none", () => {
    const { chinese, english } = unpackTable(packTable(TABLE));
    for (const [row, word] of TABLE.chinese.entries()) expect(placeOf(chinese, word)).toBe(row);
    for (const [row, word] of TABLE.english.entries()) expect(placeOf(english, word)).toBe(row);
    for (const word of ["海", "", "工", "工厂主", "a", "z", "factor", "factorys"]) {
      expect(placeOf(chinese, word), word).toBe(-1);
      expect(placeOf(english, word), word).toBe(-1);
    }
  });

  it("refuse other bytes", () => {
    expect(() => unpackTable(new Uint8Array(64))).toThrow("not a table");
  });
});
