import type { LanguageSpan } from "../language/language-span.js";
import type { Role, Transcript, Turn } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Language } from "../text/language.js";
import { overlapIndex, overlapTest, type Span } from "../text/span.js";

/** Consecutive segments of one turn in one language; or a marker where Mandarin was spoken but not written down. */
export interface Block {
  readonly language: Language | "missing";
  /** Indices of its segments; empty for a marker. */
  readonly segments: readonly number[];
  readonly turn: string | null;
  readonly role: Role;
  readonly speaker: string | null;
  /** An `[Interpreted]` marker stands in the block's turn at or before it. */
  readonly marked: boolean;
  /** Characters without white space. */
  readonly length: number;
}

/** Cuts a call into blocks, in the order of the text. Segments that were not spoken are in no block. */
export function blocksOf(
  transcript: Transcript,
  spans: readonly LanguageSpan[],
  segments: readonly Segment[],
): Block[] {
  const turns = new Map(transcript.turns.map((turn) => [turn.id, turn]));
  const turnAt = overlapIndex(transcript.turns.map(({ span }) => span));
  const isUnspoken = overlapTest(spans.filter((span) => !span.speech).map(({ span }) => span));
  const missing = transcript.markers
    .filter(({ kind }) => kind === "foreign-language")
    .map(({ span }) => span);
  const interpreted = overlapTest(
    transcript.markers.flatMap(({ kind, span }) =>
      kind === "interpreted" ? [{ start: span.start, end: span.start + 1 }] : [],
    ),
  );
  const blocks: Block[] = [];
  let open: number[] = [];
  const close = (): void => {
    const first = segments[open[0] ?? -1];
    const last = segments[open[open.length - 1] ?? -1];
    if (first === undefined || last === undefined) return;
    const turn = turns.get(first.turn);
    blocks.push({
      language: first.language,
      segments: open,
      turn: first.turn,
      role: turn?.role ?? "unknown",
      speaker: turn?.speaker ?? null,
      marked: turn !== undefined && isMarked(turn, interpreted, last),
      length: open.reduce((sum, index) => sum + visible(segments[index]?.text ?? ""), 0),
    });
    open = [];
  };
  let nextMissing = 0;
  const passMarkers = (before: number): void => {
    for (let at = missing[nextMissing]; at !== undefined && at.start < before; at = missing[++nextMissing]) {
      close();
      const turn = transcript.turns[turnAt(at)];
      blocks.push({
        language: "missing",
        segments: [],
        turn: turn?.id ?? null,
        role: turn?.role ?? "unknown",
        speaker: turn?.speaker ?? null,
        marked: false,
        length: 0,
      });
    }
  };
  segments.forEach((segment, index) => {
    if (isUnspoken(segment.span)) return;
    passMarkers(segment.span.start);
    const last = segments[open[open.length - 1] ?? -1];
    if (last !== undefined && (last.turn !== segment.turn || last.language !== segment.language)) close();
    open.push(index);
  });
  close();
  passMarkers(Infinity);
  return blocks;
}

function isMarked(turn: Turn, startsWithin: (span: Span) => boolean, last: Segment): boolean {
  const start = turn.heading?.start ?? turn.span.start;
  return startsWithin({ start, end: last.span.end });
}

function visible(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 32) length += 1;
  return length;
}
