import { chainRuns } from "./chain.js";
import { alignStretch } from "./stretch.js";
import type { SpokenWord } from "./words.js";

/** Which words of two transcripts are the same word of the call. */
export interface WordAlignment {
  /** For every word of `a` the word of `b` that stands in its place, or -1. */
  readonly toB: Int32Array;
  readonly toA: Int32Array;
  /** For every word of `a`: it is the same word in `b` but for grammar. */
  readonly equal: Uint8Array;
}

function identify(a: readonly SpokenWord[], b: readonly SpokenWord[]): [Int32Array, Int32Array] {
  const ids = new Map<string, number>();
  const of = (words: readonly SpokenWord[]) =>
    Int32Array.from(words, ({ stem }) => {
      let id = ids.get(stem);
      if (id === undefined) ids.set(stem, (id = ids.size));
      return id;
    });
  return [of(a), of(b)];
}

/**
 * Aligns the words of two transcripts of one call, whatever their layouts: first the runs of equal words that both
 * have, then what stands between them. Stretches that only one has stay alone. Time is linear but for a logarithm,
 * and for the square of short stretches.
 */
export function alignWords(a: readonly SpokenWord[], b: readonly SpokenWord[]): WordAlignment {
  const [idsA, idsB] = identify(a, b);
  const toB = new Int32Array(a.length).fill(-1);
  let i = 0;
  let j = 0;
  for (const run of [...chainRuns(idsA, idsB), { a: a.length, b: b.length, length: 0 }]) {
    alignStretch(a, b, { a0: i, a1: run.a, b0: j, b1: run.b }, toB);
    for (let k = 0; k < run.length; k += 1) toB[run.a + k] = run.b + k;
    i = run.a + run.length;
    j = run.b + run.length;
  }
  const toA = new Int32Array(b.length).fill(-1);
  const equal = new Uint8Array(a.length);
  toB.forEach((other, index) => {
    if (other < 0) return;
    toA[other] = index;
    if (idsA[index] === idsB[other]) equal[index] = 1;
  });
  return { toB, toA, equal };
}
