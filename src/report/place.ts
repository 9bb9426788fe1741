import type { AuditDocument, AuditTurn } from "../check/audit-document.js";
import type { SidedSpan } from "../text/finding.js";

/** Lines and columns count from 1, as editors show them; a column is a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of an offset in O(log lines). */
export function positionIndex(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Finds the line of an offset. */
export function lineIndex(text: string): (offset: number) => number {
  const positionOf = positionIndex(text);
  return (offset) => positionOf(offset).line;
}

export interface Place {
  readonly line: number;
  readonly turn: AuditTurn | null;
}

/** Tells line and turn of a span of the document. */
export function placeFinder(document: AuditDocument): (span: SidedSpan) => Place {
  const lines = { source: lineIndex(document.texts.source), target: lineIndex(document.texts.target) };
  const { turns } = document;
  return (span) => {
    const line = lines[span.side ?? "source"](span.start);
    let low = 0;
    let high = turns.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((turns[middle]?.span.start ?? 0) <= span.start) low = middle;
      else high = middle - 1;
    }
    const turn = span.side === undefined ? turns[low] : undefined;
    const inside = turn !== undefined && turn.span.start <= span.start && span.start < turn.span.end;
    return { line, turn: inside ? turn : null };
  };
}
