import stringWidth from "string-width";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt, printable } from "../../src/report/excerpt.js";

describe("printable", () => {
  it("keeps terminal controls, bidirectional controls and line ends out of a report", () => {
    expect(printable("a\u001B[31mb\u202Ec\nd")).toBe("a [31mb c d");
  });
});

describe("excerpt", () => {
  const text = "去年第四季度我们的总营收是12.8亿元，比前一年多了三成。";
  const within = { start: 0, end: text.length };
  const start = text.indexOf("12.8亿元");
  const mark = { start, end: start + "12.8亿元".length };

  it("puts the mark under the evidence, wide characters counted as two columns", () => {
    const shown = excerpt(text, within, mark, 100);
    expect(shown.text).toBe(text);
    expect(shown.before).toBe(stringWidth(text.slice(0, start)));
    expect(shown.marked).toBe(stringWidth("12.8亿元"));
  });

  it("never exceeds the columns it is given, wherever the evidence stands", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("中", "a", "9", "é", "，", " "), minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 30, max: 120 }),
        (line, from, length, columns) => {
          const at = from % line.length;
          const span = { start: at, end: Math.min(line.length, at + 1 + (length % 60)) };
          const shown = excerpt(line, { start: 0, end: line.length }, span, columns);
          expect(stringWidth(shown.text)).toBeLessThanOrEqual(columns);
          expect(shown.before + shown.marked).toBeLessThanOrEqual(stringWidth(shown.text));
        },
      ),
    );
  });
});
