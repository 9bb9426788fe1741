import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";
import type { AuditDocument } from "../../src/check/audit-document.js";
import { renderCorpus } from "../../src/export/corpus.js";
import { corpusPairs } from "../../src/export/record.js";
import { readPairs } from "../../src/read/pairs.js";
import { REPORT_FORMATS, renderReport, type ReportOptions } from "../../src/report/render.js";
import { InputError } from "../../src/text/errors.js";
import type { Evidence, SidedSpan } from "../../src/text/finding.js";

const schema = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../corpus/schemas/${name}.schema.json`, import.meta.url), "utf8"),
  ) as object;
const validAudit = new Ajv2020({ strict: false }).compile(schema("audit-1"));

const OPTIONS: ReportOptions = {
  tool: { name: "yidui", version: "0.0.0-test" },
  groupBy: "severity",
  failOn: "major",
  color: false,
  width: 80,
  neutral: true,
};

/**
 * What a reader makes of an input: its result, or null where it is refused. Only InputError refuses, in one line once
 * white space is folded as the command line does, without naming our own sources.
 */
export async function read<T>(reader: () => T | Promise<T>): Promise<T | null> {
  try {
    return await reader();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).toMatch(/\S/u);
    expect(error.message.length).toBeLessThan(2000);
    expect(error.message).not.toMatch(/undefined|\[object|node_modules| at [\w.]+ \(/u);
    return null;
  }
}

/** Every place in an audit is a place in its text, and says what stands there. */
export function placesAreTrue(document: AuditDocument): void {
  const textOf = (span: SidedSpan) => document.texts[span.side ?? "source"];
  const inside = (span: SidedSpan) => {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(textOf(span).length);
  };
  for (const { span, text, side = "source" } of document.segments) {
    inside({ ...span, side });
    expect(document.texts[side].slice(span.start, span.end)).toBe(text);
  }
  for (const { span } of [...document.turns, ...document.markers]) inside(span);
  const ids = new Set(document.segments.map(({ id }) => id));
  for (const { source, target } of document.pairs)
    for (const id of [...source, ...target]) expect(ids.has(id)).toBe(true);
  const told = (evidence: Evidence | null) => {
    if (evidence === null) return;
    inside(evidence.span);
    expect(textOf(evidence.span).slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
  };
  for (const { source, target, related, confidence, message } of document.findings) {
    [source, target, ...related].forEach(told);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(message).not.toMatch(/\bundefined\b|\bNaN\b|\[object /u);
  }
}

/** Controls that a terminal acts on, and marks that turn the order of the letters. */
export const STEERS_A_TERMINAL =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Every report can be made, and is what it says. */
export async function reportsAreSound(document: AuditDocument): Promise<void> {
  for (const format of REPORT_FORMATS) {
    const report = await renderReport([document], format, OPTIONS);
    if (format === "json")
      expect(validAudit(JSON.parse(report)), JSON.stringify(validAudit.errors)).toBe(true);
    if (format === "sarif") JSON.parse(report);
    if (format === "junit") expect(XMLValidator.validate(report)).toBe(true);
    if (format === "text" || format === "github") expect(report).not.toMatch(STEERS_A_TERMINAL);
  }
}

/** What XML cannot hold, and half surrogate pairs, come back as the replacement character. */
const storable = (text: string) =>
  text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff\ufffd]/g, "\ufffd")
    .replace(/\s+/gu, " ")
    .trim();

/** The pairs of an audit come back from the formats that are read again. */
export async function exportsComeBack(document: AuditDocument): Promise<void> {
  const pairs = corpusPairs(document).filter(({ zh, en }) => zh.trim() !== "" && en.trim() !== "");
  if (pairs.length === 0) return;
  for (const format of ["tsv", "jsonl", "csv", "tmx", "xliff", "xliff12"] as const) {
    const files = await renderCorpus(pairs, format, { toolVersion: "0.0.0-test" });
    const { texts, pairs: back } = readPairs(Buffer.from(files.get("") ?? []).toString("utf8"), null);
    const sides = back.map(({ source, target }) => [
      storable(source === null ? "" : texts.source.slice(source.start, source.end)),
      storable(target === null ? "" : texts.target.slice(target.start, target.end)),
    ]);
    expect([format, sides]).toEqual([format, pairs.map(({ zh, en }) => [storable(zh), storable(en)])]);
  }
}
