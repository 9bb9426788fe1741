import { charCode } from "./char-code.js";
import type { Quantity } from "./quantity.js";
import { NUMERALS } from "./zh-characters.js";
import { joinBounds } from "./zh-bounds.js";
import { markRepairs } from "./zh-clauses.js";
import { dateWordAt } from "./zh-dates.js";
import { BEFORE_WEEKS, DATE_WORDS, WEEKS } from "./zh-dates.data.js";
import { dateDraft, finish, type Scan } from "./zh-draft.js";
import { readNumber } from "./zh-figures.js";
import { firstAt } from "./zh-ordinals.js";
import { readDouble, readFraction, readHalf, readLetters, readOrdinal, readPlaces } from "./zh-phrases.js";
import { VULGAR_FRACTIONS } from "./vulgar-fractions.data.js";
import { prepare } from "./zh-prepare.js";
import { take } from "./zh-take.js";

/** What a character may begin; 0 for nothing, which is what most characters are. */
const START = new Uint8Array(0x10000);
const NUMBER = 1;
const LETTER = 2;
const ORDINAL = 3;
const FIRST = 4;
const HALF = 5;
const DOUBLE = 6;
const POINT = 7;
const WORD = 8;
const PLACES = 9;

for (const words of [DATE_WORDS.map(([word]) => word), WEEKS, BEFORE_WEEKS.map(([word]) => word)])
  for (const word of words) START[word.charCodeAt(0)] = WORD;
START.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(NUMBER, 0x30, 0x3a);
for (const code of NUMERALS) START[code] = NUMBER;
for (const sign of Object.keys(VULGAR_FRACTIONS)) START[sign.charCodeAt(0)] = POINT;
for (const [character, kind] of [
  ["几", NUMBER],
  ["数", NUMBER],
  ["第", ORDINAL],
  ["首", FIRST],
  ["半", HALF],
  ["翻", DOUBLE],
  ["腰", DOUBLE],
  ["打", DOUBLE],
  [".", POINT],
  ["位", PLACES],
] as const) {
  START[character.charCodeAt(0)] = kind;
}

/**
 * Every quantity of a Chinese sentence (or of English words inside one), left to right, not overlapping. One scan; the
 * cost is linear in the length of the text.
 */
export function readChinese(text: string): Quantity[] {
  return readCounting(text).quantities;
}

/** The same with the number of steps taken, for the tests that the cost is linear. */
export function readCounting(original: string): { readonly quantities: Quantity[]; readonly steps: number } {
  const prepared = prepare(original);
  const { text } = prepared;
  const n = text.length;
  let at = 0;
  while (at < n && START[charCode(text, at)] === 0) at += 1;
  if (at === n) return { quantities: [], steps: n };
  const scan: Scan = { text, found: [], last: 0, prepared, yuan: undefined, steps: at };
  while (at < n) {
    scan.steps += 1;
    const start = START[charCode(text, at)] ?? 0;
    at = start === 0 ? at + 1 : readFrom(scan, at, start);
  }
  if (scan.found.length > 1) {
    markRepairs(text, scan.found);
    joinBounds(text, scan.found);
  }
  return { quantities: scan.found.map((made) => finish(made, original, prepared)), steps: scan.steps };
}

function readFrom(scan: Scan, at: number, start: number): number {
  const { text } = scan;
  switch (start) {
    case NUMBER:
      return readNumber(scan, at);
    case LETTER:
      return readLetters(scan, at);
    case WORD: {
      const date = dateWordAt(text, at);
      return date === null
        ? at + 1
        : take(scan, dateDraft(date.start, date.end, date.parts, date.incidental));
    }
    case ORDINAL:
      return readOrdinal(scan, at);
    case FIRST: {
      const made = firstAt(text, at);
      return made === null ? at + 1 : take(scan, made);
    }
    case HALF:
      return readHalf(scan, at);
    case DOUBLE:
      return readDouble(scan, at);
    case POINT:
      return readFraction(scan, at);
    case PLACES:
      return readPlaces(scan, at);
    default:
      return at + 1;
  }
}
