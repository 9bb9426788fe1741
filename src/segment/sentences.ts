import { isHan, isLatin, isLower, isSpace, isUpper } from "../language/characters.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { trimSpan } from "../text/span.js";
import { breakLong } from "./long-sentences.js";
import { pointEndsSentence } from "./points.js";

/**
 * The sentences of a text: trimmed, in order, covering everything but white space. One scanner serves both languages,
 * for Chinese speech holds English sentences' points and English transcripts Chinese stops; `language` only decides
 * what is too long and where it may be broken.
 */
export function splitSentences(text: string, language: Language): Span[] {
  const sentences: Span[] = [];
  const caseless = isCaseless(text);
  let start = 0;
  let i = 0;
  while (i < text.length) {
    if (!isTerminator(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const first = i;
    i = afterMarks(text, i);
    const end = afterClosers(text, i);
    if (endsSentence({ text, start, first, last: i - 1, end, caseless })) {
      addSentence(sentences, text, start, end);
      start = end;
    }
    i = Math.max(i, end);
  }
  addSentence(sentences, text, start, text.length);
  return sentences.flatMap((sentence) => breakLong(text, sentence, language));
}

function addSentence(sentences: Span[], text: string, start: number, end: number): void {
  const span = trimSpan(text, { start, end });
  if (span.end > span.start) sentences.push(span);
}

/** A run of end marks, and what stands around it. */
interface EndMark {
  readonly text: string;
  /** Where the sentence began. */
  readonly start: number;
  /** The first and the last of the end marks. */
  readonly first: number;
  readonly last: number;
  /** After the quotes and brackets that close behind them. */
  readonly end: number;
  /** The text has next to no capitals, so they say nothing. */
  readonly caseless: boolean;
}

const FULL_STOP = 0x3002;
const ELLIPSIS = 0x2026;
const POINT = 0x2e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const WIDE_QUESTION = 0xff1f;
const WIDE_EXCLAMATION = 0xff01;
const WIDE_POINT = 0xff0e;
const HALF_STOP = 0xff61;

function isTerminator(unit: number): boolean {
  return (
    unit === POINT ||
    unit === QUESTION ||
    unit === EXCLAMATION ||
    unit === FULL_STOP ||
    unit === WIDE_QUESTION ||
    unit === WIDE_EXCLAMATION ||
    unit === WIDE_POINT ||
    unit === HALF_STOP ||
    unit === ELLIPSIS
  );
}

/** The end of a run of end marks; the points of a spaced ellipsis (. . .) are one run. */
function afterMarks(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    if (isTerminator(text.charCodeAt(i))) i++;
    else if (text[i] === " " && text[i - 1] === "." && text[i + 1] === ".") i += 2;
    else break;
  }
  return i;
}

/** Marks that can only close: those that open too (" and ') close when they touch the end mark. */
const CLOSERS = "\"')]}”’」』）》】〉〕]｣";

function afterClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end++;
  return end;
}

function endsSentence(mark: EndMark): boolean {
  const { text, start, first, last, end } = mark;
  const unit = text.charCodeAt(last);
  if (end >= text.length) return true;
  if (text.slice(start, Math.min(first, start + 8)).trim() === "" && first - start <= 8) return false;
  if (unit === FULL_STOP || unit === HALF_STOP) return true;
  const next = nextCharacter(text, end);
  const spaced = isSpace(text.charCodeAt(end));
  switch (unit) {
    case WIDE_QUESTION:
    case WIDE_EXCLAMATION:
      return true;
    case QUESTION:
    case EXCLAMATION:
      // "Really?" he asked: the sentence goes on. Yahoo!-like names go on in small letters too.
      if (isLower(next)) return !mark.caseless && end === last + 1 && spaced && unit === QUESTION;
      return spaced || isHan(next) || (isUpper(next) && end === last + 1);
    case ELLIPSIS:
      return endsInDots(mark, next, spaced);
    default:
      if (last > first) return endsInDots(mark, next, spaced);
      return pointEndsSentence(mark, next, spaced);
  }
}

/**
 * Dots are as often a pause as an end: they end an English sentence before a capital, and a Chinese one only where a
 * quote closes (我觉得……这个要看情况 is one).
 */
function endsInDots({ end, last, text, first }: EndMark, next: number, spaced: boolean): boolean {
  const before = text.codePointAt(first - 1) ?? 0;
  if (isHan(next)) return end > last + 1 || (spaced && isLatin(before));
  return spaced && (isUpper(next) || "\"“‘'([".includes(String.fromCodePoint(next)));
}

/** The next code point that is no space, 0 at the end. */
function nextCharacter(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return text.codePointAt(i) ?? 0;
}

/** Machine transcripts in small letters only: a capital is no sign of a beginning there. */
function isCaseless(text: string): boolean {
  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < text.length && letters < 2000; i++) {
    const unit = text.charCodeAt(i);
    if (!isLatin(unit)) continue;
    letters++;
    if (isUpper(unit)) capitals++;
  }
  return letters >= 40 && capitals * 200 < letters;
}
