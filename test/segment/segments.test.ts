import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguages } from "../../src/language/detect.js";
import { readTranscript } from "../../src/read/read.js";
import type { Segment } from "../../src/segment/segment.js";
import { segmentTranscript } from "../../src/segment/segments.js";
import { transcriptOf } from "../language/transcripts.js";
import { transcriptText } from "./arbitraries.js";

function segmentsOf(text: string): Segment[] {
  const transcript = transcriptOf(text);
  return segmentTranscript(transcript, detectLanguages(transcript));
}

const shown = (text: string): string[] =>
  segmentsOf(text).map((segment) => `${segment.turn} ${segment.text}`);

describe("segmentTranscript", () => {
  it("numbers the sentences of every turn", () => {
    const segments = segmentsOf("Lin: 大家好。我们开始。\n--\nHello, everyone. Let us begin.");
    expect(segments.map(({ id, turn, language, text }) => [id, turn, language, text])).toEqual([
      ["s1", "t1", "zh", "大家好。"],
      ["s2", "t1", "zh", "我们开始。"],
      ["s3", "t2", "en", "Hello, everyone."],
      ["s4", "t2", "en", "Let us begin."],
    ]);
  });

  it("leaves notes at a sentence's ends out and keeps those within", () => {
    expect(
      shown("[Interpreted] We grew [inaudible] by 5%. [Foreign Language] Thank you. [Operator Instructions]"),
    ).toEqual(["t1 We grew [inaudible] by 5%.", "t1 Thank you."]);
  });

  it("keeps a guess in brackets, which stands for words, and drops a doubt, which does not", () => {
    expect(shown("We sold it to [Hengyao]. It was Lanyue [ph].")).toEqual([
      "t1 We sold it to [Hengyao].",
      "t1 It was Lanyue [ph].",
    ]);
  });

  it("joins a sentence that breaks off at a paragraph's end", () => {
    expect(shown("On the call are our CEO, Ms. Su; and our CFO, Mr.\nHai Lin. Thank you.\nWe begin")).toEqual(
      ["t1 On the call are our CEO, Ms. Su; and our CFO, Mr.\nHai Lin.", "t1 Thank you.", "t1 We begin"],
    );
    expect(shown("We sell in the\nUnited States, and we\nsell more every year.")).toHaveLength(1);
    expect(shown("我们的收入，\n增长了。\n利润也是")).toEqual(["t1 我们的收入，\n增长了。", "t1 利润也是"]);
  });

  it("does not join turns, languages, or whole paragraphs", () => {
    expect(shown("We sell in the\n--\nUnited States.")).toHaveLength(2);
    expect(shown("Revenue highlights\nWe grew.\nCosts")).toHaveLength(3);
    expect(shown("我们的\nUnited States is big.")).toHaveLength(2);
  });

  it("drops the dots of a turn's end and lines without words", () => {
    expect(shown("Thank you..\n--\n谢谢大家。..\n--\n..\n--\nWait...")).toEqual([
      "t1 Thank you.",
      "t2 谢谢大家。",
      "t4 Wait.",
    ]);
  });

  it("has none where the Chinese is no speech", () => {
    expect(shown("中文译文由机器翻译，仅供参考，以英文为准\n--\nThank you.\n谢谢。")).toEqual([
      "t2 Thank you.",
    ]);
  });

  it("gives exact slices, in order, nested in their turns, for any text", () => {
    fc.assert(
      fc.property(fc.array(transcriptText, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join("\n--\n");
        const transcript = transcriptOf(text);
        let at = 0;
        for (const segment of segmentTranscript(transcript, detectLanguages(transcript))) {
          expect(segment.span.start).toBeGreaterThanOrEqual(at);
          expect(segment.text).toBe(text.slice(segment.span.start, segment.span.end));
          expect(segment.text.trim()).toBe(segment.text);
          expect(segment.text).toMatch(/[\p{L}\p{N}]/u);
          const turn = transcript.turns.find(({ id }) => id === segment.turn);
          expect(
            turn !== undefined && turn.span.start <= segment.span.start && segment.span.end <= turn.span.end,
          ).toBe(true);
          at = segment.span.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

interface Gold {
  readonly pairs: readonly Record<"zh" | "en", readonly string[]>[];
}

/** A gold side may hold two sentences as one; then its parts must be segments. */
function expectGoldSentences(stem: string, share: number): void {
  const text = readFileSync(`${stem}.txt`, "utf8");
  const transcript = readTranscript(text);
  const segments = new Set(
    segmentTranscript(transcript, detectLanguages(transcript)).map(
      (segment) => `${segment.language} ${segment.text}`,
    ),
  );
  const gold = (JSON.parse(readFileSync(`${stem}.gold.json`, "utf8")) as Gold).pairs.flatMap(({ zh, en }) => [
    ...zh.map((sentence) => `zh ${sentence}`),
    ...en.map((sentence) => `en ${sentence}`),
  ]);
  expect(gold.filter((sentence) => segments.has(sentence)).length / gold.length).toBeGreaterThanOrEqual(
    share,
  );
}

describe("gold sentences", () => {
  it.each(["hengyao-2024q3", "hongling-2023q4", "ruikang-2025q3"])("of %s", (name) => {
    expectGoldSentences(`corpus/calls/${name}`, 0.95);
  });

  it.skipIf(!existsSync("../shared/calls"))("of the shared call, every one", () => {
    expectGoldSentences("../shared/calls/lanchi-2024q2", 1);
  });
});
