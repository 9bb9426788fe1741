import pc from "picocolors";
import type { CallComparison, ComparedDocument, Difference } from "../compare/shapes.js";
import { letterOf } from "../compare/vote.js";
import { SEVERITIES, type Evidence, type Severity } from "../text/finding.js";
import type { Span } from "../text/span.js";
import { columnsOf, excerpt, printable } from "./excerpt.js";
import { lineIndex } from "./place.js";

/** How a comparison is shown. */
export interface CompareReportOptions {
  /** Paint with ANSI escapes; false unless given. */
  readonly color?: boolean;
  /** Columns of the terminal; 100 unless given. */
  readonly width?: number;
  /** Show neutral differences in full instead of counting them; false unless given. */
  readonly neutral?: boolean;
}

type Paint = ReturnType<typeof pc.createColors>;

interface Page {
  readonly documents: readonly ComparedDocument[];
  readonly paint: Paint;
  readonly width: number;
  readonly lineOf: readonly ((offset: number) => number)[];
}

const INDENT = "  ";
const BETWEEN = " │ ";
/** Narrower columns hold no sentence: then the readings stand below each other. */
const NARROWEST = 44;
/** Characters around the evidence that may be shown. */
const AROUND = 160;

function severityPaint(paint: Paint, severity: Severity): (text: string) => string {
  if (severity === "critical") return (text) => paint.bold(paint.red(text));
  return severity === "major" ? paint.yellow : severity === "minor" ? paint.cyan : paint.dim;
}

/** The evidence's line of text, as far as it may be shown. */
function surroundings(text: string, span: Span): Span {
  const start = text.lastIndexOf("\n", Math.max(0, span.start - 1)) + 1;
  const end = text.indexOf("\n", span.end);
  return {
    start: Math.min(span.start, Math.max(start, span.start - AROUND)),
    end: Math.min(end === -1 ? text.length : end, span.end + AROUND),
  };
}

/** A cell of two lines: the words with those around them, and what marks the evidence. */
function cell(page: Page, document: number, evidence: Evidence | null, columns: number): [string, string] {
  const lead = `${letterOf(document)} `;
  const text = page.documents[document]?.text ?? "";
  if (evidence === null) return [`${lead}(nothing there)`, ""];
  const line = page.lineOf[document]?.(evidence.span.start) ?? 0;
  const head = `${lead}${line}: `;
  const shown = excerpt(text, surroundings(text, evidence.span), evidence.span, columns - head.length);
  return [head + shown.text, " ".repeat(head.length + shown.before) + "^".repeat(Math.max(1, shown.marked))];
}

const padded = (text: string, columns: number) => text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** The readings side by side where two fit, else below each other. */
function readings(page: Page, places: readonly (Evidence | null)[]): string[] {
  const { paint, width } = page;
  const room = Math.floor((width - INDENT.length - BETWEEN.length) / 2);
  if (places.length !== 2 || room < NARROWEST)
    return places.flatMap((place, document) => {
      const [line, marks] = cell(page, document, place, width - INDENT.length);
      return [INDENT + line, ...(marks === "" ? [] : [INDENT + paint.red(marks)])];
    });
  const [left, right] = [cell(page, 0, places[0] ?? null, room), cell(page, 1, places[1] ?? null, room)];
  return [
    INDENT + padded(left[0], room) + paint.dim(BETWEEN) + right[0],
    INDENT + paint.red(padded(left[1], room)) + paint.dim(BETWEEN) + paint.red(right[1]),
  ];
}

function differenceLines(page: Page, difference: Difference): string[] {
  const { paint } = page;
  const { check, severity, message, confidence, places, related } = difference;
  const head = `${INDENT}${severityPaint(paint, severity)(check)}  ${printable(message)}  ${paint.dim(`confidence ${confidence.toFixed(2)}`)}`;
  const again = related.map((evidence) =>
    evidence
      .flatMap((place, document) =>
        place === null ? [] : [`${letterOf(document)} ${page.lineOf[document]?.(place.span.start) ?? 0}`],
      )
      .join(", "),
  );
  const more = again.length === 0 ? [] : [paint.dim(`${INDENT}again in line ${again.join("; ")}`)];
  return [head, ...readings(page, places), ...more, ""];
}

function recoveredLines(page: Page, { recovered }: CallComparison): string[] {
  if (recovered.length === 0) return [];
  const { paint, documents } = page;
  const lines = recovered.map(({ document, marker, from, text }) => {
    const written = documents[document]?.text.slice(marker.span.start, marker.span.end) ?? "";
    const line = page.lineOf[document]?.(marker.span.start) ?? 0;
    return `${INDENT}${letterOf(document)} ${line}: ${printable(written)} ${paint.dim(`${letterOf(from)} has`)} ${paint.green(printable(text))}`;
  });
  return [paint.bold(`RECOVERED (${recovered.length})`), "", ...lines, ""];
}

function summaryLines(page: Page, comparison: CallComparison, hidden: boolean): string[] {
  const { differences, pairs, recovered } = comparison;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = differences.filter((difference) => difference.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const note =
    hidden && differences.some(({ severity }) => severity === "neutral")
      ? " (neutral ones: --min-severity neutral)"
      : "";
  const alone = comparison.documents.map((_, document) => {
    const stretches = pairs.filter(({ documents, sides }) => {
      const side = documents.indexOf(document);
      return documents[0] + documents[1] === 1 && side >= 0 && sides[side === 0 ? 1 : 0].length === 0;
    });
    return `${stretches.length} in ${letterOf(document)}`;
  });
  const rows = [
    ["Differences", (counts.length === 0 ? "none" : counts.join(", ")) + note],
    ["Recovered", recovered.length === 0 ? "nothing" : `${recovered.length} unclear places`],
    ...(comparison.documents.length === 2
      ? [["Alone", `sentences that only one has: ${alone.join(", ")}`]]
      : []),
  ];
  return [
    page.paint.bold("Summary"),
    ...rows.map(([label = "", text = ""]) => INDENT + label.padEnd(13) + text),
  ];
}

/** The report for a terminal: what the transcripts say differently, side by side, and what one has where another is unclear. */
export function compareReport(comparison: CallComparison, options: CompareReportOptions = {}): string {
  const paint = pc.createColors(options.color ?? false);
  const { documents, differences } = comparison;
  const page: Page = {
    documents,
    paint,
    width: Math.max(40, options.width ?? 100),
    lineOf: documents.map(({ text }) => lineIndex(text)),
  };
  const lines = documents.map(
    ({ path, transcript, wordCount }, document) =>
      `${paint.bold(`${letterOf(document)}  ${printable(path ?? "text")}`)}  ${paint.dim(`${transcript.layout} · ${transcript.turns.length} turns · ${wordCount} words`)}`,
  );
  lines.push("");
  for (const severity of SEVERITIES) {
    if (severity === "neutral" && options.neutral !== true) continue;
    const group = differences.filter((difference) => difference.severity === severity);
    if (group.length === 0) continue;
    lines.push(severityPaint(paint, severity)(`${severity.toUpperCase()} (${group.length})`), "");
    for (const difference of group) lines.push(...differenceLines(page, difference));
  }
  lines.push(
    ...recoveredLines(page, comparison),
    ...summaryLines(page, comparison, options.neutral !== true),
  );
  return lines.join("\n") + "\n";
}
