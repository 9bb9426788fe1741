import { beforeAll, describe, expect, it } from "vitest";
import { alignSegments } from "../../src/align/beads.js";
import { loadTranslations } from "../../src/align/lexicon.js";
import type { AlignOptions } from "../../src/align/model.js";
import { lemma } from "../../src/segment/lemma.js";
import { readUnit } from "./call-builder.js";

let options: AlignOptions;
beforeAll(() => {
  options = { translations: loadTranslations({ lemma }), lemma };
});

const pairs = (source: readonly string[], target: readonly string[]): [number[], number[]][] =>
  alignSegments(source.map(readUnit), target.map(readUnit), options).map((bead) => [
    [...bead.source],
    [...bead.target],
  ]);

const CHINESE = [
  "大家晚上好，欢迎参加我们的电话会议。",
  "本季度收入达到三亿两千万元，同比增长百分之十五。",
  "我们在苏州新建了一座工厂，明年开始生产电池。",
  "研发费用下降，主要是因为去年的基数比较高。",
];
const ENGLISH = [
  "Good evening everyone, and welcome to our conference call.",
  "Revenue in the quarter reached RMB320 million.",
  "That is an increase of 15% year over year.",
  "We built a new factory in Suzhou, and it will start producing batteries next year.",
  "R&D expenses fell, mainly because of the high base last year.",
];

describe("alignSegments", () => {
  it("pairs one sentence with the two that render it", () => {
    expect(pairs(CHINESE, ENGLISH)).toEqual([
      [[0], [0]],
      [[1], [1, 2]],
      [[2], [3]],
      [[3], [4]],
    ]);
  });

  it("gives the mirror image when source and target change places", () => {
    const mirrored = pairs(ENGLISH, CHINESE).map(([source, target]) => [target, source]);
    expect(mirrored).toEqual(pairs(CHINESE, ENGLISH));
  });

  it("puts every sentence into exactly one bead, in order, with a score between 0 and 1", () => {
    const many = Array.from({ length: 40 }, () => CHINESE).flat();
    const rendered = Array.from({ length: 40 }, () => ENGLISH).flat();
    const beads = alignSegments(many.map(readUnit), rendered.map(readUnit), options);
    expect(beads.flatMap((bead) => bead.source)).toEqual(many.map((_, index) => index));
    expect(beads.flatMap((bead) => bead.target)).toEqual(rendered.map((_, index) => index));
    for (const { score } of beads) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("aligns an empty side with nothing", () => {
    expect(pairs([], ENGLISH.slice(0, 2))).toEqual([
      [[], [0]],
      [[], [1]],
    ]);
    expect(pairs([], [])).toEqual([]);
  });
});
