import type { AlignedExchange } from "./align/pairing.js";
import { alignExchanges } from "./align/pairing.js";
import { findExchanges } from "./align/exchange.js";
import { rowExchanges } from "./align/row-exchanges.js";
import type { Exchange } from "./align/bead.js";
import type { AuditDocument, AuditPair, AuditSegment, Part } from "./check/audit-document.js";
import type { CheckContext, SegmentView } from "./check/context.js";
import { coverageOf, documentScript, turnsWithLanguage, type Inspection } from "./check/inspection.js";
import { CHECKS } from "./check/registry.js";
import { auditAsWritten, inspectionAsWritten } from "./as-written.js";
import { runChecks } from "./check/run.js";
import { selectFindings } from "./check/select.js";
import { summarise } from "./check/summary.js";
import { viewSegment } from "./check/view.js";
import { detectLanguages } from "./language/detect.js";
import { corroborate } from "./compare/corroborate.js";
import { machineFindings } from "./compare/machine-findings.js";
import { readRelease } from "./check/published.js";
import { matrixLanguage } from "./language/matrix.js";
import { scriptOf } from "./language/script.js";
import { loadKnowledge, type AuditOptions, type Knowledge } from "./knowledge.js";
import { withMachineSpeech } from "./machine-speech.js";
import { inferReference } from "./quantity/reference.js";
import { markersOf } from "./read/markers.js";
import type { PairedText } from "./read/pairs.js";
import { asPlain, plainText, type PlainText } from "./read/plain-text.js";
import { layoutCues, readTranscript } from "./read/read.js";
import { joinedLines, transcriptJoined } from "./read/wrapped.js";
import type { Transcript } from "./read/transcript.js";
import { prepareSegmenter } from "./segment/dictionary.js";
import type { Segment } from "./segment/segment.js";
import { segmentText } from "./segment/running-text.js";
import { subtitleExchanges } from "./segment/subtitle-exchanges.js";
import { segmentTranscript } from "./segment/segments.js";
import { SEVERITIES, type Finding, type Side } from "./text/finding.js";
import { trimSpan, type Span } from "./text/span.js";

/** What is left to do once segments are paired: check, summarise, lay out. */
interface Paired {
  readonly segments: readonly Segment[];
  readonly views: readonly SegmentView[];
  readonly aligned: readonly AlignedExchange[];
  readonly transcript: Transcript | null;
  readonly texts: Readonly<Record<Side, string>>;
}

type Described = Pick<AuditDocument, "layout" | "layoutReason" | "script" | "turns" | "unspoken">;

function viewsOf(
  segments: readonly Segment[],
  speakers: readonly string[],
  knowledge: Knowledge,
): SegmentView[] {
  prepareSegmenter(segments.map((segment) => segment.text));
  return segments.map((segment) => viewSegment(segment, { names: knowledge.names, speakers }));
}

function speakersOf(transcript: Transcript): string[] {
  return [...new Set(transcript.turns.flatMap((turn) => turn.speaker ?? []))];
}

/** Reads a transcript without aligning or checking it: what `yidui inspect` shows. Throws InputError. */
export function inspectText(text: string, options: AuditOptions = {}): Inspection {
  const plain = plainText(text);
  const { joint, inspection } = inspectPlain(plain.text, options);
  const seen = layoutCues(plain.text, inspection.transcript.layout);
  return inspectionAsWritten(plain, { ...inspectionAsWritten(joint, inspection), layoutCues: seen });
}

/** What was recognised, in the text with its wrapped lines joined. */
function inspectPlain(
  text: string,
  options: AuditOptions,
): { readonly joint: PlainText; readonly inspection: Inspection } {
  const { path = null, encoding = "utf-8", layout } = options;
  const read = readTranscript(text, { file: path, ...(layout === undefined ? {} : { layout }) });
  const joint = joinedLines(read);
  const transcript = transcriptJoined(joint, read);
  const languageSpans = detectLanguages(transcript);
  const inspection = {
    path,
    encoding,
    script: documentScript(languageSpans),
    transcript,
    turns: turnsWithLanguage(transcript, languageSpans),
    languageSpans,
    coverage: coverageOf(transcript, languageSpans),
  };
  return { joint, inspection };
}

/** Audits a transcript: read, detect, segment, align, check. Throws InputError when it cannot be read. */
export function auditText(text: string, options: AuditOptions = {}): AuditDocument {
  const plain = plainText(text);
  return auditAsWritten({ source: plain, target: plain }, auditPlain(plain.text, options));
}

function auditPlain(text: string, options: AuditOptions): AuditDocument {
  const { joint, inspection } = inspectPlain(text, options);
  const { transcript, languageSpans, turns, script } = inspection;
  const knowledge = loadKnowledge(options);
  const segments = segmentTranscript(transcript, languageSpans);
  const views = viewsOf(segments, speakersOf(transcript), knowledge);
  const exchanges =
    transcript.rows === undefined
      ? findExchanges({ transcript, languageSpans, segments, units: views }, knowledge.align)
      : rowExchanges(transcript, segments);
  const aligned = withMachineSpeech(
    { transcript, languageSpans, views },
    alignExchanges(exchanges, views, knowledge.align),
  );
  const unspoken = [...transcript.furniture, ...languageSpans.filter((s) => !s.speech).map((s) => s.span)];
  const document = conclude(
    { segments, views, aligned, transcript, texts: { source: joint.text, target: joint.text } },
    { layout: transcript.layout, layoutReason: transcript.layoutReason, script, turns, unspoken },
    knowledge,
    options,
  );
  return auditAsWritten({ source: joint, target: joint }, document);
}

/** Audits a speech and its rendition that stand in two files. Spans carry the side that they count in. */
export function auditTexts(source: string, target: string, options: AuditOptions = {}): AuditDocument {
  const sides = { source: plainText(source), target: plainText(target) };
  return auditAsWritten(sides, auditPlainTexts(sides.source.text, sides.target.text, options));
}

function auditPlainTexts(source: string, target: string, options: AuditOptions): AuditDocument {
  const cues = subtitleExchanges({ source, target }, matrixLanguage);
  const sides: readonly Segment[] = cues?.segments ?? [
    ...segmentText(source, matrixLanguage(source), "source", markersOf(source)),
    ...segmentText(target, matrixLanguage(target), "target", markersOf(target)),
  ];
  const segments = sides.map((segment, index) => ({ ...segment, id: `s${index + 1}` }));
  const knowledge = loadKnowledge(options);
  const views = viewsOf(segments, [], knowledge);
  const of = (side: Side) => segments.flatMap((segment, index) => (segment.side === side ? [index] : []));
  const whole: Exchange = { source: of("source"), target: of("target"), origin: "speech" };
  const exchanges = cues?.exchanges.map((stretch): Exchange => ({ ...stretch, origin: "speech" })) ?? [whole];
  const aligned = alignExchanges(exchanges, views, knowledge.align);
  return conclude(
    { segments, views, aligned, transcript: null, texts: { source, target } },
    twoTexts(
      "two-files",
      `source and target came in two files${cues === null ? "" : ", whose subtitles are paired by time first"}`,
      source,
    ),
    knowledge,
    options,
  );
}

/** Checks sentence pairs as they are: nothing is aligned, and no pair looks at its neighbours. */
export function auditPairs(input: PairedText, options: AuditOptions = {}): AuditDocument {
  const sides = { source: plainText(input.texts.source), target: plainText(input.texts.target) };
  const pairs = input.pairs.map(({ source, target }) => ({
    source: source && asPlain(sides.source, source),
    target: target && asPlain(sides.target, target),
  }));
  const texts = { source: sides.source.text, target: sides.target.text };
  return auditAsWritten(sides, auditPlainPairs({ ...input, texts, pairs }, options));
}

function auditPlainPairs(input: PairedText, options: AuditOptions): AuditDocument {
  const segments: Segment[] = [];
  const add = (side: Side, span: Span | null): number[] => {
    if (span === null) return [];
    const text = input.texts[side];
    const trimmed = trimSpan(text, span);
    const id = `s${segments.length + 1}`;
    segments.push({
      id,
      turn: "",
      span: trimmed,
      text: text.slice(trimmed.start, trimmed.end),
      language: input.languages[side],
      side,
    });
    return [segments.length - 1];
  };
  const aligned = input.pairs.map((pair): AlignedExchange => {
    const source = add("source", pair.source);
    const target = add("target", pair.target);
    return { exchange: { source, target, origin: "speech" }, beads: [{ source, target, score: 1 }] };
  });
  const knowledge = loadKnowledge(options);
  const views = viewsOf(segments, [], knowledge);
  return conclude(
    { segments, views, aligned, transcript: null, texts: input.texts },
    twoTexts("pairs", "pairs that were aligned already", input.texts.source),
    knowledge,
    options,
  );
}

function twoTexts(layout: string, layoutReason: string, source: string): Described {
  return { layout, layoutReason, script: scriptOf(source, "none"), turns: [], unspoken: [] };
}

/** Checks and summarises what was paired. */
function conclude(
  paired: Paired,
  described: Described,
  knowledge: Knowledge,
  options: AuditOptions,
): AuditDocument {
  const { segments, views, aligned, transcript, texts } = paired;
  const pairs: AuditPair[] = [];
  const exchanges = aligned.map(({ exchange, beads }) => ({
    pairs: beads.map((bead) => {
      const id = `p${pairs.length + 1}`;
      const side = (indices: readonly number[], fallback: "zh" | "en") => {
        const members = indices.flatMap((index) => views[index] ?? []);
        return { language: members[0]?.segment.language ?? fallback, segments: members };
      };
      const source = side(bead.source, languageOf(exchange.source, segments) ?? "zh");
      const target = side(bead.target, languageOf(exchange.target, segments) ?? "en");
      const score = Math.round(bead.score * 1000) / 1000;
      const ids = (members: readonly SegmentView[]) => members.map((view) => view.segment.id);
      pairs.push({
        id,
        source: ids(source.segments),
        target: ids(target.segments),
        score,
        origin: exchange.origin,
      });
      return { id, score, origin: exchange.origin, source, target };
    }),
  }));
  const spoken = exchanges.filter(({ pairs: [pair] }) => pair?.origin !== "machine-rendition");
  const { record, other } = options;
  const context: CheckContext = {
    exchanges: spoken,
    ...(record === undefined
      ? {}
      : { record: { figures: readRelease(record.text, record.name), exchanges } }),
    transcript,
    segments: views,
    reference: inferReference(views),
    translations: knowledge.translations,
    names: knowledge.names,
    terms: knowledge.terms,
    textOf: (side) => texts[side ?? "source"],
  };
  const machine = { ...context, exchanges: exchanges.filter((exchange) => !spoken.includes(exchange)) };
  const raised = [
    ...runChecks(CHECKS, context, options),
    ...machineFindings(machine, knowledge.names, options),
  ];
  const found =
    other === undefined
      ? raised
      : corroborate(
          raised,
          { text: texts.target },
          { ...other, text: plainText(other.text).text },
          knowledge.names,
          (finding) => renditionOf(finding, pairs, segments),
        );
  const selection = selectFindings(found.sort(byGravity), options);
  const parts = partsOf(aligned);
  const auditSegments = segments.map((segment, index): AuditSegment => ({
    ...segment,
    part: parts.get(index) ?? "speech",
  }));
  return {
    path: options.path ?? null,
    targetPath: options.targetPath ?? null,
    encoding: options.encoding ?? "utf-8",
    ...described,
    texts,
    segments: auditSegments,
    markers: transcript?.markers ?? [],
    pairs,
    findings: selection.listed,
    judged: selection.judged,
    ...summarise(context, withoutMachine(auditSegments, machine), pairs, {
      ...selection,
      disabled: options.disabled ?? new Set(),
    }),
  };
}

function languageOf(indices: readonly number[], segments: readonly Segment[]) {
  return segments[indices[0] ?? -1]?.language;
}

function partsOf(aligned: readonly AlignedExchange[]): Map<number, Part> {
  const parts = new Map<number, Part>();
  for (const { exchange } of aligned) {
    for (const index of exchange.source) parts.set(index, "source");
    for (const index of exchange.target) parts.set(index, "rendition");
  }
  return parts;
}

/** The gravest first; the order of the text is kept among equals. */
function byGravity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** What a machine wrote is no speech that could count as rendered or left out. */
function withoutMachine(
  segments: readonly AuditSegment[],
  { exchanges }: CheckContext,
): readonly AuditSegment[] {
  if (exchanges.length === 0) return segments;
  const views = exchanges.flatMap(({ pairs }) => pairs.flatMap(({ source }) => source.segments));
  const machine = new Set(views.map(({ segment }) => segment.id));
  return segments.map((segment) =>
    machine.has(segment.id) ? { ...segment, part: "speech" as const } : segment,
  );
}

/** Where the rendition of a finding's pair stands; null where it has none. */
function renditionOf(
  { pair }: Finding,
  pairs: readonly AuditPair[],
  segments: readonly Segment[],
): Span | null {
  const target = new Set(pairs.find(({ id }) => id === pair)?.target);
  const spans = segments.filter(({ id }) => target.has(id)).map(({ span }) => span);
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
