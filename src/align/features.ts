import type { EncodedSide } from "./encode.js";
import { LONGEST } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { FEATURES } from "./feature-names.js";
import { MARKS } from "./marks.js";

export const FEATURE_COUNT = FEATURES.length;

const MARK_COUNT = MARKS.length;

/** What the features of a bead are computed from. */
export interface FeatureSource {
  readonly source: EncodedSide;
  readonly target: EncodedSide;
  readonly evidence: Evidence;
  /** Characters of target per character of source. */
  readonly ratio: number;
  readonly variance: number;
}

/**
 * Fills `out` with the features of the bead of `a` source units before `i` and `b` target units before `j`. Beads with
 * an empty side only have "alone".
 */
export function featuresOf(
  { source, target, evidence, ratio, variance }: FeatureSource,
  i: number,
  j: number,
  a: number,
  b: number,
  out: Float64Array,
): void {
  const sourceLength = (source.lengths[i]! - source.lengths[i - a]!) * ratio;
  const targetLength = target.lengths[j]! - target.lengths[j - b]!;
  if (a === 0 || b === 0) {
    out.fill(0);
    out[FEATURE_COUNT - 1] = -(sourceLength + targetLength) / 100;
    return;
  }
  const { forward, backward, first, depth } = evidence;
  const end = i - 1;
  const row = forward[end % depth]!;
  let at = (j - b - first[end]!) * LONGEST + a - 1;
  let lent = 0;
  for (let t = j - b; t < j; t += 1, at += LONGEST) lent += row[at]!;
  let borrowed = 0;
  for (let s = i - a; s < i; s += 1) borrowed += backward[s % depth]![(j - 1 - first[s]!) * LONGEST + b - 1]!;
  const difference = targetLength - sourceLength;
  const square = (difference * difference) / (((sourceLength + targetLength) / 2 + 1) * variance);
  out[0] = lent;
  out[1] = borrowed;
  out[2] = -square / 2;
  out[3] = -Math.sqrt(square);
  const size = MARK_COUNT;
  for (let mark = 0; mark < size; mark += 1) {
    const inSource = source.marks[i * size + mark]! - source.marks[(i - a) * size + mark]!;
    const inTarget = target.marks[j * size + mark]! - target.marks[(j - b) * size + mark]!;
    out[4 + mark] = -Math.min(3, Math.abs(inSource - inTarget));
  }
  out[4 + size] = -(target.continued[j - b]! + (j < target.size ? target.continued[j]! : 0));
  out[5 + size] = -source.incomplete[end]!;
  out[6 + size] = source.open[end] === target.open[j - 1] ? 0 : -1;
  out[7 + size] = source.closing[end] === target.closing[j - 1] ? 0 : -1;
  out[8 + size] = 0;
}
