import { describe, expect, it } from "vitest";
import { entityAdded } from "../../src/check/checks/entity-added.js";
import { entityInconsistent } from "../../src/check/checks/entity-inconsistent.js";
import { entityMismatch } from "../../src/check/checks/entity-mismatch.js";
import { entityOmitted } from "../../src/check/checks/entity-omitted.js";
import type { Finding } from "../../src/text/finding.js";
import { findingsOf, unmark, type Marked } from "./entity-pair.js";

const CHECKS = [entityMismatch, entityOmitted, entityAdded, entityInconsistent];

const marks = (finding: Finding, zh: Marked, en: Marked) =>
  [
    [finding.source, zh.spans],
    [finding.target, en.spans],
  ].every(([evidence, spans]) => {
    if (evidence === null || evidence === undefined || !("span" in evidence)) return true;
    const { span } = evidence;
    return (spans as Marked["spans"]).some((mark) => span.start < mark.end && mark.start < span.end);
  });

describe.each(CHECKS.map((check) => [check.id, check] as const))("%s", (id, check) => {
  it.each(check.examples.wrong.map((example) => [example.zh, example] as const))(
    "raises %s",
    (_, example) => {
      const zh = unmark(example.zh);
      const en = unmark(example.en);
      const findings = findingsOf(CHECKS, [[zh.text, en.text]]);
      expect(findings.map((f) => f.check)).toEqual([id]);
      expect(findings.every((finding) => marks(finding, zh, en))).toBe(true);
    },
  );

  it.each(check.examples.right.map((example) => [example.zh, example] as const))(
    "passes %s",
    (_, example) => {
      const findings = findingsOf(CHECKS, [[unmark(example.zh).text, unmark(example.en).text]]);
      expect(findings.map((f) => [f.check, f.message])).toEqual([]);
    },
  );
});
