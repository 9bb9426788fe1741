import type { Marker, Transcript, Turn } from "../read/transcript.js";
import type { Script } from "../text/language.js";
import type { Span } from "../text/span.js";
import { shift } from "../text/span.js";
import type { LanguageSpan } from "./language-span.js";
import { NOTE, NOTE_OF_NEXT } from "./gaps.js";
import { languageRuns } from "./matrix.js";
import type { Run } from "./matrix.js";
import { hasTranslationNotice, isVendorNotice } from "./notice.js";
import { scriptOf } from "./script.js";

export interface DetectOptions {
  /** Says of Chinese that it is not the speech, where the caller knows more than the text says. */
  readonly notSpeech?: (span: Span) => boolean;
}

/**
 * The language spans of every turn, in order. They cover its paragraphs but for white space and for markers of speech
 * that was not transcribed (`[Foreign Language]`): those end a span, for what they stand for is in another language.
 * Where the document says that its Chinese is a machine's translation, none of its Chinese is speech.
 */
export function detectLanguages(transcript: Transcript, options: DetectOptions = {}): LanguageSpan[] {
  const { text, markers } = transcript;
  const masked = maskMarkers(text, markers);
  const untranscribed = markers.filter(({ kind }) => kind === "foreign-language").map(({ span }) => span.end);
  untranscribed.sort((a, b) => a - b);
  let nextUntranscribed = 0;
  const translated = hasTranslationNotice(text);
  const usualScript = commonScript(text);
  const spans: LanguageSpan[] = [];
  for (const turn of transcript.turns) {
    const breaks = turn.paragraphs.map((paragraph) => paragraph.start);
    for (; (untranscribed[nextUntranscribed] ?? Infinity) < turn.span.end; nextUntranscribed++) {
      breaks.push(untranscribed[nextUntranscribed] ?? 0);
    }
    for (const { span, language } of runsOfTurn(masked, turn, breaks)) {
      if (language === "en") {
        spans.push({ turn: turn.id, span, language, script: "none", speech: true });
        continue;
      }
      const own = text.slice(span.start, span.end);
      const notSpeech =
        translated || (isParagraph(turn, span) && isVendorNotice(own)) || options.notSpeech?.(span) === true;
      spans.push({ turn: turn.id, span, language, script: scriptOf(own, usualScript), speech: !notSpeech });
    }
  }
  return spans;
}

function runsOfTurn(masked: string, { span: { start, end } }: Turn, breaks: readonly number[]): Run[] {
  const ordered = breaks.filter((place) => place > start).sort((a, b) => a - b);
  const runs = languageRuns(
    masked.slice(start, end),
    ordered.map((place) => place - start),
  );
  return runs.map((run) => ({ ...run, span: shift(run.span, start) }));
}

/** Notes are no evidence of the language around them: `[Foreign Language]` is not English speech. */
function maskMarkers(text: string, markers: readonly Marker[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { kind, span } of [...markers].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    const mask = kind === "foreign-language" ? " " : kind === "interpreted" ? NOTE_OF_NEXT : NOTE;
    parts.push(text.slice(at, span.start), mask.repeat(span.end - span.start));
    at = span.end;
  }
  return parts.join("") + text.slice(at);
}

/** For a Chinese span whose characters are the same in both scripts: what the rest of the document is written in. */
function commonScript(text: string): Script {
  return scriptOf(text) === "traditional" ? "traditional" : "simplified";
}

function isParagraph(turn: Turn, span: Span): boolean {
  return turn.paragraphs.some(({ start, end }) => start === span.start && end === span.end);
}
