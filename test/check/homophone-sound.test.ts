import { describe, expect, it } from "vitest";
import { FAR, isSpelling, MERGED, NEAR, SAME_SOUND, soundDistance } from "../../src/check/homophone-sound.js";

describe("how unlike two characters sound", () => {
  it.each([
    ["the same syllable, whatever the tone", "具", "居", SAME_SOUND],
    ["one of several readings", "还", "环", SAME_SOUND],
    ["n and l", "南", "蓝", MERGED],
    ["an and ang", "班", "帮", MERGED],
    ["en and eng", "陈", "成", MERGED],
    ["in and ing", "林", "零", MERGED],
    ["zh and z", "张", "脏", MERGED],
    ["sh and s", "损", "顺", MERGED],
    ["f and h before u", "福", "湖", MERGED],
    ["a close final", "光", "公", NEAR],
    ["breath alone", "具", "去", NEAR],
    ["another syllable", "毛", "净", FAR],
  ])("%s", (_, a, b, distance) => {
    expect(soundDistance(a, b)).toBe(distance);
    expect(soundDistance(b, a)).toBe(distance);
  });

  it("takes spellings of one word for one", () => {
    expect(isSpelling("帐", "账")).toBe(true);
    expect(isSpelling("家", "居")).toBe(false);
  });
});
