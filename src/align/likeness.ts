import type { Word } from "../segment/segment.js";

/** The words of an English sentence that tell what it is about, each with how much it tells. */
export interface Gist {
  readonly weights: ReadonlyMap<string, number>;
  /** Root of the sum of squared weights. */
  readonly norm: number;
  /** Characters, for judging lengths. */
  readonly length: number;
}

/** Words of three letters and less are grammar, unless they hold digits. */
const TELLS = /^(?:[a-z].{3}|.*\d)/u;
/** Finance and financial, grow and growth: what two translators derive from one root. */
const ROOT = 5;

const keyOf = (stem: string) => (/\d/u.test(stem) ? stem : stem.slice(0, ROOT));

const DIGITS: Readonly<Record<string, string>> = {
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  "4th": "4",
  "3rd": "3",
  "2nd": "2",
  "1st": "1",
};

/** What every sentence of a document is about. A word that most sentences have tells nothing. */
export function gistsOf(
  sentences: readonly { readonly text: string; readonly words: readonly Word[] }[],
  lemma: (word: string) => string,
): Gist[] {
  const counts = new Map<string, number>();
  const keys = sentences.map(({ words }) => {
    const found = new Map<string, number>();
    for (const { text } of words) {
      for (const part of text.includes("-") ? text.split("-") : [text]) {
        const key = DIGITS[part] ?? (TELLS.test(part) ? keyOf(lemma(part)) : "");
        if (key !== "") found.set(key, (found.get(key) ?? 0) + 1);
      }
    }
    for (const key of found.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
    return found;
  });
  const total = sentences.length;
  return keys.map((found, index): Gist => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [key, times] of found) {
      const weight = Math.log((total + 1) / (counts.get(key) ?? 1)) * Math.sqrt(times);
      weights.set(key, weight);
      squares += weight * weight;
    }
    return { weights, norm: Math.sqrt(squares), length: sentences[index]?.text.length ?? 0 };
  });
}

/** Several sentences as one. */
export function joinGists(gists: readonly Gist[]): Gist {
  if (gists.length === 1 && gists[0] !== undefined) return gists[0];
  const weights = new Map<string, number>();
  for (const gist of gists)
    for (const [key, weight] of gist.weights) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, norm: Math.sqrt(squares), length: gists.reduce((sum, { length }) => sum + length, 0) };
}

/** How far two sentences are about the same, 0 to 1: the cosine of their weighted words. */
export function likeness(a: Gist, b: Gist): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of few.weights) sum += weight * (many.weights.get(key) ?? 0);
  return sum / (a.norm * b.norm);
}
