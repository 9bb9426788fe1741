import type { Turn } from "../read/transcript.js";
import type { SameSpeaker } from "./names.js";
import type { ComparedText, DraftDifference } from "./shapes.js";
import type { View } from "./slots.js";

/** Two turns that hold the same words. */
interface SharedTurn {
  readonly a: Turn;
  readonly b: Turn;
  /** Words that both have. */
  readonly words: number;
}

/** Fewer shared words than this may be a courtesy that anybody says. */
const FEWEST = 6;

/** Turns of the two texts that hold the same words, with how many. */
function sharedTurns(a: ComparedText, b: ComparedText, view: View): SharedTurn[] {
  const counts = new Map<string, { i: number; j: number; words: number }>();
  view.links.forEach((other, index) => {
    if (view.equal[index] !== 1) return;
    const i = a.words[index]?.turn ?? -1;
    const j = b.words[other]?.turn ?? -1;
    const key = `${i} ${j}`;
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { i, j, words: 1 });
    else entry.words += 1;
  });
  return [...counts.values()].flatMap(({ i, j, words }): SharedTurn[] => {
    const one = a.transcript.turns[i];
    const other = b.transcript.turns[j];
    return one === undefined || other === undefined || words < FEWEST ? [] : [{ a: one, b: other, words }];
  });
}

/** Speakers whom nobody named. */
const NOBODY = /\b(?:unidentified|unknown|operator|speaker|participant|moderator|interpreter|translator)\b/iu;

const partsOf = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036F.]/gu, "")
    .split(/[\s-]+/u)
    .filter((part) => part !== "");

/** "K.C. Fong" and "Kenneth Fong" share the surname and do not contradict: initials say little. */
function compatible(a: string, b: string): boolean {
  const x = partsOf(a);
  const y = partsOf(b);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.every((part) => long.includes(part))) return true;
  const surname = x.at(-1) === y.at(-1);
  const initials = (parts: readonly string[]) => parts.slice(0, -1).every((part) => part.length <= 2);
  return surname && (initials(x) || initials(y));
}

/** "Thank you. This is Marcus": what speakers call themselves as they begin, beside what the heading calls them. */
const THIS_IS = /\b[Tt]his is ([A-Z][a-z]+)\b/u;
const OPENING = 160;

function calledIn({ text, transcript }: ComparedText): [string, string][] {
  return transcript.turns.flatMap((turn): [string, string][] => {
    if (turn.attribution !== "heading" || turn.speaker === null || turn.role !== "executive") return [];
    const name = THIS_IS.exec(
      text.slice(turn.span.start, Math.min(turn.span.end, turn.span.start + OPENING)),
    )?.[1];
    return name === undefined ? [] : [[turn.speaker, name]];
  });
}

/**
 * Whether two names are one speaker's: turns with the same words are attributed to them in both texts, again and
 * again or at length. A chief officer signs with an English name and is introduced with the Chinese one.
 */
export function speakersAlike(a: ComparedText, b: ComparedText, view: View): SameSpeaker {
  const votes = new Map<string, number>();
  const partners = new Map<string, Set<string>>();
  for (const { a: one, b: other, words } of sharedTurns(a, b, view)) {
    if (one.speaker === null || other.speaker === null || one.speaker === other.speaker) continue;
    if (one.role !== "executive" && other.role !== "executive") continue;
    const key = `${one.speaker}|${other.speaker}`;
    votes.set(key, (votes.get(key) ?? 0) + words);
    partners.set(one.speaker, (partners.get(one.speaker) ?? new Set<string>()).add(other.speaker));
  }
  const called = [...calledIn(a), ...calledIn(b)];
  const aliases = [
    ...called,
    ...[...votes].filter(([, words]) => words >= 60).map(([key]) => key.split("|") as [string, string]),
  ];
  const within = (part: string, name: string) => partsOf(part).every((word) => partsOf(name).includes(word));
  return (x, y, persons) =>
    aliases.some(([p, q]) => (within(x, p) && within(y, q)) || (within(x, q) && within(y, p))) ||
    (persons && compatible(x, y));
}

/** Turns that the two texts attribute to different speakers, once for each two names. */
export function compareSpeakers(a: ComparedText, b: ComparedText, view: View): DraftDifference[] {
  const drafts: DraftDifference[] = [];
  const sizeA = wordsByTurn(a);
  const sizeB = wordsByTurn(b);
  for (const { a: one, b: other, words } of sharedTurns(a, b, view)) {
    // What was inferred from the words is no word of the transcriber's.
    if (one.attribution !== "heading" || other.attribution !== "heading") continue;
    if (one.speaker === null || other.speaker === null || one.speaker === other.speaker) continue;
    const total = Math.min(sizeA[indexOf(one)] ?? 0, sizeB[indexOf(other)] ?? 0);
    if (words * 2 < total || compatible(one.speaker, other.speaker)) continue;
    const unnamed = NOBODY.test(one.speaker) !== NOBODY.test(other.speaker);
    if (NOBODY.test(one.speaker) && NOBODY.test(other.speaker)) continue;
    drafts.push({
      check: "speaker-differs",
      severity: unnamed ? "minor" : "major",
      confidence: 0.85,
      message: unnamed
        ? `the speaker is named in one only: ${one.speaker} and ${other.speaker}`
        : `the same words are said to be of ${one.speaker} and of ${other.speaker}`,
      a: headingOf(a, one),
      b: headingOf(b, other),
      key: `${one.speaker}|${other.speaker}`,
    });
  }
  return drafts;
}

const indexOf = (turn: Turn) => Number(turn.id.slice(1)) - 1;

function wordsByTurn(text: ComparedText): Int32Array {
  const counts = new Int32Array(text.transcript.turns.length);
  for (const { turn } of text.words) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts;
}

function headingOf(text: ComparedText, turn: Turn) {
  const span = turn.heading ?? turn.span;
  const name = turn.speaker ?? "";
  const at = text.text.indexOf(name, span.start);
  const start = at >= 0 && at < span.end ? at : span.start;
  const end = at >= 0 && at < span.end ? at + name.length : span.end;
  return { span: { start, end }, text: text.text.slice(start, end) };
}
