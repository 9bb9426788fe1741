import { describe, expect, it } from "vitest";
import { CHECKS, auditPairs, auditText, pairsFromStrings, type Finding } from "../../src/index.js";

interface Marked {
  readonly text: string;
  readonly spans: readonly { start: number; end: number }[];
}

/** Takes the ⟦ and ⟧ out of an example and tells what stood between them. */
function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  let open = -1;
  for (const character of marked) {
    if (character === "⟦") open = text.length;
    else if (character === "⟧") {
      spans.push({ start: open, end: text.length });
      open = -1;
    } else text += character;
  }
  expect(open, `unclosed ⟦ in ${marked}`).toBe(-1);
  return { text, spans };
}

const inside = (evidence: Finding["source"], marked: Marked) =>
  evidence !== null &&
  marked.spans.some((span) => evidence.span.start < span.end && span.start < evidence.span.end);

/** Checks that look at a transcript's markers, or at a whole call: their examples are read as one. */
const OF_A_CALL = new Set([
  "source-unavailable",
  "transcript-unclear",
  "entity-inconsistent",
  "term-inconsistent",
]);

const audited = (check: string, zh: string, en: string, record?: string) => {
  const options = record === undefined ? {} : { record: { name: "figures.csv", text: record } };
  return OF_A_CALL.has(check)
    ? auditText(`${zh}\n\n${en}\n`, options)
    : auditPairs(pairsFromStrings([{ zh, en }]), options);
};

const shift = (marked: Marked, by: number): Marked => ({
  ...marked,
  spans: marked.spans.map((span) => ({ start: span.start + by, end: span.end + by })),
});

describe.each(CHECKS.map((check) => [check.id, check] as const))("%s", (id, check) => {
  it("tells what it flags, why, and what it gets wrong", () => {
    for (const text of [check.summary, check.why, check.limits]) expect(text.length).toBeGreaterThan(10);
  });

  it("has wrong examples and tempting right ones", () => {
    expect(check.examples.wrong.length).toBeGreaterThan(0);
    expect(check.examples.right.length).toBeGreaterThan(0);
  });

  it.each(check.examples.wrong.map((example) => [example.zh, example] as const))(
    "raises %s",
    (_, example) => {
      const zh = unmark(example.zh);
      const unplaced = unmark(example.en);
      // In a transcript the English stands after the Mandarin and a blank line.
      const en = OF_A_CALL.has(id) ? shift(unplaced, zh.text.length + 2) : unplaced;
      const { findings } = audited(id, zh.text, en.text, example.record);
      const raised = findings.filter((finding) => finding.check === id);
      expect(raised, JSON.stringify(findings.map((f) => [f.check, f.message]))).not.toHaveLength(0);
      expect(raised.some((finding) => inside(finding.source, zh) || inside(finding.target, en))).toBe(true);
    },
  );

  it.each(check.examples.right.map((example) => [example.zh, example] as const))(
    "passes %s",
    (_, example) => {
      const { findings } = audited(id, unmark(example.zh).text, unmark(example.en).text, example.record);
      expect(findings.filter((finding) => finding.check === id).map((finding) => finding.message)).toEqual(
        [],
      );
    },
  );
});
