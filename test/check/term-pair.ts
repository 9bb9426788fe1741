import type { CheckContext, SegmentView, SideView } from "../../src/check/context.js";
import type { Check, Raised } from "../../src/check/define.js";
import { findMentions } from "../../src/entity/find.js";
import { shift } from "../../src/text/span.js";
import { loadKnowledge } from "../../src/knowledge.js";
import { wordsOf } from "../../src/segment/words.js";
import type { Side } from "../../src/text/finding.js";
import type { Language } from "../../src/text/language.js";

/** A context of one exchange: a pair for every two sentences given, Mandarin and English. */
export function contextOf(
  pairs: readonly (readonly [zh: string, en: string])[],
  glossary?: string,
): CheckContext {
  const knowledge = loadKnowledge(
    glossary === undefined ? {} : { glossaries: [{ name: "terms.csv", text: glossary }] },
  );
  const texts = { source: "", target: "" };
  const views: SegmentView[] = [];
  const side = (text: string, language: Language, name: Side): SideView => {
    const start = texts[name].length;
    texts[name] += `${text}\n`;
    const words = wordsOf(text, language).map((word) => ({
      ...word,
      span: { start: word.span.start + start, end: word.span.end + start },
    }));
    const view: SegmentView = {
      text,
      language,
      segment: {
        id: `${name}${start}`,
        turn: "t1",
        span: { start, end: start + text.length },
        text,
        language,
        side: name,
      },
      words,
      quantities: [],
      mentions: findMentions(text, language, { names: knowledge.names, speakers: [] }).map((mention) => ({
        ...mention,
        span: shift(mention.span, start),
      })),
    };
    if (text !== "") views.push(view);
    return { language, segments: text === "" ? [] : [view] };
  };
  const viewed = pairs.map(([zh, en], index) => ({
    id: `p${index + 1}`,
    score: 1,
    origin: "speech" as const,
    source: side(zh, "zh", "source"),
    target: side(en, "en", "target"),
  }));
  return {
    exchanges: [{ pairs: viewed }],
    transcript: null,
    segments: views,
    reference: null,
    translations: knowledge.translations,
    names: knowledge.names,
    terms: knowledge.terms,
    textOf: (name) => texts[name ?? "source"],
  };
}

/** What a check raises of one pair. */
export function raisedOf(check: Check, zh: string, en: string, glossary?: string): Raised[] {
  return [...check.run(contextOf([[zh, en]], glossary))];
}

/** The marked places of what a check raises, as `Mandarin / English`. */
export function placesOf(check: Check, zh: string, en: string, glossary?: string): string[] {
  return raisedOf(check, zh, en, glossary).map(
    ({ source, target }) => `${source?.text ?? "-"} / ${target?.text ?? "-"}`,
  );
}
