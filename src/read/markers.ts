import { hasHan, LETTER } from "./letters.js";
import { MARKER_WORDS } from "./markers.data.js";
import type { Marker, MarkerKind } from "./transcript.js";

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["(", ")"],
  ["【", "】"],
  ["（", "）"],
  ["〖", "〗"],
  ["〈", "〉"],
  ["［", "］"],
  ["〔", "〕"],
  ["<", ">"],
  ["＜", "＞"],
  ["{", "}"],
]);
const OPENING = /[[(【（［〔〖〈<＜{]/g;
const SQUARE = new Set(["[", "［"]);

/** The longest marker that is looked for: "[Portions of this transcript that are marked [Interpreted] were …]". */
const MAX_MARKER = 240;
/** Brackets inside a marker; deeper nesting is no transcriber's. Keeps the search linear on "[[[[[…". */
const MAX_DEPTH = 3;
/** Chinese markers are phrases, not sentences. */
const MAX_CHINESE = 12;
/** A guess that a transcriber put in brackets is a word or a name. */
const MAX_GUESS_WORDS = 4;
const MAX_GUESS = 40;

/** The transcriber's notes in a text, in order and disjoint. Spans include the brackets. Time is linear in the text. */
export function markersOf(text: string): Marker[] {
  const markers: Marker[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const start = match.index;
    const end = matchingEnd(text, start, CLOSING.get(match[0]) ?? "");
    const kind = end === null ? null : kindOfMarker(text, start, end);
    if (end === null || kind === null) continue;
    const announced = kind === "foreign-language" && announcesSpeech(text, end);
    markers.push({ kind: announced ? "note" : kind, span: { start, end } });
    OPENING.lastIndex = end;
  }
  return markers;
}

const HAN = /\p{Script=Han}/gu;

/** What may stand between a marker and the speech: a time. */
const BEFORE_SPEECH = /^[ \t:：.]{0,6}(?:[[(（]\d{1,2}:\d{2}(?::\d{2})?[\])）][ \t]{0,4})?/;

/** `[Speaking Mandarin] 各位早上好`: the speech itself follows on the line, so that nothing is missing. */
function announcesSpeech(text: string, end: number): boolean {
  const near = text.slice(end, end + 44);
  const from = BEFORE_SPEECH.exec(near)?.[0].length ?? 0;
  const line = /^[^\n\r[(（【]{4,16}/.exec(near.slice(from))?.[0] ?? "";
  return (line.match(HAN)?.length ?? 0) >= 4;
}

/** Where the bracket that opens at `start` is closed (exclusive), or null when it is not closed nearby. */
function matchingEnd(text: string, start: number, closing: string): number | null {
  const opening = text.charAt(start);
  const limit = Math.min(text.length, start + MAX_MARKER);
  let depth = 0;
  let breaks = 0;
  for (let i = start; i < limit; i += 1) {
    const character = text.charAt(i);
    if (character === opening) {
      depth += 1;
      if (depth > MAX_DEPTH) return null;
    } else if (character === closing) {
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (character === "\n") {
      breaks += 1;
      if (breaks > 1) return null;
    }
  }
  return null;
}

/** A time, or from when to when: `00:14:05`, `12:31 - 14:02`, `00:10 to 01:25`. */
const TIMES = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:to|[-–—])\s?\d{1,2}:\d{2}(?::\d{2})?)?/g;

function kindOfMarker(text: string, start: number, end: number): MarkerKind | null {
  const inside = text.slice(start + 1, end - 1);
  const content = inside.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
  if (content.length < 2 && !/[?\u3400-\u9fff]/.test(content)) return null;
  if (hasHan(content)) return kindOfChinese(content.replace(TIMES, ""));
  const words = content
    // Times and counts say where a gap is: "[indiscernible 00:14:05]".
    .replace(TIMES, " ")
    .split(/[\s,.;:/–—_()-]+/u)
    .filter((word) => word !== "");
  const telling = words.some((word) => TELLING.has(word));
  for (const { kind, core, beside } of telling ? MARKERS : []) {
    if (!consistsOf(words, core, beside)) continue;
    if (words.length > 1 || !AMBIGUOUS.has(content) || standsAlone(text, start, end)) return kind;
  }
  if (!SQUARE.has(text.charAt(start))) return null;
  if (isGuess(inside) && !isWholeLine(text, start, end)) return "uncertain";
  return words.length > MAX_GUESS_WORDS && /[a-z]{3}/.test(content) ? "note" : null;
}

/** The table with its phrases as words are compared: without hyphens. */
const MARKERS = MARKER_WORDS.map(({ kind, core, beside }) => ({
  kind,
  core: core.map((phrase) => phrase.replace(/-/g, " ")),
  beside: new Set([...beside, ...core]),
}));
/** Every word of a phrase that tells a kind: brackets without one are passed over at once. */
const TELLING = new Set(MARKERS.flatMap(({ core }) => core.flatMap((phrase) => phrase.split(" "))));

/** Words that are as often spoken: "our [Chinese] market" is a guess, "(Operator)" an aside. */
const AMBIGUOUS = new Set([
  "chinese",
  "mandarin",
  "cantonese",
  "foreign",
  "translation",
  "interpretation",
  "video",
  "break",
  "music",
  "recording",
  "presentation",
  "name",
  "unclear",
  "guess",
]);

function consistsOf(words: readonly string[], core: readonly string[], beside: ReadonlySet<string>): boolean {
  if (words.length === 0 || words.length > 12) return false;
  const rest = ` ${words.join(" ")} `;
  return core.some((phrase) => {
    const at = rest.indexOf(` ${phrase} `);
    if (at === -1) return false;
    const others = (rest.slice(0, at) + rest.slice(at + phrase.length + 1))
      .split(" ")
      .filter((word) => word !== "");
    return others.every((word) => beside.has(word) || /^\d{1,3}$/.test(word));
  });
}

function kindOfChinese(content: string): MarkerKind | null {
  const bare = content.replace(/[\s。，、：:.!！…-]/gu, "");
  if (bare.length > MAX_CHINESE) return null;
  if (bare === "音") return "uncertain";
  if (bare === "译" || bare === "譯") return "interpreted";
  for (const { kind, chinese } of MARKER_WORDS) {
    if (chinese.some((word) => bare.includes(word) && bare.length <= word.length + 6)) return kind;
  }
  return null;
}

const GUESS = new RegExp(`^[${LETTER}\\d][${LETTER}\\d &.,'’/$%+-]*$`);
const A_LETTER = new RegExp(`[${LETTER}]`);

/** `[B2BD]`, `[electric]`: Latin words in square brackets that the transcriber was not sure of, and no footnote. */
function isGuess(inside: string): boolean {
  const guess = inside.trim();
  if (guess.length < 2 || guess.length > MAX_GUESS || guess.split(/\s+/u).length > MAX_GUESS_WORDS)
    return false;
  return GUESS.test(guess) && A_LETTER.test(guess);
}

/** Whether a marker is not inside a sentence: it begins the line, follows a sentence's end, or has the line to itself. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  return (
    before === "" ||
    /[\n.?!。？！\])）】]$/u.test(before) ||
    lineStart(text, start) ||
    isWholeLine(text, start, end)
  );
}

function lineStart(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && i > start - 8 && (text.charAt(i) === " " || text.charAt(i) === "\t")) i -= 1;
  return i < 0 || text.charAt(i) === "\n" || text.charAt(i) === "\r";
}

function isWholeLine(text: string, start: number, end: number): boolean {
  if (!lineStart(text, start)) return false;
  const after = /^[ \t.]{0,8}(?:[\r\n]|$)/.exec(text.slice(end, end + 9));
  return after !== null && (after[0].length > 0 || end === text.length);
}
