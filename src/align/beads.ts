import { anchoredBand } from "./anchors.js";
import type { Band } from "./band.js";
import type { Bead } from "./bead.js";
import { buildLattice, decode, likelyBand } from "./lattice.js";
import type { Decoded, Lattice } from "./lattice.js";
import { learnTies } from "./learn.js";
import { beadScore, buildModel, poseProblem } from "./model.js";
import type { AlignOptions, Problem } from "./model.js";
import { loadParameters } from "./parameters.js";
import type { AlignParameters } from "./parameters.js";
import type { Translations } from "./translations.js";
import type { AlignUnit } from "./unit.js";

/** A bead has to be this likely to be worth more than the beads that it keeps from being chosen. */
const PRICE = 0.45;

/**
 * Aligns two texts sentence by sentence. Every unit stands in exactly one bead; beads come in order. Ids are indices
 * into `source` and `target`.
 */
export function alignSegments(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): Bead[] {
  // The model's bead types are those of Chinese–English.
  if (source[0]?.language === "en" && target[0]?.language === "zh") {
    return alignSegments(target, source, options).map((bead) => ({
      source: bead.target,
      target: bead.source,
      score: bead.score,
    }));
  }
  const parameters = options.parameters ?? loadParameters();
  if (source.length === 0) return target.map((_, index) => ({ source: [], target: [index], score: 1 }));
  if (target.length === 0) return source.map((_, index) => ({ source: [index], target: [], score: 1 }));
  const { problem, band } = secondProblem(
    poseProblem(source, target, options),
    options.translations,
    parameters,
  );
  return mostLikelyBeads(problem, band, options.translations, parameters).beads;
}

/** Aligns a first time, so that the second alignment knows what the document itself teaches, and where to look. */
export function secondProblem(
  problem: Problem,
  translations: Translations | null,
  parameters: AlignParameters,
): { problem: Problem; band: Band } {
  const { source, target, ties } = problem;
  const first = mostLikelyBeads(problem, anchoredBand(source, target, ties), translations, parameters);
  return {
    problem: { source, target, ties: learnTies(source, target, ties, first.beads, parameters) },
    band: likelyBand(first.lattice, first.decoded, LIKELY, NEAR),
  };
}

/** Where the second alignment looks: at nodes that the first gave some probability, and so many around them. */
const LIKELY = 1e-5;
const NEAR = 3;

interface Solution {
  readonly beads: Bead[];
  readonly lattice: Lattice;
  readonly decoded: Decoded;
}

function mostLikelyBeads(
  problem: Problem,
  band: Band,
  translations: Translations | null,
  parameters: AlignParameters,
): Solution {
  const model = buildModel(problem, band, translations, parameters, false);
  const lattice = buildLattice(
    problem.source.size,
    problem.target.size,
    band,
    model.types,
    (i, j, kind) => beadScore(model, i, j, kind),
    (row) => {
      if (row > 0) model.evidence.advance();
    },
  );
  const decoded = decode(lattice, PRICE);
  const beads = decoded.path.map(({ i, j, kind, probability }) => {
    const type = lattice.types[kind]!;
    return { source: range(i - type.source, i), target: range(j - type.target, j), score: probability };
  });
  return { beads, lattice, decoded };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
