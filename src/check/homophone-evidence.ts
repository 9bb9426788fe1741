import type { Translations } from "../align/translations.js";
import { syllablesOf } from "../entity/readings.js";
import { isDictionaryWord } from "../segment/dictionary.js";
import type { Word } from "../segment/segment.js";
import type { SideView } from "./context.js";
import type { Heard, Likeness } from "./homophone-index.js";
import { MERGED, NEAR, SAME_SOUND } from "./homophone-sound.js";
import { JOINERS, PARTICLES } from "./homophone-sound.data.js";
import { phraseKeys } from "./english.js";
import { isAcronym } from "./term-phrases.js";
import { englishOf } from "./term-uses.js";

/** The rendition of a sentence as it is looked up. */
export interface Rendition {
  readonly lemmas: ReadonlySet<string>;
  /** All lemmas in order, with a space before and after each. */
  readonly text: string;
  /** As it is written, for acronyms: WHO is no "who". */
  readonly original: string;
}

export function renditionOf(side: SideView): Rendition {
  const english = side.segments.filter(({ segment }) => segment.language === "en");
  const keys = english.flatMap((view) => [...englishOf(view).keys]);
  const original = english.map(({ segment }) => segment.text).join("\n");
  return { lemmas: new Set(keys), text: ` ${keys.join(" ")} `, original };
}

/** Words that stand in any sentence: they prove nothing. */
const COMMON = new Set(
  "a an the to of in on at by for with from as be is are was were or and we our it its this that these those have has had do does not no can will would may more most very also so than there here one two first new good well up out over under off about into all any some such other own make take give get go come say see use time people".split(
    " ",
  ),
);

const content = (keys: readonly string[]) => keys.filter((key) => !COMMON.has(key) && !/^\d/.test(key));

/** A share of a word's renderings below which the pairing is as likely an accident of the table. */
const LIKELY = 0.02;

/** Shares of a word's renderings that are known well enough to miss them. */
const KNOWN = 0.2;

/** What was written where something else may have been said, and all that was written around it. */
export interface Written {
  /** The words of the place, in order. */
  readonly words: readonly Word[];
  /** Every word of the source sentences, the place's own not included. */
  readonly around: () => readonly string[];
}

/** Whether one of the words is ever rendered so. */
function isRenderedAs(words: readonly string[], english: string, translations: Translations): boolean {
  return words.some(
    (word) =>
      word === english ||
      translations.of(word).some((rendering) => rendering.word === english && rendering.forward >= LIKELY),
  );
}

function stands(rendering: string, rendition: Rendition): boolean {
  if (isAcronym(rendering)) return new RegExp(`\\b${rendering}s?\\b`).test(rendition.original);
  return rendition.text.includes(` ${phraseKeys(rendering).join(" ")} `);
}

/** 清源 for 清远 "Qingyuan": the rendering spells the written characters just as well. */
function spells(rendering: string, text: string): boolean {
  const letters = rendering.toLowerCase().replace(/[^a-z]/g, "");
  let ends = [0];
  for (const character of text) {
    const next = syllablesOf(character).flatMap((syllable) =>
      ends.filter((at) => letters.startsWith(syllable, at)).map((at) => at + syllable.length),
    );
    ends = [...new Set(next)];
  }
  return ends.includes(letters.length);
}

/** A rendering of the word that stands in the rendition though nothing that is written calls for it; or null. */
function unexplained(
  renderings: readonly string[],
  written: Written,
  rendition: Rendition,
  translations: Translations,
): string | null {
  const text = written.words.map((word) => word.text).join("");
  // Fragments (亏/顺) mean nothing; ordinary words in the place do, and so may call for the rendering.
  const own = written.words
    .map((word) => word.text)
    .filter((word) => word.length > 1 && isDictionaryWord(word));
  const meant = [...written.around(), ...own];
  for (const rendering of renderings) {
    if (!stands(rendering, rendition)) continue;
    const telling = content(phraseKeys(rendering));
    if (telling.length === 0 || spells(rendering, text)) continue;
    if (telling.some((key) => !isRenderedAs(meant, key, translations))) return rendering;
  }
  return null;
}

/** The written words that differ from the likeness: of 智能/家具 and 智能家居 only 家具. */
function differing(words: readonly Word[], heard: Heard): string[] {
  let at = 0;
  return words.flatMap(({ text }) => {
    const same = heard.text.startsWith(text, at);
    at += text.length;
    return same ? [] : [text];
  });
}

/** Whether what was written has its own rendering in the rendition. */
function isRendered(
  words: readonly string[],
  rendering: string,
  rendition: Rendition,
  translations: Translations,
) {
  const claimed = new Set(phraseKeys(rendering));
  const tells = (english: string) =>
    !claimed.has(english) && !COMMON.has(english) && rendition.lemmas.has(english);
  return words.some((word) =>
    translations.of(word).some(({ word: english, forward }) => forward >= LIKELY && tells(english)),
  );
}

/** Whether it is known what every word is mostly rendered as: only then is the rendering missed. */
const areKnown = (words: readonly string[], translations: Translations) =>
  words.every((word) => translations.of(word).some(({ forward }) => forward >= KNOWN));

/** A word that was probably said, by what the rendition says or by its form alone. */
export interface Suspicion {
  /** What stands in the rendition for it; null where the form alone speaks for it. */
  readonly rendering: string | null;
  readonly confidence: number;
}

/**
 * A term of four characters is not met by accident in fragments that mean nothing (应收账宽, 自由现金留), nor is one of
 * three that the call speaks of (光/有/云 for 公有云).
 */
function byForm(
  likeness: Likeness,
  kept: readonly string[],
  isTopic: (heard: Heard) => boolean,
): Suspicion | null {
  const { heard, distance } = likeness;
  if (heard.kind !== "term" || heard.text.length < 3) return null;
  const exact = heard.text.length > 3 && distance === SAME_SOUND;
  const fragments = kept.every((word) => word.length === 1);
  if (!exact && !(fragments && distance <= NEAR && isTopic(heard))) return null;
  return { rendering: null, confidence: exact ? 0.55 : 0.5 };
}

/** A likeness that may have been said, as far as it and the written words tell by themselves. */
interface Candidate extends Likeness {
  /** The written words that sound like a part of it, but are not that part. */
  readonly ordinary: readonly string[];
  /** The written words that it has too. */
  readonly kept: readonly string[];
  /** The renderings that speak for it. */
  readonly renderings: readonly string[];
}

/**
 * What speaks for a likeness. Ordinary words (家具, 幼稚) are written for a reason: against them only the very same sound
 * counts, and a preferred rendering, or a longer term that they share a part with. Null where nothing can.
 */
export function candidateOf(
  { heard, distance }: Likeness,
  words: readonly Word[],
  translations: Translations,
): Candidate | null {
  const odd = differing(words, heard);
  const short = heard.text.length === 2;
  if (short && distance > MERGED) return null;
  if (odd.some((word) => PARTICLES.has(word) || (short && JOINERS.has(word)))) return null;
  const ordinary = odd.filter((word) => word.length > 1 && isDictionaryWord(word));
  // 营收 in 占营收 renders as 总营收 does: then only the very same sound speaks for the longer word.
  const kept = words.map((word) => word.text).filter((word) => !odd.includes(word));
  if (distance > MERGED && heard.forms.some((form) => kept.join("").includes(form))) return null;
  const strict = ordinary.length > 0 && odd.join("").length === heard.text.length;
  if (strict && (distance > SAME_SOUND || heard.kind === "word" || !areKnown(ordinary, translations)))
    return null;
  if (!strict && heard.kind === "word" && distance > SAME_SOUND) return null;
  const renderings = strict || short ? heard.renderings.slice(0, heard.preferred) : heard.renderings;
  return { heard, distance, ordinary, kept, renderings };
}

/** Weighs whether a candidate was said, by what the rendition says. */
export function suspicionOf(
  { heard, distance, ordinary, kept, renderings }: Candidate,
  written: Written,
  rendition: Rendition,
  translations: Translations,
  isTopic: (heard: Heard) => boolean,
): Suspicion | null {
  const rendering = unexplained(renderings, written, rendition, translations);
  if (rendering === null) return ordinary.length === 0 ? byForm({ heard, distance }, kept, isTopic) : null;
  if (isRendered(ordinary, rendering, rendition, translations)) return null;
  const confidence = 0.75 + (ordinary.length === 0 ? 0.15 : 0) - distance * 0.2;
  return { rendering, confidence: Math.max(0.5, confidence) };
}
