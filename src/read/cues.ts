import type { Span } from "../text/span.js";
import { linesOf, type Line } from "./lines.js";

/** One subtitle: when it is shown, and its lines. */
export interface Cue {
  /** Seconds from the start of the recording. */
  readonly from: number;
  readonly to: number;
  /** Indices of its text's lines. */
  readonly lines: readonly number[];
}

const STAMP = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}";
const TIMING = new RegExp(`^(${STAMP})\\s{1,10}-->\\s{1,10}(${STAMP})(?:\\s[^\\n]{0,200})?$`);
const BLOCK = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * The cues of SubRip or WebVTT among the lines of a text. A scanner of our own: libraries for subtitles give strings,
 * and every span here counts in the text as it stands.
 */
export function cuesOf(lines: readonly Line[]): Cue[] {
  const cues: { from: number; to: number; lines: number[] }[] = [];
  let open: number[] | null = null;
  for (const [i, line] of lines.entries()) {
    const timing = line.text.length > 300 ? null : TIMING.exec(line.text);
    if (timing !== null) {
      open = [];
      cues.push({ from: seconds(timing[1] ?? ""), to: seconds(timing[2] ?? ""), lines: open });
      continue;
    }
    if (line.first && (BLOCK.test(line.text) || isIdentifier(lines, i))) open = null;
    open?.push(i);
  }
  return cues;
}

/** A cue's number or name: alone between a blank line and the timing. */
function isIdentifier(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && !next.first && next.text.length <= 300 && TIMING.test(next.text);
}

function seconds(stamp: string): number {
  return stamp
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** What a line of a cue shows: without the tags at its ends (`<i>…</i>`, `{\an8}`), and who speaks (`<v Lena>`). */
export interface CueLine {
  readonly voice: string | null;
  /** The tags before the text; null when there are none. */
  readonly before: Span | null;
  /** Null when there is nothing but tags. */
  readonly text: Span | null;
  readonly after: Span | null;
}

const TAG_BEFORE =
  /^(?:(?:<\/?(?:[cibu]|font|ruby|rt|lang|\d{2}:)[^<>\n]{0,80}>|<v(?:\.[^\s<>]{1,40})?\s[^<>\n]{1,80}>|\{\\[^{}\n]{1,40}\})\s{0,4})+/;
const TAG_AFTER = /(?:\s{0,4}<\/?(?:[cibuv]|font|ruby|rt|lang)[^<>\n]{0,80}>){1,6}$/;
const VOICE = /<v(?:\.[^\s<>]{1,40})?\s([^<>\n]{1,80})>/;

export function cueLine({ text, start, end }: Line): CueLine {
  const before = TAG_BEFORE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(before);
  const after = rest.length > 20_000 ? 0 : (TAG_AFTER.exec(rest.slice(-400))?.[0].length ?? 0);
  const span = (from: number, to: number): Span | null => (from < to ? { start: from, end: to } : null);
  const voice = before === 0 ? null : (VOICE.exec(text.slice(0, before))?.[1]?.trim() ?? null);
  return {
    voice,
    before: trimmed(text, start, span(start, start + before)),
    text: span(start + before, end - after),
    after: trimmed(text, start, span(end - after, end)),
  };
}

/** The span without the white space at its ends. */
function trimmed(text: string, offset: number, span: Span | null): Span | null {
  if (span === null) return null;
  const inside = text.slice(span.start - offset, span.end - offset);
  const start = span.start + inside.length - inside.trimStart().length;
  return { start, end: start + inside.trim().length };
}

/** A subtitle's spoken lines in a text of their own: what {@link subtitlesOf} gives for a file with one language. */
export interface Subtitle {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
}

/** The subtitles of a text that is SubRip or WebVTT, in order; null when it is neither. */
export function subtitlesOf(text: string): Subtitle[] | null {
  const lines = linesOf(text);
  const cues = cuesOf(lines);
  if (!areSubtitles(lines, cues)) return null;
  return cues.map(({ from, to, lines: indices }) => ({
    from,
    to,
    spans: indices.flatMap((i) => (lines[i] === undefined ? [] : (cueLine(lines[i]).text ?? []))),
  }));
}

/** Whether cues hold nearly all there is: a few timings quoted in a text make no subtitles of it. */
export function areSubtitles(lines: readonly Line[], cues: readonly Cue[]): boolean {
  if (cues.length === 0) return false;
  const held = cues.reduce((sum, cue) => sum + cue.lines.length + 1, 0);
  return (
    cues.length * 2 + held >= lines.length * 0.8 && (cues.length >= 2 || (lines[0]?.text ?? "") === "WEBVTT")
  );
}
