import { beforeAll, describe, expect, it } from "vitest";
import { findExchanges } from "../../src/align/exchange.js";
import { loadTranslations } from "../../src/align/lexicon.js";
import type { AlignOptions } from "../../src/align/model.js";
import { lemma } from "../../src/segment/lemma.js";
import { buildCall } from "./call-builder.js";
import type { Spoken } from "./call-builder.js";

let options: AlignOptions;
beforeAll(() => {
  options = { translations: loadTranslations({ lemma }), lemma };
});

const exchanges = (spoken: readonly Spoken[]): [number[], number[]][] =>
  findExchanges(buildCall(spoken), options).map(({ source, target }) => [[...source], [...target]]);

const CHAIRMAN = {
  speaker: "Weimin Gu",
  role: "executive",
  sentences: ["本季度收入达到三亿两千万元。", "我们在苏州新建了一座工厂。"],
} as const;
const RENDITION = ["Revenue in the quarter reached RMB320 million.", "We built a new factory in Suzhou."];

describe("findExchanges", () => {
  it("gives a turn the interpreter's next turn, and leaves other English speech out", () => {
    expect(
      exchanges([
        { speaker: "Operator", role: "operator", sentences: ["Welcome to the call.", "Please go ahead."] },
        CHAIRMAN,
        { speaker: "Interpreter", role: "interpreter", interpreted: true, sentences: RENDITION },
        {
          speaker: "Lily Fang",
          role: "executive",
          sentences: ["Thank you.", "Gross margin was 31% and operating expenses were stable."],
        },
      ]),
    ).toEqual([
      [
        [2, 3],
        [4, 5],
      ],
    ]);
  });

  it("finds the question an analyst puts in both languages in one turn", () => {
    expect(
      exchanges([
        {
          speaker: "Jun Pei",
          role: "analyst",
          sentences: [
            "请问新工厂什么时候开始生产？",
            "毛利率会不会继续提高？",
            "When will the new factory start production?",
            "Will gross margin keep improving?",
          ],
        },
      ]),
    ).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
    ]);
  });

  it("passes over an operator who interrupts", () => {
    expect(
      exchanges([
        CHAIRMAN,
        { speaker: "Operator", role: "operator", sentences: ["Please stand by."] },
        { speaker: "Interpreter", role: "interpreter", sentences: RENDITION },
      ]),
    ).toEqual([
      [
        [0, 1],
        [3, 4],
      ],
    ]);
  });

  it("keeps spoken Chinese that nobody renders, with no target", () => {
    expect(
      exchanges([
        CHAIRMAN,
        { speaker: "Operator", role: "operator", sentences: ["We have no more questions."] },
      ]),
    ).toEqual([[[0, 1], []]]);
  });

  it("gives one rendition to two speakers who spoke before it", () => {
    expect(
      exchanges([
        CHAIRMAN,
        {
          speaker: "Mei Lan",
          role: "executive",
          sentences: ["我补充一点，海外订单增长了百分之四十。", "现金储备足够支撑两年的研发投入。"],
        },
        {
          speaker: "Interpreter",
          role: "interpreter",
          interpreted: true,
          sentences: [
            ...RENDITION,
            "Let me add that overseas orders grew by 40%.",
            "Cash reserves are enough to support two years of research and development.",
          ],
        },
      ]),
    ).toEqual([
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
      ],
    ]);
  });

  it("takes up a rendition again that the operator interrupted", () => {
    expect(
      exchanges([
        CHAIRMAN,
        { speaker: "Interpreter", role: "interpreter", sentences: RENDITION.slice(0, 1) },
        { speaker: "Operator", role: "operator", sentences: ["Pardon me, the line has dropped."] },
        { speaker: "Interpreter", role: "interpreter", sentences: RENDITION.slice(1) },
      ]),
    ).toEqual([
      [
        [0, 1],
        [2, 4],
      ],
    ]);
  });

  it("takes an English question for the source of what the interpreter puts into Mandarin", () => {
    expect(
      exchanges([
        {
          speaker: "Peter Novak",
          role: "analyst",
          sentences: [
            "When will the new factory start production?",
            "And should we expect gross margin to improve next year?",
          ],
        },
        {
          speaker: "Interpreter",
          role: "interpreter",
          interpreted: true,
          sentences: ["新工厂什么时候开始生产？", "另外，明年毛利率会不会提高？"],
        },
        {
          speaker: "Guohua Shen",
          role: "executive",
          sentences: ["新工厂预计三月份投产。", "我们有信心毛利率会继续改善。"],
        },
        {
          speaker: "Interpreter",
          role: "interpreter",
          interpreted: true,
          sentences: [
            "The new factory will go into production in March.",
            "We are confident that margins will improve further.",
          ],
        },
      ]),
    ).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [
        [4, 5],
        [6, 7],
      ],
    ]);
  });

  it("keeps renditions apart from speech that has none between them", () => {
    expect(
      exchanges([
        CHAIRMAN,
        { speaker: "Operator", role: "operator", sentences: ["The next question comes from Ana Ruiz."] },
        {
          speaker: "Mei Lan",
          role: "executive",
          sentences: ["海外订单增长了百分之四十。", "现金储备足够支撑两年的研发投入。"],
        },
        {
          speaker: "Interpreter",
          role: "interpreter",
          interpreted: true,
          sentences: [
            "Overseas orders grew by 40%.",
            "Cash reserves are enough to support two years of research and development.",
          ],
        },
      ]),
    ).toEqual([
      [[0, 1], []],
      [
        [3, 4],
        [5, 6],
      ],
    ]);
  });
});
