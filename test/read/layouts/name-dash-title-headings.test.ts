import { describe, expect, it } from "vitest";

import { machineTranslationNotice } from "../../../src/read/furniture.js";
import { readTranscript } from "../../../src/read/read.js";
import { furnitureRows, turnRows } from "../turn-rows.js";

const call = `注意:本頁中文由 Google 翻譯提供,僅供參考
Operator
Thank you for standing by. Please go ahead, Ann.
Ann Li - IR Officer
Thank you. Our CEO, Mr. Wen Liu, will begin.
He will be followed by our CFO.
Wen Liu - CEO & Director
(foreign language)
Ann Li - IR Officer
[Interpreted] Orders rose by a third. The (inaudible) plant is open.
Ann Li - IR Officer
Operator, we are ready for questions.
Operator
(Operator Instructions) We have a question from the line of Kay Ng from Bank of Examples.
K.C. Ng - Regional Head of Robotics Research and Director
(foreign language) How are [orders]?
Wen Liu - CEO & Director
(foreign language)
Unidentified Company Representative - Interpreter
Orders are strong.
Unidentified Analyst
Thank you.
[Portions of this transcript that carry [Interpreted] were spoken by an interpreter.]
`;

describe("name-dash-title-headings", () => {
  const transcript = readTranscript(call);
  const rows = turnRows(transcript);

  it("is recognised", () => {
    expect(transcript.layout).toBe("name-dash-title-headings");
    expect(transcript.layoutReason).toMatch(/^7 heading lines .* and 3 that name a part/);
  });

  it("reads speakers, titles and roles; an IR officer interprets where [Interpreted] stands", () => {
    expect(rows.map(({ speaker, title, role }) => [speaker, title, role])).toEqual([
      ["Operator", null, "operator"],
      ["Ann Li", "IR Officer", "investor-relations"],
      ["Wen Liu", "CEO & Director", "executive"],
      ["Ann Li", "IR Officer", "interpreter"],
      ["Ann Li", "IR Officer", "investor-relations"],
      ["Operator", null, "operator"],
      ["K.C. Ng", "Regional Head of Robotics Research and Director", "analyst"],
      ["Wen Liu", "CEO & Director", "executive"],
      ["Unidentified Company Representative", "Interpreter", "interpreter"],
      ["Unidentified Analyst", null, "analyst"],
    ]);
  });

  it("keeps the vendor's first and last line out of the turns, and finds the machine's translation announced", () => {
    expect(furnitureRows(transcript)).toHaveLength(2);
    expect(machineTranslationNotice(transcript)?.start).toBe(0);
    expect(transcript.markers.at(-1)?.kind).toBe("note");
    expect(rows.at(-1)?.paragraphs).toEqual(["Thank you."]);
  });

  it("reads Chinese headings", () => {
    const chinese = readTranscript(
      "主持人\n感谢各位的等待。有请投资者关系总监赵敏女士。\n赵敏 - 投资者关系总监\n大家好。\n孙梅 - 首席执行官\n订单增长。\n" +
        "口译员\nOrders rose.\n张伟 - 海港证券 - 分析师\n价格怎么样？\n",
    );
    expect(turnRows(chinese).map(({ speaker, title, role }) => [speaker, title, role])).toEqual([
      ["主持人", null, "operator"],
      ["赵敏", "投资者关系总监", "investor-relations"],
      ["孙梅", "首席执行官", "executive"],
      ["口译员", null, "interpreter"],
      ["张伟", "海港证券 - 分析师", "analyst"],
    ]);
  });

  it("believes the operator over a title that anyone may hold", () => {
    const rows = turnRows(
      readTranscript(
        "Operator\nThe next question comes from Rui Tan of Lake House.\nRui Tan - Managing Director\nHow are orders?\n" +
          "Lena Ortiz - Managing Director\nThey rose.\n",
      ),
    );
    expect(rows.map(({ role }) => role)).toEqual(["operator", "analyst", "executive"]);
  });
});
