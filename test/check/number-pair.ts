import type { CheckContext, SideView } from "../../src/check/context.js";
import { readQuantities } from "../../src/quantity/read.js";
import type { ReferencePeriod } from "../../src/quantity/quantity.js";
import type { Side } from "../../src/text/finding.js";
import type { Language } from "../../src/text/language.js";

/** A context of one bare pair, its quantities read by the project's own readers. */
export function contextOfPair(
  zh: string,
  en: string,
  reference: ReferencePeriod | null = null,
): CheckContext {
  const side = (text: string, language: Language, name: Side): SideView => ({
    language,
    segments: [
      {
        segment: { id: name, turn: "t1", span: { start: 0, end: text.length }, text, language, side: name },
        words: [],
        quantities: readQuantities(text, language),
        mentions: [],
      },
    ],
  });
  const source = side(zh, "zh", "source");
  const target = side(en, "en", "target");
  return {
    exchanges: [{ pairs: [{ id: "p1", score: 1, origin: "speech", source, target }] }],
    transcript: null,
    segments: [...source.segments, ...target.segments],
    reference,
    translations: null,
    textOf: (name) => (name === "target" ? en : zh),
  } as CheckContext;
}
