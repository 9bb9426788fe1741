import type { EncodedSide } from "./encode.js";
import { LONGEST } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { FEATURES } from "./feature-names.js";
import type { FeatureName } from "./feature-names.js";
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
  const end = i - 1;
  const difference = targetLength - sourceLength;
  const square = (difference * difference) / (((sourceLength + targetLength) / 2 + 1) * variance);
  out[0] = lentTo(evidence, i, j, a, b);
  out[1] = borrowedFrom(evidence, i, j, a, b);
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

/** What {@link featuresOf} finds, each times its weight, summed up without what is 0: most of it is. */
export function fitOf(
  { source, target, evidence, ratio, variance, weights }: FeatureSource & { readonly weights: Float64Array },
  i: number,
  j: number,
  a: number,
  b: number,
): number {
  const sourceLength = (source.lengths[i]! - source.lengths[i - a]!) * ratio;
  const targetLength = target.lengths[j]! - target.lengths[j - b]!;
  if (a === 0 || b === 0) return weights[FEATURE_COUNT - 1]! * (-(sourceLength + targetLength) / 100);
  const difference = targetLength - sourceLength;
  const square = (difference * difference) / (((sourceLength + targetLength) / 2 + 1) * variance);
  let fit = weights[0]! * lentTo(evidence, i, j, a, b);
  fit += weights[1]! * borrowedFrom(evidence, i, j, a, b);
  fit += weights[2]! * (-square / 2);
  fit += weights[3]! * -Math.sqrt(square);
  const size = MARK_COUNT;
  if (source.marked[i] !== source.marked[i - a] || target.marked[j] !== target.marked[j - b]) {
    for (let mark = 0; mark < size; mark += 1) {
      const inSource = source.marks[i * size + mark]! - source.marks[(i - a) * size + mark]!;
      const inTarget = target.marks[j * size + mark]! - target.marks[(j - b) * size + mark]!;
      if (inSource !== inTarget) fit -= weights[4 + mark]! * Math.min(3, Math.abs(inSource - inTarget));
    }
  }
  const continued = target.continued[j - b]! + (j < target.size ? target.continued[j]! : 0);
  if (continued > 0) fit -= weights[4 + size]! * continued;
  if (source.incomplete[i - 1] === 1) fit -= weights[5 + size]!;
  if (source.open[i - 1] !== target.open[j - 1]) fit -= weights[6 + size]!;
  if (source.closing[i - 1] !== target.closing[j - 1]) fit -= weights[7 + size]!;
  return fit;
}

/** What the words of the bead's target units owe to those of its source units. */
function lentTo({ forward, rows }: Evidence, i: number, j: number, a: number, b: number): number {
  const row = rows[i - 1]! + a - 1;
  let lent = 0;
  for (let at = row + (j - b) * LONGEST; at < row + j * LONGEST; at += LONGEST) lent += forward[at]!;
  return lent;
}

/** What the words of its source units owe to those of its target units. */
function borrowedFrom({ backward, rows }: Evidence, i: number, j: number, a: number, b: number): number {
  const column = (j - 1) * LONGEST + b - 1;
  let borrowed = 0;
  for (let s = i - a; s < i; s += 1) borrowed += backward[rows[s]! + column]!;
  return borrowed;
}

/** How far below 0 each feature of a bead with two sides may be; words may be at any distance from 0. */
const LOWEST: Readonly<Record<FeatureName, number>> = {
  forward: 0,
  backward: 0,
  length: Infinity,
  distance: Infinity,
  question: 3,
  exclamation: 3,
  quote: 3,
  colon: 3,
  semicolon: 3,
  ellipsis: 3,
  bracket: 3,
  continued: 2,
  incomplete: 1,
  open: 1,
  closing: 1,
  alone: 0,
};

/** The most that features other than words add to a bead: they take off, but for the few of negative weight. */
export function mostBeyondWords(weights: Float64Array): number {
  let most = 1e-9; // more than sums in another order may differ by
  FEATURES.forEach((name, index) => {
    const weight = weights[index]!;
    if (weight < 0 && LOWEST[name] > 0) most -= weight * LOWEST[name];
  });
  return most;
}
