import type { Band } from "./band.js";

/** A kind of bead: `source` units rendered by `target` units. */
export interface BeadType {
  readonly source: number;
  readonly target: number;
}

/** Gives the log score of the bead of type `type` that ends before source unit `i` and target unit `j`. */
export type BeadScore = (i: number, j: number, type: number) => number;

/**
 * All ways to cut two texts into beads inside a band. Node `(i, j)` stands before source unit `i` and target unit
 * `j`; an edge is a bead and is kept at its end node.
 */
export interface Lattice {
  readonly types: readonly BeadType[];
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly offset: Float64Array;
  /** Log scores of edges by node and type; `-Infinity` where the edge leaves the band. */
  readonly edges: Float32Array;
}

export function buildLattice(
  sources: number,
  targets: number,
  band: Band,
  types: readonly BeadType[],
  score: BeadScore,
): Lattice {
  const low = new Int32Array(sources + 1);
  const high = new Int32Array(sources + 1);
  const offset = new Float64Array(sources + 2);
  for (let i = 0; i <= sources; i += 1) {
    low[i] = i === 0 ? 0 : (band.low[i - 1] ?? 0);
    high[i] = i === sources ? targets : (band.high[i] ?? targets);
    offset[i + 1] = offset[i]! + high[i]! - low[i]! + 1;
  }
  const kinds = types.length;
  const edges = new Float32Array(offset[sources + 1]! * kinds).fill(-Infinity);
  for (let i = 0; i <= sources; i += 1) {
    for (let j = low[i]!; j <= high[i]!; j += 1) {
      const at = (offset[i]! + j - low[i]!) * kinds;
      for (let kind = 0; kind < kinds; kind += 1) {
        const type = types[kind]!;
        const fromI = i - type.source;
        const fromJ = j - type.target;
        if (fromI < 0 || fromJ < low[fromI]! || fromJ > high[fromI]!) continue;
        edges[at + kind] = score(i, j, kind);
      }
    }
  }
  return { types, low, high, offset, edges };
}

function nodeOf(lattice: Lattice, i: number, j: number): number {
  return lattice.offset[i]! + j - lattice.low[i]!;
}

/** Posterior probability of every edge by the forward–backward recursion; same layout as `edges`. */
export function posteriors(lattice: Lattice): { edges: Float32Array; logTotal: number } {
  const { types, low, high, offset, edges } = lattice;
  const rows = low.length;
  const kinds = types.length;
  const nodes = offset[rows]!;
  const alpha = new Float64Array(nodes).fill(-Infinity);
  const beta = new Float64Array(nodes).fill(-Infinity);
  alpha[0] = 0;
  beta[nodes - 1] = 0;
  const scratch = new Float64Array(kinds);
  for (let i = 0; i < rows; i += 1) {
    for (let j = low[i]!; j <= high[i]!; j += 1) {
      const node = offset[i]! + j - low[i]!;
      let best = alpha[node]!;
      for (let kind = 0; kind < kinds; kind += 1) {
        const edge = edges[node * kinds + kind]!;
        const type = types[kind]!;
        const value =
          edge === -Infinity ? edge : edge + alpha[nodeOf(lattice, i - type.source, j - type.target)]!;
        scratch[kind] = value;
        if (value > best) best = value;
      }
      if (best === -Infinity || node === 0) continue;
      let sum = 0;
      for (let kind = 0; kind < kinds; kind += 1) {
        const value = scratch[kind]! - best;
        if (value > -40) sum += Math.exp(value);
      }
      alpha[node] = best + Math.log(sum);
    }
  }
  const logTotal = alpha[nodes - 1]!;
  // Backward: every node's beta is complete when its row is reached; it is passed on to the edges' start nodes.
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = high[i]!; j >= low[i]!; j -= 1) {
      const node = offset[i]! + j - low[i]!;
      const after = beta[node]!;
      if (after === -Infinity || alpha[node]! + after < logTotal - 60) continue;
      for (let kind = 0; kind < kinds; kind += 1) {
        const edge = edges[node * kinds + kind]!;
        if (edge === -Infinity) continue;
        const type = types[kind]!;
        const start = nodeOf(lattice, i - type.source, j - type.target);
        beta[start] = logAdd(beta[start]!, edge + after);
      }
    }
  }
  const out = new Float32Array(edges.length);
  for (let i = 0; i < rows; i += 1) {
    for (let j = low[i]!; j <= high[i]!; j += 1) {
      const node = offset[i]! + j - low[i]!;
      const after = beta[node]!;
      if (after === -Infinity) continue;
      for (let kind = 0; kind < kinds; kind += 1) {
        const edge = edges[node * kinds + kind]!;
        if (edge === -Infinity) continue;
        const type = types[kind]!;
        const log = alpha[nodeOf(lattice, i - type.source, j - type.target)]! + edge + after - logTotal;
        if (log > -20) out[node * kinds + kind] = Math.exp(log);
      }
    }
  }
  return { edges: out, logTotal };
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  const difference = a - b;
  if (difference > 40) return a;
  if (difference < -40) return b;
  return difference > 0 ? a + Math.log1p(Math.exp(-difference)) : b + Math.log1p(Math.exp(difference));
}

/** One bead of a path: its type and the units it ends before. */
export interface Step {
  readonly i: number;
  readonly j: number;
  readonly kind: number;
  /** The value of its edge in the table the path was chosen by. */
  readonly value: number;
}

/** The path from start to end with the greatest sum of `values` (same layout as `edges`), each plus `bonus[kind]`. */
export function bestPath(lattice: Lattice, values: Float32Array, bonus: Float64Array): Step[] {
  const { types, low, high, offset, edges } = lattice;
  const rows = low.length;
  const kinds = types.length;
  const best = new Float64Array(offset[rows]!).fill(-Infinity);
  const back = new Int8Array(offset[rows]!).fill(-1);
  best[0] = 0;
  for (let i = 0; i < rows; i += 1) {
    for (let j = low[i]!; j <= high[i]!; j += 1) {
      const node = offset[i]! + j - low[i]!;
      for (let kind = 0; kind < kinds; kind += 1) {
        if (edges[node * kinds + kind] === -Infinity) continue;
        const type = types[kind]!;
        const value =
          best[nodeOf(lattice, i - type.source, j - type.target)]! +
          values[node * kinds + kind]! +
          bonus[kind]!;
        if (value > best[node]!) {
          best[node] = value;
          back[node] = kind;
        }
      }
    }
  }
  const path: Step[] = [];
  let i = rows - 1;
  let j = high[i]!;
  while (i > 0 || j > 0) {
    const node = nodeOf(lattice, i, j);
    const kind = back[node]!;
    const type = types[kind];
    if (type === undefined) throw new Error(`no path through the alignment lattice at ${i}, ${j}`);
    path.push({ i, j, kind, value: values[node * kinds + kind]! });
    i -= type.source;
    j -= type.target;
  }
  return path.reverse();
}
