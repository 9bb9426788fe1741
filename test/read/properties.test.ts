import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LAYOUTS } from "../../src/read/layouts.js";
import { linesOf } from "../../src/read/lines.js";
import { readTranscript } from "../../src/read/read.js";
import type { Transcript } from "../../src/read/transcript.js";
import type { Span } from "../../src/text/span.js";
import { covers, overlaps } from "../../src/text/span.js";

/** Lines that calls are made of, so that generated texts meet the layouts' rules and not only the fallback. */
const line = fc.oneof(
  fc.constantFrom(
    "Operator",
    "Lena Ortiz - CFO",
    "Rui Tan - Lake Securities - Analyst",
    "Lena Ortiz Chief Financial Officer",
    "Lena Ortiz",
    "口译员",
    "孙梅 - 首席执行官",
    "Operator: Welcome to the call.",
    "Lena Ortiz: Thank you.",
    "Lena Ortiz [00:01:15]: Thank you.",
    "LENA ORTIZ. Thank you.",
    "<Q - Rui Tan - Lake Securities>: How are orders?",
    "--------------------",
    "Lena Ortiz;Lake Robotics Ltd;CFO    [3]",
    "Chief Financial Officer",
    "Disclaimer",
    "1",
    "00:00:01,000 --> 00:00:04,000",
    "<i>订单很好。</i>",
    "<v Lena Ortiz>Orders are strong.</v>",
    "WEBVTT",
    "王总：订单很好。",
    "image",
    "$ 5.05",
    "2024 Q-2 Q-1",
    "Questions and Answers",
    "Call Participants",
    "3/17/2021",
    "本頁中文由 Google 翻譯提供,僅供參考",
    "[Foreign Language]",
    "[Interpreted] Orders rose..",
    "Your next question comes from the line of Rui Tan of Lake Securities. Please go ahead..",
    "Thank you for standing by. I now hand over to your host today, Ms. Lena Ortiz.",
    "接下来请我们的首席财务官孙梅女士。",
    "We opened [B2BD], one of [Indiscernible] plants, and Mr.",
    "",
    " \t",
    "\u3000",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.stringMatching(/^[[\](){}【】<>a-z .:：-]{0,30}$/),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r", "\n\n"))
  .map(([lines, end]) => lines.join(end))
  .filter((joined) => !isBlank(joined));
const layout = fc.constantFrom(undefined, ...LAYOUTS.map(({ id }) => id));

function read(source: string, id: string | undefined): Transcript {
  return readTranscript(source, id === undefined ? {} : { layout: id });
}

/** Nothing but space and marks that nobody sees. */
function isBlank(source: string): boolean {
  return linesOf(source).length === 0;
}

function ordered(spans: readonly Span[]): boolean {
  return spans.every(
    (span, i) => span.start < span.end && (i === 0 || (spans[i - 1]?.end ?? 0) <= span.start),
  );
}

describe("every transcript", () => {
  it("has ordered, disjoint, trimmed turns whose paragraphs tile them but for white space", () => {
    fc.assert(
      fc.property(text, layout, (source, id) => {
        const { turns } = read(source, id);
        expect(ordered(turns.map(({ span }) => span))).toBe(true);
        for (const { span, paragraphs } of turns) {
          expect(ordered(paragraphs)).toBe(true);
          expect(paragraphs.every((paragraph) => covers(span, paragraph))).toBe(true);
          expect([paragraphs[0]?.start, paragraphs.at(-1)?.end]).toEqual([span.start, span.end]);
          paragraphs.slice(1).forEach((paragraph, i) => {
            const between = source.slice(paragraphs[i]?.end, paragraph.start);
            expect(isBlank(between)).toBe(true);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps headings, furniture and turns apart, and loses no text between them", () => {
    fc.assert(
      fc.property(text, layout, (source, id) => {
        const { turns, furniture } = read(source, id);
        const headings = turns.flatMap(({ heading }) => (heading === null ? [] : [heading]));
        const spans = [...turns.map(({ span }) => span), ...headings, ...furniture].sort(
          (a, b) => a.start - b.start,
        );
        expect(ordered(spans)).toBe(true);
        let at = 0;
        let rest = "";
        for (const span of spans) {
          rest += source.slice(at, span.start);
          at = span.end;
        }
        rest += source.slice(at);
        expect(isBlank(rest)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("has ordered, disjoint markers that begin and end with brackets", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { markers } = read(source, undefined);
        expect(ordered(markers.map(({ span }) => span))).toBe(true);
        for (const { span } of markers) {
          expect(source.slice(span.start, span.end)).toMatch(
            /^[[({<【（［〔〖〈＜].*[\])}>】）］〕〗〉＞]$/s,
          );
        }
      }),
    );
  });

  it("is the same when read again, and has its text and layout", () => {
    fc.assert(
      fc.property(text, (source) => {
        const transcript = read(source, undefined);
        expect(transcript.text).toBe(source);
        expect(read(source, transcript.layout).turns).toEqual(transcript.turns);
        expect(
          transcript.turns.some(
            ({ span }, i) => i > 0 && overlaps(span, transcript.turns[i - 1]?.span ?? span),
          ),
        ).toBe(false);
      }),
    );
  });

  it("moves with its text: what stands before it changes no turn", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (source, blanks) => {
        const before = read(source, "paragraphs").turns;
        const after = read("\n".repeat(blanks) + source, "paragraphs").turns;
        expect(after.map(({ span }) => [span.start - blanks, span.end - blanks])).toEqual(
          before.map(({ span }) => [span.start, span.end]),
        );
      }),
    );
  });
});
