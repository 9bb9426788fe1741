import { describe, expect, it } from "vitest";
import { negationCues } from "../../src/check/negation.js";
import { contextOf } from "./term-pair.js";

const cuesIn = (zh: string, en: string) =>
  contextOf([[zh, en]]).segments.map((view) =>
    negationCues(view).map(({ text, force }) => `${text} ${force}`),
  );

describe("negationCues", () => {
  it.each([
    ["We DON’T plan a sale.", ["N’T negative"]],
    ["It's not clear, and we can't say.", ["not negative", "n't negative"]],
    ["He couldn't be more pleased.", []],
    ["The No. 3 kiln and warehouse no 1 reopened.", []],
    ["There is no. Three kilns stand idle.", []],
    ["There is no 12-inch line.", ["no negative"]],
    ["It fails in an uncertain, seamless market.", ["fails soft", "uncertain soft", "seamless soft"]],
    ["He noted the unit under the unity clause.", []],
  ])("%s", (en, cues) => {
    expect(cuesIn("窑已经重新点火。", en)[1]).toEqual(cues);
  });

  it("finds Chinese cues where they stand in the document, in Traditional text too", () => {
    const [view] = contextOf([["前所未有的訂單，我們沒有拒絕。", "Orders as never before."]]).segments;
    const found = view === undefined ? [] : negationCues(view);
    expect(found.map(({ text }) => text)).toContain("沒有");
    for (const { text, span } of found) expect(view?.segment.text.slice(span.start, span.end)).toBe(text);
  });
});
