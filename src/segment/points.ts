import { isMaybeFinal, isNeverFinal, SENTENCE_STARTERS } from "../language/abbreviations.data.js";
import { isDigit, isHan, isLatin, isLower, isSpace, isUpper } from "../language/characters.js";
import { SCALE_WORDS } from "./sentences.data.js";

/** A single point that might end a sentence; see `EndMark` in sentences.ts. */
export interface Point {
  readonly text: string;
  readonly start: number;
  readonly first: number;
  readonly end: number;
  readonly caseless: boolean;
}

/**
 * Whether a single point ends a sentence. `next` is the next character that is no space, `spaced` whether a space
 * stands before it.
 */
export function pointEndsSentence(point: Point, next: number, spaced: boolean): boolean {
  const { text, start, first, end } = point;
  const before = text.codePointAt(first - 1) ?? 0;
  const closed = end > first + 1;
  if (isDigit(before) && !closed) return numberEnds(point, next, spaced);
  const word = wordBefore(text, start, first);
  if (!spaced && !closed) return joinedEnds(text, first, next, word);
  if (word === "") return true;
  if (isInitials(word) && !isTail(text, first - word.length)) return startsSentence(point, next);
  if (isNeverFinal(word) && !closed) return false;
  if (isMaybeFinal(word)) return startsSentence(point, next);
  if (point.caseless || !isLower(next)) return true;
  // A small letter after the point: an unknown abbreviation, or a machine's stop in the middle of things.
  return closed ? false : looksLikeWord(word.toLowerCase());
}

/** `15.4` never splits, nor `15. 4 percent`; `in 2020. 3 new plants` does; `1. 收入` is an item's number. */
function numberEnds({ text, start, first, end }: Point, next: number, spaced: boolean): boolean {
  if (!spaced) {
    if (isDigit(next)) return false;
    if (isHan(next)) return !isItemNumber(text, start, first);
    return isUpper(next) && !isItemNumber(text, start, first) && isLower(text.charCodeAt(end + 1));
  }
  if (isItemNumber(text, start, first)) return false;
  if (!isDigit(next)) return true;
  return !continuesDecimal(text, start, first, end);
}

/** Digits before the point, digits after the space, and a unit after those: a decimal that a machine tore apart. */
function continuesDecimal(text: string, start: number, first: number, end: number): boolean {
  let digits = first;
  while (digits > start && isDigit(text.charCodeAt(digits - 1))) digits--;
  if (first - digits > 3) return false; // a year
  let i = end;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  const fraction = i;
  while (i < text.length && isDigit(text.charCodeAt(i))) i++;
  if (i - fraction > 3) return false;
  if (text[i] === "%" || text[i] === "％") return true;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  if (isHan(text.codePointAt(i) ?? 0)) return "万亿千百个元点倍％%".includes(text.charAt(i));
  let wordEnd = i;
  while (wordEnd < text.length && isLatin(text.charCodeAt(wordEnd))) wordEnd++;
  return SCALE_WORDS.has(text.slice(i, wordEnd).toLowerCase());
}

/** Up to four digits and nothing else since the sentence began: 3. 收入, 101. The Fund. */
function isItemNumber(text: string, start: number, first: number): boolean {
  if (first - start > 12) return false;
  const lead = text.slice(start, first).trim();
  return (
    lead.length > 0 && lead.length <= 4 && [...lead].every((character) => isDigit(character.charCodeAt(0)))
  );
}

/**
 * No space after the point: a name (example.com, Inc.的), unless a Chinese sentence follows (Henry.今天) or the space
 * was forgotten (purposes only.Thank you).
 */
function joinedEnds(text: string, first: number, next: number, word: string): boolean {
  if (isHan(next))
    return !isInitials(word) && !isNeverFinal(word) && !isMaybeFinal(word) && word.length !== 1;
  if (isHan(text.codePointAt(first - 1) ?? 0)) return true;
  if (!isUpper(next) || word.length < 3 || !/^[a-z]+$/.test(word)) return false;
  return isLower(text.charCodeAt(first + 2));
}

/** The letters and inner points before the point, back to the last space, bracket or Chinese character. */
function wordBefore(text: string, start: number, first: number): string {
  let from = first;
  while (from > start && first - from < 24) {
    const unit = text.charCodeAt(from - 1);
    if (!isLatin(unit) && unit !== 0x2e) break;
    from--;
  }
  return text.slice(from, first);
}

/** One capital, or single letters with points between: J, U.S, Ph.D is not. */
function isInitials(word: string): boolean {
  if (word.length === 1) return isUpper(word.charCodeAt(0)) && word !== "I";
  if (word.length % 2 === 0) return false;
  for (let i = 0; i < word.length; i++) {
    if (i % 2 === 0 ? !isLatin(word.charCodeAt(i)) : word[i] !== ".") return false;
  }
  return true;
}

/** The letter is the end of a longer name: the D of R&D, the M of 3M. */
function isTail(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  return unit === 0x26 || unit === 0x2d || isDigit(unit);
}

/** Whether what follows is a capitalised word that begins sentences rather than names, or Chinese. */
function startsSentence({ text, end, caseless }: Point, next: number): boolean {
  if (isHan(next)) return true;
  if (!isUpper(next) || caseless) return false;
  let i = end;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  const from = i;
  while (i < text.length && isLatin(text.charCodeAt(i))) i++;
  return SENTENCE_STARTERS.has(text.slice(from, i).toLowerCase());
}

/** Long enough and with a vowel: more likely the end of a sentence than an abbreviation nobody listed. */
function looksLikeWord(word: string): boolean {
  return word.length >= 3 && /[aeiouy]/.test(word) && !word.includes(".");
}
