import type { Bead } from "../align/bead.js";
import type { Segment } from "../segment/segment.js";

/** What these reports show: the library's `Alignment`. */
interface Aligned {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly beads: readonly Bead[];
}

/** `[source ids]:[target ids]`, 0-based, one bead a line; an empty side is `[]`. */
export function beadLines({ beads }: Aligned): string {
  return beads.map((bead) => `[${bead.source.join(",")}]:[${bead.target.join(",")}]\n`).join("");
}

const flat = (segments: readonly Segment[], ids: readonly number[], joint: string) =>
  ids.map((id) => (segments[id]?.text ?? "").replace(/\s+/gu, " ")).join(joint);

const jointOf = (segments: readonly Segment[]) => (segments[0]?.language === "zh" ? "" : " ");

/** Source, target and score, tab-separated, one bead a line. */
export function pairTable({ source, target, beads }: Aligned): string {
  return beads
    .map((bead) => {
      const sides = [flat(source, bead.source, jointOf(source)), flat(target, bead.target, jointOf(target))];
      return [...sides, bead.score.toFixed(3)].join("\t") + "\n";
    })
    .join("");
}

/** The beads with their texts and scores, as JSON. */
export function alignmentJson({ source, target, beads }: Aligned): string {
  const side = (segments: readonly Segment[], ids: readonly number[]) =>
    ids.map((id) => ({ id, span: segments[id]?.span, text: segments[id]?.text }));
  const pairs = beads.map((bead) => ({
    source: side(source, bead.source),
    target: side(target, bead.target),
    score: Math.round(bead.score * 1000) / 1000,
  }));
  return JSON.stringify({ schema: "yidui.alignment/1", pairs }, null, 2) + "\n";
}
