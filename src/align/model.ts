import { associate, knownProbabilities } from "./association.js";
import type { ProbabilityTable } from "./association.js";
import type { Band } from "./band.js";
import { encodeSide } from "./encode.js";
import type { EncodedSide } from "./encode.js";
import { LONGEST, lexicalEvidence } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import type { BeadType } from "./lattice.js";
import type { AlignParameters } from "./parameters.js";
import type { Translations } from "./translations.js";
import type { AlignUnit } from "./unit.js";

export interface AlignOptions {
  /** Null aligns by identical words, values and length alone. */
  readonly translations: Translations | null;
  readonly lemma: (word: string) => string;
  readonly parameters?: AlignParameters;
}

/** Two texts as word ids, and what is known of each other's words. */
export interface Problem {
  readonly source: EncodedSide;
  readonly target: EncodedSide;
  readonly table: ProbabilityTable;
}

/** A problem with its evidence: scores any bead inside its band. */
export interface Model extends Problem {
  readonly evidence: Evidence;
  readonly parameters: AlignParameters;
  readonly types: readonly BeadType[];
  readonly priors: Float64Array;
}

/** Encodes two texts. The Chinese comes first: swap before and after when the source is English. */
export function poseProblem(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): Problem {
  const a = encodeSide(source, options.lemma);
  const b = encodeSide(target, options.lemma);
  return { source: a, target: b, table: knownProbabilities(a, b, options.translations) };
}

export function buildModel(
  problem: Problem,
  band: Band,
  translations: Translations | null,
  parameters: AlignParameters,
): Model {
  const { source, target, table } = problem;
  const ties = associate(source, target, table, translations, parameters);
  const evidence = lexicalEvidence(source, target, ties, band, parameters.translated);
  const types = Object.keys(parameters.types).map((name) => {
    const [a = 0, b = 0] = name.split("-").map(Number);
    return { source: a, target: b };
  });
  return {
    ...problem,
    evidence,
    parameters,
    types,
    priors: Float64Array.from(Object.values(parameters.types)),
  };
}

/** Words and length of the bead of `a` source units before `i` and `b` target units before `j`: no prior. */
export function fitOf(model: Model, i: number, j: number, a: number, b: number): number {
  const { evidence, parameters, source, target } = model;
  const { forward, backward, first, offset } = evidence;
  const end = i - 1;
  let lex = 0;
  const row = (offset[end]! - first[end]!) * LONGEST + a - 1;
  for (let t = j - b; t < j; t += 1) lex += forward[row + t * LONGEST]!;
  for (let s = i - a; s < i; s += 1) lex += backward[(offset[s]! - first[s]! + j - 1) * LONGEST + b - 1]!;
  const sourceLength = (source.lengths[i]! - source.lengths[i - a]!) * parameters.ratio;
  const targetLength = target.lengths[j]! - target.lengths[j - b]!;
  const difference = targetLength - sourceLength;
  const mean = (sourceLength + targetLength) / 2 + 1;
  return (
    parameters.lexical * lex -
    (parameters.length * difference * difference) / (2 * mean * parameters.variance)
  );
}

/** The log score of a bead of type `kind` that ends before `i` and `j`. */
export function beadScore(model: Model, i: number, j: number, kind: number): number {
  const { source: a, target: b } = model.types[kind]!;
  const prior = model.priors[kind]!;
  return a === 0 || b === 0 ? prior : prior + fitOf(model, i, j, a, b);
}
