import { associate, knownProbabilities } from "./association.js";
import type { ProbabilityTable } from "./association.js";
import { fullBand } from "./band.js";
import type { Band } from "./band.js";
import type { Bead } from "./bead.js";
import { encodeSide } from "./encode.js";
import type { EncodedSide } from "./encode.js";
import { LONGEST, lexicalEvidence } from "./evidence.js";
import { bestPath, buildLattice, posteriors } from "./lattice.js";
import type { BeadType, Lattice } from "./lattice.js";
import { loadParameters } from "./parameters.js";
import type { AlignParameters } from "./parameters.js";
import type { Translations } from "./translations.js";
import type { AlignUnit } from "./unit.js";

export interface AlignOptions {
  /** Null aligns by identical words, values and length alone. */
  readonly translations: Translations | null;
  readonly lemma: (word: string) => string;
  readonly parameters?: AlignParameters;
}

/** The bead types of a parameter set, in a fixed order. */
export function beadTypes(parameters: AlignParameters): BeadType[] {
  return Object.keys(parameters.types).map((name) => {
    const [source = 0, target = 0] = name.split("-").map(Number);
    return { source, target };
  });
}

/** One document, ready to be searched. */
export interface Problem {
  readonly source: EncodedSide;
  readonly target: EncodedSide;
  readonly table: ProbabilityTable;
  readonly band: Band;
}

export function pose(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): Problem {
  const a = encodeSide(source, options.lemma);
  const b = encodeSide(target, options.lemma);
  const table = knownProbabilities(a, b, options.translations);
  return { source: a, target: b, table, band: fullBand(a.size, b.size) };
}

export function latticeOf(problem: Problem, options: AlignOptions, parameters: AlignParameters): Lattice {
  const { source, target, table, band } = problem;
  const ties = associate(source, target, table, options.translations, parameters);
  const evidence = lexicalEvidence(source, target, ties, band, parameters.translated);
  const types = beadTypes(parameters);
  const priors = Float64Array.from(Object.values(parameters.types));
  const { forward, backward, first, offset } = evidence;
  const { lexical, length, ratio, variance } = parameters;
  return buildLattice(source.size, target.size, band, types, (i, j, kind) => {
    const { source: a, target: b } = types[kind]!;
    let sum = priors[kind]!;
    if (a === 0 || b === 0) return sum;
    const end = i - 1;
    let lex = 0;
    const row = (offset[end]! - first[end]!) * LONGEST + a - 1;
    for (let t = j - b; t < j; t += 1) lex += forward[row + t * LONGEST]!;
    for (let s = i - a; s < i; s += 1) lex += backward[(offset[s]! - first[s]! + j - 1) * LONGEST + b - 1]!;
    sum += lexical * lex;
    const sourceLength = (source.lengths[i]! - source.lengths[i - a]!) * ratio;
    const targetLength = target.lengths[j]! - target.lengths[j - b]!;
    const difference = targetLength - sourceLength;
    const mean = (sourceLength + targetLength) / 2 + 1;
    return sum - (length * difference * difference) / (2 * mean * variance);
  });
}

/**
 * Aligns two texts sentence by sentence. Every unit stands in exactly one bead; beads come in order. Ids are indices
 * into `source` and `target`.
 */
export function alignSegments(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): Bead[] {
  const parameters = options.parameters ?? loadParameters();
  if (source.length === 0 && target.length === 0) return [];
  const problem = pose(source, target, options);
  const lattice = latticeOf(problem, options, parameters);
  const { edges } = posteriors(lattice);
  const bonus = Float64Array.from(lattice.types, () => -0.45);
  return bestPath(lattice, edges, bonus).map(({ i, j, kind, value }) => {
    const type = lattice.types[kind]!;
    return { source: range(i - type.source, i), target: range(j - type.target, j), score: value };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
