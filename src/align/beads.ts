import { anchoredBand } from "./anchors.js";
import type { Band } from "./band.js";
import type { Bead } from "./bead.js";
import { buildLattice, decode } from "./lattice.js";
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
  const problem = poseProblem(source, target, options);
  const band = anchoredBand(problem.source, problem.target, problem.ties);
  return mostLikelyBeads(problem, band, options.translations, parameters);
}

function mostLikelyBeads(
  problem: Problem,
  band: Band,
  translations: Translations | null,
  parameters: AlignParameters,
): Bead[] {
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
  return decode(lattice, PRICE).path.map(({ i, j, kind, probability }) => {
    const type = lattice.types[kind]!;
    return { source: range(i - type.source, i), target: range(j - type.target, j), score: probability };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
