import { equals } from "../quantity/decimal.js";
import { remembering } from "../text/remember.js";
import type { Translations } from "./translations.js";
import type { AlignUnit } from "./unit.js";

/** Commoner words than this (about one running word in 600) are grammar: they occur in any two sentences. */
const COMMON = 6.4;

/** A rendering as likely as this is as good as certain; a rarer one counts for its share of it. */
const CERTAIN = 0.12;

/** What a figure that stands on both sides is worth, in nats: as much as two rare words. */
const FIGURE = 10;

const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** How much a word says, in nats: the rarer the more, grammar words nothing. */
export function informationOf(word: string, translations: Translations): number {
  return Math.max(0, -Math.log(translations.frequency(word)) - COMMON);
}

/** A unit's words as they are compared: Chinese as segmented, English by lemma. */
export function comparable(
  unit: Pick<AlignUnit, "words" | "language">,
  lemma: (word: string) => string,
): string[] {
  const words = unit.words.flatMap((word) => (WORD.test(word.text) ? [word.text] : []));
  return unit.language === "zh" ? words : words.map(lemma);
}

/** How surely each English word renders a Chinese word, 0 to 1. */
type Strengths = ReadonlyMap<string, number>;

const strengths = new WeakMap<Translations, (chinese: string) => Strengths>();

function strengthsOf(chinese: string, translations: Translations): Strengths {
  let known = strengths.get(translations);
  if (known === undefined) {
    known = remembering(4000, (word) => {
      const renderings = translations.of(word);
      return new Map(renderings.map((r) => [r.word, Math.min(1, Math.max(r.forward, r.backward) / CERTAIN)]));
    });
    strengths.set(translations, known);
  }
  return known(chinese);
}

/** How surely two words render each other, 0 to 1, in whichever languages they are. */
function tie(a: string, b: string, translations: Translations): number {
  if (a === b) return 1;
  if (HAN.test(a)) return strengthsOf(a, translations).get(b) ?? 0;
  return HAN.test(b) ? (strengthsOf(b, translations).get(a) ?? 0) : 0;
}

/** How surely a word has a counterpart among others, 0 to 1. */
export function bestTie(word: string, others: readonly string[], translations: Translations): number {
  let best = 0;
  for (const other of others) {
    best = Math.max(best, tie(word, other, translations));
    if (best === 1) break;
  }
  return best;
}

/** The share of what `unit` says, 0 to 1, that `other` says too: by words of the lexicon, and by figures. */
export function affinity(
  unit: AlignUnit,
  other: AlignUnit,
  translations: Translations,
  lemma: (word: string) => string,
): number {
  const theirs = comparable(other, lemma);
  let all = 0;
  let shared = 0;
  for (const word of comparable(unit, lemma)) {
    const weight = informationOf(word, translations);
    all += weight;
    if (weight > 0) shared += weight * bestTie(word, theirs, translations);
  }
  const values = (quantities: AlignUnit["quantities"]) =>
    (quantities ?? []).flatMap((q) => q.value ?? q.low ?? []);
  for (const value of values(unit.quantities)) {
    all += FIGURE;
    if (values(other.quantities).some((theirValue) => equals(value, theirValue))) shared += FIGURE;
  }
  return all === 0 ? 0 : shared / all;
}
