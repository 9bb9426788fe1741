import type { LanguageSpan } from "../language/language-span.js";
import type { Marker } from "../read/transcript.js";
import type { Side } from "../text/finding.js";
import type { Language } from "../text/language.js";
import { trimSpan, type Span } from "../text/span.js";
import type { Segment } from "./segment.js";
import { segmentTranscript } from "./segments.js";

/** The lines of a text without their line ends; the line end at the end of the text begins no further line. */
function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const next = newline === -1 ? text.length : newline;
    spans.push({ start, end: next > start && text[next - 1] === "\r" ? next - 1 : next });
    start = next + 1;
  }
  return spans;
}

/** The sentences of a text in one language that is no transcript: nobody's turns, a paragraph a line. */
export function segmentText(
  text: string,
  language: Language,
  side: Side,
  markers: readonly Marker[],
): Segment[] {
  const paragraphs = lineSpans(text).flatMap((line): LanguageSpan[] => {
    const span = trimSpan(text, line);
    return span.end > span.start ? [{ turn: "", span, language, script: "none", speech: true }] : [];
  });
  const transcript = { text, markers, turns: [], furniture: [], layout: "", layoutReason: "" };
  return segmentTranscript(transcript, paragraphs).map((segment) => ({ ...segment, side }));
}

/** One segment for every line, blank ones too: a segment's index is its line number, from 0. */
export function segmentEveryLine(text: string, language: Language, side: Side): Segment[] {
  return lineSpans(text).map((line, index) => {
    const span = trimSpan(text, line);
    return { id: `s${index + 1}`, turn: "", span, text: text.slice(span.start, span.end), language, side };
  });
}
