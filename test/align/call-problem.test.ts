import { beforeAll, describe, expect, it } from "vitest";
import { poseCall, problemWithin } from "../../src/align/call-problem.js";
import { loadTranslations } from "../../src/align/lexicon.js";
import { poseProblem } from "../../src/align/model.js";
import type { AlignOptions } from "../../src/align/model.js";
import { lemma } from "../../src/segment/lemma.js";
import { readUnit } from "./call-builder.js";

let options: AlignOptions;
beforeAll(() => {
  options = { translations: loadTranslations({ lemma }), lemma };
});

const units = [
  "第一季度收入是三亿两千万元（含税），林小舟会再讲。",
  "Revenue in the first quarter was RMB320 million (with tax), and Lin Xiaozhou will say more.",
  "她说：“我们在苏州新建了一座工厂。",
  'She said: "We built a new factory in Suzhou.',
  "工厂明年三月开工，收入会增加三千两百万元。”",
  "Xiaozhou's factory opens next March, and revenue will grow by RMB32 million.\"",
].map(readUnit);
const CHINESE = [0, 2, 4];
const ENGLISH = [1, 3, 5];

describe("problemWithin", () => {
  const within = (source: readonly number[], target: readonly number[]) =>
    problemWithin(units, source, target, options);
  const alone = (source: readonly number[], target: readonly number[]) =>
    poseProblem(
      source.map((at) => units[at]!),
      target.map((at) => units[at]!),
      options,
    );

  it("is the problem that the exchange would pose by itself: same ids, same ties, its own quotations", () => {
    poseCall(units, CHINESE, ENGLISH, options);
    for (const [source, target] of [
      [[4], [5]],
      [
        [2, 4],
        [3, 5],
      ],
      [[0], [1, 3]],
      [CHINESE, ENGLISH],
    ] as const) {
      const part = within(source, target);
      expect(part).toEqual(alone(source, target));
      expect(part?.ties.targets.length).toBeGreaterThan(0);
    }
  });

  it("puts the Chinese first where it renders English", () => {
    poseCall(units, CHINESE, ENGLISH, options);
    expect(within([3, 5], [2, 4])).toEqual(alone([2, 4], [3, 5]));
  });

  it("is null where the call has not been posed, or not with these segments or this lexicon", () => {
    poseCall(units, [0, 2], ENGLISH, options);
    expect(within([4], [5])).toBeNull();
    expect(within([0], [])).toBeNull();
    expect(problemWithin([...units], [0], [1], options)).toBeNull();
    expect(problemWithin(units, [0], [1], { ...options, translations: null })).toBeNull();
  });
});
