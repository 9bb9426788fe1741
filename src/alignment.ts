import { alignSegments } from "./align/beads.js";
import type { Bead } from "./align/bead.js";
import type { AlignUnit } from "./align/unit.js";
import { viewSegment } from "./check/view.js";
import { loadKnowledge, type AuditOptions } from "./knowledge.js";
import { matrixLanguage } from "./language/matrix.js";
import { markersOf } from "./read/markers.js";
import { prepareSegmenter } from "./segment/dictionary.js";
import { segmentEveryLine, segmentText } from "./segment/running-text.js";
import type { Segment } from "./segment/segment.js";
import type { Side } from "./text/finding.js";

/** Two texts as segments and the beads that pair them: ids are indices into the segments. */
export interface Alignment {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly beads: readonly Bead[];
}

type Split = (text: string, side: Side) => Segment[];

/** Segments with text, and where each stood among all of them. */
function held(segments: readonly Segment[]): number[] {
  return segments.flatMap((segment, index) => (segment.text === "" ? [] : [index]));
}

/** Blank lines pair with nothing: each is a bead of its own, before the first bead that lies after it. */
function withBlanks(beads: readonly Bead[], source: readonly Segment[], target: readonly Segment[]): Bead[] {
  const blank = (segments: readonly Segment[]) =>
    segments.flatMap((segment, index) => (segment.text === "" ? [index] : []));
  const waiting = { source: blank(source), target: blank(target) };
  const all: Bead[] = [];
  const release = (side: Side, before: number) => {
    for (let next = waiting[side][0]; next !== undefined && next < before; next = waiting[side][0]) {
      waiting[side].shift();
      all.push({ source: [], target: [], [side]: [next], score: 1 });
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

function align(source: string, target: string, split: Split, options: AuditOptions): Alignment {
  const sides = { source: split(source, "source"), target: split(target, "target") };
  const knowledge = loadKnowledge(options);
  prepareSegmenter([source, target]);
  const unit = (segment: Segment | undefined): AlignUnit[] => {
    if (segment === undefined) return [];
    const { words, quantities } = viewSegment(segment, { names: knowledge.names, speakers: [] });
    return [{ text: segment.text, language: segment.language, words, quantities }];
  };
  const rows = { source: held(sides.source), target: held(sides.target) };
  const units = (side: Side) => rows[side].flatMap((index) => unit(sides[side][index]));
  const beads = alignSegments(units("source"), units("target"), knowledge.align).map((bead) => ({
    ...bead,
    source: bead.source.flatMap((index) => rows.source[index] ?? []),
    target: bead.target.flatMap((index) => rows.target[index] ?? []),
  }));
  return { ...sides, beads: withBlanks(beads, sides.source, sides.target) };
}

/** Aligns two texts with one sentence a line, as they are: bead ids are line numbers, from 0. */
export function alignLines(source: string, target: string, options: AuditOptions = {}): Alignment {
  return align(source, target, (text, side) => segmentEveryLine(text, matrixLanguage(text), side), options);
}

/** Aligns two running texts, sentence by sentence. */
export function alignTexts(source: string, target: string, options: AuditOptions = {}): Alignment {
  const split: Split = (text, side) => segmentText(text, matrixLanguage(text), side, markersOf(text));
  return align(source, target, split, options);
}
