import type { LanguageSpan } from "../../src/language/language-span.js";
import type { AlignUnit } from "../../src/align/unit.js";
import type { CallInput } from "../../src/align/exchange.js";
import type { Marker, Role, Turn } from "../../src/read/transcript.js";
import type { Segment } from "../../src/segment/segment.js";
import { unitOf } from "../../scripts/align/units.js";

/** A turn for {@link buildCall}: sentences end at 。！？ or at `. `, `! `, `? `. */
export interface Spoken {
  readonly speaker: string;
  readonly role: Role;
  readonly text: string;
}

const SENTENCE = /[^。！？.!?]+(?:[。！？]+|[.!?](?=\d)[^。！？.!?]*)*(?:[。！？]+|[.!?]+(?=\s|$)|$)/gu;

/** A call as the earlier stages would hand it on; simple enough that a failure is the aligner's. */
export function buildCall(turns: readonly Spoken[]): CallInput {
  let text = "";
  const out: Turn[] = [];
  const spans: LanguageSpan[] = [];
  const segments: Segment[] = [];
  const markers: Marker[] = [];
  turns.forEach(({ speaker, role, text: said }, index) => {
    const id = `t${index + 1}`;
    const start = text.length;
    text += `${said}\n`;
    const span = { start, end: start + said.length };
    out.push({
      id,
      span,
      paragraphs: [span],
      speaker,
      title: null,
      role,
      attribution: "heading",
      heading: null,
    });
    for (const match of said.matchAll(/\((?:foreign language)\)|\[Interpreted\]/gi)) {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      markers.push({ kind: match[0].startsWith("(") ? "foreign-language" : "interpreted", span: at });
    }
    const bare = said.replace(/\(foreign language\)|\[Interpreted\]/gi, (marker) =>
      " ".repeat(marker.length),
    );
    for (const match of bare.matchAll(SENTENCE)) {
      const lead = match[0].length - match[0].trimStart().length;
      const content = match[0].trim();
      if (content === "") continue;
      const from = start + match.index + lead;
      const language = /\p{Script=Han}/u.test(content) ? "zh" : "en";
      const place = { start: from, end: from + content.length };
      segments.push({ id: `s${segments.length + 1}`, turn: id, span: place, text: content, language });
      spans.push({ turn: id, span: place, language, script: "simplified", speech: true });
    }
  });
  const units: AlignUnit[] = segments.map((segment) => unitOf(segment.text, segment.language));
  return {
    transcript: { text, layout: "test", layoutReason: "", turns: out, markers, furniture: [] },
    languageSpans: spans,
    segments,
    units,
  };
}
