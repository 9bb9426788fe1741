import type { AuditDocument, AuditPair, AuditSegment, AuditTurn } from "../../check/audit-document.js";
import type { Marker } from "../../read/transcript.js";

/** A line of the page: a pair side by side, speech that nobody rendered or had to, or a place without text. */
export type Row =
  | {
      readonly kind: "pair";
      readonly pair: AuditPair;
      readonly source: readonly AuditSegment[];
      readonly target: readonly AuditSegment[];
    }
  | { readonly kind: "speech"; readonly segments: readonly AuditSegment[] }
  | { readonly kind: "gap"; readonly marker: Marker };

/** What one speaker says, with its rendition. Without turns, a stretch of pairs. */
export interface Block {
  readonly turn: AuditTurn | null;
  readonly rows: readonly Row[];
}

interface Placed {
  readonly row: Row;
  readonly at: number;
  readonly turn: string | null;
}

/** Pairs of a block where there are no turns to make blocks of. */
const STRETCH = 20;

function pairRows(document: AuditDocument, segments: ReadonlyMap<string, AuditSegment>): Placed[] {
  let at = 0;
  let turn: string | null = null;
  return document.pairs.map((pair) => {
    const source = pair.source.flatMap((id) => segments.get(id) ?? []);
    const target = pair.target.flatMap((id) => segments.get(id) ?? []);
    const [first] = source;
    // What was added in the rendition stands after what it follows there, not where the rendition itself is.
    if (first !== undefined) {
      at = Math.max(at, first.span.start);
      turn = first.turn;
    } else if (turn === null) {
      turn = target[0]?.turn ?? null;
    }
    return { row: { kind: "pair", pair, source, target }, at, turn };
  });
}

function speechRows(document: AuditDocument): Placed[] {
  const rows: Placed[] = [];
  let last: AuditSegment[] = [];
  document.segments.forEach((segment, index) => {
    if (segment.part !== "speech") return;
    const before = document.segments[index - 1];
    if (before?.part === "speech" && before.turn === segment.turn && last.length > 0) {
      last.push(segment);
      return;
    }
    last = [segment];
    rows.push({ row: { kind: "speech", segments: last }, at: segment.span.start, turn: segment.turn });
  });
  return rows;
}

function gapRows(document: AuditDocument): Placed[] {
  return document.markers
    .filter(({ kind }) => kind === "foreign-language")
    .map((marker) => {
      const { start } = marker.span;
      const turn = document.turns.find(({ span }) => span.start <= start && start < span.end);
      return { row: { kind: "gap", marker }, at: start, turn: turn?.id ?? null };
    });
}

/** The whole call in blocks, in the order of the text. */
export function blocksOf(document: AuditDocument): Block[] {
  const segments = new Map(document.segments.map((segment) => [segment.id, segment]));
  const turns = new Map(document.turns.map((turn) => [turn.id, turn]));
  const placed = [...pairRows(document, segments), ...speechRows(document), ...gapRows(document)];
  placed.sort((a, b) => a.at - b.at);
  const blocks: { turn: AuditTurn | null; rows: Row[] }[] = [];
  for (const { row, turn: id } of placed) {
    const turn = turns.get(id ?? "") ?? null;
    const last = blocks.at(-1);
    const goesOn = last !== undefined && last.turn === turn && (turn !== null || last.rows.length < STRETCH);
    if (goesOn) last.rows.push(row);
    else blocks.push({ turn, rows: [row] });
  }
  return blocks;
}
