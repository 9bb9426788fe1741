import type { Band } from "./band.js";
import { fullBand } from "./band.js";
import type { EncodedSide } from "./encode.js";
import type { Ties } from "./association.js";

/** A pair of units that are likely to lie in one bead or close to it. */
interface Anchor {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** Words that occur more often than this in a stretch of text say little about where they are. */
const RARE = 30;

/** Texts with fewer cells than this are searched whole. */
const SMALL = 6000;

/** Stretches with more source units than this are cut at reliable anchors, about this far apart, and looked at again. */
const LONG = 400;
const CUT_APART = 150;

/** How many anchors on either side say where an anchor should be, and how many sentences off it may be. */
const NEIGHBOURS = 8;
const ASTRAY = 4;

/** The same for the anchors that cut a long stretch. */
const CUT_NEIGHBOURS = 4;
const CUT_ASTRAY = 30;

/** Units on either side of the chain of anchors that are searched too. */
const MARGIN = 10;

/** The widest gap between anchors that is searched as a whole rectangle. */
const WIDEST = 80;

/** A stretch of both texts: source units `i` up to `toI`, target units `j` up to `toJ`. */
interface Stretch {
  readonly i: number;
  readonly j: number;
  readonly toI: number;
  readonly toJ: number;
}

/**
 * Where to search: the neighbourhood of the heaviest chain of anchors that ascends on both sides. Costs
 * O(words log words), so that the whole alignment is linear in the length of the texts.
 */
export function anchoredBand(source: EncodedSide, target: EncodedSide, ties: Ties): Band {
  const n = source.size;
  const m = target.size;
  if (n * m <= SMALL) return fullBand(n, m);
  const finder: Finder = { source, target, ties, counts: countsOf(source, target) };
  return bandAround(anchorsWithin(finder, { i: 0, j: 0, toI: n, toJ: m }), n, m);
}

interface Finder {
  readonly source: EncodedSide;
  readonly target: EncodedSide;
  readonly ties: Ties;
  readonly counts: Counts;
}

/**
 * The chain of anchors of a stretch. What is rare in a whole book is too rare to stand in every chapter: a long stretch
 * is cut where the chain is surest, and the pieces are searched with the words that are rare in them.
 */
function anchorsWithin(finder: Finder, stretch: Stretch): Anchor[] {
  const heaviest = heaviestChain(anchorCells(finder, stretch), stretch);
  const chain = withoutOutliers(heaviest, finder, NEIGHBOURS, ASTRAY);
  if (stretch.toI - stretch.i <= LONG) return chain;
  const cuts = withoutOutliers(surestAnchors(chain, stretch), finder, CUT_NEIGHBOURS, CUT_ASTRAY);
  if (cuts.length === 0) return chain;
  const out: Anchor[] = [];
  let { i, j } = stretch;
  for (const cut of [...cuts, null]) {
    out.push(
      ...anchorsWithin(finder, { i, j, toI: cut === null ? stretch.toI : cut.i, toJ: cut?.j ?? stretch.toJ }),
    );
    if (cut === null) break;
    out.push(cut);
    i = cut.i + 1;
    j = cut.j + 1;
  }
  return out;
}

/** In every so many source units the heaviest anchor, its neighbours counting too. */
function surestAnchors(chain: readonly Anchor[], stretch: Stretch): Anchor[] {
  const cuts: Anchor[] = [];
  let best: { anchor: Anchor; weight: number } | null = null;
  let from = stretch.i + CUT_APART;
  chain.forEach((anchor, index) => {
    if (anchor.i < from || anchor.i > stretch.toI - CUT_APART) return;
    if (anchor.i >= from + CUT_APART && best !== null) {
      cuts.push(best.anchor);
      from = best.anchor.i + CUT_APART;
      best = null;
      if (anchor.i < from) return;
    }
    const near = chain.slice(Math.max(0, index - 2), index + 3);
    const weight = near.reduce((sum, other) => sum + Math.min(0.5, other.weight), anchor.weight);
    if (best === null || weight > best.weight) best = { anchor, weight };
  });
  if (best !== null) cuts.push((best as { anchor: Anchor }).anchor);
  return cuts;
}

/**
 * Drops anchors that run ahead of their neighbours or lag behind, counted in characters: where a text lists names
 * that no dictionary has, the few words that do match are often false friends.
 */
function withoutOutliers(
  chain: readonly Anchor[],
  { source, target }: Finder,
  neighbours: number,
  astray: number,
): Anchor[] {
  const rate = target.lengths[target.size]! / Math.max(1, source.lengths[source.size]!);
  const ahead = chain.map(({ i, j }) => target.lengths[j]! - rate * source.lengths[i]!);
  const sentence = target.lengths[target.size]! / target.size;
  return chain.filter((_, index) => {
    const near = ahead.slice(Math.max(0, index - neighbours), index + neighbours + 1).sort((a, b) => a - b);
    const median = near[near.length >> 1]!;
    return Math.abs(ahead[index]! - median) <= astray * sentence;
  });
}

/** Scratch memory of a search: how often the words of a stretch occur in it, and where. */
interface Counts {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Per target word the units of the stretch it stands in, while it is rare there. */
  readonly units: (number[] | undefined)[];
  readonly shares: Float64Array;
}

function countsOf(source: EncodedSide, target: EncodedSide): Counts {
  return {
    source: new Int32Array(source.vocabulary.length),
    target: new Int32Array(target.vocabulary.length),
    units: new Array<number[] | undefined>(target.vocabulary.length),
    shares: new Float64Array(target.size),
  };
}

/** Cells that share rare words, weighted by how rare they are; by row, from the last column to the first. */
function anchorCells({ source, target, ties, counts }: Finder, { i, j, toI, toJ }: Stretch): Anchor[] {
  const sourceWords = source.words.subarray(source.starts[i], source.starts[toI]);
  const targetWords = target.words.subarray(target.starts[j], target.starts[toJ]);
  for (const id of sourceWords) counts.source[id]! += 1;
  for (const id of targetWords) counts.target[id]! += 1;
  for (let unit = j; unit < toJ; unit += 1) {
    for (let at = target.starts[unit]!; at < target.starts[unit + 1]!; at += 1) {
      const id = target.words[at]!;
      if (counts.target[id]! > RARE) continue;
      const list = (counts.units[id] ??= []);
      if (list[list.length - 1] !== unit) list.push(unit);
    }
  }
  const anchors: Anchor[] = [];
  for (let unit = i; unit < toI; unit += 1) {
    for (const column of columnsOf(unit, source, ties, counts)) {
      anchors.push({ i: unit, j: column, weight: counts.shares[column]! });
      counts.shares[column] = 0;
    }
  }
  for (const id of sourceWords) counts.source[id] = 0;
  for (const id of targetWords) {
    counts.target[id] = 0;
    counts.units[id] = undefined;
  }
  return anchors;
}

/** Less weight than this is chance. */
const LIGHTEST = 0.002;

/** The target units that share rare words with a source unit, the last first; their weights are put into `shares`. */
function columnsOf(unit: number, source: EncodedSide, ties: Ties, counts: Counts): number[] {
  const { shares } = counts;
  const columns: number[] = [];
  for (const id of new Set(source.words.subarray(source.starts[unit], source.starts[unit + 1]))) {
    if (counts.source[id]! > RARE) continue;
    for (let entry = ties.rows[id]!; entry < ties.rows[id + 1]!; entry += 1) {
      const units = counts.units[ties.targets[entry]!];
      if (units === undefined) continue;
      const strength = Math.max(ties.forward[entry]!, ties.backward[entry]!);
      const weight = strength / (counts.source[id]! * units.length);
      if (weight < LIGHTEST) continue;
      for (const column of units) {
        if (shares[column] === 0) columns.push(column);
        shares[column]! += weight;
      }
    }
  }
  return columns.sort((a, b) => b - a);
}

/** The strictly ascending chain with the greatest sum of weights (a Fenwick tree of prefix maxima over columns). */
function heaviestChain(anchors: readonly Anchor[], { j: left, toJ }: Stretch): Anchor[] {
  const columns = toJ - left;
  const tree = new Int32Array(columns + 1).fill(-1);
  const total = new Float64Array(anchors.length);
  const before = new Int32Array(anchors.length);
  anchors.forEach(({ j, weight }, index) => {
    let best = -1;
    for (let at = j - left; at > 0; at -= at & -at) {
      const candidate = tree[at]!;
      if (candidate >= 0 && (best < 0 || total[candidate]! > total[best]!)) best = candidate;
    }
    before[index] = best;
    total[index] = weight + (best < 0 ? 0 : total[best]!);
    for (let at = j - left + 1; at <= columns; at += at & -at) {
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
