import type { CallInput } from "../../src/align/exchange.js";
import type { AlignUnit } from "../../src/align/unit.js";
import type { LanguageSpan } from "../../src/language/language-span.js";
import { readQuantities } from "../../src/quantity/read.js";
import type { Marker, Role, Turn } from "../../src/read/transcript.js";
import type { Segment } from "../../src/segment/segment.js";
import { wordsOf } from "../../src/segment/words.js";

/** A turn for {@link buildCall}: its sentences, and whether `[Interpreted]` stands before them. */
export interface Spoken {
  readonly speaker: string;
  readonly role: Role;
  readonly sentences: readonly string[];
  readonly interpreted?: boolean;
}

/** A call as the earlier stages would hand it on; so simple that a failure is the aligner's. */
export function buildCall(spoken: readonly Spoken[]): CallInput {
  let text = "";
  const turns: Turn[] = [];
  const languageSpans: LanguageSpan[] = [];
  const segments: Segment[] = [];
  const markers: Marker[] = [];
  spoken.forEach(({ speaker, role, sentences, interpreted }, index) => {
    const id = `t${index + 1}`;
    const start = text.length;
    if (interpreted === true) {
      markers.push({ kind: "interpreted", span: { start, end: start + "[Interpreted]".length } });
      text += "[Interpreted] ";
    }
    for (const sentence of sentences) {
      const span = { start: text.length, end: text.length + sentence.length };
      const language = /\p{Script=Han}/u.test(sentence) ? "zh" : "en";
      segments.push({ id: `s${segments.length + 1}`, turn: id, span, text: sentence, language });
      languageSpans.push({ turn: id, span, language, script: "simplified", speech: true });
      text += `${sentence} `;
    }
    const span = { start, end: text.length - 1 };
    turns.push({
      id,
      span,
      paragraphs: [span],
      speaker,
      title: null,
      role,
      attribution: "heading",
      heading: null,
    });
    text += "\n";
  });
  return {
    transcript: { text, layout: "test", layoutReason: "", turns, markers, furniture: [] },
    languageSpans,
    segments,
    units: segments.map((segment) => readUnit(segment.text)),
  };
}

/** One sentence, read for the aligner. */
export function readUnit(text: string): AlignUnit {
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  return { text, language, words: wordsOf(text, language), quantities: readQuantities(text, language) };
}
