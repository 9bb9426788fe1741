import { isHan, isLatin, isLower } from "../language/characters.js";
import { isNeverFinal } from "../language/abbreviations.data.js";
import type { LanguageSpan } from "../language/language-span.js";
import type { Marker, Transcript } from "../read/transcript.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { shift } from "../text/span.js";
import { DANGLING_WORDS } from "./sentences.data.js";
import type { Segment } from "./segment.js";
import { splitSentences } from "./sentences.js";

/**
 * The sentences of a transcript, in order, each of one language and one turn. Text that is not speech has none.
 * Transcribers' notes at a sentence's ends are left out of its span, a sentence that is broken across paragraphs
 * ("… our CFO, Mr." ⏎ "Lin. …") is one segment.
 */
export function segmentTranscript(transcript: Transcript, languageSpans: readonly LanguageSpan[]): Segment[] {
  const { text } = transcript;
  const spoken = withoutNotes(text, transcript.markers);
  const segments: Segment[] = [];
  for (const stretch of stretches(spoken, languageSpans)) {
    for (const sentence of splitSentences(
      spoken.slice(stretch.span.start, stretch.span.end),
      stretch.language,
    )) {
      const span = withoutTurnEnd(spoken, shift(sentence, stretch.span.start));
      if (!holdsWords(spoken, span)) continue;
      segments.push({
        id: `s${segments.length + 1}`,
        turn: stretch.turn,
        span,
        text: text.slice(span.start, span.end),
        language: stretch.language,
      });
    }
  }
  return segments;
}

interface Stretch {
  readonly turn: string;
  readonly span: Span;
  readonly language: Language;
}

/** Speech in one language, with neighbours joined where a paragraph ends within a sentence. */
function stretches(text: string, spans: readonly LanguageSpan[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { turn, span, language, speech } of spans) {
    if (!speech) continue;
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      last.turn === turn &&
      last.language === language &&
      text.slice(last.span.end, span.start).trim() === "" &&
      breaksOff(text, last.span, span, language);
    if (goesOn) joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    else joined.push({ turn, span, language });
  }
  return joined;
}

/**
 * Whether the first of two paragraphs ends within a sentence that the second goes on with: at a title, a comma, a
 * word that never ends a sentence (the, of, 和, 对), or anywhere without an end mark when a small letter follows.
 */
function breaksOff(text: string, first: Span, second: Span, language: Language): boolean {
  const last = text.charAt(first.end - 1);
  const next = text.codePointAt(second.start) ?? 0;
  if (last === ".") {
    const word = /[a-z.]{1,12}$/i.exec(text.slice(Math.max(first.start, first.end - 13), first.end - 1));
    return word !== null && isNeverFinal(word[0]) && (isLatin(next) || isHan(next));
  }
  if (",，、".includes(last)) return true;
  if (language === "zh") return DANGLING_WORDS.zh.has(last);
  const word = /[a-z]{1,16}$/i.exec(text.slice(Math.max(first.start, first.end - 16), first.end));
  if (word === null) return last === "-" && isLower(next);
  return isLower(next) || DANGLING_WORDS.en.has(word[0].toLowerCase());
}

/** Notes that stand for no words of the speaker. A guess in brackets ([electric]) is what the speaker may have said. */
function isSilent(text: string, { kind, span }: Marker): boolean {
  if (kind !== "uncertain") return true;
  const inner = text.slice(span.start, span.end).replace(/[^\p{L}\p{N}?]/gu, "");
  return /^(?:ph|sp|sic|phonetic|spelling|\?+)?$/i.test(inner);
}

/** The text with spaces where notes stand, so that a note is never part of a sentence's ends nor ends one itself. */
function withoutNotes(text: string, markers: readonly Marker[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const marker of [...markers].sort((a, b) => a.span.start - b.span.start)) {
    const { start, end } = marker.span;
    if (start < at || !isSilent(text, marker)) continue;
    parts.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return parts.join("") + text.slice(at);
}

const TURN_END = /[.。!?！？…]\.\.$/;

/** "quarter.." and "好。..": some vendors end a turn in two points, or add two to the last sentence. */
function withoutTurnEnd(text: string, { start, end }: Span): Span {
  if (TURN_END.test(text.slice(Math.max(start, end - 3), end))) return { start, end: end - 2 };
  if (end - start > 2 && text.endsWith("..", end) && text[end - 3] !== ".") return { start, end: end - 1 };
  return { start, end };
}

function holdsWords(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
