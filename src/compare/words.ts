import type { LanguageSpan } from "../language/language-span.js";
import { isDigit, isHan } from "../language/characters.js";
import { lemma } from "../segment/lemma.js";
import { simplify } from "../segment/script.js";
import type { Marker, Transcript } from "../read/transcript.js";
import { CONTRACTED, NUMBER_WORDS, SLIGHT_WORDS } from "./words.data.js";

/** A spoken word of one transcript. `start` and `end` count in its text. */
export interface SpokenWord {
  /** Small letters, no possessive, numbers in digits: what is equal whatever the vendor's style. */
  readonly key: string;
  /** The base form: what is equal but for grammar. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Index of the turn. */
  readonly turn: number;
  /** Begins with a capital that is not there because a sentence begins. */
  readonly capital: boolean;
  /** Filler and grammar words: they carry little by themselves. */
  readonly slight: boolean;
}

/** A transcriber's note among the words: it stands before the word of index `at`. */
export interface PlacedMarker {
  readonly marker: Marker;
  readonly at: number;
}

export interface SpokenText {
  readonly words: readonly SpokenWord[];
  readonly markers: readonly PlacedMarker[];
}

const isLetter = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit < 0x250);
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;

/** Where the word that begins at `start` ends: letters with inner marks (D&A, U.S, ir.example.com), or a number. */
function endOfWord(text: string, start: number, limit: number): number {
  const digits = isDigit(text.charCodeAt(start));
  const inside = (at: number) => {
    const unit = text.charCodeAt(at);
    return digits ? isDigit(unit) : isLetter(unit) || isDigit(unit);
  };
  let end = start;
  for (;;) {
    while (end < limit && inside(end)) end += 1;
    if (end + 1 >= limit || !inside(end + 1)) return end;
    const mark = text[end];
    const next = text[end + 1] ?? "";
    if (digits) {
      if (mark !== "." && mark !== ",") return end;
      // "in 2020,2021" is two numbers; a separator is followed by three digits, a point by any.
      if (mark === "," && !threeDigits(text, end + 1)) return end;
    } else if (mark === ".") {
      const initial = end - start === 1 || text[end - 2] === ".";
      if (!initial && next !== next.toLowerCase()) return end;
    } else if (mark !== "&" && !isApostrophe(text.charCodeAt(end))) return end;
    end += 1;
  }
}

function threeDigits(text: string, at: number): boolean {
  for (let i = 0; i < 3; i += 1) if (!isDigit(text.charCodeAt(at + i))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}

/** Whether a capital stands there because a sentence begins. */
function opens(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - 6; at -= 1) {
    const mark = text.charAt(at);
    if (" \t\"“”'‘’()[]-–—".includes(mark)) continue;
    if (mark === ".")
      return !/(?:^|[\s.(])(?:[A-Z]|Mr|Ms|Mrs|Dr|St|Inc|Ltd|Co)$/u.test(text.slice(Math.max(0, at - 4), at));
    return "?!:;\n。？！：；…".includes(mark);
  }
  return start < 6;
}

interface Builder {
  readonly words: SpokenWord[];
  readonly known: Map<string, { stem: string; slight: boolean }>;
}

function push(
  builder: Builder,
  key: string,
  start: number,
  end: number,
  turn: number,
  capital: boolean,
): void {
  let known = builder.known.get(key);
  if (known === undefined)
    builder.known.set(key, (known = { stem: lemma(key), slight: SLIGHT_WORDS.has(key) }));
  builder.words.push({ key, stem: known.stem, slight: known.slight, start, end, turn, capital });
}

/** Adds a word; a contraction is two, so that "haven't" and "have not" are alike. */
function pushLatin(builder: Builder, text: string, start: number, end: number, turn: number): void {
  const written = text.slice(start, end);
  const word = written.includes("’") ? written.replaceAll("’", "'") : written;
  const plain = word.toLowerCase();
  const upper = word.charAt(0) !== plain.charAt(0);
  const capital = upper && ((word.length > 1 && word === word.toUpperCase()) || !opens(text, start));
  if (plain.endsWith("n't") && plain.length > 3) {
    const head = plain === "can't" ? "can" : plain === "won't" ? "will" : plain.slice(0, -3);
    push(builder, head, start, end - 3, turn, false);
    push(builder, "not", end - 3, end, turn, false);
    return;
  }
  if (plain === "cannot") {
    push(builder, "can", start, start + 3, turn, false);
    push(builder, "not", start + 3, end, turn, false);
    return;
  }
  const apostrophe = plain.indexOf("'");
  if (apostrophe > 0) {
    const tail = CONTRACTED.get(plain.slice(apostrophe + 1));
    push(builder, keyOf(plain.slice(0, apostrophe)), start, start + apostrophe, turn, capital);
    if (tail !== undefined) push(builder, tail, start + apostrophe, end, turn, false);
    return;
  }
  push(builder, keyOf(plain), start, end, turn, capital);
}

function keyOf(plain: string): string {
  const bare = plain.includes(".") ? plain.replaceAll(".", "") : plain;
  return NUMBER_WORDS.get(bare) ?? bare;
}

/** The units of money are said before a number or after it, or not at all where all figures are in one. */
const SIGNS: ReadonlyMap<string, string> = new Map([["%", "percent"]]);

/** What notes hold that say that the word before them is in doubt, and no word of their own. */
const DOUBTS = new Set(["", "ph", "sp", "sic", "phonetic", "spelling"]);

/** Whether a marker holds a word that the transcriber thinks was said: `[electric]`. */
export function isGuess(text: string, { kind, span }: Marker): boolean {
  if (kind !== "uncertain") return false;
  const inner = text.slice(span.start, span.end).replace(/[^\p{L}\p{N}]/gu, "");
  return !DOUBTS.has(inner.toLowerCase());
}

/** The words of everything that was spoken, in order, with the transcriber's notes at their places among them. */
export function spokenWords(transcript: Transcript, spans: readonly LanguageSpan[]): SpokenText {
  const { text } = transcript;
  const builder: Builder = { words: [], known: new Map() };
  const markers: PlacedMarker[] = [];
  const notes = [...transcript.markers].sort((a, b) => a.span.start - b.span.start);
  const silent = spans.filter(({ speech }) => !speech).map(({ span }) => span);
  let note = 0;
  let quiet = 0;
  transcript.turns.forEach((turn, index) => {
    for (const { start, end } of turn.paragraphs) {
      for (let at = start; at < end;) {
        while (note < notes.length && (notes[note]?.span.end ?? 0) <= at) note += 1;
        const marker = notes[note];
        if (marker !== undefined && marker.span.start <= at) {
          markers.push({ marker, at: builder.words.length });
          note += 1;
          if (!isGuess(text, marker)) {
            at = marker.span.end;
            continue;
          }
        }
        while (quiet < silent.length && (silent[quiet]?.end ?? 0) <= at) quiet += 1;
        const unspoken = silent[quiet];
        if (unspoken !== undefined && unspoken.start <= at) {
          at = unspoken.end;
          continue;
        }
        at = take(builder, text, at, end, index);
      }
    }
  });
  return { words: builder.words, markers };
}

/** Reads what stands at a place; the place after it. */
function take(builder: Builder, text: string, at: number, limit: number, turn: number): number {
  const unit = text.charCodeAt(at);
  if (isLetter(unit)) {
    // RMB1.92: a currency sticks to its number.
    const end = endOfLetters(text, at, endOfWord(text, at, limit));
    pushLatin(builder, text, at, end, turn);
    return end;
  }
  if (isDigit(unit)) {
    const end = endOfWord(text, at, limit);
    push(builder, numberKey(text.slice(at, end)), at, end, turn, false);
    return end;
  }
  const sign = SIGNS.get(text.charAt(at));
  if (sign !== undefined) push(builder, sign, at, at + 1, turn, false);
  else {
    const point = text.codePointAt(at) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    if (isHan(point)) push(builder, simplify(text.slice(at, at + size)).text, at, at + size, turn, false);
    return at + size;
  }
  return at + 1;
}

const CURRENCY = /^(?:rmb|cny|usd?|hkd?|eur|jpy|twd|nt)(?=\d)/iu;

function endOfLetters(text: string, start: number, end: number): number {
  const currency = CURRENCY.exec(text.slice(start, Math.min(end, start + 5)));
  return currency === null ? end : start + currency[0].length;
}

function numberKey(number: string): string {
  const plain = number.replaceAll(",", "");
  if (!plain.includes(".")) return plain;
  let end = plain.length;
  while (plain[end - 1] === "0") end -= 1;
  return plain.slice(0, plain[end - 1] === "." ? end - 1 : end);
}

/** Index of the first word that ends after an offset. */
export function wordAt(words: readonly SpokenWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
