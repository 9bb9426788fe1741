/** The way back: what was found in a text as its reader sees it, with every span in the text as it was written. */
import type { AuditDocument } from "./check/audit-document.js";
import type { Inspection } from "./check/inspection.js";
import type { CallComparison, ComparedDocument } from "./compare/shapes.js";
import { asWritten, type PlainText } from "./read/plain-text.js";
import type { Transcript, Turn } from "./read/transcript.js";
import type { Segment } from "./segment/segment.js";
import type { Evidence, Finding, Side } from "./text/finding.js";
import { sliceOf, type Span } from "./text/span.js";

type Sides = Readonly<Record<Side, PlainText>>;

const spanned =
  (plain: PlainText) =>
  <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: asWritten(plain, item.span) });

function turnAsWritten<T extends Turn>(plain: PlainText, turn: T): T {
  return {
    ...turn,
    span: asWritten(plain, turn.span),
    paragraphs: turn.paragraphs.map((paragraph) => asWritten(plain, paragraph)),
    heading: turn.heading === null ? null : asWritten(plain, turn.heading),
  };
}

function transcriptAsWritten(plain: PlainText, transcript: Transcript): Transcript {
  return {
    ...transcript,
    text: plain.written,
    turns: transcript.turns.map((turn) => turnAsWritten(plain, turn)),
    markers: transcript.markers.map(spanned(plain)),
    furniture: transcript.furniture.map((span) => asWritten(plain, span)),
  };
}

export function segmentAsWritten<T extends Segment>(plain: PlainText, segment: T): T {
  if (plain.places === null) return segment;
  const span = asWritten(plain, segment.span);
  return { ...segment, span, text: sliceOf(plain.written, span) };
}

function evidenceAsWritten<E extends Evidence | null>(plain: PlainText, evidence: E): E {
  if (evidence === null) return evidence;
  const span = asWritten(plain, evidence.span);
  return { ...evidence, span, text: sliceOf(plain.written, span) };
}

function findingAsWritten(sides: Sides, finding: Finding): Finding {
  const of = <E extends Evidence | null>(evidence: E) =>
    evidenceAsWritten(sides[evidence?.span.side ?? "source"], evidence);
  return {
    ...finding,
    source: of(finding.source),
    target: of(finding.target),
    related: finding.related.map(of),
  };
}

/** What was recognised, in the text as it was written. */
export function inspectionAsWritten(plain: PlainText, inspection: Inspection): Inspection {
  if (plain.places === null) return inspection;
  return {
    ...inspection,
    transcript: transcriptAsWritten(plain, inspection.transcript),
    turns: inspection.turns.map((turn) => turnAsWritten(plain, turn)),
    languageSpans: inspection.languageSpans.map(spanned(plain)),
    ...(inspection.layoutCues === undefined
      ? {}
      : { layoutCues: inspection.layoutCues.map((span) => asWritten(plain, span)) }),
  };
}

/** An audit, in the texts as they were written; both sides of a transcript are the same text. */
export function auditAsWritten(sides: Sides, document: AuditDocument): AuditDocument {
  const { source, target } = sides;
  if (source.places === null && target.places === null) return document;
  return {
    ...document,
    texts: { source: source.written, target: target.written },
    turns: document.turns.map((turn) => turnAsWritten(source, turn)),
    segments: document.segments.map((segment) => segmentAsWritten(sides[segment.side ?? "source"], segment)),
    markers: document.markers.map(spanned(source)),
    unspoken: document.unspoken.map((span) => asWritten(source, span)),
    findings: document.findings.map((finding) => findingAsWritten(sides, finding)),
    judged: document.judged.map((entry) => ({ ...entry, finding: findingAsWritten(sides, entry.finding) })),
  };
}

function comparedAsWritten(plain: PlainText, document: ComparedDocument): ComparedDocument {
  if (plain.places === null) return document;
  return {
    ...document,
    text: plain.written,
    transcript: transcriptAsWritten(plain, document.transcript),
    segments: document.segments.map((segment) => segmentAsWritten(plain, segment)),
  };
}

/** A comparison, in the texts as they were written. */
export function comparisonAsWritten(
  plains: readonly PlainText[],
  comparison: CallComparison,
): CallComparison {
  if (plains.every(({ places }) => places === null)) return comparison;
  const of = (index: number): PlainText => plains[index] as PlainText;
  const places = (list: readonly (Evidence | null)[]) =>
    list.map((evidence, index) => evidenceAsWritten(of(index), evidence));
  return {
    documents: comparison.documents.map((document, index) => comparedAsWritten(of(index), document)),
    pairs: comparison.pairs.map((pair) => {
      const { documents, sides } = pair;
      const [a, b] = documents;
      return {
        ...pair,
        sides: [
          sides[0].map((span) => asWritten(of(a), span)),
          sides[1].map((span) => asWritten(of(b), span)),
        ],
      };
    }),
    differences: comparison.differences.map((difference) => ({
      ...difference,
      places: places(difference.places),
      related: difference.related.map(places),
    })),
    recovered: comparison.recovered.map((recovery) => {
      const span = asWritten(of(recovery.from), recovery.span);
      return {
        ...recovery,
        marker: spanned(of(recovery.document))(recovery.marker),
        span,
        text: sliceOf(of(recovery.from).written, span),
      };
    }),
  };
}
