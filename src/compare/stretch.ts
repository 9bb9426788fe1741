import { lookAlike } from "./alike.js";
import type { SpokenWord } from "./words.js";

/** A stretch of each text between two places that are known to belong together: words `a0` to `a1` and `b0` to `b1`. */
export interface Stretch {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Beyond this many pairs of words a stretch is no variation of the other: nothing is aligned in it. */
const MOST_CELLS = 1_500_000;

const OPEN = -1.6;
const EXTEND = -0.06;
const SUBSTITUTE = -0.9;

const DIGIT = /^\d/u;

function score(a: SpokenWord, b: SpokenWord): number {
  if (a.key === b.key) return a.slight ? 1 : 3;
  if (a.stem === b.stem) return a.slight ? 0.8 : 2.5;
  if (a.slight !== b.slight) return SUBSTITUTE;
  const digits = DIGIT.test(a.key);
  if (digits !== DIGIT.test(b.key)) return SUBSTITUTE;
  if (digits) return 0.6;
  if (a.slight) return -0.3;
  const alike = lookAlike(a.key, b.key);
  return alike >= 0.35 ? 1.8 * alike : a.capital && b.capital ? 0.1 : SUBSTITUTE + 0.3;
}

const MATCH = 0;
const SKIP_A = 1;
const SKIP_B = 2;

/**
 * Aligns the words of a stretch (Gotoh's dynamic program: leaving out a whole phrase costs little more than a word),
 * and enters the pairs into `links`: for every word of `a` the word of `b`, or -1.
 */
export function alignStretch(
  a: readonly SpokenWord[],
  b: readonly SpokenWord[],
  stretch: Stretch,
  links: Int32Array,
): void {
  const { a0, a1, b0, b1 } = stretch;
  const rows = a1 - a0;
  const columns = b1 - b0;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return;
  const width = columns + 1;
  /** Where the best way into each of the three states of a cell comes from, two bits a state. */
  const back = new Uint8Array((rows + 1) * width);
  let above = {
    match: new Float64Array(width).fill(-Infinity),
    skipA: new Float64Array(width).fill(-Infinity),
    skipB: new Float64Array(width).fill(-Infinity),
  };
  let here = {
    match: new Float64Array(width),
    skipA: new Float64Array(width),
    skipB: new Float64Array(width),
  };
  above.match[0] = 0;
  for (let c = 1; c <= columns; c += 1) {
    above.skipB[c] = OPEN + c * EXTEND;
    back[c] = (c === 1 ? MATCH : SKIP_B) << 4;
  }
  for (let r = 1; r <= rows; r += 1) {
    here.match[0] = -Infinity;
    here.skipB[0] = -Infinity;
    here.skipA[0] = OPEN + r * EXTEND;
    back[r * width] = (r === 1 ? MATCH : SKIP_A) << 2;
    const word = a[a0 + r - 1]!;
    for (let c = 1; c <= columns; c += 1) {
      let from = MATCH;
      let best = above.match[c - 1]!;
      if (above.skipA[c - 1]! > best) [best, from] = [above.skipA[c - 1]!, SKIP_A];
      if (above.skipB[c - 1]! > best) [best, from] = [above.skipB[c - 1]!, SKIP_B];
      here.match[c] = best + score(word, b[b0 + c - 1]!);
      let way = from;
      const openA = Math.max(above.match[c]!, above.skipB[c]!) + OPEN;
      if (openA > above.skipA[c]!) {
        here.skipA[c] = openA + EXTEND;
        way |= (above.match[c]! >= above.skipB[c]! ? MATCH : SKIP_B) << 2;
      } else {
        here.skipA[c] = above.skipA[c]! + EXTEND;
        way |= SKIP_A << 2;
      }
      const openB = Math.max(here.match[c - 1]!, here.skipA[c - 1]!) + OPEN;
      if (openB > here.skipB[c - 1]!) {
        here.skipB[c] = openB + EXTEND;
        way |= (here.match[c - 1]! >= here.skipA[c - 1]! ? MATCH : SKIP_A) << 4;
      } else {
        here.skipB[c] = here.skipB[c - 1]! + EXTEND;
        way |= SKIP_B << 4;
      }
      back[r * width + c] = way;
    }
    [above, here] = [here, above];
  }
  let state = MATCH;
  if (above.skipA[columns]! > above.match[columns]!) state = SKIP_A;
  if (above.skipB[columns]! > Math.max(above.match[columns]!, above.skipA[columns]!)) state = SKIP_B;
  for (let r = rows, c = columns; r > 0 || c > 0;) {
    const way = back[r * width + c]!;
    if (state === MATCH) {
      links[a0 + r - 1] = b0 + c - 1;
      state = way & 3;
      r -= 1;
      c -= 1;
    } else if (state === SKIP_A) {
      state = (way >> 2) & 3;
      r -= 1;
    } else {
      state = (way >> 4) & 3;
      c -= 1;
    }
  }
}
