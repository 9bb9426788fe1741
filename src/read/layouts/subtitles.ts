import type { Span } from "../../text/span.js";
import { areSubtitles, cueLine, cuesOf, type Cue } from "../cues.js";
import type { Draft, DraftTurn, Layout } from "../layout.js";
import type { Line } from "../lines.js";
import type { Page } from "../page.js";
import { prefixesOf } from "../speaker-prefixes.js";

/** SubRip and WebVTT. Every cue is a turn, for nothing but space may stand inside one; its timing is furniture. */
export const subtitles: Layout = {
  id: "subtitles",
  summary: "subtitles (SRT, WebVTT): every cue under its timing, in one language or two",
  detect: (page) => {
    const cues = cuesOf(page.lines);
    const double = cues.filter(({ lines }) => lines.length > 1).length;
    const reason = `${cues.length} cues stand under timings ("00:00:01,000 --> 00:00:04,000"), ${double} of them in more lines than one`;
    return { score: areSubtitles(page.lines, cues) ? 0.99 : 0, reason };
  },
  cues: (page) => cuesOf(page.lines).flatMap(({ lines }) => lines[0] ?? []),
  parse: (page) => parse(page, cuesOf(page.lines)),
};

function parse(page: Page, cues: readonly Cue[]): Draft {
  const turns: DraftTurn[] = [];
  const furniture: Span[] = [];
  const prefixes = prefixesOf(page);
  const cueAt = new Map(cues.flatMap((cue) => cue.lines.map((i) => [i, cue] as const)));
  for (let i = 0; i < page.lines.length; i += 1) {
    const cue = cueAt.get(i);
    const line = page.lines[i] as Line;
    if (cue === undefined) {
      furniture.push({ start: line.start, end: line.end });
      continue;
    }
    // One turn a line where tags stand between the lines: a turn's paragraphs have only space between them.
    const { voice, before, text, after } = cueLine(line);
    const prefix = before === null ? prefixes.get(i) : undefined;
    const end = prefix === undefined ? null : line.start + prefix.end;
    const rest = end === null ? text : talkAfter(page.text, end, line.end);
    if (voice === null && before !== null) furniture.push(before);
    if (rest === null) {
      if (end !== null) furniture.push({ start: line.start, end });
      else if (voice !== null && before !== null) furniture.push(before);
    } else if (continues(turns.at(-1), page, rest, voice !== null || end !== null || before !== null)) {
      extend(turns, rest);
    } else {
      turns.push({
        paragraphs: [rest],
        heading: end !== null ? { start: line.start, end } : voice === null ? null : before,
        speaker: voice ?? prefix?.heading.name ?? null,
        title: prefix?.heading.title ?? null,
      });
    }
    if (after !== null) furniture.push(after);
  }
  return { turns, furniture: furniture.sort((a, b) => a.start - b.start), participants: [] };
}

function talkAfter(text: string, from: number, to: number): Span | null {
  const inside = text.slice(from, to);
  const start = to - inside.trimStart().length;
  return start < to ? { start, end: to } : null;
}

/** Whether a line is of the same cue as the turn before: only one line end stands between them. */
function continues(turn: DraftTurn | undefined, page: Page, span: Span, named: boolean): boolean {
  const end = turn?.paragraphs.at(-1)?.end;
  if (end === undefined || named) return false;
  const between = page.text.slice(end, Math.min(span.start, end + 200));
  return span.start - end < 200 && between.trim() === "";
}

function extend(turns: DraftTurn[], span: Span): void {
  const turn = turns.at(-1) as DraftTurn;
  turns[turns.length - 1] = { ...turn, paragraphs: [...turn.paragraphs, span] };
}
