import { associate, generalFrequencies, knownTies } from "./association.js";
import type { Associations, Ties } from "./association.js";
import type { Band } from "./band.js";
import { encodeSide } from "./encode.js";
import type { EncodedSide } from "./encode.js";
import { LONGEST, lexicalEvidence } from "./evidence.js";
import type { Reach } from "./evidence.js";
import { FEATURES } from "./feature-names.js";
import { fitOf, mostBeyondWords } from "./features.js";
import type { FeatureSource } from "./features.js";
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
  readonly ties: Ties;
  /** How often each target word occurs in general text. */
  readonly general: Float64Array;
}

/** A problem with its evidence: scores any bead inside its band. */
export interface Model extends FeatureSource {
  readonly types: readonly BeadType[];
  readonly priors: Float64Array;
  /** In the order of `FEATURES`. */
  readonly weights: Float64Array;
  /** See {@link mostBeyondWords}. */
  readonly mostBeyond: number;
}

/** Encodes two texts. The Chinese comes first: swap before and after when the source is English. */
export function poseProblem(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): Problem {
  const a = encodeSide(source, options.lemma);
  const b = encodeSide(target, options.lemma);
  const general = generalFrequencies(b, options.translations);
  return { source: a, target: b, ties: knownTies(a, b, general, options.translations), general };
}

/** `keep`: beads will be scored in any order, and not row by row. `reach`: none will go beyond it. */
export function buildModel(
  { source, target, ties, general }: Problem,
  band: Band,
  parameters: AlignParameters,
  keep: boolean,
  reach: Reach | null = null,
): Model {
  const associations: Associations = associate(target, ties, general, parameters);
  const frame = frameOf(parameters);
  // Beads that are scored in any order may be of no type at all.
  const longest = keep ? { source: LONGEST, target: LONGEST } : frame.longest;
  const scope = { keep, longest, reach };
  return {
    source,
    target,
    evidence: lexicalEvidence(source, target, associations, band, parameters.translated, scope),
    ratio: lengthRatio(source, target, parameters.ratio),
    variance: parameters.variance,
    types: frame.types,
    priors: frame.priors,
    weights: frame.weights,
    mostBeyond: frame.mostBeyond,
  };
}

/** What a model has of its parameters alone. */
interface Frame extends Pick<Model, "types" | "priors" | "weights" | "mostBeyond"> {
  /** The most units that a bead has on each side. */
  readonly longest: { readonly source: number; readonly target: number };
}

const frames = new WeakMap<AlignParameters, Frame>();

/** Kept: a call has an alignment for each of its exchanges, and two for most. */
function frameOf(parameters: AlignParameters): Frame {
  let frame = frames.get(parameters);
  if (frame === undefined) {
    const types = beadTypes(parameters);
    const weights = Float64Array.from(FEATURES, (name) => parameters.weights[name]);
    frame = {
      types,
      priors: Float64Array.from(Object.values(parameters.types)),
      weights,
      mostBeyond: mostBeyondWords(weights),
      longest: {
        source: Math.max(1, ...types.map(({ source }) => source)),
        target: Math.max(1, ...types.map(({ target }) => target)),
      },
    };
    frames.set(parameters, frame);
  }
  return frame;
}

/** The bead types of a parameter set, in its order. */
export function beadTypes(parameters: AlignParameters): BeadType[] {
  return Object.keys(parameters.types).map((name) => {
    const [source = 0, target = 0] = name.split("-").map(Number);
    return { source, target };
  });
}

/** Characters that the general ratio counts for: a short text says little about its own. */
const GENERAL_LENGTH = 2000;

function lengthRatio(source: EncodedSide, target: EncodedSide, general: number): number {
  const all = (side: EncodedSide): number => side.lengths[side.size]!;
  return (all(target) + GENERAL_LENGTH * general) / (all(source) + GENERAL_LENGTH);
}

/** The log score of the bead of type `kind` that ends before `i` and `j`. */
export function beadScore(model: Model, i: number, j: number, kind: number): number {
  const { source: a, target: b } = model.types[kind]!;
  return model.priors[kind]! + fitOf(model, i, j, a, b);
}
