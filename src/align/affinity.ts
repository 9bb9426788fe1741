import { hasHan, hasLetterOrDigit } from "../language/characters.js";
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

/** How much a word says, in nats: the rarer the more, grammar words nothing. */
export function informationOf(word: string, translations: Translations): number {
  return Math.max(0, -Math.log(translations.frequency(word)) - COMMON);
}

/** A unit's words as they are compared: Chinese as segmented, English by lemma. */
export function comparable(
  unit: Pick<AlignUnit, "words" | "language" | "comparable">,
  lemma: (word: string) => string,
): readonly string[] {
  if (unit.comparable !== undefined) return unit.comparable;
  const found: string[] = [];
  for (const { text } of unit.words)
    if (hasLetterOrDigit(text)) found.push(unit.language === "zh" ? text : lemma(text));
  return found;
}

/** How surely each English word renders a Chinese word, 0 to 1. */
type Strengths = ReadonlyMap<string, number>;

const strengths = new WeakMap<Translations, (chinese: string) => Strengths>();

function strengthsOf(chinese: string, translations: Translations): Strengths {
  let known = strengths.get(translations);
  if (known === undefined) {
    known = remembering(2000, (word) => {
      const renderings = translations.of(word);
      return new Map(renderings.map((r) => [r.word, Math.min(1, Math.max(r.forward, r.backward) / CERTAIN)]));
    });
    strengths.set(translations, known);
  }
  return known(chinese);
}

/** How surely a word has a counterpart among others, 0 to 1, in whichever languages they are. */
export function bestTie(word: string, others: readonly string[], translations: Translations): number {
  if (others.includes(word)) return 1;
  let best = 0;
  if (hasHan(word)) {
    const renderings = strengthsOf(word, translations);
    if (renderings.size === 0) return 0;
    for (const other of others) {
      const strength = renderings.get(other);
      if (strength !== undefined && strength > best) best = strength;
    }
    return best;
  }
  for (const other of others) {
    if (best === 1) break;
    if (hasHan(other)) best = Math.max(best, strengthsOf(other, translations).get(word) ?? 0);
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
