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

/** Scores every edge, source row by source row: `enter` is told of each row before its edges are asked for. */
export function buildLattice(
  sources: number,
  targets: number,
  band: Band,
  types: readonly BeadType[],
  score: BeadScore,
  enter: (row: number) => void = () => undefined,
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
    enter(i);
    for (let kind = 0; kind < kinds; kind += 1) {
      const { source: a, target: b } = types[kind]!;
      if (a > i) continue;
      const from = Math.max(low[i]!, low[i - a]! + b);
      const to = Math.min(high[i]!, high[i - a]! + b);
      const base = (offset[i]! - low[i]!) * kinds + kind;
      for (let j = from; j <= to; j += 1) edges[base + j * kinds] = score(i, j, kind);
    }
  }
  return { types, low, high, offset, edges };
}

/** Log of the summed scores of all ways to each node, in the order of the nodes. */
function forwardSums(lattice: Lattice): Float64Array {
  const { types, low, high, offset } = lattice;
  const alpha = new Float64Array(offset[low.length]!).fill(-Infinity);
  alpha[0] = 0;
  const scratch = new Float64Array(types.length);
  for (let i = 0; i < low.length; i += 1) {
    for (let j = low[i]!; j <= high[i]!; j += 1) if (i + j > 0) sumAt(lattice, i, j, alpha, scratch);
  }
  return alpha;
}

/** Sums the ways to one node. */
function sumAt(
  { types, low, offset, edges }: Lattice,
  i: number,
  j: number,
  alpha: Float64Array,
  scratch: Float64Array,
): void {
  const kinds = types.length;
  const node = offset[i]! + j - low[i]!;
  let best = -Infinity;
  for (let kind = 0; kind < kinds; kind += 1) {
    let value = edges[node * kinds + kind]!;
    if (value !== -Infinity) {
      const { source: a, target: b } = types[kind]!;
      value += alpha[offset[i - a]! + j - b - low[i - a]!]!;
      if (value > best) best = value;
    }
    scratch[kind] = value;
  }
  if (best === -Infinity) return;
  let sum = 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    const value = scratch[kind]! - best;
    if (value > -40) sum += Math.exp(value);
  }
  alpha[node] = best + Math.log(sum);
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
  /** The bead's posterior probability. */
  readonly probability: number;
}

export interface Decoded {
  /** From the first bead to the last. */
  readonly path: readonly Step[];
  /** Log of the summed scores of all ways through the lattice. */
  readonly logTotal: number;
}

/** Nodes that carry less than this of all probability (a logarithm) are passed over. */
const HOPELESS = -60;

/**
 * Turns every edge's score into its posterior probability, in place (forward–backward), and finds the path whose beads
 * are worth most together, a bead being worth its probability less `price`. One sweep from the end does both.
 */
export function decode(lattice: Lattice, price: number): Decoded {
  const { low, high } = lattice;
  const alpha = forwardSums(lattice);
  const nodes = alpha.length;
  const sweep: Sweep = {
    alpha,
    beta: new Float64Array(nodes).fill(-Infinity),
    worth: new Float64Array(nodes).fill(-Infinity),
    onward: new Int8Array(nodes).fill(-1),
    logTotal: alpha[nodes - 1]!,
    price,
  };
  if (sweep.logTotal === -Infinity) throw new Error("no path through the alignment lattice");
  sweep.beta[nodes - 1] = 0;
  sweep.worth[nodes - 1] = 0;
  for (let i = low.length - 1; i >= 0; i -= 1) {
    for (let j = high[i]!; j >= low[i]!; j -= 1) passBack(lattice, sweep, i, j);
  }
  return { path: pathOf(lattice, sweep.onward), logTotal: sweep.logTotal };
}

/** By node, from the last: the log of all ways on, what the best of them is worth, and its first bead. */
interface Sweep {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly worth: Float64Array;
  readonly onward: Int8Array;
  readonly logTotal: number;
  readonly price: number;
}

/** Passes what is known of a node on to those that its edges come from. */
function passBack(
  { types, low, offset, edges }: Lattice,
  { alpha, beta, worth, onward, logTotal, price }: Sweep,
  i: number,
  j: number,
): void {
  const kinds = types.length;
  const node = offset[i]! + j - low[i]!;
  const after = beta[node]!;
  if (after === -Infinity || alpha[node]! + after < logTotal + HOPELESS) {
    edges.fill(0, node * kinds, (node + 1) * kinds);
    return;
  }
  for (let kind = 0; kind < kinds; kind += 1) {
    const at = node * kinds + kind;
    const edge = edges[at]!;
    if (edge === -Infinity) {
      edges[at] = 0;
      continue;
    }
    const { source: a, target: b } = types[kind]!;
    const start = offset[i - a]! + j - b - low[i - a]!;
    const probability = Math.exp(alpha[start]! + edge + after - logTotal);
    edges[at] = probability;
    beta[start] = logAdd(beta[start]!, edge + after);
    const total = worth[node]! + probability - price;
    if (total > worth[start]!) {
      worth[start] = total;
      onward[start] = kind;
    }
  }
}

function pathOf({ types, low, high, offset, edges }: Lattice, onward: Int8Array): Step[] {
  const path: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < low.length - 1 || j < high[i]!) {
    const kind = onward[offset[i]! + j - low[i]!]!;
    const type = types[kind];
    if (type === undefined) throw new Error(`no path through the alignment lattice at ${i}, ${j}`);
    i += type.source;
    j += type.target;
    const probability = edges[(offset[i]! + j - low[i]!) * types.length + kind]!;
    path.push({ i, j, kind, probability: Math.min(1, probability) });
  }
  return path;
}

/** The band of the nodes that edges likelier than `least` touch, and `margin` nodes on either side. */
export function likelyBand(lattice: Lattice, { path }: Decoded, least: number, margin: number): Band {
  const { types, low, high, offset, edges } = lattice;
  const rows = low.length;
  const kinds = types.length;
  const from = new Int32Array(rows).fill(high[rows - 1]!);
  const to = new Int32Array(rows);
  const touch = (i: number, j: number): void => {
    from[i] = Math.min(from[i]!, j - margin);
    to[i] = Math.max(to[i]!, j + margin);
  };
  touch(0, 0);
  for (let i = 0; i < rows; i += 1) {
    for (let j = low[i]!; j <= high[i]!; j += 1) {
      const node = offset[i]! + j - low[i]!;
      for (let kind = 0; kind < kinds; kind += 1) {
        if (edges[node * kinds + kind]! < least) continue;
        touch(i, j);
        touch(i - types[kind]!.source, j - types[kind]!.target);
      }
    }
  }
  for (const { i, j, kind } of path) {
    touch(i, j);
    touch(i - types[kind]!.source, j - types[kind]!.target);
  }
  // Rows inside a bead have no node of their own: they span from their neighbours to their neighbours.
  for (let i = rows - 2; i >= 0; i -= 1) from[i] = Math.min(from[i]!, from[i + 1]!);
  for (let i = 1; i < rows; i += 1) to[i] = Math.max(to[i]!, to[i - 1]!);
  const bandLow = new Int32Array(rows - 1);
  const bandHigh = new Int32Array(rows - 1);
  for (let i = 0; i < rows - 1; i += 1) {
    bandLow[i] = i === 0 ? 0 : Math.max(0, from[i + 1]!, low[i + 1]!);
    bandHigh[i] = i === rows - 2 ? high[rows - 1]! : Math.min(high[i]!, to[i]!);
  }
  for (let i = rows - 3; i >= 0; i -= 1) bandLow[i] = Math.min(bandLow[i]!, bandLow[i + 1]!);
  for (let i = 1; i < rows - 1; i += 1) bandHigh[i] = Math.max(bandHigh[i]!, bandHigh[i - 1]!);
  return { low: bandLow, high: bandHigh };
}
