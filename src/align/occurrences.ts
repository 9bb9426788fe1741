import type { EncodedSide } from "./encode.js";

/** Where each word of a side occurs, and which unit each running word stands in. */
export interface Occurrences {
  /** Word `id` has the places `starts[id]` up to `starts[id + 1]`. */
  readonly starts: Int32Array;
  /** Running words by word, ascending. */
  readonly places: Int32Array;
  readonly unitOf: Int32Array;
}

export function occurrencesOf(side: EncodedSide): Occurrences {
  const starts = new Int32Array(side.vocabulary.length + 1);
  for (let id = 0; id < side.vocabulary.length; id += 1) starts[id + 1] = starts[id]! + side.counts[id]!;
  const next = starts.slice();
  const places = new Int32Array(side.words.length);
  for (let place = 0; place < side.words.length; place += 1) {
    const id = side.words[place]!;
    places[next[id]!] = place;
    next[id]! += 1;
  }
  const unitOf = new Int32Array(side.words.length);
  for (let unit = 0; unit < side.size; unit += 1) unitOf.fill(unit, side.starts[unit], side.starts[unit + 1]);
  return { starts, places, unitOf };
}

/** The first index in the ascending `values[from..to)` whose value is at least `bound`. */
export function lowerBound(values: Int32Array, from: number, to: number, bound: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
