import { LONGEST } from "./evidence.js";
import { fitOf } from "./features.js";
import type { BeadType } from "./lattice.js";
import type { Model } from "./model.js";

/** What a pair of sentences must bring above its prior to count as evidence: shared topic words bring this much. */
const TOPIC = 4;

/** A range of sentences of one side, end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Relation {
  /** How much better the one side is explained as the other's rendition than as unrelated speech, in nats; 0 or more. */
  readonly gain: number;
  /** The units of each side that were tied to something. */
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Local alignment (Smith & Waterman 1981): the best monotone chain of beads between two stretches, where sentences
 * that stand alone cost nothing. Unrelated stretches score near 0 however long they are.
 */
export function relate(model: Model, source: Range, target: Range): Relation {
  const rows = source.to - source.from + 1;
  const columns = target.to - target.from + 1;
  const chains: Chains = {
    source,
    target,
    columns,
    best: new Float64Array(rows * columns),
    back: new Int8Array(rows * columns).fill(LEFT, 0, columns),
  };
  const sums = wordSums(columns);
  for (let r = 1; r < rows; r += 1) {
    addRow(sums, model, source.from + r - 1, target.from, r);
    extend(chains, sums, model, r);
  }
  return { gain: chains.best[rows * columns - 1]!, ...tiedBy(chains, model.types) };
}

/** The best chains of beads up to each cell, row by row, and by what each was reached: a kind of bead, or a side step. */
interface Chains {
  readonly source: Range;
  readonly target: Range;
  readonly columns: number;
  readonly best: Float64Array;
  readonly back: Int8Array;
}

const UP = -2;
const LEFT = -3;

function extend(
  { source, target, columns, best, back }: Chains,
  sums: WordSums,
  model: Model,
  r: number,
): void {
  const { types, priors } = model;
  for (let c = 0; c < columns; c += 1) {
    const cell = r * columns + c;
    let value = best[cell - columns]!;
    let kind = UP;
    if (c > 0 && best[cell - 1]! > value) {
      value = best[cell - 1]!;
      kind = LEFT;
    }
    for (let type = 0; type < types.length; type += 1) {
      const { source: a, target: b } = types[type]!;
      if (a === 0 || b === 0 || a > r || b > c) continue;
      const before = best[cell - a * columns - b]!;
      const prior = priors[type]! - TOPIC;
      if (before + prior + mostFit(sums, model, r, c, a, b) < value) continue;
      const total = before + (prior + fitOf(model, source.from + r, target.from + c, a, b));
      if (total > value) {
        value = total;
        kind = type;
      }
    }
    best[cell] = value;
    back[cell] = kind;
  }
}

/** The units that the best chain ties. */
function tiedBy(
  { source, target, columns, back }: Chains,
  types: readonly BeadType[],
): Pick<Relation, "source" | "target"> {
  const tied = { source: [] as number[], target: [] as number[] };
  let r = source.to - source.from;
  let c = columns - 1;
  while (r > 0 || c > 0) {
    const kind = back[r * columns + c]!;
    if (kind === UP) r -= 1;
    else if (kind < 0) c -= 1;
    else {
      const { source: a, target: b } = types[kind]!;
      for (let k = 1; k <= a; k += 1) tied.source.push(source.from + r - k);
      for (let k = 1; k <= b; k += 1) tied.target.push(target.from + c - k);
      r -= a;
      c -= b;
    }
  }
  return { source: tied.source.reverse(), target: tied.target.reverse() };
}

/** What words add to the beads that end in one row, cumulated so that a bead of any size is two differences. */
interface WordSums {
  readonly columns: number;
  /** By column and number of source units: what these lend to the target units before the column. */
  readonly lent: Float64Array;
  /** The last rows, by column and number of target units: what these lend to the source units before the row. */
  readonly borrowed: Float64Array;
}

/** Rows that a bead spans, its own end and the one it begins after. */
const SPAN = LONGEST + 1;

function wordSums(columns: number): WordSums {
  const size = columns * LONGEST;
  return { columns, lent: new Float64Array(size), borrowed: new Float64Array(SPAN * size) };
}

/** Goes on to row `r`, which source unit `i` ends; `from` is the unit after column 0. */
function addRow(
  { columns, lent, borrowed }: WordSums,
  model: Model,
  i: number,
  from: number,
  r: number,
): void {
  const { forward, backward, rows } = model.evidence;
  const size = columns * LONGEST;
  const row = (r % SPAN) * size;
  const before = ((r - 1) % SPAN) * size;
  const start = rows[i]! + (from - 1) * LONGEST;
  for (let at = LONGEST; at < size; at += 1) {
    lent[at] = lent[at - LONGEST]! + forward[start + at]!;
    borrowed[row + at] = borrowed[before + at]! + backward[start + at]!;
  }
}

/** No less than the fit of a bead, from words alone: most beads are out of the question by these. */
function mostFit(
  { columns, lent, borrowed }: WordSums,
  { weights, mostBeyond }: Model,
  r: number,
  c: number,
  a: number,
  b: number,
): number {
  const size = columns * LONGEST;
  const at = c * LONGEST + a - 1;
  const column = c * LONGEST + b - 1;
  const theirs = lent[at]! - lent[at - b * LONGEST]!;
  const ours = borrowed[(r % SPAN) * size + column]! - borrowed[((r - a) % SPAN) * size + column]!;
  return weights[0]! * theirs + weights[1]! * ours + mostBeyond;
}
