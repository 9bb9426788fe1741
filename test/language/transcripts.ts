import type { Marker, MarkerKind, Transcript, Turn } from "../../src/read/transcript.js";

const KINDS: readonly [RegExp, MarkerKind][] = [
  [/foreign/i, "foreign-language"],
  [/interpreted/i, "interpreted"],
  [/inaudible|indiscernible/i, "indiscernible"],
  [/operator/i, "instructions"],
];

/**
 * A transcript by hand: turns are parted by a line `--`, paragraphs by line ends, notes stand in square brackets.
 * Turns that begin with `Name:` have a speaker.
 */
export function transcriptOf(text: string): Transcript {
  const turns: Turn[] = [];
  let at = 0;
  for (const part of text.split("\n--\n")) {
    const name = /^(\w+): /.exec(part);
    const start = at + (name?.[0].length ?? 0);
    const end = at + part.length;
    const paragraphs = [];
    let from = start;
    for (const line of text.slice(start, end).split("\n")) {
      if (line.trim() !== "") paragraphs.push({ start: from, end: from + line.length });
      from += line.length + 1;
    }
    turns.push({
      id: `t${turns.length + 1}`,
      span: { start, end },
      paragraphs,
      speaker: name?.[1] ?? null,
      title: null,
      role: "unknown",
      attribution: name === null ? "none" : "heading",
      heading: null,
    });
    at = end + 4;
  }
  return { text, layout: "hand", layoutReason: "", turns, markers: markersOf(text), furniture: [] };
}

function markersOf(text: string): Marker[] {
  return [...text.matchAll(/\[[^[\]]*\]/g)].map((match) => ({
    kind: KINDS.find(([pattern]) => pattern.test(match[0]))?.[1] ?? "uncertain",
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
