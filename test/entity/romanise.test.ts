import { describe, expect, it } from "vitest";
import { matchNames } from "../../src/entity/romanise.js";

/** From here on two names may be taken for one. */
const SAME = 0.7;

describe("matchNames", () => {
  it.each([
    ["周雨桐", "Yutong Zhou"],
    ["周雨桐", "Zhou Yutong"],
    ["周雨桐", "Mr. Zhou"],
    ["雨桐总", "Yutong"],
    ["周雨桐", "Y. Zhou"],
    ["曾志明", "Zhiming Zeng"],
    ["欧阳海", "Hai Ouyang"],
    ["黃志明", "Zhiming Huang"],
    ["谢文娟", "Hsieh Wen-chuan"],
    ["新东方", "Xindongfang"],
    ["金山云", "Jishan Yun"],
    ["国轩高科", "Guoxuan High-tech"],
    ["卡特里", "Katri"],
    ["格里沃里", "Grigory"],
  ])("takes %s for %s", (zh, en) => {
    expect(matchNames(zh, en)).toBeGreaterThanOrEqual(SAME);
  });

  it.each([
    ["央行", "CITIC Bank"],
    ["中信银行", "Central Bank"],
    ["周雨桐", "Zhang Yutong"],
    ["国轩高科", "EVE Energy"],
    ["柳云龙", "Victor Gadbois"],
    ["舒马赫", "Lukaku"],
  ])("does not take %s for %s", (zh, en) => {
    expect(matchNames(zh, en)).toBeLessThan(SAME);
  });

  it("gives nothing for nothing", () => {
    expect(matchNames("", "Wang")).toBe(0);
    expect(matchNames("王", "")).toBe(0);
  });
});
