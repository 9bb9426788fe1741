import { charCode } from "./char-code.js";
import { HAN_DIGIT, NUMERALS, isDigit, isLatin } from "./zh-characters.js";
import { IDIOMS } from "./zh-idioms.data.js";

interface Idiom {
  readonly word: string;
  /** So many characters stand before its first numeral. */
  readonly lead: number;
  /** What may not follow and precede. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** It begins with an Arabic digit, so it must not be part of a longer number. */
  readonly figures: boolean;
  /** It is nothing but Chinese digits (五一, 一一), so it must not be part of a string of them. */
  readonly numerals: boolean;
}

const POINT = 0x2e;

/** Behind plain digits these make them a number after all: 985 is a group of universities, 985万 is none. */
const COUNTING = "万亿千百元美港个家辆台年月日天名人次户件亩吨公平克米点倍成岁度分块%％,，.-到至";

/** Where scanning would first stop in a word: 1 for a numeral or what counts like one, 2 for the marks behind a word. */
const STOPS = new Uint8Array(0x10000);
for (const code of NUMERALS) STOPS[code] = 1;
for (const character of "几数半第0123456789") STOPS[character.charCodeAt(0)] = 1;
for (const mark of "!<") STOPS[mark.charCodeAt(0)] = 2;

/** How many characters stand before the first numeral. */
function leadOf(form: string): number {
  for (let i = 0; i < form.length; i++) {
    const stop = STOPS[form.charCodeAt(i)];
    if (stop !== 0) return stop === 1 ? i : 0;
  }
  return 0;
}

/** One small integer for two characters. That others may have the same does no harm: words are compared. */
function pairKey(first: number, second: number): number {
  return (first * 31 + second) & 0x3fffffff;
}

/** Idioms that share a pair. A call needs few of them: they stand as they are written until they are asked for. */
interface Shelf {
  readonly forms: string[];
  idioms: readonly Idiom[] | null;
}

/**
 * The idioms by two of their characters: the first numeral and the character behind it, or the one before it where the
 * numeral is the last (统一). Made when the first number is read.
 */
const shelves = new Map<number, Shelf>();
/** By the low bits of a pair: 1 where some idiom may have it. */
const PAIRS = new Uint8Array(0x4000);
const LOW = PAIRS.length - 1;

function fillShelves(): void {
  for (const form of IDIOMS) {
    const lead = leadOf(form);
    const numeral = form.charCodeAt(lead);
    const last = lead + 1 === form.length || STOPS[form.charCodeAt(lead + 1)] === 2;
    const key = last
      ? pairKey(form.charCodeAt(lead - 1), numeral)
      : pairKey(numeral, form.charCodeAt(lead + 1));
    PAIRS[key & LOW] = 1;
    const shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, { forms: [form], idioms: null });
    else shelf.forms.push(form);
  }
}

/** Where the longest idiom of a pair ends; `best` when none goes on further. */
function furthest(text: string, at: number, from: number, key: number, best: number): number {
  if (PAIRS[key & LOW] === 0) return best;
  const shelf = shelves.get(key);
  if (shelf === undefined) return best;
  let end = best;
  for (const idiom of (shelf.idioms ??= shelf.forms.map(idiomOf))) {
    const start = at - idiom.lead;
    const stop = start + idiom.word.length;
    if (start >= from && stop > end && standsAt(text, start, idiom)) end = stop;
  }
  return end;
}

function idiomOf(form: string): Idiom {
  const [, word = "", notBefore = "", notAfter = ""] = /^([^!<]+)(?:!([^<]*))?(?:<(.*))?$/.exec(form) ?? [];
  return {
    word,
    lead: leadOf(form),
    notBefore: notBefore + (/^[\d.]+$/.test(word) ? COUNTING : ""),
    notAfter,
    figures: /\d/.test(word),
    numerals: [...word].every((character) => (HAN_DIGIT[character.charCodeAt(0)] ?? -1) >= 0),
  };
}

function isInString(text: string, start: number, end: number): boolean {
  const isDigitAt = (at: number) => (HAN_DIGIT[charCode(text, at)] ?? -1) >= 0;
  return isDigitAt(end) || (start > 0 && isDigitAt(start - 1));
}

/** The digits at either end of the word are not part of a longer number: 007 in 00700, 3C in 13C. */
function isWholeFigure(text: string, start: number, end: number): boolean {
  if (isDigit(charCode(text, start)) && start > 0) {
    const before = charCode(text, start - 1);
    if (isDigit(before) || before === POINT || isLatin(before)) return false;
  }
  const after = charCode(text, end);
  if (isDigit(charCode(text, end - 1)))
    return !isDigit(after) && !(after === POINT && isDigit(charCode(text, end + 1)));
  return !isLatin(charCode(text, end - 1)) || (!isDigit(after) && !isLatin(after));
}

/** Whether the idiom stands at `start` with nothing around it that makes it another word. */
function standsAt(text: string, start: number, idiom: Idiom): boolean {
  const { word, notBefore, notAfter } = idiom;
  if (!text.startsWith(word, start)) return false;
  const end = start + word.length;
  if (end < text.length && notBefore.includes(text.charAt(end))) return false;
  if (start > 0 && notAfter.includes(text.charAt(start - 1))) return false;
  if (idiom.numerals && isInString(text, start, end)) return false;
  return !idiom.figures || isWholeFigure(text, start, end);
}

/**
 * Where the longest word that counts nothing ends, when the numeral at `at` is the first of such a word; -1 otherwise.
 * `from` is how far back a word may begin. Bounded by the longest word.
 */
export function idiomEnd(text: string, at: number, from: number): number {
  if (shelves.size === 0) fillShelves();
  const code = charCode(text, at);
  const behind = furthest(text, at, from, pairKey(code, charCode(text, at + 1)), -1);
  return furthest(text, at, from, pairKey(charCode(text, at - 1), code), behind);
}
