import type { Bead } from "./bead.js";
import { joinGists, likeness, type Gist } from "./likeness.js";

/** How many sentences of either side a bead may hold, and what it must gain beyond a bead of one and one. */
const TYPES: readonly (readonly [source: number, target: number, cost: number])[] = [
  [1, 1, 0],
  [1, 2, 0.08],
  [2, 1, 0.08],
  [2, 2, 0.16],
  [1, 3, 0.18],
  [3, 1, 0.18],
];
/** Less alike than this, two groups are left alone. */
const ALIKE = 0.16;
/** A likeness at which there is hardly a doubt: translators seldom share more words. */
const CERTAIN = 0.6;

/**
 * Pairs the sentences of two English versions of one speech, in order: a monotone path over groups of one to three,
 * each worth how alike it is times its sentences. Indices count in the two lists. Quadratic in the sentences of one
 * exchange.
 */
export function alignEnglish(source: readonly Gist[], target: readonly Gist[]): Bead[] {
  const width = target.length + 1;
  const best = new Float64Array((source.length + 1) * width);
  const back = new Int8Array((source.length + 1) * width).fill(-1);
  const scores = new Float64Array((source.length + 1) * width);
  for (let r = 0; r <= source.length; r += 1)
    for (let c = 0; c <= target.length; c += 1) {
      const cell = r * width + c;
      let value = -1;
      if (r > 0) [value, back[cell]] = [best[cell - width]!, -2];
      if (c > 0 && best[cell - 1]! > value) [value, back[cell]] = [best[cell - 1]!, -3];
      TYPES.forEach(([a, b, cost], type) => {
        if (a > r || b > c) return;
        const alike = likeness(joinGists(source.slice(r - a, r)), joinGists(target.slice(c - b, c)));
        const total = best[cell - a * width - b]! + ((alike - ALIKE - cost) * (a + b)) / 2;
        if (alike < ALIKE + cost || total <= value) return;
        value = total;
        back[cell] = type;
        scores[cell] = alike;
      });
      best[cell] = Math.max(value, 0);
    }
  const beads: Bead[] = [];
  for (let r = source.length, c = target.length; r > 0 || c > 0;) {
    const cell = r * width + c;
    const way = back[cell] ?? -2;
    if (way === -2 || c === 0) beads.push({ source: [(r -= 1)], target: [], score: 0.5 });
    else if (way === -3 || r === 0) beads.push({ source: [], target: [(c -= 1)], score: 0.5 });
    else {
      const [a, b] = TYPES[way] ?? [1, 1];
      beads.push({
        source: Array.from({ length: a }, (_, k) => r - a + k),
        target: Array.from({ length: b }, (_, k) => c - b + k),
        score: Math.min(1, (scores[cell] ?? 0) / CERTAIN),
      });
      r -= a;
      c -= b;
    }
  }
  return beads.reverse();
}
