import { beforeAll, describe, expect, it } from "vitest";
import { loadTranslations } from "../../src/align/lexicon.js";
import type { AlignOptions } from "../../src/align/model.js";
import { alignExchanges } from "../../src/align/pairing.js";
import { lemma } from "../../src/segment/lemma.js";
import { readUnit } from "./call-builder.js";

let options: AlignOptions;
beforeAll(() => {
  options = { translations: loadTranslations({ lemma }), lemma };
});

/** One exchange whose rendition stands behind the source; ids count each side from 0. */
function pairs(source: readonly string[], target: readonly string[]): [number[], number[]][] {
  const units = [...source, ...target].map(readUnit);
  const exchange = {
    source: source.map((_, index) => index),
    target: target.map((_, index) => source.length + index),
    origin: "speech" as const,
  };
  return alignExchanges([exchange], units, options).flatMap(({ beads }) =>
    beads.map((bead): [number[], number[]] => [
      [...bead.source],
      bead.target.map((index) => index - source.length),
    ]),
  );
}

const CHINESE = [
  "大家晚上好，欢迎参加我们的电话会议。",
  "本季度收入达到三亿两千万元，同比增长百分之十五。",
  "我们在苏州新建了一座工厂，明年开始生产电池。",
  "研发费用下降，主要是因为去年的基数比较高。",
];
const ENGLISH = [
  "Good evening everyone, and welcome to our conference call.",
  "Revenue in the quarter reached RMB320 million, up 15% year over year.",
  "We built a new factory in Suzhou, and it will start producing batteries next year.",
  "R&D expenses fell, mainly because of the high base last year.",
];
const without = (sentences: readonly string[], word: string) => sentences.filter((s) => !s.includes(word));

describe("alignExchanges", () => {
  it("leaves a sentence alone that nothing renders", () => {
    expect(pairs(CHINESE, without(ENGLISH, "Suzhou"))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], []],
      [[3], [2]],
    ]);
  });

  it("leaves a sentence alone that renders nothing", () => {
    expect(pairs(without(CHINESE, "苏州"), ENGLISH)).toContainEqual([[], [2]]);
  });

  it("pairs sentences that the interpreter rendered in another order", () => {
    const [greeting = "", revenue = "", factory = "", research = ""] = ENGLISH;
    const found = pairs(CHINESE, [greeting, factory, revenue, research]);
    expect(found).toContainEqual([[1], [2]]);
    expect(found).toContainEqual([[2], [1]]);
  });

  it("takes a long stretch of English that renders nothing for speech of its own", () => {
    const own = [
      "Turning to the balance sheet, we repaid two bank loans in May.",
      "Our tax rate was a little lower than planned.",
      "The board approved a share buyback programme.",
      "Inventory stood at ninety days.",
    ];
    const targets = pairs(CHINESE, [...ENGLISH, ...own]).flatMap(([, target]) => target);
    expect(targets).toEqual([0, 1, 2, 3]);
  });
});
