import type { AuditDocument } from "../check/audit-document.js";
import type { Evidence, Finding } from "../text/finding.js";
import { placeFinder, positionIndex, type Position } from "./place.js";

/** Where a piece of evidence stands in its file. */
export interface Region {
  readonly path: string | null;
  readonly start: Position;
  readonly end: Position;
  readonly evidence: Evidence;
}

/** A finding with its places in the files, for reports that point into them. */
export interface Located {
  readonly finding: Finding;
  /**
   * Where to mend it: in the rendition, or in the source when the rendition has nothing. Null where the pairs came out
   * of a format whose lines are not the text's (JSON lines, TMX, XLIFF).
   */
  readonly main: Region | null;
  /** The other side and the related places. */
  readonly others: readonly { readonly region: Region; readonly what: string }[];
  readonly speaker: string | null;
  readonly turn: string | null;
}

/** Whether spans count in the files that were given, and not in a text that was made from them. */
function hasPlaces(document: AuditDocument): boolean {
  return document.layout !== "pairs" || document.texts.source === document.texts.target;
}

/** Tells the places of a document's findings. */
export function locator(document: AuditDocument): (finding: Finding) => Located {
  const positions = {
    source: positionIndex(document.texts.source),
    target: positionIndex(document.texts.target),
  };
  const placeOf = placeFinder(document);
  const placed = hasPlaces(document);
  const regionOf = (evidence: Evidence): Region => {
    const { start, end, side = "source" } = evidence.span;
    const path = side === "target" ? (document.targetPath ?? document.path) : document.path;
    return { path, start: positions[side](start), end: positions[side](end), evidence };
  };
  return (finding) => {
    const { source, target, related } = finding;
    const first = target ?? source;
    const other = target === null ? null : source;
    const spoken = source ?? target;
    const turn = spoken === null ? null : placeOf(spoken.span).turn;
    const others = [
      ...(other === null ? [] : [{ evidence: other, what: "source" }]),
      ...related.map((evidence) => ({ evidence, what: "see also" })),
    ];
    return {
      finding,
      main: first === null || !placed ? null : regionOf(first),
      others: placed ? others.map(({ evidence, what }) => ({ region: regionOf(evidence), what })) : [],
      speaker: turn?.speaker ?? null,
      turn: turn?.id ?? null,
    };
  };
}
