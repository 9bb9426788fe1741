import { describe, expect, it } from "vitest";

import { readTranscript } from "../../../src/read/read.js";
import { turnRows } from "../turn-rows.js";

const said = (text: string): (readonly string[])[] =>
  turnRows(readTranscript(text)).map(({ paragraphs }) => paragraphs);

describe("paragraphs, the fallback", () => {
  it("says that no layout was recognised", () => {
    const transcript = readTranscript("订单很好。\nOrders are strong.\n");
    expect(transcript.layout).toBe("paragraphs");
    expect(transcript.layoutReason).toContain("no layout was recognised");
    expect(
      transcript.turns.every(({ role, attribution }) => role === "unknown" && attribution === "none"),
    ).toBe(true);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
    ["U+2028", "\u2028"],
  ])("makes every line a turn where no blank line parts them, with %s line ends", (_, end) => {
    expect(said(`订单很好。${end}Orders are strong.${end}价格下降。${end}Prices fell.`)).toEqual([
      ["订单很好。"],
      ["Orders are strong."],
      ["价格下降。"],
      ["Prices fell."],
    ]);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])("parts turns at blank lines where there are any, with %s line ends", (_, end) => {
    expect(said(`订单很好。${end}Orders are strong.${end}${end}价格下降。${end}Prices fell.${end}`)).toEqual([
      ["订单很好。", "Orders are strong."],
      ["价格下降。", "Prices fell."],
    ]);
  });

  it("joins lines that were wrapped at a column", () => {
    const wrapped = `The company's orders in the second quarter reached four hundred and twenty
million, which is twelve per cent more than in the same quarter of last
year, and the gross margin rose by two percentage points to thirty-eight.

We go on to build new plants in the coming year, and we expect to open up
three of them before June. The market grows, but the prices are falling and
we have to be careful about how much we spend on every single one of these.
`;
    expect(said(wrapped).map(({ length }) => length)).toEqual([1, 1]);
  });

  it("does not join short lines, or lines of a sentence each", () => {
    expect(said("收入增长\n毛利下降\n现金充足\n订单增加\n人员稳定\n价格回落")).toHaveLength(6);
    const sentences = "We sold three hundred units in the quarter, a record for us.\n".repeat(6);
    expect(said(sentences)).toHaveLength(6);
  });

  it("trims white space of every kind and the marks that nobody sees", () => {
    expect(said("\u3000订单很好。\u00a0\t\n\u200b\n  Orders are strong.\u200b \n")).toEqual([
      ["订单很好。"],
      ["Orders are strong."],
    ]);
  });
});
