import { isDigit, isHan, isLatin, isSpace } from "../language/characters.js";
import type { Span } from "../text/span.js";

/** What joins two letters or digits into one token when nothing else stands between them. */
interface Joiner {
  readonly letters: boolean;
  readonly digits: boolean;
}

const LETTERS: Joiner = { letters: true, digits: false };

/** By code unit. */
const JOINERS: ReadonlyMap<number, Joiner> = new Map(
  (
    [
      ["'", LETTERS], // don't, company's
      ["-", LETTERS], // year-over-year; but 10-12 is two numbers
      ["&", LETTERS], // R&D, Q&A, SG&A
      ["@", LETTERS], // ir@example.com
      ["_", LETTERS],
      [".", { letters: true, digits: true }], // example.com, U.S, 15.4
      [",", { letters: false, digits: true }], // 12,345
      ["·", LETTERS],
    ] as const
  ).map(([sign, joins]) => [sign.charCodeAt(0), joins]),
);

/**
 * Cuts text without Chinese characters into words, numbers and single signs. Whole are: contractions (don't),
 * compounds (year-over-year, COVID-19), abbreviations with inner points (u.s., j.p.), R&D, numbers with their
 * separators (12,345.6), names of letters and digits (m7, 5g, 2q24). Apart are: a number and the compound it begins
 * (10-minute), a currency or a scale and its number (rmb1.92, 1.2bn), which are one word or two as the typist likes.
 */
export function latinTokens(text: string, start: number, end: number): Span[] {
  const tokens: Span[] = [];
  let i = start;
  while (i < end) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (isSpace(codePoint)) {
      i++;
    } else if (isWordCharacter(codePoint)) {
      const wordEnd = endOfWord(text, i, end);
      for (const cut of numberCuts(text, i, wordEnd)) {
        tokens.push({ start: i, end: cut });
        i = cut;
      }
      tokens.push({ start: i, end: wordEnd });
      i = wordEnd;
    } else {
      const next = Math.min(end, i + (codePoint > 0xffff ? 2 : 1));
      tokens.push({ start: i, end: next });
      i = next;
    }
  }
  return tokens;
}

const HYPHEN = 0x2d;

/** Currencies that are written before a number, and scales and units written after one, without a space. */
const BEFORE_NUMBER = new Set(["rmb", "cny", "usd", "us", "hkd", "hk", "eur", "jpy", "nt", "twd"]);
const AFTER_NUMBER = new Set([
  "bn",
  "mn",
  "mln",
  "bln",
  "tn",
  "trn",
  "k",
  "mm",
  "b",
  "m",
  "bps",
  "pp",
  "x",
  "rmb",
]);

const NO_CUTS: readonly number[] = [];

/** Where letters and a number inside a word come apart. The word is in small letters. */
function numberCuts(text: string, start: number, end: number): readonly number[] {
  let first = start;
  while (first < end && !isDigit(text.charCodeAt(first))) first++;
  if (first === end) return NO_CUTS;
  let last = first;
  let separated = false;
  while (last < end && (isDigit(text.charCodeAt(last)) || text[last] === "." || text[last] === ",")) {
    separated ||= !isDigit(text.charCodeAt(last));
    last++;
  }
  const cuts: number[] = [];
  if (first > start && (separated || BEFORE_NUMBER.has(text.slice(start, first)))) cuts.push(first);
  if (last < end && (separated || AFTER_NUMBER.has(text.slice(last, end)))) cuts.push(last);
  return cuts;
}

/** Letters of any alphabet, digits and their marks; not Han. */
function isWordCharacter(codePoint: number): boolean {
  if (isLatin(codePoint) || isDigit(codePoint)) return true;
  return codePoint >= 0x80 && !isHan(codePoint) && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(codePoint));
}

function endOfWord(text: string, start: number, end: number): number {
  let i = start;
  let sawLetter = false;
  while (i < end) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (isWordCharacter(codePoint)) {
      sawLetter ||= !isDigit(codePoint);
      i += codePoint > 0xffff ? 2 : 1;
      continue;
    }
    const joiner = JOINERS.get(text.charCodeAt(i));
    const next = text.codePointAt(i + 1) ?? 0;
    if (joiner === undefined || i === start || i + 1 >= end || !isWordCharacter(next)) break;
    if (codePoint === HYPHEN && isDigit(text.charCodeAt(start))) break;
    const digits = isDigit(text.charCodeAt(i - 1)) && isDigit(next);
    if (digits ? !(joiner.digits || (sawLetter && joiner.letters)) : !(joiner.letters && sawLetter)) break;
    i++;
  }
  return isAbbreviation(text, start, i) && text[i] === "." && i < end ? i + 1 : i;
}

/** Single letters with points between them: the point after the last one is part of it (u.s., e.g.). */
function isAbbreviation(text: string, start: number, end: number): boolean {
  if (end - start < 3 || (end - start) % 2 === 0) return false;
  for (let i = start; i < end; i++) {
    if ((i - start) % 2 === 0 ? !isLatin(text.charCodeAt(i)) : text[i] !== ".") return false;
  }
  return true;
}
