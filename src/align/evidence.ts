import type { Associations } from "./association.js";
import type { Band } from "./band.js";
import type { EncodedSide } from "./encode.js";

/** The most units that one half of a bead may have. */
export const LONGEST = 7;

/**
 * Log likelihood ratios of every unit given every group of up to {@link LONGEST} units of the other side that ends
 * at a given unit, for all cells in the band. Entry `(cell(i, j)) * LONGEST + length - 1`:
 * - `forward`: target unit `j` given the source units `i - length + 1` to `i`
 * - `backward`: source unit `i` given the target units `j - length + 1` to `j`
 */
export interface Evidence {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** The first target unit that has a cell in source row `i`. */
  readonly first: Int32Array;
  /** One after the last. */
  readonly last: Int32Array;
  /** Where row `i` starts among the cells. */
  readonly offset: Float64Array;
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
): Evidence {
  const n = source.size;
  const { first, last, offset, cells } = cellRows(band, n);
  const forward = new Float32Array(cells * LONGEST);
  const backward = new Float32Array(cells * LONGEST);
  const occurrences = occurrencesOf(target);
  const unitOf = unitOfWord(target);
  const widest = widestRow(target, first, last);
  const longest = longestUnit(source);
  const missed = Math.log(1 - translated);
  const weight = translated / (1 - translated);
  // The last LONGEST rows: what each source unit lends to every target word of its window.
  const lent = Array.from({ length: LONGEST }, () => new Float32Array(widest.words));
  const bases = new Int32Array(LONGEST);
  const sums = new Float32Array(widest.words);
  // What each target unit of the window lends to every word of the source unit, cumulated over target units.
  const borrowed = new Float32Array(longest * (widest.units + 1));

  for (let i = 0; i < n; i += 1) {
    const from = first[i]!;
    const to = last[i]!;
    const base = target.starts[from]!;
    const end = target.starts[to]!;
    const slot = i % LONGEST;
    const row = lent[slot]!;
    bases[slot] = base;
    row.fill(0, 0, end - base);
    const wordStart = source.starts[i]!;
    const wordCount = source.starts[i + 1]! - wordStart;
    const width = to - from;
    borrowed.fill(0, 0, wordCount * (width + 1));
    for (let w = 0; w < wordCount; w += 1) {
      const id = source.words[wordStart + w]!;
      const line = w * (width + 1) + 1;
      for (let entry = ties.rows[id]!; entry < ties.rows[id + 1]!; entry += 1) {
        const tie = ties.targets[entry]!;
        const lend = ties.forward[entry]!;
        const borrow = ties.backward[entry]!;
        const stop = occurrences.starts[tie + 1]!;
        for (
          let at = lowerBound(occurrences.places, occurrences.starts[tie]!, stop, base);
          at < stop;
          at += 1
        ) {
          const place = occurrences.places[at]!;
          if (place >= end) break;
          row[place - base] = row[place - base]! + lend;
          const cell = line + unitOf[place]! - from;
          borrowed[cell] = borrowed[cell]! + borrow;
        }
      }
      for (let j = 1; j < width; j += 1) borrowed[line + j] = borrowed[line + j]! + borrowed[line + j - 1]!;
    }
    const cellBase = offset[i]! * LONGEST;
    for (let j = from; j < to; j += 1) {
      const a = target.starts[j]!;
      const b = target.starts[j + 1]!;
      const cell = cellBase + (j - from) * LONGEST;
      sums.fill(0, 0, b - a);
      const floor = (b - a) * missed;
      for (let length = 1; length <= LONGEST && length <= i + 1; length += 1) {
        const other = (i - length + 1) % LONGEST;
        const values = lent[other]!;
        const shift = a - bases[other]!;
        const words = source.starts[i + 1]! - source.starts[i - length + 1]!;
        const factor = weight / Math.max(1, words);
        let product = 1;
        let log = floor;
        for (let k = 0; k < b - a; k += 1) {
          const sum = sums[k]! + values[shift + k]!;
          sums[k] = sum;
          product *= 1 + factor * sum;
          if (product > FOLD) {
            log += Math.log(product);
            product = 1;
          }
        }
        forward[cell + length - 1] = log + Math.log(product);
      }
      const sourceFloor = wordCount * missed;
      for (let length = 1; length <= LONGEST && length <= j - from + 1; length += 1) {
        const words = b - target.starts[j - length + 1]!;
        const factor = weight / Math.max(1, words);
        const right = j - from + 1;
        let product = 1;
        let log = sourceFloor;
        for (let w = 0; w < wordCount; w += 1) {
          const line = w * (width + 1);
          product *= 1 + factor * (borrowed[line + right]! - borrowed[line + right - length]!);
          if (product > FOLD) {
            log += Math.log(product);
            product = 1;
          }
        }
        backward[cell + length - 1] = log + Math.log(product);
      }
    }
  }
  return { forward, backward, first, last, offset };
}

/** Every row's cells reach LONGEST rows beyond its own band, so that all units of a bead see each other. */
function cellRows(
  band: Band,
  n: number,
): { first: Int32Array; last: Int32Array; offset: Float64Array; cells: number } {
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  const offset = new Float64Array(n + 1);
  for (let i = 0; i < n; i += 1) {
    first[i] = band.low[Math.max(0, i - LONGEST)]!;
    last[i] = band.high[Math.min(n - 1, i + LONGEST)]!;
    offset[i + 1] = offset[i]! + last[i]! - first[i]!;
  }
  return { first, last, offset, cells: offset[n]! };
}

function occurrencesOf(side: EncodedSide): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(side.vocabulary.length + 1);
  for (let id = 0; id < side.vocabulary.length; id += 1) starts[id + 1] = starts[id]! + side.counts[id]!;
  const next = starts.slice();
  const places = new Int32Array(side.words.length);
  for (let place = 0; place < side.words.length; place += 1) {
    const id = side.words[place]!;
    places[next[id]!] = place;
    next[id] = next[id]! + 1;
  }
  return { starts, places };
}

function unitOfWord(side: EncodedSide): Int32Array {
  const unitOf = new Int32Array(side.words.length);
  for (let unit = 0; unit < side.size; unit += 1) unitOf.fill(unit, side.starts[unit], side.starts[unit + 1]);
  return unitOf;
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

/** The first index in the ascending `values[from..to)` whose value is at least `bound`. */
function lowerBound(values: Int32Array, from: number, to: number, bound: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
