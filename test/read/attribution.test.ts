import { describe, expect, it } from "vitest";

import { parts } from "./turn-rows.js";

/** A call that names no speakers: one turn a line. */
function lines(...turns: string[]): string[] {
  return parts(turns.join("\n"));
}

const opening =
  "Good day, and thank you for standing by. I now hand over to your first speaker today, Ms. Ann Li.";
const question = "Our next question comes from the line of Rui Tan of Lake Securities. Your line is open.";

describe("the next speaker, by hand-over", () => {
  it.each([
    ["I will now turn the call over to our CEO, Mr. Wen Liu.", "Wen Liu | executive"],
    ["I'd like to pass it over to Wen Liu, our Chief Executive Officer.", "Wen Liu | executive"],
    ["It's my pleasure to introduce our CEO, Wen Liu. Please go ahead.", "Wen Liu | executive"],
    ["Our CEO, Mr. Wen Liu, is with us. Mr. Liu, please.", "Wen Liu | executive"],
    ["Our CEO, Mr. Wen Liu, is with us. Please go ahead, Wen.", "Wen Liu | executive"],
    ["I hand over to Sara to go through the financials.", "Sara | executive"],
    ["现在有请我们的首席财务官孙梅女士。", "孙梅 | executive"],
    ["今天我们的首席执行官刘文先生也在。有请刘总。", "刘文 | executive"],
  ])("%s", (handover, expected) => {
    const [, , next] = lines(opening, `Thank you, operator. ${handover}`, "大家好，订单增长了。", question);
    expect(next).toBe(expected);
  });

  it.each([
    "Now let me turn to Slide 5 of the deck.",
    "We gave priority to Shanghai and to our customers.",
    "We pass the savings on to our customers.",
    "我们请客户来参观。",
  ])("is none in: %s", (said) => {
    const [, , next] = lines(opening, `Thank you, operator. ${said}`, "大家好，订单增长了。", question);
    expect(next).toBe("- | unknown");
  });

  it("is not who thanks that very person", () => {
    const said = lines(
      opening,
      "Thank you. Our CEO, Mr. Wen Liu, please go ahead.",
      "Thank you, Wen. Let us begin.",
      question,
    );
    expect(said[2]).toBe("- | unknown");
  });

  it("outlasts a mere thank-you", () => {
    const said = lines(
      opening,
      "I pass the call over to our CEO, Wen Liu.",
      "Thank you.",
      "Hello to all of you.",
      question,
    );
    expect(said.slice(2, 4)).toEqual(["- | unknown", "Wen Liu | executive"]);
  });

  it("said in Mandarin, comes after the interpreter's rendition of it", () => {
    const said = lines(
      opening,
      "Thank you. Today's call has consecutive interpretation. I turn the call over to our CEO, Wen Liu.",
      "大家好，订单增长了。接下来请我们的首席财务官孙梅女士。",
      "Hello everyone. Orders grew.",
      "谢谢刘总，收入增长了。",
      question,
    );
    expect(said.slice(2, 5)).toEqual(["Wen Liu | executive", "- | interpreter", "孙梅 | executive"]);
  });
});

describe("questions", () => {
  it.each([
    ["Our next question comes from the line of Rui Tan of Lake Securities.", "Rui Tan | analyst"],
    ["Next question is from Rui Tan from J.P. Example. Please go ahead.", "Rui Tan | analyst"],
    [
      "We have our first question form the line [Tanno] from Lake Securities. Please stand by.",
      "Tanno | analyst",
    ],
    ["Your last question comes from the line of [Indiscernible]. Please ask your question.", "- | analyst"],
    ["谢谢。下一个问题来自海港证券的张伟。", "张伟 | analyst"],
    ["下一位提问请海港证券的张伟提问。", "张伟 | analyst"],
  ])("%s", (introduction, expected) => {
    const said = lines(opening, introduction, "How are orders?", question);
    expect(said.slice(1, 3)).toEqual(["Operator | operator", expected]);
  });

  it("are asked by whoever says to ask on another's behalf", () => {
    const said = lines(opening, question, "Hi, this is Joe on behalf of Rui. How are orders?", question);
    expect(said[2]).toBe("Joe | analyst");
  });

  it("are answered by an executive who says so, and acknowledged by the analyst", () => {
    const said = lines(
      opening,
      question,
      "How are orders?",
      "I'll take that one. They rose.",
      "That's very helpful.",
      question,
    );
    expect(said.slice(2, 5)).toEqual(["Rui Tan | analyst", "- | executive", "Rui Tan | analyst"]);
  });

  it("say nothing about who answers otherwise", () => {
    expect(lines(opening, question, "How are orders?", "Orders rose by a third.", question)[3]).toBe(
      "- | unknown",
    );
  });
});

describe("interpreters", () => {
  it.each([
    "I will translate for Mr. Liu.",
    "Let me translate his answer.",
    "I am the interpreter.",
    "我来为刘总翻译一下。",
  ])("say so: %s", (said) => {
    expect(lines(opening, `Thank you. ${said} Orders rose.`, question)[1]).toBe("- | interpreter");
  });

  it.each(["I will translate my question.", "Let me translate it myself.", "We translate this into growth."])(
    "are not those who say: %s",
    (said) => {
      expect(lines(question, `${said} How are orders?`, question)[1]).toBe("Rui Tan | analyst");
    },
  );

  it("are known by a heading that only names a part, on a call that announced them", () => {
    expect(
      parts(
        "Operator\nThank you for standing by.\nAnn Li - Head of IR\nAn interpreter is with us.\nWen Liu - CEO\n订单增长了。\n" +
          "Unidentified Company Representative\nOrders rose.\n",
      ).at(-1),
    ).toBe("Unidentified Company Representative | interpreter");
  });

  it("are no analysts, and executives who translate remain what they are", () => {
    expect(
      parts(
        "Operator\nThank you for standing by.\nLena Ortiz - CFO\nI will translate for Mr. Liu. Orders rose.\n" +
          "Wen Liu - CEO\n[Foreign Language] I will translate for Mr. Liu. Prices fell.\n",
      ),
    ).toEqual(["Operator | operator", "Lena Ortiz | executive", "Wen Liu | executive"]);
  });
});

describe("names", () => {
  it("that two people share are nobody's", () => {
    const said = lines(
      opening,
      "With us are our CEO, Mr. Wen Liu, and our CFO, Ms. Wen Zhao. Please go ahead, Wen.",
      "Hello to all of you.",
      question,
    );
    expect(said[2]).toBe("Wen | unknown");
  });

  it("spelled in two ways by a machine are one person's", () => {
    const said = lines(
      "Thank you for standing by. I turn the conference over to your host today, Ms. Ann Shen, Head of Investor Relations.",
      "Thank you, operator. Hello everyone.",
      question,
      "How are orders?",
      "As there are no further questions, I turn the call over to Ann Shan for closing remarks.",
      "Thank you all for joining.",
    );
    expect(said.at(-1)).toBe("Ann Shen | investor-relations");
  });

  it("of objects' own properties are names like others", () => {
    expect(parts("Operator: Welcome.\nConstructor Name: hello\nOperator: Bye.\n")[1]).toBe(
      "Constructor Name | unknown",
    );
  });
});
