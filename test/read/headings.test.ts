import { describe, expect, it } from "vitest";

import { headingsOf, parseHeading } from "../../src/read/headings.js";
import { linesOf } from "../../src/read/lines.js";

describe("parseHeading reads", () => {
  it.each([
    ["Operator", "Operator", null, "label"],
    ["Operator:", "Operator", null, "label"],
    ["口译员", "口译员", null, "label"],
    ["Lena Ortiz - Chief Financial Officer", "Lena Ortiz", "Chief Financial Officer", "dash"],
    ["Lena Ortiz -- CFO", "Lena Ortiz", "CFO", "dash"],
    ["Lena Ortiz – CFO", "Lena Ortiz", "CFO", "dash"],
    ["Rui Tan - Lake Securities - Analyst", "Rui Tan", "Lake Securities - Analyst", "dash"],
    ["K.C. Moy - Lake Holdings Inc.", "K.C. Moy", "Lake Holdings Inc.", "dash"],
    ["Rui (Ray) Tan - CTO", "Rui (Ray) Tan", "CTO", "dash"],
    [
      "Unidentified Company Representative - Interpreter",
      "Unidentified Company Representative",
      "Interpreter",
      "dash",
    ],
    ["孙梅 - 首席财务官", "孙梅", "首席财务官", "dash"],
    ["孙梅——首席财务官", "孙梅", "首席财务官", "dash"],
    ["Lena Ortiz Chief Financial Officer", "Lena Ortiz", "Chief Financial Officer", "title"],
    ["Lena Ortiz Head of Investor Relations", "Lena Ortiz", "Head of Investor Relations", "title"],
    ["Lena Ortiz, CFO", "Lena Ortiz", "CFO", "title"],
    ["Lena Ortiz (CFO)", "Lena Ortiz", "CFO", "title"],
    ["孙梅 首席财务官", "孙梅", "首席财务官", "title"],
    ["首席财务官 孙梅", "孙梅", "首席财务官", "title"],
    ["首席财务官孙梅", "孙梅", "首席财务官", "title"],
    ["孙梅（首席财务官）", "孙梅", "首席财务官", "title"],
    ["**Lena Ortiz - CFO**", "Lena Ortiz", "CFO", "dash"],
    ["[00:01:15] Lena Ortiz - CFO", "Lena Ortiz", "CFO", "dash"],
    ["Speaker 1  00:12", "Speaker 1", null, "label"],
    ["CFO - Lena Ortiz", "Lena Ortiz", "CFO", "dash"],
    ["孙梅-首席财务官", "孙梅", "首席财务官", "dash"],
    ["孙梅 Mei Sun - CFO", "孙梅 Mei Sun", "CFO", "dash"],
    ["孫梅（Mei Sun）董事長", "孫梅（Mei Sun）", "董事長", "title"],
    ["Mei Sun (孙梅)", "Mei Sun (孙梅)", null, "name"],
    ["Interpreter for Mr. Tan", "Interpreter for Mr. Tan", null, "label"],
    ["孙总翻译", "孙总翻译", null, "label"],
    ["Lena Ortiz", "Lena Ortiz", null, "name"],
    ["Mr. Rui Tan", "Mr. Rui Tan", null, "name"],
    ["Ann He", "Ann He", null, "name"],
    ["孙梅", "孙梅", null, "name"],
  ])("%s", (line, name, title, form) => {
    expect(parseHeading(line)).toEqual({ name, title, form });
  });

  it.each([
    "Thank you",
    "Thank you, operator.",
    "Good Evening",
    "Technology - Software - Hong Kong",
    "Revenue - up five percent",
    "the interpreter will translate",
    "3:30 Revenue",
    "* * *",
    "Mr.",
    "Our CFO, Lena Ortiz, will speak next",
    "Lena Ortiz said the research was done",
    "谢谢",
    "大家好",
    "营业收入",
    "方面",
    "2024 Q-2 Q-1",
    "$ 5.05",
    "[Foreign Language]",
    "x",
    "A".repeat(500),
  ])("%s as no heading", (line) => {
    expect(parseHeading(line)).toBeNull();
  });
});

describe("headingsOf confirms a bare name", () => {
  const names = (text: string): string[] => [...headingsOf(linesOf(text)).values()].map(({ name }) => name);

  it("that stands where headings stand", () => {
    const text = "Operator\nPlease go ahead.\nRui Tan\nHow are orders?\nLena Ortiz, CFO\nThey are strong.\n";
    expect(names(text)).toEqual(["Operator", "Rui Tan", "Lena Ortiz"]);
  });
  it("but no place name in a text without headings", () => {
    expect(names("We opened shops in\nNew York\nand we like it there very much.\n")).toEqual([]);
  });
  it("but none that breaks a sentence", () => {
    const text =
      "Operator\nWith us is Mr.\nRui Tan\nwho leads sales.\nLena Ortiz, CFO\nThank you.\nOperator\nBye.\n";
    expect(names(text)).toEqual(["Operator", "Lena Ortiz", "Operator"]);
  });
});
