/**
 * Yidui as a library: strings in, data out. Nothing here reads a file of the user's, writes one, prints or ends the
 * process. Spans are half-open and count UTF-16 code units, so `text.slice(start, end)` is what they cover. Input that
 * cannot be used throws {@link InputError}; anything else that is thrown is a bug. docs/library.md has examples.
 */

// Auditing
export { auditPairs, auditText, auditTexts, inspectText } from "./audit.js";
export type { AuditOptions, NamedText } from "./knowledge.js";
export type { RunOptions } from "./check/run.js";
export type { SelectOptions } from "./check/select.js";
export type { CheckSettings } from "./check/settings.js";
export type {
  AuditDocument,
  AuditFigure,
  AuditPair,
  AuditSegment,
  AuditTurn,
  ErrorRate,
  Fidelity,
  Mandarin,
  Part,
  Score,
  Summary,
} from "./check/audit-document.js";
export type { Interval } from "./check/interval.js";
export type { Coverage, Inspection } from "./check/inspection.js";
export { InputError } from "./text/errors.js";
export { printable } from "./text/printable.js";
export {
  SEVERITIES,
  type Evidence,
  type Finding,
  type Severity,
  type Side,
  type SidedSpan,
} from "./text/finding.js";
export type { Span } from "./text/span.js";
export type { Language, Script } from "./text/language.js";
export type { Marker, MarkerKind, Role, Transcript, Turn } from "./read/transcript.js";
export type { LanguageSpan } from "./language/language-span.js";
export type { Segment } from "./segment/segment.js";

// The checks themselves
export { CHECKS } from "./check/catalogue.js";
export type { CheckDescription, Example } from "./check/define.js";
export { explainCheck } from "./report/explain.js";

// Reading
export { decode, type Decoded, type Encoding } from "./read/decode.js";
export { readDocument, type DocumentText } from "./read/document.js";
export { TELLING_START, isOwnOutput, isTranscript } from "./read/found.js";
export { MAX_INPUT_BYTES, maxInputBytes, overLimit, setMaxInputBytes } from "./read/limits.js";
export { pairsFromStrings, readLinePairs, readPairs, type PairedText } from "./read/pairs.js";
export { isParquet, parquetPairs } from "./read/pairs-parquet.js";
export { matrixLanguage } from "./language/matrix.js";

// Aligning
export { alignLines, alignTexts, explainPair, prepareTexts, type AlignmentOptions } from "./alignment.js";
export type { Alignment } from "./align/alignment.js";
export type { Bead } from "./align/bead.js";
export type { FeatureName } from "./align/feature-names.js";
export type { BeadReason, TieKind, WordTie } from "./align/reasons.js";
export { alignmentJson, beadLines, explainedBeads, pairTable } from "./report/alignment.js";

// Quantities
export { readQuantities } from "./quantity/read.js";
export type { Decimal } from "./quantity/decimal.js";
export type {
  Basis,
  DateParts,
  Direction,
  PeriodUnit,
  Precision,
  Quantity,
  QuantityKind,
} from "./quantity/quantity.js";
export { quantityJson, type QuantityJson } from "./quantity/json.js";
export { quantityTable, type QuantityLine } from "./report/quantity-table.js";

// Reports
export type { ReportAssembly, ReportPart, ReportParts } from "./report/assembly.js";
export {
  REPORT_FORMATS,
  renderReport,
  reportAssembly,
  type ReportFormat,
  type ReportOptions,
} from "./report/render.js";
export { callsPage, digestOf } from "./report/calls.js";
export type {
  CallDigest,
  Counts as SeverityCounts,
  Kind as DigestKind,
  Part as DigestPerson,
} from "./report/html/calls/call-digest.js";
export type { CallFacts, Period } from "./report/html/calls/call-facts.js";
export type { CallEntry } from "./report/html/calls/overview.js";
export type { CallsIndex } from "./report/html/calls/index-page.js";
export { documentJson, jsonReport, type Tool } from "./report/json.js";
export { textReport, type TextReportOptions } from "./report/text.js";
export { GROUPINGS, type GroupBy } from "./report/grouping.js";
export { inspectJson, inspectReport } from "./report/inspect.js";

// Judgements of a reviewer
export {
  JUDGEMENTS,
  readBaseline,
  type Baseline,
  type BaselineEntry,
  type Judged,
  type Judgement,
} from "./check/baseline.js";
export { acceptedBaseline, baselineFile } from "./report/baseline-file.js";

// Parallel corpora
export { corpusPairs, type ChineseTag, type CorpusPair } from "./export/record.js";
export { renderCorpus, type CorpusOptions } from "./export/corpus.js";
export { CORPUS_FORMATS, type CorpusFormatId } from "./export/formats.js";
export type { CorpusFile, CorpusFormat, CorpusHeader, CorpusWriter, Piece } from "./export/format.js";
export { EXCLUSION_REASONS, exclusion, type ExclusionReason, type Selection } from "./export/selection.js";
export { duplicateFilter, type Duplicates } from "./export/duplicates.js";
export { partOf, readSplit, type Split } from "./export/split.js";
export { anonymised, inScript, type ChineseScript } from "./export/transform.js";

// Two transcripts of one call
export { compareTranscripts } from "./comparison.js";
export type { CompareOptions } from "./compare/compare.js";
export type { ComparedInput } from "./compare/read-text.js";
export type {
  CallComparison,
  ComparedDocument,
  ComparedPair,
  Difference,
  DifferenceKind,
  Recovery,
} from "./compare/shapes.js";
export { mergeTranscripts } from "./compare/merge.js";
export { compareReport, type CompareReportOptions } from "./report/compare.js";
export { compareJson } from "./report/compare-json.js";
