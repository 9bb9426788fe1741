import type { Marker, Turn } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Finding, Severity, Side } from "../text/finding.js";
import type { Language, Script } from "../text/language.js";
import type { Span } from "../text/span.js";

/** What a segment is in the audit: speech to be rendered, its rendition, or speech that is neither. */
export type Part = "source" | "rendition" | "speech";

export interface AuditTurn extends Turn {
  readonly language: Language | "mixed" | "none";
}

export interface AuditSegment extends Segment {
  readonly part: Part;
}

/** A bead of the alignment, by segment ids. */
export interface AuditPair {
  readonly id: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly score: number;
  readonly origin: "speech" | "machine-rendition";
}

/** How many of something there are in the source, and how many of those no finding touches. */
export interface Fidelity {
  readonly total: number;
  readonly faithful: number;
}

/**
 * Figure errors per 100 source figures, with a 95 % Wilson score interval (Wilson 1927), and the MQM penalty per
 * 1,000 source words (weights 25, 5, 1, 0). All null below {@link MINIMUM_FIGURES} figures, with the reason.
 */
export interface Score {
  readonly figureErrorsPer100: number | null;
  readonly interval: readonly [number, number] | null;
  readonly mqmPer1000Words: number | null;
  readonly reason: string | null;
}

export interface Summary {
  readonly sourceSegments: number;
  /** Source segments that stand in a pair with a rendition. */
  readonly rendered: number;
  /** Places where Mandarin was spoken and the transcript has only a marker. */
  readonly unavailable: number;
  readonly figures: Fidelity;
  readonly names: Fidelity;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly score: Score;
}

/** The outcome of an audit: everything a report or an export needs. */
export interface AuditDocument {
  readonly path: string | null;
  /** The layout's id; `two-files` and `pairs` where there was no transcript. */
  readonly layout: string;
  readonly layoutReason: string;
  readonly encoding: string;
  readonly script: Script;
  /** The text that spans count in; one for both sides unless there are two files. */
  readonly texts: Readonly<Record<Side, string>>;
  readonly turns: readonly AuditTurn[];
  readonly segments: readonly AuditSegment[];
  readonly markers: readonly Marker[];
  /** Text that nobody spoke: page furniture, and Chinese that is a machine's translation of the English. */
  readonly unspoken: readonly Span[];
  readonly pairs: readonly AuditPair[];
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}
