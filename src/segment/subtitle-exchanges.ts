import { subtitlesOf, type Subtitle } from "../read/cues.js";
import { endsSentence } from "../read/lines.js";
import type { Side } from "../text/finding.js";
import type { Language } from "../text/language.js";
import type { Segment } from "./segment.js";

/** The cues of two subtitle files as segments, and which of them are shown at the same time. */
export interface SubtitleExchanges {
  readonly segments: readonly Segment[];
  /** Indices into the segments; the sides of each begin and end in one stretch of time. */
  readonly exchanges: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
}

/** Cues that overlap by less are shown one after the other, in seconds. */
const OVERLAP = 0.3;
/** A stretch that no sentence ends is cut after so many cues. */
const MOST_CUES = 24;

interface Shown extends Subtitle {
  readonly segment: number;
  readonly side: Side;
  readonly ends: boolean;
}

/**
 * Pairs the cues of two subtitle files by time: a stretch ends where nothing is shown on and the last sentence of both
 * files is at its end. Null unless both are subtitles.
 */
export function subtitleExchanges(
  texts: Readonly<Record<Side, string>>,
  languageOf: (text: string) => Language,
): SubtitleExchanges | null {
  const source = subtitlesOf(texts.source);
  const target = subtitlesOf(texts.target);
  if (source === null || target === null) return null;
  const segments: Segment[] = [];
  const shown: Shown[] = [];
  const add = (side: Side, cues: readonly Subtitle[]): void => {
    const spoken = cues.map(({ spans }) =>
      spans.map(({ start, end }) => texts[side].slice(start, end)).join(" "),
    );
    const language = languageOf(spoken.join("\n"));
    for (const cue of cues) {
      const [first, last] = [cue.spans[0], cue.spans.at(-1)];
      if (first === undefined || last === undefined) continue;
      const span = { start: first.start, end: last.end };
      const text = texts[side].slice(span.start, span.end);
      shown.push({ ...cue, segment: segments.length, side, ends: endsSentence(text) });
      segments.push({ id: `s${segments.length + 1}`, turn: "", span, text, language, side });
    }
  };
  add("source", source);
  add("target", target);
  return { segments, exchanges: stretches(shown) };
}

function stretches(shown: readonly Shown[]): SubtitleExchanges["exchanges"] {
  const ordered = [...shown].sort((a, b) => a.from - b.from || a.segment - b.segment);
  const exchanges: { source: number[]; target: number[] }[] = [];
  let open = { source: [] as number[], target: [] as number[] };
  let until = -Infinity;
  let ends: Record<Side, boolean> = { source: true, target: true };
  for (const cue of ordered) {
    const count = open.source.length + open.target.length;
    const over = cue.from >= until - OVERLAP && ends.source && ends.target;
    if (count > 0 && (over || count >= MOST_CUES)) {
      exchanges.push(open);
      open = { source: [], target: [] };
      ends = { source: true, target: true };
    }
    open[cue.side].push(cue.segment);
    ends[cue.side] = cue.ends;
    until = Math.max(until, cue.to);
  }
  if (open.source.length + open.target.length > 0) exchanges.push(open);
  return exchanges;
}
