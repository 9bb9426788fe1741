import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { remembering } from "../../src/text/remember.js";

describe("remembering", () => {
  const counted = (most: number) => {
    const asked: string[] = [];
    const length = remembering(most, (word) => {
      asked.push(word);
      return word.length;
    });
    return { asked, length };
  };

  it("asks once for a word that comes again", () => {
    const { asked, length } = counted(10);
    expect(["one", "three", "one", "three", "one"].map(length)).toEqual([3, 5, 3, 5, 3]);
    expect(asked).toEqual(["one", "three"]);
  });

  it("keeps the words that are in use and forgets the others", () => {
    const { asked, length } = counted(8);
    for (let other = 0; other < 1000; other += 1) {
      length("usual");
      length(`word ${other}`);
    }
    expect(asked.filter((word) => word === "usual")).toHaveLength(1);
    length("word 0");
    expect(asked.filter((word) => word === "word 0")).toHaveLength(2);
  });

  it("keeps null as an answer", () => {
    let asked = 0;
    const none = remembering(10, () => {
      asked += 1;
      return null;
    });
    expect([none("a"), none("a")]).toEqual([null, null]);
    expect(asked).toBe(1);
  });

  it("does not keep the text that a word was cut out of", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const answer = remembering(1000, (word) => word);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let call = 0; call < 300; call += 1) {
      const text = `${"revenue grew again ".repeat(20_000)}${String(call).padStart(20, "x")}`;
      answer(text.slice(-20));
    }
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5 * 1024 * 1024);
  });
});
