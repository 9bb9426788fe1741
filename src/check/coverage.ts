import type { Translations } from "../align/translations.js";
import { lemma } from "../segment/lemma.js";
import type { Language } from "../text/language.js";
import type { SegmentView } from "./context.js";

/** How much of what a segment says stands on the other side too. */
export interface Coverage {
  /** Information (in nats) of the segment's words that have a counterpart, over that of all its words. */
  readonly share: number;
  /** Information of all its words: a courtesy has little, a sentence with content much. */
  readonly information: number;
}

/** A word says more the rarer it is; grammar words say nothing. */
function information(word: string, translations: Translations): number {
  return Math.max(0, -Math.log(translations.frequency(word)) - 6);
}

const WORD = /[\p{L}\p{N}]/u;

/** The words as they are compared: Chinese as segmented, English by lemma. */
function comparable(view: SegmentView): string[] {
  const { language } = view.segment;
  const words = view.words.flatMap((word) => (WORD.test(word.text) ? [word.text] : []));
  return language === "zh" ? words : words.map(lemma);
}

/** Everything in English that the words of a side could be rendered as, or are. */
function englishOf(views: readonly SegmentView[], translations: Translations): Set<string> {
  const words = new Set<string>();
  for (const view of views) {
    for (const word of comparable(view)) {
      words.add(word);
      if (view.segment.language === "en") continue;
      for (const { word: rendering } of translations.of(word)) words.add(rendering);
    }
  }
  return words;
}

function hasCounterpart(
  word: string,
  language: Language,
  english: ReadonlySet<string>,
  translations: Translations,
): boolean {
  if (english.has(word)) return true;
  return language === "zh" && translations.of(word).some(({ word: rendering }) => english.has(rendering));
}

/** How much of `view` is said in `others`, by the words of the lexicon. */
export function coverageOf(
  view: SegmentView,
  others: readonly SegmentView[],
  translations: Translations,
): Coverage {
  const english = englishOf(others, translations);
  let all = 0;
  let covered = 0;
  for (const word of comparable(view)) {
    const weight = information(word, translations);
    all += weight;
    if (weight > 0 && hasCounterpart(word, view.segment.language, english, translations)) covered += weight;
  }
  return { share: all === 0 ? 1 : covered / all, information: all };
}
