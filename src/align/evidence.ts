import type { Associations } from "./association.js";
import type { Band } from "./band.js";
import type { EncodedSide } from "./encode.js";

/** The most units that one half of a bead may have. */
export const LONGEST = 7;

/**
 * Log likelihood ratios of every unit given every group of up to {@link LONGEST} units of the other side that ends
 * at a given unit, row by row of the band. Row `i` is held in place `i % depth`; its entry
 * `(j - first[i]) * LONGEST + length - 1` is, in
 * - `forward`: target unit `j` given the source units `i - length + 1` to `i`
 * - `backward`: source unit `i` given the target units `j - length + 1` to `j`
 */
export interface Evidence {
  readonly depth: number;
  readonly forward: readonly Float32Array[];
  readonly backward: readonly Float32Array[];
  /** The first target unit that has a cell in source row `i`. */
  readonly first: Int32Array;
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

/** A product this large is folded into the logarithm before it overflows. */
const FOLD = 1e200;

/**
 * Scores as in IBM model 1: a word is explained by the group when the mean of its association with the group's words
 * beats its background. `translated` is the mixing weight λ of translation against background. A path needs the rows of
 * one bead only; with `keep` every row stays.
 */
export function lexicalEvidence(
  source: EncodedSide,
  target: EncodedSide,
  ties: Associations,
  band: Band,
  {
    translated,
    keep,
    reach,
  }: { readonly translated: number; readonly keep: boolean; readonly reach: Reach | null },
): Evidence {
  const n = source.size;
  const { first, last } = rowsReaching(band, n);
  const depth = keep ? Math.max(1, n) : LONGEST + 1;
  const widest = widestRow(target, first, last);
  const rowsOf = (): Float32Array[] =>
    Array.from(
      { length: depth },
      (_, i) => new Float32Array((keep ? last[i]! - first[i]! : widest.units) * LONGEST),
    );
  const forward = rowsOf();
  const backward = rowsOf();
  const occurrences = occurrencesOf(target);
  const unitOf = unitOfWord(target);
  const longest = longestUnit(source);
  const missed = Math.log(1 - translated);
  const weight = translated / (1 - translated);
  // The last LONGEST rows: what each source unit lends to every target word of its window.
  const lent = Array.from({ length: LONGEST }, () => new Float32Array(widest.words));
  const bases = new Int32Array(LONGEST);
  const sums = new Float32Array(longestUnit(target));
  // What each target unit of the window lends to every word of the source unit, cumulated over target units.
  const borrowed = new Float32Array(longest * (widest.units + 1));
  let next = 0;

  const lend = (i: number): void => {
    const from = first[i]!;
    const base = target.starts[from]!;
    const end = target.starts[last[i]!]!;
    const row = lent[i % LONGEST]!;
    bases[i % LONGEST] = base;
    row.fill(0, 0, end - base);
    const wordStart = source.starts[i]!;
    const wordCount = source.starts[i + 1]! - wordStart;
    const width = last[i]! - from;
    borrowed.fill(0, 0, wordCount * (width + 1));
    for (let w = 0; w < wordCount; w += 1) {
      const id = source.words[wordStart + w]!;
      const line = w * (width + 1) + 1;
      for (let entry = ties.rows[id]!; entry < ties.rows[id + 1]!; entry += 1) {
        const tie = ties.targets[entry]!;
        const ratio = ties.ratios[entry]!;
        const stop = occurrences.starts[tie + 1]!;
        let at = lowerBound(occurrences.places, occurrences.starts[tie]!, stop, base);
        for (; at < stop; at += 1) {
          const place = occurrences.places[at]!;
          if (place >= end) break;
          row[place - base]! += ratio;
          borrowed[line + unitOf[place]! - from]! += ratio;
        }
      }
      for (let j = 1; j < width; j += 1) borrowed[line + j]! += borrowed[line + j - 1]!;
    }
  };

  const explainTarget = (i: number, out: Float32Array): void => {
    const most = Math.min(reach?.source[i] ?? LONGEST, i + 1);
    for (let j = first[i]!; j < last[i]!; j += 1) {
      const a = target.starts[j]!;
      const size = target.starts[j + 1]! - a;
      const cell = (j - first[i]!) * LONGEST;
      const floor = size * missed;
      sums.fill(0, 0, size);
      for (let length = 1; length <= most; length += 1) {
        const other = (i - length + 1) % LONGEST;
        const values = lent[other]!;
        const shift = a - bases[other]!;
        const words = source.starts[i + 1]! - source.starts[i - length + 1]!;
        const factor = weight / Math.max(1, words);
        let product = 1;
        let log = floor;
        for (let k = 0; k < size; k += 1) {
          const sum = sums[k]! + values[shift + k]!;
          sums[k] = sum;
          product *= 1 + factor * sum;
          if (product > FOLD) {
            log += Math.log(product);
            product = 1;
          }
        }
        out[cell + length - 1] = log + Math.log(product);
      }
    }
  };

  const explainSource = (i: number, out: Float32Array): void => {
    const from = first[i]!;
    const wordCount = source.starts[i + 1]! - source.starts[i]!;
    const stride = last[i]! - from + 1;
    const floor = wordCount * missed;
    for (let j = from; j < last[i]!; j += 1) {
      const right = j - from + 1;
      const end = target.starts[j + 1]!;
      const most = Math.min(reach?.target[j] ?? LONGEST, right);
      for (let length = 1; length <= most; length += 1) {
        const factor = weight / Math.max(1, end - target.starts[j - length + 1]!);
        let product = 1;
        let log = floor;
        for (let w = 0; w < wordCount; w += 1) {
          const at = w * stride + right;
          product *= 1 + factor * (borrowed[at]! - borrowed[at - length]!);
          if (product > FOLD) {
            log += Math.log(product);
            product = 1;
          }
        }
        out[(j - from) * LONGEST + length - 1] = log + Math.log(product);
      }
    }
  };

  const advance = (): void => {
    const i = next;
    next += 1;
    lend(i);
    explainTarget(i, forward[i % depth]!);
    explainSource(i, backward[i % depth]!);
  };
  if (keep) while (next < n) advance();
  return { depth, forward, backward, first, advance };
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

function occurrencesOf(side: EncodedSide): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(side.vocabulary.length + 1);
  for (let id = 0; id < side.vocabulary.length; id += 1) starts[id + 1] = starts[id]! + side.counts[id]!;
  const next = starts.slice();
  const places = new Int32Array(side.words.length);
  for (let place = 0; place < side.words.length; place += 1) {
    const id = side.words[place]!;
    places[next[id]!] = place;
    next[id]! += 1;
  }
  return { starts, places };
}

/** The unit that each running word stands in. */
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
