import type { Alignment } from "../align/alignment.js";
import type { BeadReason } from "../align/reasons.js";
import type { Segment } from "../segment/segment.js";

/** `[source ids]:[target ids]`, 0-based, one bead a line; an empty side is `[]`. */
export function beadLines({ beads }: Alignment): string {
  return beads.map((bead) => `[${bead.source.join(",")}]:[${bead.target.join(",")}]\n`).join("");
}

const flat = (segments: readonly Segment[], ids: readonly number[], joint: string) =>
  ids.map((id) => (segments[id]?.text ?? "").replace(/\s+/gu, " ")).join(joint);

const jointOf = (segments: readonly Segment[]) => (segments[0]?.language === "zh" ? "" : " ");

/** Source, target and score (0 to 1, three decimals), tab-separated, one bead a line. */
export function pairTable({ source, target, beads }: Alignment): string {
  return beads
    .map((bead) => {
      const sides = [flat(source, bead.source, jointOf(source)), flat(target, bead.target, jointOf(target))];
      return [...sides, bead.score.toFixed(3)].join("\t") + "\n";
    })
    .join("");
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function reasonJson({ prior, contributions, total, ties, ...rest }: BeadReason) {
  return {
    ...rest,
    prior: rounded(prior),
    contributions: Object.fromEntries(
      Object.entries(contributions).map(([name, value]) => [name, rounded(value)]),
    ),
    total: rounded(total),
    ties: ties.map((tie) => ({ ...tie, gain: rounded(tie.gain) })),
  };
}

/** The beads with their texts and scores, as JSON text of schema `yidui.alignment/1`; with reasons where there are some. */
export function alignmentJson({ source, target, beads, reasons }: Alignment): string {
  const side = (segments: readonly Segment[], ids: readonly number[]) =>
    ids.map((id) => ({ id, span: segments[id]?.span, text: segments[id]?.text }));
  const pairs = beads.map((bead, index) => {
    const reason = reasons?.[index];
    return {
      source: side(source, bead.source),
      target: side(target, bead.target),
      score: rounded(bead.score),
      ...(reasons === undefined ? {} : { reason: reason ? reasonJson(reason) : null }),
    };
  });
  return JSON.stringify({ schema: "yidui.alignment/1", pairs }, null, 2) + "\n";
}

/** Ties that are shown in text; JSON has all. */
const MOST_TIES = 12;

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;

function reasonLines({ prior, contributions, length, ties, untied, type }: BeadReason): string[] {
  const shown = ties.slice(0, MOST_TIES).map(({ source, target, kind, gain }) => {
    const note = kind === "known" ? "" : ` ${kind}`;
    return `${source} = ${target}${note} ${signed(gain)}`;
  });
  const more = ties.length > MOST_TIES ? [`${ties.length - MOST_TIES} more`] : [];
  const parts = Object.entries(contributions).map(([name, value]) => `${name} ${signed(value)}`);
  return [
    `    tied by ${ties.length === 0 ? "no word" : [...shown, ...more].join("; ")}`,
    `    length ${length.target}, ${length.expected} expected of ${length.source}`,
    `    score ${type} ${signed(prior)}; ${parts.join("; ")}`,
    ...(untied.source.length > 0 ? [`    untied ${untied.source.join(" ")}`] : []),
    ...(untied.target.length > 0 ? [`    untied ${untied.target.join(" ")}`] : []),
  ];
}

/** Every bead with its sentences, its score and what tied it, for a person to read. */
export function explainedBeads({ source, target, beads, reasons }: Alignment): string {
  return beads
    .map((bead, index) => {
      const reason = reasons?.[index];
      const ids = `[${bead.source.join(",")}]:[${bead.target.join(",")}]`;
      const sides = [flat(source, bead.source, jointOf(source)), flat(target, bead.target, jointOf(target))];
      const why = reason
        ? reasonLines(reason)
        : [
            `    ${bead.source.length === 0 ? "no source" : "no rendition"}: nothing near it ties it well enough`,
          ];
      return [
        `${ids} ${bead.score.toFixed(3)}`,
        ...sides.filter((text) => text !== "").map((text) => `  ${text}`),
        ...why,
      ].join("\n");
    })
    .join("\n\n")
    .concat("\n");
}
