import type { Band } from "./band.js";
import { fullBand } from "./band.js";
import type { EncodedSide } from "./encode.js";
import type { ProbabilityTable } from "./association.js";

/** A pair of units that are likely to lie in one bead or close to it. */
interface Anchor {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** Words that occur more often than this say little about where they are. */
const RARE = 30;

/** Texts with fewer cells than this are searched whole. */
const SMALL = 6000;

/** How many anchors on either side say where an anchor should be, and how many sentences off it may be. */
const NEIGHBOURS = 8;
const ASTRAY = 4;

/** Units on either side of the chain of anchors that are searched too. */
const MARGIN = 10;

/** The widest gap between anchors that is searched as a whole rectangle. */
const WIDEST = 80;

/**
 * Where to search: the neighbourhood of the heaviest chain of anchors that ascends on both sides. Costs
 * O(words log words), so that the whole alignment is linear in the length of the texts.
 */
export function anchoredBand(source: EncodedSide, target: EncodedSide, table: ProbabilityTable): Band {
  const n = source.size;
  const m = target.size;
  if (n * m <= SMALL) return fullBand(n, m);
  const chain = heaviestChain(anchorCells(source, target, table), m);
  return bandAround(withoutOutliers(chain, source, target), n, m);
}

/**
 * Drops anchors that run ahead of their neighbours or lag behind, counted in characters: where a text lists names
 * that no dictionary has, the few words that do match are often false friends.
 */
function withoutOutliers(chain: readonly Anchor[], source: EncodedSide, target: EncodedSide): Anchor[] {
  const rate = target.lengths[target.size]! / Math.max(1, source.lengths[source.size]!);
  const ahead = chain.map(({ i, j }) => target.lengths[j]! - rate * source.lengths[i]!);
  const sentence = target.lengths[target.size]! / target.size;
  return chain.filter((_, index) => {
    const near = ahead.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).sort((a, b) => a - b);
    const median = near[near.length >> 1]!;
    return Math.abs(ahead[index]! - median) <= ASTRAY * sentence;
  });
}

/** Cells that share rare words, weighted by how rare they are. */
function anchorCells(source: EncodedSide, target: EncodedSide, table: ProbabilityTable): Anchor[] {
  const sourcePlaces = unitsByRareWord(source);
  const targetPlaces = unitsByRareWord(target);
  const m = target.size;
  const cells = new Map<number, number>();
  for (const [id, ties] of table) {
    const rows = sourcePlaces.get(id);
    if (rows === undefined) continue;
    for (const [to, { forward, backward }] of ties) {
      const columns = targetPlaces.get(to);
      if (columns === undefined) continue;
      const weight = Math.max(forward, backward) / (rows.length * columns.length);
      if (weight < 0.002) continue;
      for (const i of rows) {
        for (const j of columns) {
          const key = i * m + j;
          cells.set(key, (cells.get(key) ?? 0) + weight);
        }
      }
    }
  }
  const anchors: Anchor[] = [];
  for (const [key, weight] of cells) anchors.push({ i: Math.floor(key / m), j: key % m, weight });
  return anchors;
}

function unitsByRareWord(side: EncodedSide): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let unit = 0; unit < side.size; unit += 1) {
    for (let at = side.starts[unit]!; at < side.starts[unit + 1]!; at += 1) {
      const id = side.words[at]!;
      if (side.counts[id]! > RARE) continue;
      const list = places.get(id);
      if (list === undefined) places.set(id, [unit]);
      else if (list[list.length - 1] !== unit) list.push(unit);
    }
  }
  return places;
}

/** The strictly ascending chain with the greatest sum of weights (a Fenwick tree of prefix maxima over columns). */
function heaviestChain(anchors: Anchor[], columns: number): Anchor[] {
  anchors.sort((a, b) => a.i - b.i || b.j - a.j);
  const tree = new Int32Array(columns + 1).fill(-1);
  const total = new Float64Array(anchors.length);
  const before = new Int32Array(anchors.length);
  anchors.forEach(({ j, weight }, index) => {
    let best = -1;
    for (let at = j; at > 0; at -= at & -at) {
      const candidate = tree[at]!;
      if (candidate >= 0 && (best < 0 || total[candidate]! > total[best]!)) best = candidate;
    }
    before[index] = best;
    total[index] = weight + (best < 0 ? 0 : total[best]!);
    for (let at = j + 1; at <= columns; at += at & -at) {
      const holder = tree[at]!;
      if (holder < 0 || total[holder]! < total[index]) tree[at] = index;
    }
  });
  let end = -1;
  for (let index = 0; index < anchors.length; index += 1)
    if (end < 0 || total[index]! > total[end]!) end = index;
  const chain: Anchor[] = [];
  for (let at = end; at >= 0; at = before[at]!) chain.push(anchors[at]!);
  return chain.reverse();
}

/** Rectangles between neighbouring anchors with a margin; a strip along the diagonal where anchors are far apart. */
function bandAround(chain: readonly Anchor[], n: number, m: number): Band {
  const low = new Int32Array(n).fill(m);
  const high = new Int32Array(n);
  const corners = [{ i: -1, j: -1 }, ...chain, { i: n, j: m }];
  for (let k = 1; k < corners.length; k += 1) {
    const from = corners[k - 1]!;
    const to = corners[k]!;
    const rows = to.i - from.i;
    const columns = to.j - from.j;
    const strip = columns > WIDEST;
    for (let i = Math.max(0, from.i - MARGIN); i < Math.min(n, to.i + 1 + MARGIN); i += 1) {
      const share = Math.min(1, Math.max(0, (i - from.i) / rows));
      const centre = from.j + share * columns;
      const left = strip ? centre - WIDEST / 2 : from.j;
      const right = strip ? centre + WIDEST / 2 : to.j;
      low[i] = Math.min(low[i]!, Math.max(0, Math.floor(left)));
      high[i] = Math.max(high[i]!, Math.min(m, Math.ceil(right) + 1));
    }
  }
  // The corners of the matrix stay inside, and both edges ascend.
  low[0] = 0;
  high[n - 1] = m;
  for (let i = n - 2; i >= 0; i -= 1) low[i] = Math.min(low[i]!, low[i + 1]!);
  for (let i = 1; i < n; i += 1) high[i] = Math.max(high[i]!, high[i - 1]!);
  return { low, high };
}
