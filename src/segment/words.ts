import { isHan } from "../language/characters.js";
import type { Language } from "../text/language.js";
import type { MappedText } from "../text/mapped-text.js";
import { toOriginal } from "../text/mapped-text.js";
import { sliceOf, type Span } from "../text/span.js";
import { coverChinese, cutChinese } from "./dictionary.js";
import { latinTokens } from "./latin-tokens.js";
import { isInvisible, normalise } from "./script.js";
import type { Word } from "./segment.js";

/**
 * The words of a text with their places in it; together they cover everything but white space and invisible
 * characters. Chinese stretches are cut by the dictionary in either language, Latin ones by the same rules in either,
 * so 就是quarter on quarter的这个变现 and its rendition share their tokens.
 */
export function wordsOf(text: string, _language: Language): Word[] {
  const mapped = normalise(text);
  coverChinese(mapped.text);
  const spans = tokenSpans(mapped.text);
  // Nothing was dropped, joined or moved, which is the usual case.
  if (mapped.offsets === null) return spans.map((span) => ({ text: sliceOf(mapped.text, span), span }));
  const words: Word[] = [];
  for (const span of spans) addWord(words, text, mapped, span);
  return words;
}

/** A token that shares its original with the one before it (the second half of a ligature) joins that one. */
function addWord(words: Word[], original: string, mapped: MappedText, span: Span): void {
  const place = withoutInvisible(original, toOriginal(mapped, span));
  const text = mapped.text.slice(span.start, span.end);
  const last = words.at(-1);
  if (last !== undefined && (place.start < last.span.end || place.start === place.end)) {
    words[words.length - 1] = {
      text: last.text + text,
      span: { start: last.span.start, end: Math.max(last.span.end, place.end) },
    };
  } else words.push({ text, span: place });
}

/** What was dropped behind a word (a zero-width space) is no part of it. */
function withoutInvisible(original: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && isInvisible(original.charCodeAt(last - 1))) last--;
  return { start, end: last };
}

/**
 * The segmenter needs some 300 bytes for every character of a stretch. No one speaks this long without a mark; a
 * hostile text does.
 */
const LONGEST_STRETCH = 4096;

/** `at`, or one less when it would cut a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function tokenSpans(text: string): Span[] {
  const spans: Span[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    if (isHan(text.codePointAt(i) ?? 0)) {
      while (i < text.length && isHan(text.codePointAt(i) ?? 0))
        i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      for (let at = start; at < i;) {
        const to = i - at > LONGEST_STRETCH ? wholeCharacters(text, at + LONGEST_STRETCH) : i;
        for (const word of cutChinese(text.slice(at, to)))
          spans.push({ start: at, end: (at += word.length) });
      }
    } else {
      while (i < text.length && !isHan(text.codePointAt(i) ?? 0)) i++;
      for (const span of latinTokens(text, start, i)) spans.push(span);
    }
  }
  return spans;
}
