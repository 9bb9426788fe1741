import { describe, expect, it } from "vitest";
import { scriptOf } from "../../src/language/script.js";

describe("scriptOf", () => {
  it.each([
    ["我们的营收增长了", "simplified"],
    ["我們的營收增長了", "traditional"],
    ["公司", "simplified"],
    ["we grew by 15%", "none"],
    ["", "none"],
    ["皇后和干部在后面", "simplified"],
    ["税务和温度的说明，这里没有", "simplified"],
    ["稅務和溫度的說明，這裏沒有", "traditional"],
    ["税務和温度的說明，這裏沒有", "traditional"],
    ["我们的營收增長了，这个說明", "mixed"],
    ["我们的营收增长了，这个业务发展得很顺利，市场也认可，陈國先生", "simplified"],
  ])("%s: %s", (text, script) => expect(scriptOf(text)).toBe(script));

  it("takes the document's word for text without a sign of its own", () => {
    expect(scriptOf("公司", "traditional")).toBe("traditional");
  });
});
