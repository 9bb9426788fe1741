import pc from "picocolors";
import type { AuditDocument, AuditPair, AuditSegment } from "../check/audit-document.js";
import type { Evidence, Finding, Severity } from "../text/finding.js";
import type { Span } from "../text/span.js";
import { assembled, separated, type ReportAssembly } from "./assembly.js";
import { excerpt, printable } from "./excerpt.js";
import { groupFindings, type GroupBy } from "./grouping.js";
import { placeFinder } from "./place.js";
import { limitLines, limitsOf, summaryLines } from "./summary-lines.js";

/** How an audit is shown at a terminal. */
export interface TextReportOptions {
  /** Paint with ANSI escapes; false unless given. */
  readonly color?: boolean;
  /** Columns of the terminal; 100 unless given. */
  readonly width?: number;
  /** Show neutral findings in full instead of counting them; false unless given. */
  readonly neutral?: boolean;
  /** The gravest first unless something else is asked for. */
  readonly groupBy?: GroupBy;
}

type Paint = ReturnType<typeof pc.createColors>;

const INDENT = "    ";

function severityPaint(paint: Paint, severity: Severity): (text: string) => string {
  switch (severity) {
    case "critical":
      return (text) => paint.bold(paint.red(text));
    case "major":
      return paint.yellow;
    case "minor":
      return paint.cyan;
    case "neutral":
      return paint.dim;
  }
}

/** The smallest stretch that holds a pair's segments on one side, or the evidence's own line when there is no pair. */
function surroundings({ document, segments }: Page, ids: readonly string[], evidence: Evidence): Span {
  for (const id of ids) {
    const segment = segments.get(id);
    if (segment && segment.span.start <= evidence.span.start && evidence.span.end <= segment.span.end)
      return segment.span;
  }
  const text = document.texts[evidence.span.side ?? "source"];
  const start = text.lastIndexOf("\n", Math.max(0, evidence.span.start - 1)) + 1;
  const end = text.indexOf("\n", evidence.span.end);
  return { start: Math.min(start, evidence.span.start), end: end === -1 ? text.length : end };
}

/** What every part of one document's report needs. */
interface Page {
  readonly document: AuditDocument;
  readonly paint: Paint;
  readonly width: number;
  readonly pairs: ReadonlyMap<string, AuditPair>;
  readonly segments: ReadonlyMap<string, AuditSegment>;
  readonly languageOf: (pair: AuditPair | undefined, side: "source" | "target") => string;
  readonly placeOf: ReturnType<typeof placeFinder>;
}

function sideLines(page: Page, label: string, ids: readonly string[], evidence: Evidence | null): string[] {
  const { paint, document, width } = page;
  const prefix = INDENT + label.padEnd(4);
  if (evidence === null) return [paint.dim(`${prefix}(nothing)`)];
  const text = document.texts[evidence.span.side ?? "source"];
  const shown = excerpt(text, surroundings(page, ids, evidence), evidence.span, width - prefix.length);
  const marks = " ".repeat(prefix.length + shown.before) + paint.red("^".repeat(Math.max(1, shown.marked)));
  return [paint.dim(prefix) + shown.text, marks];
}

function placeWords(page: Page, finding: Finding): string {
  const words: string[] = [];
  for (const evidence of [finding.source, finding.target]) {
    if (evidence === null || words.length > 0) continue;
    const { line, turn } = page.placeOf(evidence.span);
    words.push(`line ${line}`);
    if (turn?.speaker) words.push(printable(turn.speaker));
    else if (turn && turn.role !== "unknown") words.push(turn.role);
  }
  return words.join(", ");
}

function findingLines(page: Page, finding: Finding, named: boolean): string[] {
  const { paint } = page;
  const pair = finding.pair === null ? undefined : page.pairs.get(finding.pair);
  const check = named ? `${finding.severity} ${finding.check}` : finding.check;
  const head = `  ${severityPaint(paint, finding.severity)(check)}  ${paint.dim(
    `${placeWords(page, finding)}${pair ? `, ${pair.id}` : ""}, confidence ${finding.confidence.toFixed(2)}`,
  )}`;
  const lines = [head, INDENT + printable(finding.message)];
  if (pair !== undefined || finding.source !== null) {
    lines.push(...sideLines(page, page.languageOf(pair, "source"), pair?.source ?? [], finding.source));
  }
  if (pair !== undefined || finding.target !== null) {
    lines.push(...sideLines(page, page.languageOf(pair, "target"), pair?.target ?? [], finding.target));
  }
  if (finding.suggestion !== null)
    lines.push(`${INDENT}${paint.green("fix ")}${printable(finding.suggestion)}`);
  for (const related of finding.related) {
    lines.push(paint.dim(`${INDENT}see line ${page.placeOf(related.span).line}: ${printable(related.text)}`));
  }
  return [...lines, ""];
}

function documentReport(document: AuditDocument, options: TextReportOptions): string {
  const { color = false, width = 100, neutral = false, groupBy = "severity" } = options;
  const paint = pc.createColors(color);
  const segments = new Map(document.segments.map((s): [string, AuditSegment] => [s.id, s]));
  const page: Page = {
    document,
    paint,
    width: Math.max(40, width),
    pairs: new Map(document.pairs.map((p) => [p.id, p])),
    segments,
    languageOf: (pair, side) =>
      segments.get(pair?.[side][0] ?? "")?.language ?? (side === "source" ? "zh" : "en"),
    placeOf: placeFinder(document),
  };
  const facts = [
    document.layout,
    document.encoding,
    ...(document.script === "none" ? [] : [document.script]),
  ];
  const lines = [`${paint.bold(printable(document.path ?? "text"))}  ${paint.dim(facts.join(" · "))}`, ""];
  for (const { title, findings } of groupFindings(document, groupBy)) {
    const shown = findings.filter(({ severity }) => neutral || severity !== "neutral");
    const [first] = shown;
    if (first === undefined) continue;
    const painted = groupBy === "severity" ? severityPaint(paint, first.severity) : paint.bold;
    lines.push(painted(`${groupBy === "severity" ? title.toUpperCase() : title} (${shown.length})`), "");
    for (const finding of shown) lines.push(...findingLines(page, finding, groupBy !== "severity"));
  }
  return [...lines, paint.bold("Summary"), ...summaryLines(document.summary, !neutral)].join("\n") + "\n";
}

/** The parts of the report for a terminal. A part's digest is what its score cannot tell. */
export function textAssembly(options: TextReportOptions): ReportAssembly<readonly string[]> {
  return {
    part: (document) => ({ body: documentReport(document, options), digest: limitsOf(document.summary) }),
    *whole(parts) {
      yield* separated(parts, "\n");
      const limits = new Set<string>();
      for (const { digest } of parts()) for (const limit of digest) limits.add(limit);
      for (const line of limitLines(limits)) yield `${line}\n`;
    },
  };
}

/** The report for a terminal: findings by severity with the evidence of both sides, then a summary. */
export function textReport(documents: readonly AuditDocument[], options: TextReportOptions = {}): string {
  return assembled(textAssembly(options), documents);
}
