import type { Alignment } from "./align/alignment.js";
import { alignSegments, explainSegments } from "./align/beads.js";
import type { Bead } from "./align/bead.js";
import { explainBead } from "./align/reasons.js";
import type { BeadReason } from "./align/reasons.js";
import type { AlignUnit } from "./align/unit.js";
import { loadKnowledge, type AuditOptions } from "./knowledge.js";
import { matrixLanguage } from "./language/matrix.js";
import { readQuantities } from "./quantity/read.js";
import { segmentAsWritten } from "./as-written.js";
import { markersOf } from "./read/markers.js";
import { plainText } from "./read/plain-text.js";
import { prepareSegmenter } from "./segment/dictionary.js";
import { segmentEveryLine, segmentText } from "./segment/running-text.js";
import type { Segment } from "./segment/segment.js";
import { wordsOf } from "./segment/words.js";
import type { Side } from "./text/finding.js";

/** What aligning can be told: of the options of an audit, `dictionary` and `glossaries` have an effect. */
export interface AlignmentOptions extends AuditOptions {
  /** Tell for every bead why it stands. */
  readonly explain?: boolean;
}

type Split = (text: string, side: Side) => Segment[];

/** Segments with text, and where each stood among all of them. */
function held(segments: readonly Segment[]): number[] {
  return segments.flatMap((segment, index) => (segment.text === "" ? [] : [index]));
}

interface Reasoned extends Bead {
  readonly reason: BeadReason | null;
}

/** Blank lines pair with nothing: each is a bead of its own, before the first bead that lies after it. */
function withBlanks(
  beads: readonly Reasoned[],
  source: readonly Segment[],
  target: readonly Segment[],
): Reasoned[] {
  const blank = (segments: readonly Segment[]) =>
    segments.flatMap((segment, index) => (segment.text === "" ? [index] : []));
  const waiting = { source: blank(source), target: blank(target) };
  const all: Reasoned[] = [];
  const release = (side: Side, before: number) => {
    for (let next = waiting[side][0]; next !== undefined && next < before; next = waiting[side][0]) {
      waiting[side].shift();
      all.push({ source: [], target: [], [side]: [next], score: 1, reason: null });
    }
  };
  for (const bead of beads) {
    if (bead.source[0] !== undefined) release("source", bead.source[0]);
    if (bead.target[0] !== undefined) release("target", bead.target[0]);
    all.push(bead);
  }
  release("source", Infinity);
  release("target", Infinity);
  return all;
}

/** A segment's words and quantities, read when the aligner asks and not kept: a book has millions. */
function unitOf(segment: Segment): AlignUnit {
  const { text, language } = segment;
  return {
    text,
    language,
    get words() {
      return wordsOf(text, language);
    },
    get quantities() {
      return readQuantities(text, language);
    },
  };
}

function align(source: string, target: string, split: Split, options: AlignmentOptions): Alignment {
  const plain = { source: plainText(source), target: plainText(target) };
  const sides = {
    source: split(plain.source.text, "source"),
    target: split(plain.target.text, "target"),
  };
  const knowledge = loadKnowledge(options);
  prepareSegmenter([plain.source.text, plain.target.text]);
  const rows = { source: held(sides.source), target: held(sides.target) };
  const units = (side: Side) => rows[side].flatMap((index) => sides[side][index] ?? []).map(unitOf);
  const solve = options.explain === true ? explainSegments : explainNothing;
  const { beads, reasons } = solve(units("source"), units("target"), knowledge.align);
  const placed = beads.map((bead, index) => ({
    ...bead,
    source: bead.source.flatMap((id) => rows.source[id] ?? []),
    target: bead.target.flatMap((id) => rows.target[id] ?? []),
    reason: reasons[index] ?? null,
  }));
  const all = withBlanks(placed, sides.source, sides.target);
  const written = (side: Side) => sides[side].map((segment) => segmentAsWritten(plain[side], segment));
  return {
    source: written("source"),
    target: written("target"),
    beads: all.map(({ source: from, target: to, score }) => ({ source: from, target: to, score })),
    ...(options.explain === true ? { reasons: all.map(({ reason }) => reason) } : {}),
  };
}

const explainNothing: typeof explainSegments = (source, target, options) => ({
  beads: alignSegments(source, target, options),
  reasons: [],
});

/**
 * Makes the word segmenter ready for texts that will be aligned or audited one after another: once for all of them,
 * which saves some 40 ms for each of the first few. Nothing depends on it but time.
 */
export function prepareTexts(texts: readonly string[]): void {
  prepareSegmenter(texts);
}

/**
 * Aligns two texts with one sentence a line, as they are: the ids in beads are line numbers, from 0. Either text may be
 * the Chinese one. A blank line is a bead of its own. Throws InputError for a glossary that cannot be read.
 */
export function alignLines(source: string, target: string, options: AlignmentOptions = {}): Alignment {
  return align(source, target, (text, side) => segmentEveryLine(text, matrixLanguage(text), side), options);
}

/**
 * Aligns two running texts, sentence by sentence; either may be the Chinese one. Time and memory are linear in the
 * length of the texts. Throws InputError for a glossary that cannot be read.
 */
export function alignTexts(source: string, target: string, options: AlignmentOptions = {}): Alignment {
  const split: Split = (text, side) => segmentText(text, matrixLanguage(text), side, markersOf(text));
  return align(source, target, split, options);
}

/**
 * Why a sentence, or several, would stand in one bead with a rendition: the words, names and figures that tie them.
 * Throws InputError for a glossary that cannot be read.
 */
export function explainPair(source: string, target: string, options: AuditOptions = {}): BeadReason {
  const knowledge = loadKnowledge(options);
  prepareSegmenter([source, target]);
  const units = (text: string, side: Side) =>
    segmentText(text, matrixLanguage(text), side, markersOf(text)).map(unitOf);
  return explainBead(units(source, "source"), units(target, "target"), knowledge.align);
}
