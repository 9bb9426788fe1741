/** Yidui as a library: strings in, data out. */
export type { BeadReason, TieKind, WordTie } from "./align/reasons.js";
export {
  alignLines,
  alignTexts,
  explainPair,
  prepareTexts,
  type Alignment,
  type AlignmentOptions,
} from "./alignment.js";
export { auditPairs, auditText, auditTexts, inspectText } from "./audit.js";
export type {
  AuditDocument,
  AuditPair,
  AuditSegment,
  AuditTurn,
  ErrorRate,
  Fidelity,
  Mandarin,
  Score,
  Summary,
} from "./check/audit-document.js";
export {
  JUDGEMENTS,
  readBaseline,
  type Baseline,
  type BaselineEntry,
  type Judged,
  type Judgement,
} from "./check/baseline.js";
export type { Check, Example } from "./check/define.js";
export type { CheckSettings } from "./check/settings.js";
export type { Coverage, Inspection } from "./check/inspection.js";
export { CHECKS } from "./check/registry.js";
export { renderCorpus, type CorpusOptions } from "./export/corpus.js";
export { duplicateFilter, type Duplicates } from "./export/duplicates.js";
export type { CorpusFile, CorpusFormat, CorpusHeader, CorpusWriter, Piece } from "./export/format.js";
export { CORPUS_FORMATS, type CorpusFormatId } from "./export/formats.js";
export { corpusPairs, type ChineseTag, type CorpusPair } from "./export/record.js";
export { REASONS, exclusion, type Reason, type Selection } from "./export/selection.js";
export { partOf, readSplit, type Split } from "./export/split.js";
export { anonymised, inScript, type ChineseScript } from "./export/transform.js";
export { mergeTranscripts } from "./compare/merge.js";
export type { ComparedInput } from "./compare/read-text.js";
export type { CallComparison, ComparedPair, Difference, DifferenceKind, Recovery } from "./compare/shapes.js";
export { compareTranscripts } from "./comparison.js";
export type { AuditOptions, NamedText } from "./knowledge.js";
export { matrixLanguage } from "./language/matrix.js";
export { toJson as quantityJson } from "./quantity/json.js";
export type { DateParts, Quantity, QuantityKind } from "./quantity/quantity.js";
export { readQuantities } from "./quantity/read.js";
export { decode } from "./read/decode.js";
export { readDocument, type DocumentText } from "./read/document.js";
export { MAX_INPUT_BYTES } from "./read/limits.js";
export { pairsFromStrings, readLinePairs, readPairs, type PairedText } from "./read/pairs.js";
export { isParquet, parquetPairs } from "./read/pairs-parquet.js";
export { alignmentJson, beadLines, explainedBeads, pairTable } from "./report/alignment.js";
export { compareReport } from "./report/compare.js";
export { compareJson } from "./report/compare-json.js";
export { acceptedBaseline, baselineFile } from "./report/baseline-file.js";
export { explainCheck } from "./report/explain.js";
export { GROUPINGS, type GroupBy } from "./report/grouping.js";
export { inspectJson, inspectReport } from "./report/inspect.js";
export { documentJson, jsonReport } from "./report/json.js";
export { quantityTable } from "./report/quantity-table.js";
export { REPORT_FORMATS, renderReport, type ReportFormat, type ReportOptions } from "./report/render.js";
export { textReport } from "./report/text.js";
export { InputError } from "./text/errors.js";
export { SEVERITIES, type Evidence, type Finding, type Severity } from "./text/finding.js";
export type { Language, Script } from "./text/language.js";
export type { Span } from "./text/span.js";
