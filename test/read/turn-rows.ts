import { readTranscript } from "../../src/read/read.js";
import type { Transcript } from "../../src/read/transcript.js";
import { sliceOf } from "../../src/text/span.js";

/** What a test looks at in a turn: who, in what part, and what was said. */
export interface TurnRow {
  readonly speaker: string | null;
  readonly title: string | null;
  readonly role: string;
  readonly attribution: string;
  readonly paragraphs: readonly string[];
}

export function turnRows(transcript: Transcript): TurnRow[] {
  return transcript.turns.map(({ speaker, title, role, attribution, paragraphs }) => ({
    speaker,
    title,
    role,
    attribution,
    paragraphs: paragraphs.map((span) => sliceOf(transcript.text, span)),
  }));
}

/** `speaker | role`, one a turn: the shape of a call at a glance. */
export function parts(text: string): string[] {
  return readTranscript(text).turns.map(({ speaker, role }) => `${speaker ?? "-"} | ${role}`);
}

export function furnitureRows(transcript: Transcript): string[] {
  return transcript.furniture.map((span) => sliceOf(transcript.text, span));
}
