import { describe, expect, test } from "vitest";
import { IDIOMS } from "../../src/quantity/zh-idioms.data.js";
import { readChinese } from "../../src/quantity/zh.js";

const wordOf = (form: string) => /^[^!<]+/.exec(form)?.[0] ?? "";

describe("words that only look like numbers", () => {
  test("there are several hundred of them, none twice", () => {
    const words = IDIOMS.map(wordOf);
    expect(words.length).toBeGreaterThan(800);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test("none is read as a quantity of its own, alone or in a sentence", () => {
    const counted = IDIOMS.map(wordOf).filter((word) =>
      [word, `我们说${word}吧。`].some((text) =>
        readChinese(text).some(({ kind, incidental }) => kind !== "identifier" && !incidental),
      ),
    );
    expect(counted).toEqual([]);
  });

  test.each(["十分钟", "一点五倍", "985万元", "四季度", "十四五个人", "五一零号"])(
    "a word inside a longer number gives way: %s",
    (text) => {
      expect(readChinese(text)).not.toEqual([]);
    },
  );
});
