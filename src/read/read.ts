import type { Span } from "../text/span.js";
import { InputError } from "../text/errors.js";
import { attribute } from "./attribution.js";
import { castOf } from "./cast.js";
import type { Spoken } from "./floor.js";
import type { Draft, Layout } from "./layout.js";
import { LAYOUTS } from "./layouts.js";
import { maxInputBytes, overLimit } from "./limits.js";
import { markersOf } from "./markers.js";
import { pageOf, type Page } from "./page.js";
import type { Marker, MarkerKind, Transcript, Turn } from "./transcript.js";

export interface ReadOptions {
  /** The id of a layout, to be used whatever the text looks like. */
  readonly layout?: string;
  /** Named in error messages. */
  readonly file?: string | null;
}

/**
 * Reads a transcript: its layout, turns, speakers, roles, markers, and what nobody spoke. Spans are half-open, in
 * UTF-16 code units of `text`. Time and memory are linear in the text.
 *
 * Throws {@link InputError} for text that is empty or too large, and for an unknown layout.
 */
export function readTranscript(text: string, options: ReadOptions = {}): Transcript {
  const file = options.file ?? null;
  if (text.length > maxInputBytes()) throw overLimit("holds", file);
  const page = pageOf(text);
  if (page.lines.length === 0) throw new InputError("empty: there is no text in it", { file });
  const { layout, reason } = choose(page, options.layout, file);
  const draft = layout.parse(page);
  const markers = markersOf(text);
  return {
    text,
    layout: layout.id,
    layoutReason: reason,
    turns: turnsOf(text, draft, markers),
    markers,
    furniture: draft.furniture,
    ...(draft.rows === undefined ? {} : { rows: draft.rows }),
  };
}

/** Places that are pointed at, at most. */
const MOST_CUES = 4;

/**
 * The first lines of a text that tell a layout, be it the one recognised or not; none for text that is merely paragraphs.
 * What `yidui inspect` points at. Throws {@link InputError} for an unknown layout.
 */
export function layoutCues(text: string, id: string): Span[] {
  const page = pageOf(text);
  const { layout } = choose(page, id, null);
  const cues: Span[] = [];
  for (const i of layout.cues(page)) {
    const line = page.lines[i];
    if (line !== undefined) cues.push({ start: line.start, end: line.end });
    if (cues.length === MOST_CUES) break;
  }
  return cues;
}

function choose(page: Page, id: string | undefined, file: string | null): { layout: Layout; reason: string } {
  if (id !== undefined) {
    const layout = LAYOUTS.find((candidate) => candidate.id === id);
    if (layout !== undefined) return { layout, reason: askedFor(page, layout) };
    const known = LAYOUTS.map((candidate) => candidate.id).join(", ");
    throw new InputError(`there is no layout "${id}"; the layouts are ${known}`, { file });
  }
  return recognised(page);
}

function recognised(page: Page): { layout: Layout; reason: string } {
  const ranked = LAYOUTS.map((layout) => ({ layout, ...layout.detect(page) }));
  return ranked.reduce((a, b) => (b.score > a.score ? b : a));
}

/** That a layout was asked for, and what the text looks like where that is another. */
function askedFor(page: Page, asked: Layout): string {
  const { layout, reason } = recognised(page);
  if (layout === asked) return `asked for with --layout, and recognised: ${reason}`;
  return `asked for with --layout; what was recognised is ${layout.id}: ${reason}`;
}

function turnsOf(text: string, draft: Draft, markers: readonly Marker[]): Turn[] {
  const openingAt = new Map<number, MarkerKind>(markers.map(({ kind, span }) => [span.start, kind]));
  const spoken: Spoken[] = draft.turns.map((turn) => ({
    draft: turn,
    text: sliceTurn(text, turn.paragraphs),
    openings: turn.paragraphs.map(({ start }) => openingAt.get(start) ?? null),
  }));
  const attributions = attribute(spoken, castOf(text, draft));
  return draft.turns.map((turn, i) => {
    const { speaker, title, role, attribution } = attributions[i] ?? NOBODY;
    const { paragraphs, heading } = turn;
    return {
      id: `t${i + 1}`,
      span: spanOf(paragraphs),
      paragraphs,
      speaker,
      title,
      role,
      attribution,
      heading,
    };
  });
}

const NOBODY = { speaker: null, title: null, role: "unknown", attribution: "none" } as const;

function spanOf(paragraphs: readonly Span[]): Span {
  const [only] = paragraphs;
  if (paragraphs.length === 1 && only !== undefined) return only;
  return { start: only?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 };
}

function sliceTurn(text: string, paragraphs: readonly Span[]): string {
  const { start, end } = spanOf(paragraphs);
  return text.slice(start, end);
}
