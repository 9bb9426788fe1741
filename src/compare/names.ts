import { isCommon } from "../entity/common-words.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import { EN_TITLES } from "../entity/titles.data.js";
import { shareEntity } from "../entity/relation.js";
import type { Evidence } from "../text/finding.js";
import type { ComparedText, DraftDifference, Placed } from "./shapes.js";
import { linkedWindow, placeOf, windowOf, type View, type Window } from "./slots.js";
import { spelledAlike } from "./alike.js";
import type { SpokenWord } from "./words.js";

type Name = Placed<Mention>;

/** Two names for one person, as the turns of both transcripts attribute them: the one in pinyin and an English one. */
export type SameSpeaker = (a: string, b: string, persons: boolean) => boolean;

interface Side {
  readonly text: ComparedText;
  readonly view: View;
}

export interface NameOptions {
  readonly names: NameLexicon;
  readonly sameSpeaker: SameSpeaker;
}

const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** A name's words that tell it from others of its kind: "Redwood" of "Redwood Bank". */
const keysOf = (words: readonly SpokenWord[], from: number, to: number) =>
  words.slice(from, to).map((word) => word.key);

/** Words that may be a part of a name: capitals that the beginning of a sentence does not explain. */
const isNameWord = (text: string, word: SpokenWord | undefined) =>
  word !== undefined &&
  !word.slight &&
  !/^\d/u.test(word.key) &&
  (word.capital || (begins(text, word) && !isCommon(word.key)));

/** A name's letters without the titles before it. */
function untitled(text: string): string {
  const words = text.split(/\s+/u);
  const first = words.findIndex((word) => !EN_TITLES.has(squash(word)));
  return squash(words.slice(Math.max(0, first)).join(""));
}

/** Whether every word of a name is the same word in the other text, one after the other. */
function agreed(view: View, name: Name): boolean {
  for (let at = name.from; at < name.to; at += 1) if (view.equal[at] !== 1) return false;
  return true;
}

/** Whether some words hold a name's letters, written apart or together ("JPMorgan", "J.P. Morgan"). */
function writtenIn(words: readonly SpokenWord[], from: number, to: number, name: string): boolean {
  for (let first = Math.max(0, from); first < Math.min(words.length, to); first += 1) {
    let joined = "";
    for (let at = first; at < to && joined.length < name.length; at += 1)
      joined += squash(words[at]?.key ?? "");
    if (joined === name) return true;
  }
  return false;
}

/** Names of one list stand within so many words. */
const NEAR = 8;
const COMMA = /[,;，、.?!\n]/u;

/** The run of capitals in a window that looks most like a name; null where there is none. */
function capitals(text: string, view: View, window: Window, name: Name): { from: number; to: number } | null {
  const like = squash(name.item.text);
  let best: { from: number; to: number; alike: number } | null = null;
  for (let at = window.from; at < window.to; at += 1) {
    if (!isNameWord(text, view.others[at])) continue;
    // "King" of "… today. King South" may begin a sentence and the name.
    const from =
      at > window.from && begins(text, view.others[at - 1]) && !parted(text, view, at) ? at - 1 : at;
    let to = at + 1;
    while (to < window.to && isNameWord(text, view.others[to]) && to - at < 4 && !parted(text, view, to))
      to += 1;
    const key = squash(keysOf(view.others, from, to).join(""));
    const alike = spelledAlike(like, key);
    at = to - 1;
    // It answers to another name of the same list.
    if (writtenIn(view.words, name.from - NEAR, name.to + NEAR, key)) continue;
    if (best === null || alike > best.alike) best = { from, to, alike };
  }
  return best;
}

function begins(text: string, word: SpokenWord | undefined): boolean {
  if (word === undefined || word.slight) return false;
  const first = text.charAt(word.start);
  return first !== first.toLowerCase();
}

/** Whether a comma or a point stands before a word: the names of a list are several. */
function parted(text: string, { others }: View, at: number): boolean {
  const before = others[at - 1];
  const word = others[at];
  return before === undefined || word === undefined || COMMA.test(text.slice(before.end, word.start));
}

function inWindow(names: readonly Name[], window: Window): Name[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.to ?? 0) <= window.from) low = middle + 1;
    else high = middle;
  }
  const found: Name[] = [];
  for (let at = low; at < names.length && (names[at]?.from ?? 0) < window.to; at += 1) {
    const name = names[at];
    if (name !== undefined) found.push(name);
  }
  return found;
}

/** Names that are worth a word: of the lexicon, of a speaker, or spelled as no English word is. */
function tells({ item, from, to }: Name, words: readonly SpokenWord[]): boolean {
  if (item.found === "lexicon" || item.found === "speaker" || item.found === "context")
    return item.weak !== true;
  return item.weak !== true && words.slice(from, to).some((word) => !word.slight && !isCommon(word.key));
}

/** Extra words that a window may hold beside a name. */
const ROOM = 5;

function differing(mine: Side, theirs: Side, flip: boolean, options: NameOptions): DraftDifference[] {
  const drafts: DraftDifference[] = [];
  const { view } = mine;
  for (const name of mine.text.mentions) {
    if (agreed(view, name) || !tells(name, view.words)) continue;
    const found = windowOf(view, name.from, name.to);
    // A gap stands there: what it hides is for the recovery to say, and only words that answer each other count.
    const window =
      found !== null && besideMarker(theirs.text, found)
        ? linkedWindow(view, name.from, name.to, name.to - name.from)
        : found;
    if (window === null || window.to - window.from > name.to - name.from + ROOM) continue;
    const own = squash(keysOf(view.words, name.from, name.to).join(""));
    if (window.to <= window.from || writtenIn(view.others, window.from, window.to, own)) continue;
    const others = inWindow(theirs.text.mentions, window);
    if (others.some((other) => shareEntity(name.item.entities, other.item.entities, options.names))) continue;
    const person = name.item.kind === "person";
    if (others.some((other) => options.sameSpeaker(name.item.text, other.item.text, person))) continue;
    const run = capitals(theirs.text.text, view, window, name);
    const words = view.others.slice(window.from, window.to);
    // "Thank you" at the place of a name has left it out, and a name beyond a turn's end is another's.
    if (run === null && (words.every((word) => word.slight) || words.at(0)?.turn !== words.at(-1)?.turn))
      continue;
    const spot = run ?? { from: window.from, to: window.to };
    const other = placeOf(theirs.text.text, view.others, spot.from, spot.to);
    if (other === null || options.sameSpeaker(name.item.text, other.text, person)) continue;
    // A part of a name is no other name, whatever title stands before it: "Ms. Lin", "Amy Lin".
    const [mineBare, theirBare] = [untitled(name.item.text), untitled(other.text)];
    if (theirBare.includes(mineBare) || mineBare.includes(theirBare)) continue;
    const draft = judge(name, other, run !== null, others);
    if (draft === null) continue;
    const evidence = { span: { start: name.item.span.start, end: name.item.span.end }, text: name.item.text };
    const [a, b] = flip ? [other, evidence] : [evidence, other];
    drafts.push({ ...draft, a, b, key: [squash(a.text), squash(b.text)].join("|") });
  }
  return drafts;
}

/** A gap stands at the place: what it hides is for the recovery to say. */
function besideMarker(text: ComparedText, { from, to }: Window): boolean {
  return text.markers.some(({ marker, at }) => at >= from && at <= to && marker.kind === "indiscernible");
}

function judge(
  name: Name,
  other: Evidence,
  isName: boolean,
  others: readonly Name[],
): Pick<DraftDifference, "check" | "severity" | "confidence" | "message"> | null {
  const alike = spelledAlike(squash(name.item.text), squash(other.text));
  const known =
    name.item.found === "lexicon" &&
    others.some(({ item }) => item.found === "lexicon" && item.weak !== true);
  const check = "name-differs" as const;
  const both = `${name.item.text} and ${other.text.replace(/\s+/gu, " ")}`;
  if (known && isName)
    return { check, severity: "major", confidence: 0.9, message: `two different names: ${both}` };
  if (isName && alike >= 0.55)
    return { check, severity: "minor", confidence: 0.8, message: `a name spelled in two ways: ${both}` };
  if (isName) return { check, severity: "major", confidence: 0.85, message: `different names: ${both}` };
  // Ordinary words at the place of a name: one of the two misheard.
  return {
    check,
    severity: "minor",
    confidence: 0.65,
    message: `a name in one, other words in the other: ${both}`,
  };
}

/** Places where the two texts name different people, firms and places. */
export function compareNames(a: Side, b: Side, options: NameOptions): DraftDifference[] {
  const found = [...differing(a, b, false, options), ...differing(b, a, true, options)];
  const kept: DraftDifference[] = [];
  for (const draft of found) {
    const overlaps = kept.some((other) => meet(other.a, draft.a) || meet(other.b, draft.b));
    if (!overlaps) kept.push(draft);
  }
  return kept;
}

function meet(x: Evidence | null, y: Evidence | null): boolean {
  return x !== null && y !== null && x.span.start < y.span.end && y.span.start < x.span.end;
}
