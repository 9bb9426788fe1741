import { describe, expect, it } from "vitest";
import { InputError, auditText } from "../../src/index.js";

const call = (
  rendition: string,
) => `Operator: Welcome to the Yuanfeng Paper second quarter 2024 earnings call.
Rong Shi: 大家好。本季度公司营业收入为12.6亿元，同比增长18%。我们在越南新建了两条生产线。谢谢大家。
Interpreter: ${rendition}
Operator: Thank you. This concludes the call.
`;
const RIGHT =
  "Hello everyone. Revenue for the quarter was RMB1.26 billion, up 18% year-over-year. We built two new production lines in Vietnam. Thank you all.";
const WRONG = RIGHT.replace("RMB1.26 billion", "RMB12.6 billion");

const magnitude = (text: string, other?: string) =>
  auditText(text, other === undefined ? {} : { other: { text: other } }).findings.find(
    ({ check }) => check === "number-magnitude",
  );

describe("another vendor's transcript in the audit", () => {
  it("makes surer what both heard", () => {
    const alone = magnitude(call(WRONG));
    const both = magnitude(call(WRONG), call(WRONG));
    expect(alone?.message).not.toContain("other transcript");
    expect(both?.confidence ?? 0).toBeGreaterThanOrEqual(alone?.confidence ?? 1);
    expect(both?.message).toContain("the other transcript has “RMB12.6 billion” too");
    expect(both?.severity).toBe(alone?.severity);
  });

  it("takes back what only this vendor misheard", () => {
    const weighed = magnitude(call(WRONG), call(RIGHT));
    expect(weighed).toMatchObject({ severity: "minor" });
    expect(weighed?.confidence).toBeLessThan(0.5);
    expect(weighed?.message).toContain(
      "a slip of the transcriber, it seems: the other transcript has “RMB1.26 billion”",
    );
  });

  it("finds in the other's words what a gap hides", () => {
    const gap = RIGHT.replace("RMB1.26 billion", "[Indiscernible]");
    const omitted = (other: string) =>
      auditText(call(gap), { other: { text: call(other) } }).findings.find(
        ({ check, source }) => check === "number-omitted" && source?.text.includes("12.6亿"),
      );
    const plain = auditText(call(gap)).findings.find(
      ({ check, source }) => check === "number-omitted" && source?.text.includes("12.6亿"),
    );
    if (plain !== undefined) expect(omitted(RIGHT)?.confidence ?? 0).toBeLessThan(plain.confidence);
    expect(omitted(RIGHT)?.severity ?? "minor").toBe("minor");
  });
});

describe("the published figures in the audit", () => {
  const contradicted = (text: string, record: string, name: string) =>
    auditText(text, { record: { text: record, name } }).findings.filter(
      ({ check }) => check === "record-contradicted",
    );
  const CSV =
    "name,period,value,unit\nRevenue,Q2 2024,1258.4,RMB million\nNet income,Q2 2024,96.1,RMB million\n";

  it("is silent where the speech rounds what was published", () => {
    expect(contradicted(call(RIGHT), CSV, "figures.csv")).toEqual([]);
  });

  it("says that the interpreter slipped where the speech agrees with the record", () => {
    const [finding, ...more] = contradicted(call(WRONG), CSV, "figures.csv");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "major", target: { text: "RMB12.6 billion" } });
    expect(finding?.message).toContain("the company published RMB1.2584 billion for Revenue");
    expect(finding?.message).toContain("the interpreter or the transcriber slipped");
  });

  it("says that the speaker did where the rendition follows", () => {
    const both = call(WRONG).replace("12.6亿元", "126亿元");
    const [finding] = contradicted(both, CSV, "figures.csv");
    expect(finding?.message).toContain("the speaker said 126亿元, and the rendition follows");
  });

  it.each([
    [
      "figures.json",
      JSON.stringify([{ name: "Revenue", period: "Q2 2024", value: 1258.4, unit: "RMB million" }]),
    ],
    [
      "release.txt",
      "Second Quarter 2024 Results\nRevenue was RMB1,258.4 million in the second quarter of 2024, an increase of 18.2%.\nNet income was RMB96.1 million.\n",
    ],
    ["figures.csv", "名称,期间,数值,单位\n营业收入,2024年第二季度,12.584,亿元\n"],
  ])("reads %s", (name, record) => {
    expect(contradicted(call(RIGHT), record, name)).toEqual([]);
    expect(contradicted(call(WRONG).replace("12.6亿元", "126亿元"), record, name)).toHaveLength(1);
  });

  it("takes another measure for another", () => {
    const other = call(
      RIGHT.replace(
        "Revenue for the quarter was RMB1.26 billion",
        "Revenue for the quarter was RMB1.26 billion, and cost of revenue was RMB1.1 billion",
      ),
    );
    expect(contradicted(other, CSV, "figures.csv")).toEqual([]);
  });

  it.each([
    ["figures.csv", "a,b\n1,2\n", "figures.csv:1: needs the columns name and value"],
    ["figures.csv", "name,value\nRevenue,plenty\n", "figures.csv:2: “plenty” is no figure"],
    ["figures.json", "[1,", "figures.json: is no valid JSON"],
    ["release.txt", "Nothing here.\n", "release.txt: holds no figures that could be read"],
  ])("refuses %s that cannot be used", (name, record, message) => {
    expect(() => contradicted(call(RIGHT), record, name)).toThrow(message);
    expect(() => contradicted(call(RIGHT), record, name)).toThrow(InputError);
  });
});
