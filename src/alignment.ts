import { alignSegments } from "./align/beads.js";
import type { Bead } from "./align/bead.js";
import { viewSegment } from "./check/view.js";
import { loadKnowledge, type AuditOptions } from "./knowledge.js";
import { matrixLanguage } from "./language/detect.js";
import { prepareSegmenter } from "./segment/dictionary.js";
import type { Segment } from "./segment/segment.js";
import { segmentLines, segmentText } from "./segment/segments.js";
import type { Side } from "./text/finding.js";

/** Two texts as segments and the beads that pair them: ids are indices into the segments. */
export interface Alignment {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly beads: readonly Bead[];
}

type Split = (text: string, side: Side) => Segment[];

function align(source: string, target: string, split: Split, options: AuditOptions): Alignment {
  const sides = { source: split(source, "source"), target: split(target, "target") };
  const knowledge = loadKnowledge(options);
  prepareSegmenter([source, target]);
  const units = (segments: readonly Segment[]) =>
    segments.map((segment) => {
      const view = viewSegment(segment, { names: knowledge.names, speakers: [] });
      return {
        text: segment.text,
        language: segment.language,
        words: view.words,
        quantities: view.quantities,
      };
    });
  return { ...sides, beads: alignSegments(units(sides.source), units(sides.target), knowledge.align) };
}

/** Aligns two texts with one sentence a line, as they are: bead ids are line numbers, from 0. */
export function alignLines(source: string, target: string, options: AuditOptions = {}): Alignment {
  return align(source, target, (text, side) => segmentLines(text, matrixLanguage(text), side), options);
}

/** Aligns two running texts, sentence by sentence. */
export function alignTexts(source: string, target: string, options: AuditOptions = {}): Alignment {
  return align(source, target, (text, side) => segmentText(text, matrixLanguage(text), side), options);
}
