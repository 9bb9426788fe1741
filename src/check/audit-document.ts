import type { Marker, Turn } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Finding, Severity, SidedSpan, Side } from "../text/finding.js";
import type { Language, Script } from "../text/language.js";
import type { Span } from "../text/span.js";
import type { Judged, Judgement } from "./baseline.js";
import type { Interval } from "./interval.js";

/** What a segment is in the audit: speech to be rendered, its rendition, or speech that is neither. */
export type Part = "source" | "rendition" | "speech";

/** A turn with the language that was spoken in it. */
export interface AuditTurn extends Turn {
  /** `none` for a turn that is only a marker. */
  readonly language: Language | "mixed" | "none";
}

/** A segment with what it is in the audit. */
export interface AuditSegment extends Segment {
  readonly part: Part;
}

/** A bead of the alignment, by segment ids. */
export interface AuditPair {
  /** `p1`, `p2`, … in the order of the document. */
  readonly id: string;
  /** Ids of segments; an empty side is an omission or an addition. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** 0 to 1, three decimals: how likely the pair is right; 1 for pairs that came aligned. */
  readonly score: number;
  /** `machine-rendition`: a machine's English stands in the place of the Mandarin. */
  readonly origin: "speech" | "machine-rendition";
}

/** A figure of the source that had to come across, and whether an error touches it. */
export interface AuditFigure {
  readonly span: SidedSpan;
  readonly faulty: boolean;
}

/** How many of something there are in the source, and how many of those no error touches. */
export interface Fidelity {
  readonly total: number;
  readonly faithful: number;
  /** With its 95 % Wilson interval; both null below 20. */
  readonly faithfulPer100: number | null;
  readonly interval: Interval | null;
}

/** How much of the Mandarin came across, by sentences and by Han characters. */
export interface Mandarin {
  readonly segments: number;
  readonly rendered: number;
  readonly characters: number;
  readonly renderedCharacters: number;
  readonly renderedPer100: number | null;
}

/** Errors of one kind against all figures of the source; the rates are null below 20 figures. */
export interface ErrorRate {
  readonly check: string;
  readonly errors: number;
  readonly per100: number | null;
  /** 95 %: Wilson's for a share of the source's figures, the exact Poisson one for figures that nobody said. */
  readonly interval: Interval | null;
}

/**
 * Figure errors per 100 source figures, with a 95 % Wilson score interval (Wilson 1927), and the MQM penalty per
 * 1,000 source words (weights 25, 5, 1, 0). All three null below 20 figures, with the reason.
 */
export interface Score {
  readonly figureErrorsPer100: number | null;
  readonly interval: Interval | null;
  readonly mqmPer1000Words: number | null;
  readonly reason: string | null;
  /** The commonest first. A figure with two errors counts under both; one lost with its sentence under that. */
  readonly byType: readonly ErrorRate[];
  /** The MQM penalty itself, and the words of the source that it is set against. */
  readonly penalty: number;
  readonly sourceWords: number;
  /** What the score cannot tell, in sentences. */
  readonly limits: readonly string[];
}

/** The counts and rates of a document. */
export interface Summary {
  readonly sourceSegments: number;
  /** Source segments that stand in a pair with a rendition. */
  readonly rendered: number;
  /** Places where Mandarin was spoken and the transcript has only a marker. */
  readonly unavailable: number;
  readonly mandarin: Mandarin;
  readonly figures: Fidelity;
  readonly names: Fidelity;
  /** Of the findings that are listed. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Findings that are not listed because a baseline has them. */
  readonly judged: Readonly<Record<Judgement, number>>;
  readonly score: Score;
}

/** The outcome of an audit: everything a report or an export needs. */
export interface AuditDocument {
  /** What the caller named it. */
  readonly path: string | null;
  /** The rendition's own file, when source and rendition came in two. */
  readonly targetPath: string | null;
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
  /** The figures that the summary counts, one by one. */
  readonly figures: readonly AuditFigure[];
  /** Findings that a baseline lists: not raised again, but a reviewer's work goes on from them. */
  readonly judged: readonly Judged[];
  readonly summary: Summary;
}
