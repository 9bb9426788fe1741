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
import { reasonsOf, turned } from "./reasons.js";
import type { BeadReason } from "./reasons.js";
import type { AlignUnit } from "./unit.js";

/** A bead has to be this likely to be worth more than the beads that it keeps from being chosen. */
const PRICE = 0.45;

/** Beads, and for each that has two sides why it stands. */
interface ExplainedBeads {
  readonly beads: readonly Bead[];
  readonly reasons: readonly (BeadReason | null)[];
}

/**
 * Aligns two texts sentence by sentence. Every unit stands in exactly one bead; beads come in order. Ids are indices
 * into `source` and `target`. `posed`: their problem, Chinese first, where it is known already.
 */
export function alignSegments(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
  posed: Problem | null = null,
): readonly Bead[] {
  return alignedBeads(source, target, options, false, posed).beads;
}

/** The same with the reasons. */
export function explainSegments(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): ExplainedBeads {
  return alignedBeads(source, target, options, true);
}

function alignedBeads(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
  explained: boolean,
  known: Problem | null = null,
): ExplainedBeads {
  // The model's bead types are those of Chinese–English.
  if (source[0]?.language === "en" && target[0]?.language === "zh") {
    const { beads, reasons } = alignedBeads(target, source, options, explained, known);
    return {
      beads: beads.map((bead) => ({ source: bead.target, target: bead.source, score: bead.score })),
      reasons: reasons.map((reason) => reason && turned(reason)),
    };
  }
  const parameters = options.parameters ?? loadParameters();
  if (source.length === 0)
    return alone(target.map((_, index) => ({ source: [], target: [index], score: 1 })));
  if (target.length === 0)
    return alone(source.map((_, index) => ({ source: [index], target: [], score: 1 })));
  const posed = known ?? poseProblem(source, target, options);
  const { problem, band } = secondProblem(posed, parameters);
  const beads = mostLikelyBeads(problem, band, parameters).beads.map((bead) => ({
    ...bead,
    score: calibrated(bead.score, parameters),
  }));
  if (!explained) return { beads, reasons: [] };
  const reasonOf = reasonsOf({ problem, band, known: posed.ties }, options);
  return {
    beads,
    reasons: beads.map((bead) =>
      bead.source.length === 0 || bead.target.length === 0 ? null : reasonOf(bead),
    ),
  };
}

/** The share of beads with this posterior that are right. */
function calibrated(posterior: number, { calibration }: AlignParameters): number {
  const p = Math.min(1 - CERTAIN, Math.max(CERTAIN, posterior));
  return 1 / (1 + Math.exp(-calibration * Math.log(p / (1 - p))));
}

const CERTAIN = 1e-6;

const alone = (beads: readonly Bead[]): ExplainedBeads => ({ beads, reasons: beads.map(() => null) });

/** Aligns a first time, so that the second alignment knows what the document itself teaches, and where to look. */
export function secondProblem(
  problem: Problem,
  parameters: AlignParameters,
): { problem: Problem; band: Band } {
  const { source, target, ties, general } = problem;
  const first = mostLikelyBeads(problem, anchoredBand(source, target, ties), withoutRareTypes(parameters));
  return {
    problem: { source, target, ties: learnTies(source, target, ties, first.beads, parameters), general },
    band: likelyBand(first.lattice, first.decoded, LIKELY, NEAR),
  };
}

/** Bead types with a lower log prior than this are left to the second alignment. */
const RARE = -5;

const withoutRare = new WeakMap<AlignParameters, AlignParameters>();

function withoutRareTypes(parameters: AlignParameters): AlignParameters {
  let common = withoutRare.get(parameters);
  if (common === undefined) {
    const types = Object.fromEntries(Object.entries(parameters.types).filter(([, prior]) => prior >= RARE));
    common = { ...parameters, types };
    withoutRare.set(parameters, common);
  }
  return common;
}

/** Where the second alignment looks: at nodes that the first gave some probability, and so many around them. */
const LIKELY = 1e-5;
const NEAR = 3;

interface Solution {
  readonly beads: Bead[];
  readonly lattice: Lattice;
  readonly decoded: Decoded;
}

function mostLikelyBeads(problem: Problem, band: Band, parameters: AlignParameters): Solution {
  const model = buildModel(problem, band, parameters, false);
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
  const out: number[] = [];
  for (let at = from; at < to; at += 1) out.push(at);
  return out;
}
