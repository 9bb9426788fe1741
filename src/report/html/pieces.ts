import type { AuditSegment } from "../../check/audit-document.js";
import { formatQuantity } from "../../quantity/format.js";
import { readQuantities } from "../../quantity/read.js";
import { SEVERITIES, type Finding } from "../../text/finding.js";
import type { Language } from "../../text/language.js";
import { overlaps, shift, type Span } from "../../text/span.js";

/** A stretch of a segment within which nothing begins or ends. */
export interface Piece {
  readonly span: Span;
  readonly text: string;
  /** Findings whose evidence it is, the gravest first. */
  readonly findings: readonly Finding[];
  /** Findings whose evidence ends with it. */
  readonly ending: readonly Finding[];
  /** What the number that it is a part of means, in the other language, and whether the number ends here. */
  readonly reading: string | null;
  readonly readingEnds: boolean;
}

interface Reading {
  readonly span: Span;
  readonly text: string;
}

const bare = (text: string) => text.replace(/[\s,]/gu, "").toLowerCase();

/** The segment's numbers as the other language says them; those that look the same in both are left alone. */
function readingsOf(segment: AuditSegment): Reading[] {
  const other: Language = segment.language === "zh" ? "en" : "zh";
  return readQuantities(segment.text, segment.language).flatMap((quantity) => {
    if (quantity.incidental || quantity.kind === "identifier") return [];
    const text = formatQuantity(quantity, other);
    const span = shift(quantity.span, segment.span.start);
    return bare(text) === bare(quantity.text) ? [] : [{ span, text }];
  });
}

/** A finding's evidence in a segment, cut to it. */
interface Marked {
  readonly span: Span;
  readonly finding: Finding;
}

function marksIn(segment: AuditSegment, findings: readonly Finding[]): Marked[] {
  const { span, side } = segment;
  return findings.flatMap((finding) =>
    [finding.source, finding.target].flatMap((evidence) => {
      if (evidence === null || evidence.span.side !== side || !overlaps(evidence.span, span)) return [];
      const start = Math.max(span.start, evidence.span.start);
      return [{ span: { start, end: Math.min(span.end, evidence.span.end) }, finding }];
    }),
  );
}

/**
 * A segment in pieces that tile it, each with the findings and, where numbers are to be read, the number it belongs to.
 */
export function piecesOf(segment: AuditSegment, findings: readonly Finding[], numbers: boolean): Piece[] {
  const marks = marksIn(segment, findings);
  const readings = numbers ? readingsOf(segment) : [];
  const { start: from, end: to } = segment.span;
  const cuts = new Set([from, to]);
  for (const { span } of [...marks, ...readings]) cuts.add(span.start).add(span.end);
  const bounds = [...cuts].filter((cut) => from <= cut && cut <= to).sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index) => {
    const span = { start, end: bounds[index + 1] ?? to };
    const here = marks.filter((mark) => overlaps(mark.span, span));
    const reading = readings.find((each) => overlaps(each.span, span));
    return {
      span,
      text: segment.text.slice(start - from, span.end - from),
      findings: here
        .map(({ finding }) => finding)
        .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
      ending: here.filter((mark) => mark.span.end === span.end).map(({ finding }) => finding),
      reading: reading?.text ?? null,
      readingEnds: reading?.span.end === span.end,
    };
  });
}
