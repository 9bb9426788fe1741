/**
 * Fits the weights of the bead model as a semi-Markov conditional random field (Sarawagi & Cohen 2004): the gold
 * alignment should be the likeliest of all alignments of a document. One document is one training example.
 */
import type { Band } from "../../src/align/band.js";
import { FEATURE_COUNT, featuresOf } from "../../src/align/features.js";
import { buildLattice, decode } from "../../src/align/lattice.js";
import type { BeadType, Lattice } from "../../src/align/lattice.js";
import type { Model } from "../../src/align/model.js";

export interface Example {
  readonly model: Model;
  readonly band: Band;
  readonly gold: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
}

export interface Weights {
  readonly features: Float64Array;
  readonly types: Float64Array;
}

interface Prepared {
  readonly example: Example;
  readonly lattice: Lattice;
  /** 1 for edges inside the band. */
  readonly inside: Uint8Array;
  /** Features of every edge, `FEATURE_COUNT` each. */
  readonly features: Float32Array;
  readonly goldFeatures: Float64Array;
  readonly goldTypes: Float64Array;
  readonly goldEdges: readonly number[];
}

/** Sorted ids; beads whose ids interleave are joined, for no monotone alignment has both. */
function monotone(gold: Example["gold"]): { source: number[]; target: number[] }[] {
  const out: { source: number[]; target: number[] }[] = [];
  const sorted = (list: number[]): number[] => [...new Set(list)].sort((a, b) => a - b);
  let [endI, endJ] = [-1, -1];
  for (const bead of gold) {
    const last = out[out.length - 1];
    const crosses = Math.min(...bead.source, Infinity) <= endI || Math.min(...bead.target, Infinity) <= endJ;
    if (crosses && last !== undefined) {
      last.source = sorted([...last.source, ...bead.source]);
      last.target = sorted([...last.target, ...bead.target]);
    } else out.push({ source: sorted([...bead.source]), target: sorted([...bead.target]) });
    endI = Math.max(endI, ...bead.source);
    endJ = Math.max(endJ, ...bead.target);
  }
  return out;
}

/** Beads in order, with null beads for what the gold leaves out, as (i, j, kind); null when a type is unknown. */
export function goldSteps(
  gold: Example["gold"],
  types: readonly BeadType[],
  sources: number,
  targets: number,
): { i: number; j: number; kind: number }[] | null {
  const kindOf = new Map(types.map((type, kind) => [`${type.source}-${type.target}`, kind]));
  const steps: { i: number; j: number; kind: number }[] = [];
  let i = 0;
  let j = 0;
  const step = (a: number, b: number): boolean => {
    const kind = kindOf.get(`${a}-${b}`);
    if (kind === undefined) return false;
    i += a;
    j += b;
    steps.push({ i, j, kind });
    return true;
  };
  const fill = (toI: number, toJ: number): void => {
    while (i < toI) step(1, 0);
    while (j < toJ) step(0, 1);
  };
  for (const { source, target } of monotone(gold)) {
    fill(source[0] ?? i, target[0] ?? j);
    if (!step(source.length, target.length)) return null;
  }
  fill(sources, targets);
  return steps;
}

function prepare(example: Example): Prepared {
  const { model, band } = example;
  const out = new Float64Array(FEATURE_COUNT);
  const lattice = buildLattice(model.source.size, model.target.size, band, model.types, () => 0);
  const kinds = model.types.length;
  const features = new Float32Array(lattice.edges.length * FEATURE_COUNT);
  for (let i = 0; i < lattice.low.length; i += 1) {
    for (let j = lattice.low[i]!; j <= lattice.high[i]!; j += 1) {
      const node = lattice.offset[i]! + j - lattice.low[i]!;
      for (let kind = 0; kind < kinds; kind += 1) {
        if (lattice.edges[node * kinds + kind] === -Infinity) continue;
        const { source, target } = model.types[kind]!;
        featuresOf(model, i, j, source, target, out);
        features.set(out, (node * kinds + kind) * FEATURE_COUNT);
      }
    }
  }
  const goldFeatures = new Float64Array(FEATURE_COUNT);
  const goldTypes = new Float64Array(kinds);
  const goldEdges: number[] = [];
  const steps = goldSteps(example.gold, model.types, model.source.size, model.target.size);
  if (steps === null) throw new Error("a gold bead has a type that the model lacks");
  for (const { i, j, kind } of steps) {
    const edge = (lattice.offset[i]! + j - lattice.low[i]!) * kinds + kind;
    if (lattice.edges[edge] !== 0) throw new Error(`gold bead outside the band at ${i}, ${j}`);
    goldEdges.push(edge);
    goldTypes[kind]! += 1;
    for (let k = 0; k < FEATURE_COUNT; k += 1) goldFeatures[k]! += features[edge * FEATURE_COUNT + k]!;
  }
  const inside = Uint8Array.from(lattice.edges, (edge) => (edge === 0 ? 1 : 0));
  return { example, lattice, inside, features, goldFeatures, goldTypes, goldEdges };
}

/** Log likelihood of the gold, and its gradient, added to `gradient`. */
function evaluate(prepared: Prepared, weights: Weights, gradient: Weights | null): number {
  const { lattice, inside, features, goldEdges } = prepared;
  const kinds = lattice.types.length;
  const { edges } = lattice;
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (inside[edge] === 0) {
      edges[edge] = -Infinity;
      continue;
    }
    let sum = weights.types[edge % kinds]!;
    const base = edge * FEATURE_COUNT;
    for (let k = 0; k < FEATURE_COUNT; k += 1) sum += weights.features[k]! * features[base + k]!;
    edges[edge] = sum;
  }
  let likelihood = 0;
  for (const edge of goldEdges) likelihood += edges[edge]!;
  likelihood -= decode(lattice, 0).logTotal;
  if (gradient !== null) {
    for (let k = 0; k < FEATURE_COUNT; k += 1) gradient.features[k]! += prepared.goldFeatures[k]!;
    for (let kind = 0; kind < kinds; kind += 1) gradient.types[kind]! += prepared.goldTypes[kind]!;
    for (let edge = 0; edge < edges.length; edge += 1) {
      const p = edges[edge]!;
      if (p < 1e-6) continue;
      gradient.types[edge % kinds]! -= p;
      const base = edge * FEATURE_COUNT;
      for (let k = 0; k < FEATURE_COUNT; k += 1) gradient.features[k]! -= p * features[base + k]!;
    }
  }
  return likelihood;
}

export interface Fitted {
  readonly weights: Weights;
  readonly likelihood: number;
}

/**
 * Maximises the likelihood with a Gaussian prior around `start` by gradient ascent with per-weight step sizes (Rprop,
 * Riedmiller & Braun 1993), which needs no tuning for a handful of weights of different scale.
 */
export function fit(
  examples: readonly Example[],
  start: Weights,
  options: { readonly rounds: number; readonly deviation: number; readonly log?: (line: string) => void },
): Fitted {
  const prepared = examples.map(prepare);
  const weights: Weights = { features: start.features.slice(), types: start.types.slice() };
  const size = FEATURE_COUNT + weights.types.length;
  const steps = new Float64Array(size).fill(0.02);
  const before = new Float64Array(size);
  let likelihood = 0;
  for (let round = 0; round < options.rounds; round += 1) {
    const gradient: Weights = {
      features: new Float64Array(FEATURE_COUNT),
      types: new Float64Array(weights.types.length),
    };
    likelihood = 0;
    for (const one of prepared) likelihood += evaluate(one, weights, gradient);
    for (let at = 0; at < size; at += 1) {
      const part = at < FEATURE_COUNT ? "features" : "types";
      const k = at < FEATURE_COUNT ? at : at - FEATURE_COUNT;
      const pull = (start[part][k]! - weights[part][k]!) / options.deviation ** 2;
      const slope = gradient[part][k]! + pull;
      if (slope * before[at]! > 0) steps[at] = Math.min(0.5, steps[at]! * 1.2);
      else if (slope * before[at]! < 0) steps[at] = Math.max(1e-5, steps[at]! * 0.5);
      before[at] = slope;
      weights[part][k]! += Math.sign(slope) * steps[at]!;
    }
    if (round % 10 === 0) options.log?.(`round ${round}: log likelihood ${likelihood.toFixed(1)}`);
  }
  return { weights, likelihood };
}
