import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguages } from "../../src/language/detect.js";
import type { LanguageSpan } from "../../src/language/language-span.js";
import { isTranslationNotice, isVendorNotice } from "../../src/language/notice.js";
import { readTranscript } from "../../src/read/read.js";
import { transcriptText } from "../segment/arbitraries.js";
import { transcriptOf } from "./transcripts.js";

function shown(text: string, spans: readonly LanguageSpan[]): string[] {
  return spans.map(({ turn, language, span }) => `${turn} ${language} ${text.slice(span.start, span.end)}`);
}

describe("detectLanguages", () => {
  it("gives the runs of every turn, broken at paragraphs", () => {
    const text = "Lin: 大家好。\n我们开始吧。 Let us begin with the results.\n--\nWe are pleased with 恒曜.";
    expect(shown(text, detectLanguages(transcriptOf(text)))).toEqual([
      "t1 zh 大家好。",
      "t1 zh 我们开始吧。",
      "t1 en Let us begin with the results.",
      "t2 en We are pleased with 恒曜.",
    ]);
  });

  it("leaves speech that was not transcribed out, and takes it for no evidence", () => {
    const text =
      "[Foreign Language] Thank you. [Foreign Language] 谢谢。[foreign language]\n--\n[Foreign Language]";
    expect(shown(text, detectLanguages(transcriptOf(text)))).toEqual(["t1 en Thank you.", "t1 zh 谢谢。"]);
  });

  it("puts [Interpreted] to what it announces", () => {
    const text = "我们的毛利率提升了。 [Interpreted] Our gross margin went up [inaudible] last year.";
    expect(shown(text, detectLanguages(transcriptOf(text)))).toEqual([
      "t1 zh 我们的毛利率提升了。",
      "t1 en [Interpreted] Our gross margin went up [inaudible] last year.",
    ]);
  });

  it("tells the script, by the document where a span has no sign of its own", () => {
    const text = "公司。\n我們的營收增長了。\nThank you.";
    expect(detectLanguages(transcriptOf(text)).map(({ script }) => script)).toEqual([
      "traditional",
      "traditional",
      "none",
    ]);
  });

  it("takes a document's Chinese for no speech where the document says that it is a machine's", () => {
    const text =
      "注意：本文中文內容由機器翻譯，僅供參考，以英文原文為準\n--\nLin: We grew by 15%.\n我們增長了15%。\n--\nThank you.\n謝謝。";
    const spans = detectLanguages(transcriptOf(text));
    expect(spans.filter(({ language }) => language === "zh").map(({ speech }) => speech)).toEqual([
      false,
      false,
      false,
    ]);
    expect(spans.filter(({ language }) => language === "en").every(({ speech }) => speech)).toBe(true);
  });

  it("takes a vendor's remark about the record for no speech, and the rest for speech", () => {
    const text = "声明：本纪要由某某资讯整理，未经许可不得转载，仅供参考。\n--\nLin: 大家好，我们开始。";
    expect(detectLanguages(transcriptOf(text)).map(({ speech }) => speech)).toEqual([false, true]);
  });

  it("asks the caller too", () => {
    const text = "大家好。\n谢谢。";
    const spans = detectLanguages(transcriptOf(text), { notSpeech: ({ start }) => start > 0 });
    expect(spans.map(({ speech }) => speech)).toEqual([true, false]);
  });

  it("gives spans in order that cover every letter of every turn", () => {
    fc.assert(
      fc.property(fc.array(transcriptText, { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.map((part) => part.replace(/[[\]]/g, "")).join("\n--\n");
        const transcript = transcriptOf(text);
        const covered = new Array<boolean>(text.length).fill(false);
        let at = 0;
        for (const { span, turn } of detectLanguages(transcript)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          const own = transcript.turns.find(({ id }) => id === turn);
          expect(own !== undefined && own.span.start <= span.start && span.end <= own.span.end).toBe(true);
          covered.fill(true, span.start, span.end);
          at = span.end;
        }
        for (const { span } of transcript.turns) {
          for (let i = span.start; i < span.end; i++) {
            if (/[a-z0-9\u4e00-\u9fff]/i.test(text.charAt(i))) expect(covered[i]).toBe(true);
          }
        }
      }),
    );
  });
});

describe("notices", () => {
  it.each([
    "注意：中文由機器翻譯而成，僅供參考",
    "本页中文译文由谷歌翻译自动生成，如有歧义请以英文原文为准。",
    "The Chinese translation was produced by a machine and is for reference only; the English prevails.",
  ])("is one about the Chinese: %s", (line) => expect(isTranslationNotice(line)).toBe(true));

  it.each([
    "今天的电话会议配有翻译，翻译仅供参考，请以中文原文为准。",
    "英文由机器翻译，仅供参考，以中文为准。",
    "All translations are for convenience only. In case of any discrepancy the original language will prevail.",
    "我们的机器翻译产品在二季度增长了百分之二十，英文市场也在增长。",
    "There will be an interpreter who translates into English, for reference only.",
    "我们用人工智能做了中文翻译的产品，提升了用户体验。",
  ])("is none: %s", (line) => expect(isTranslationNotice(line)).toBe(false));

  it.each([
    "本次会议的内容仅供参考，不构成投资建议，未经许可不得转载。",
    "我们会把会议的记录整理好发给大家。",
    "公司的版权业务在三季度增长很快。",
  ])("is speech: %s", (line) => expect(isVendorNotice(line)).toBe(false));
});

describe.skipIf(!existsSync("../shared/calls"))("the shared calls", () => {
  const spansOf = (name: string): { text: string; spans: LanguageSpan[] } => {
    const text = readFileSync(`../shared/calls/${name}.txt`, "utf8");
    return { text, spans: detectLanguages(readTranscript(text)) };
  };

  it("mixed passages of a machine's transcript: four stretches of Mandarin, each to its end", () => {
    const { text, spans } = spansOf("kingsoft-2020q4.vendor-b");
    const chinese = spans
      .filter(({ language }) => language === "zh")
      .map(({ span }) => text.slice(span.start, span.end));
    expect(chinese.map((stretch) => [stretch.slice(0, 2), stretch.slice(-2)])).toEqual([
      ["根据", "告,"],
      ["晚上", "y."],
      ["晚上", "响。"],
      ["玉玲", "户的"],
    ]);
    expect(
      spans.some(
        ({ language, span }) => language === "en" && text.slice(span.start, span.end).includes("互通"),
      ),
    ).toBe(true);
  });

  it("Chinese that is Google's is never speech", () => {
    const { spans } = spansOf("kingsoft-2020q1.vendor-d");
    expect(spans.filter(({ language, speech }) => language === "zh" && speech)).toEqual([]);
  });
});
if (!existsSync("../shared/calls")) console.warn("../shared is absent: the shared calls are not looked at");
