import type { AuditDocument, AuditSegment, AuditTurn } from "../../check/audit-document.js";
import type { Finding, SidedSpan } from "../../text/finding.js";
import { overlaps } from "../../text/span.js";
import { placeFinder, type Place } from "../place.js";
import type { Block, Row } from "./rows.js";
import { tagsOf, type Tags } from "./tongues.js";

/** What the parts of one document's page ask for. */
export interface Page {
  readonly document: AuditDocument;
  /** Begins every id of the document, so that several documents can share a page. */
  readonly prefix: string;
  readonly tags: Tags;
  readonly turns: ReadonlyMap<string, AuditTurn>;
  readonly placeOf: (span: SidedSpan) => Place;
  readonly idOf: (finding: Finding) => string;
  readonly speakerOf: (finding: Finding) => string | null;
  /** Findings with evidence in a segment. */
  readonly findingsAt: (segment: AuditSegment) => readonly Finding[];
  /** Findings whose card stands under a row. */
  readonly findingsOfRow: (row: Row) => readonly Finding[];
  /** Findings that stand under no row. */
  readonly homeless: readonly Finding[];
  /** The id of the row in which a span lies. */
  readonly rowAt: (span: SidedSpan) => string | null;
  /** The id of a finding's place, the first time that it is asked for. */
  readonly takeAnchor: (finding: Finding) => string | null;
}

/** What a row shows of the text. */
function spansOf(row: Row): readonly SidedSpan[] {
  const sided = ({ span, side }: AuditSegment): SidedSpan => (side === undefined ? span : { ...span, side });
  switch (row.kind) {
    case "pair":
      return [...row.source, ...row.target].map(sided);
    case "speech":
      return row.segments.map(sided);
    case "gap":
      return [row.marker.span];
  }
}

const meets = (a: SidedSpan, b: SidedSpan) => a.side === b.side && overlaps(a, b);

/** Every finding to the row it is about: that of its pair, else the one where its evidence stands. */
function homes(document: AuditDocument, rows: readonly Row[]): ReadonlyMap<Row, Finding[]> {
  const byPair = new Map(rows.flatMap((row) => (row.kind === "pair" ? [[row.pair.id, row] as const] : [])));
  const found = new Map<Row, Finding[]>();
  for (const finding of document.findings) {
    const evidence = finding.source ?? finding.target;
    const home =
      byPair.get(finding.pair ?? "") ??
      (evidence === null
        ? undefined
        : rows.find((row) => spansOf(row).some((span) => meets(span, evidence.span))));
    if (home === undefined) continue;
    const members = found.get(home);
    if (members === undefined) found.set(home, [finding]);
    else members.push(finding);
  }
  return found;
}

/** Prepares a document for its page. `prefix` is the document's own. */
export function pageOf(document: AuditDocument, blocks: readonly Block[], prefix: string): Page {
  const rows = blocks.flatMap((block) => block.rows);
  const byRow = homes(document, rows);
  const housed = new Set([...byRow.values()].flat());
  const placeOf = placeFinder(document);
  const anchored = new Set<string>();
  const idOf = ({ id }: Finding) => prefix + id;
  return {
    document,
    prefix,
    tags: tagsOf(document.script),
    turns: new Map(document.turns.map((turn) => [turn.id, turn])),
    placeOf,
    idOf,
    speakerOf: ({ source, target }) => {
      const evidence = source ?? target;
      return evidence === null ? null : (placeOf(evidence.span).turn?.speaker ?? null);
    },
    findingsAt: ({ span, side }) =>
      document.findings.filter(({ source, target }) =>
        [source, target].some(
          (evidence) => evidence !== null && evidence.span.side === side && overlaps(evidence.span, span),
        ),
      ),
    findingsOfRow: (row) => byRow.get(row) ?? [],
    homeless: document.findings.filter((finding) => !housed.has(finding)),
    rowAt: (span) => {
      const row = rows.find((each) => spansOf(each).some((shown) => meets(shown, span)));
      return row?.kind === "pair" ? prefix + row.pair.id : null;
    },
    takeAnchor: (finding) => {
      if (anchored.has(finding.id)) return null;
      anchored.add(finding.id);
      return `${idOf(finding)}-m`;
    },
  };
}
