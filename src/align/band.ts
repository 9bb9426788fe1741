/**
 * The part of the source × target matrix that the search looks at: for source unit `i`, target units `low[i]` up to,
 * not including, `high[i]`. Both arrays never decrease.
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The whole matrix. */
export function fullBand(sources: number, targets: number): Band {
  return { low: new Int32Array(sources), high: new Int32Array(sources).fill(targets) };
}
