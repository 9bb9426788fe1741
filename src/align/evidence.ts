import type { Associations } from "./association.js";
import type { Band } from "./band.js";
import type { EncodedSide } from "./encode.js";
import { lowerBound, occurrencesOf } from "./occurrences.js";
import type { Occurrences } from "./occurrences.js";

/** The most units that one half of a bead may have. */
export const LONGEST = 7;

/**
 * Log likelihood ratios of every unit given every group of up to {@link LONGEST} units of the other side that ends
 * at a given unit, row by row of the band. Entry `rows[i] + j * LONGEST + length - 1` is, in
 * - `forward`: target unit `j` given the source units `i - length + 1` to `i`
 * - `backward`: source unit `i` given the target units `j - length + 1` to `j`
 */
export interface Evidence {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** Where source row `i` would begin if it had a cell for target unit 0. */
  readonly rows: Int32Array;
  /** Computes the next row. */
  readonly advance: () => void;
}

/**
 * How many units back, itself included, a group that ends at a unit may begin: a bead lies within one stretch of
 * speech, so groups that would begin before it are not scored. Up to {@link LONGEST}.
 */
export interface Reach {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

/** What of the evidence will be asked for. */
export interface Scope {
  /** Every row stays; a path needs the rows of one bead only. */
  readonly keep: boolean;
  /** The most units of each side that beads have. */
  readonly longest: { readonly source: number; readonly target: number };
  /** Given where no bead leaves a stretch of speech: all units of a stretch have the same band then. */
  readonly reach: Reach | null;
}

/** A product this large is folded into the logarithm before it overflows. */
const FOLD = 1e200;

/**
 * Scores as in IBM model 1: a word is explained by the group when the mean of its association with the group's words
 * beats its background. `translated` is the mixing weight λ of translation against background.
 */
export function lexicalEvidence(
  source: EncodedSide,
  target: EncodedSide,
  ties: Associations,
  band: Band,
  translated: number,
  scope: Scope,
): Evidence {
  const n = source.size;
  const { first, last } = scope.reach === null ? rowsReaching(band, n) : { first: band.low, last: band.high };
  const widest = widestRow(target, first, last);
  const rows = new Int32Array(n);
  let size = 0;
  for (let i = 0; i < n; i += 1) {
    if (!scope.keep) size = (i % (LONGEST + 1)) * widest.units * LONGEST;
    rows[i] = size - first[i]! * LONGEST;
    size += (last[i]! - first[i]!) * LONGEST;
  }
  if (!scope.keep) size = Math.min(n, LONGEST + 1) * widest.units * LONGEST;
  const forward = new Float32Array(size);
  const backward = new Float32Array(size);
  const desk: Desk = {
    source,
    target,
    ties,
    occurrences: occurrencesOf(target),
    missed: Math.log(1 - translated),
    weight: translated / (1 - translated),
    lent: new Float32Array(LONGEST * widest.words),
    lentAt: new Int32Array(LONGEST),
    lender: new Int32Array(target.words.length),
    borrowed: new Float32Array((longestUnit(source) + 1) * (widest.units + 1)),
    found: new Int32Array(longestUnit(target)),
    sums: new Float32Array(longestUnit(target)),
  };
  let next = 0;
  const advance = (): void => {
    const i = next;
    next += 1;
    const lines = lend(desk, i, first[i]!, last[i]!, widest.words);
    // Nodes of the path lie in the band: beads that end with this row end at most here, and those that hold it begin here.
    const end = scope.reach === null ? Math.min(last[i]!, band.high[Math.min(n - 1, i + 1)]!) : last[i]!;
    const begin = scope.reach === null ? Math.max(first[i]!, band.low[i]! - 1) : first[i]!;
    const most = Math.min(scope.reach?.source[i] ?? scope.longest.source, i + 1);
    for (let j = first[i]!; j < end; j += 1) explainTarget(desk, i, j, most, forward, rows[i]! + j * LONGEST);
    const stride = last[i]! - first[i]! + 1;
    for (let j = begin; j < last[i]!; j += 1) {
      const right = j - first[i]! + 1;
      const mostTargets = Math.min(scope.reach?.target[j] ?? scope.longest.target, right);
      explainSource(desk, i, j, mostTargets, lines, right, stride, backward, rows[i]! + j * LONGEST);
    }
  };
  if (scope.keep) while (next < n) advance();
  return { forward, backward, rows, advance };
}

/** What the rows are computed from, and on. */
interface Desk {
  readonly source: EncodedSide;
  readonly target: EncodedSide;
  readonly ties: Associations;
  readonly occurrences: Occurrences;
  readonly missed: number;
  readonly weight: number;
  /** The last LONGEST rows: what each source unit lends to every target word of its window. */
  readonly lent: Float32Array;
  /** Where each of them would begin if its window began at target word 0. */
  readonly lentAt: Int32Array;
  /** The last row that lends to a target word, plus one. */
  readonly lender: Int32Array;
  /** A line per word of the source unit that is tied: what each target unit lends to it, cumulated over target units. */
  readonly borrowed: Float32Array;
  /** Target words of a unit that something is lent to, and how much so far. */
  readonly found: Int32Array;
  readonly sums: Float32Array;
}

/** Looks up what a source unit lends to target words, and they to it; returns how many lines it has in `borrowed`. */
function lend(desk: Desk, i: number, from: number, to: number, width: number): number {
  const { source, target, lent, lentAt, borrowed } = desk;
  const base = target.starts[from]!;
  const end = target.starts[to]!;
  const start = (i % LONGEST) * width;
  lentAt[i % LONGEST] = start - base;
  lent.fill(0, start, start + end - base);
  const stride = to - from + 1;
  borrowed.fill(0, 0, stride);
  let lines = 0;
  for (let w = source.starts[i]!; w < source.starts[i + 1]!; w += 1) {
    if (!lendWord(desk, i + 1, source.words[w]!, base, end, start - base, lines * stride - from)) continue;
    cumulate(borrowed, lines * stride + 1, stride - 1);
    lines += 1;
    borrowed.fill(0, lines * stride, (lines + 1) * stride);
  }
  return lines;
}

/**
 * What one word of a source unit lends to target words `base` up to `end`; false when that is nothing. `row` and `line`:
 * where its unit's row of `lent` and its own line of `borrowed` would begin for target word 0.
 */
function lendWord(
  { ties, occurrences, lent, lender, borrowed }: Desk,
  mark: number,
  id: number,
  base: number,
  end: number,
  row: number,
  line: number,
): boolean {
  const { starts, places, unitOf } = occurrences;
  let lends = false;
  for (let entry = ties.rows[id]!; entry < ties.rows[id + 1]!; entry += 1) {
    const tie = ties.targets[entry]!;
    const ratio = ties.ratios[entry]!;
    const stop = starts[tie + 1]!;
    let at = lowerBound(places, starts[tie]!, stop, base);
    for (; at < stop && places[at]! < end; at += 1) {
      const place = places[at]!;
      lent[row + place]! += ratio;
      lender[place] = mark;
      borrowed[line + 1 + unitOf[place]!]! += ratio;
      lends = true;
    }
  }
  return lends;
}

function cumulate(values: Float32Array, from: number, length: number): void {
  for (let at = from + 1; at < from + length; at += 1) values[at]! += values[at - 1]!;
}

/** A target unit given groups of up to `most` source units that end at `i`. */
function explainTarget(
  { source, target, missed, weight, lent, lentAt, lender, found, sums }: Desk,
  i: number,
  j: number,
  most: number,
  out: Float32Array,
  cell: number,
): void {
  const end = target.starts[j + 1]!;
  const floor = (end - target.starts[j]!) * missed;
  // Words that nothing is lent to have no part in the products.
  let count = 0;
  for (let place = target.starts[j]!; place < end; place += 1) {
    if (lender[place]! <= i + 1 - most) continue;
    found[count] = place;
    sums[count] = 0;
    count += 1;
  }
  const right = source.starts[i + 1]!;
  for (let length = 1; length <= most; length += 1) {
    const row = lentAt[(i - length + 1) % LONGEST]!;
    const factor = weight / Math.max(1, right - source.starts[i - length + 1]!);
    let product = 1;
    let log = floor;
    for (let k = 0; k < count; k += 1) {
      const sum = sums[k]! + lent[row + found[k]!]!;
      sums[k] = sum;
      product *= 1 + factor * sum;
      if (product > FOLD) {
        log += Math.log(product);
        product = 1;
      }
    }
    out[cell + length - 1] = product === 1 ? log : log + Math.log(product);
  }
}

/** A source unit given groups of up to `most` target units that end at `j`, the unit at `right` in the lines. */
function explainSource(
  { source, target, missed, weight, borrowed }: Desk,
  i: number,
  j: number,
  most: number,
  lines: number,
  right: number,
  stride: number,
  out: Float32Array,
  cell: number,
): void {
  const floor = (source.starts[i + 1]! - source.starts[i]!) * missed;
  const end = target.starts[j + 1]!;
  for (let length = 1; length <= most; length += 1) {
    const factor = weight / Math.max(1, end - target.starts[j - length + 1]!);
    let product = 1;
    let log = floor;
    for (let line = 0, at = right; line < lines; line += 1, at += stride) {
      product *= 1 + factor * (borrowed[at]! - borrowed[at - length]!);
      if (product > FOLD) {
        log += Math.log(product);
        product = 1;
      }
    }
    out[cell + length - 1] = product === 1 ? log : log + Math.log(product);
  }
}

/** Every row's cells reach LONGEST rows beyond its own band, so that all units of a bead see each other. */
function rowsReaching(band: Band, n: number): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    first[i] = band.low[Math.max(0, i - LONGEST)]!;
    last[i] = band.high[Math.min(n - 1, i + LONGEST)]!;
  }
  return { first, last };
}

function widestRow(
  target: EncodedSide,
  first: Int32Array,
  last: Int32Array,
): { words: number; units: number } {
  let words = 0;
  let units = 0;
  for (let i = 0; i < first.length; i += 1) {
    words = Math.max(words, target.starts[last[i]!]! - target.starts[first[i]!]!);
    units = Math.max(units, last[i]! - first[i]!);
  }
  return { words, units };
}

function longestUnit(side: EncodedSide): number {
  let longest = 0;
  for (let i = 0; i < side.size; i += 1) longest = Math.max(longest, side.starts[i + 1]! - side.starts[i]!);
  return longest;
}
