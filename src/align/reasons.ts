import { associate } from "./association.js";
import type { Ties } from "./association.js";
import type { Bead } from "./bead.js";
import { fullBand } from "./band.js";
import type { Band } from "./band.js";
import type { EncodedSide } from "./encode.js";
import { FEATURES } from "./feature-names.js";
import type { FeatureName } from "./feature-names.js";
import { FEATURE_COUNT, featuresOf } from "./features.js";
import { buildModel, poseProblem } from "./model.js";
import type { AlignOptions, Problem } from "./model.js";
import { loadParameters } from "./parameters.js";
import type { AlignParameters } from "./parameters.js";

import type { AlignUnit } from "./unit.js";

/** How two words came to be held for each other. */
export type TieKind =
  /** The lexicon or the trained table has them, or one is spelled as the other sounds. */
  | "known"
  /** The same letters on both sides. */
  | "identical"
  /** The same value, or the same digits at another power of ten. */
  | "value"
  /** They stand in each other's sentences again and again in this document. */
  | "learnt";

/** A word of the one side that explains a word of the other. */
export interface WordTie {
  readonly source: string;
  readonly target: string;
  readonly kind: TieKind;
  /** How much better the target word is explained by the source's words than by chance, in nats, before weighting. */
  readonly gain: number;
}

/** Why sentences stand in one bead: what its log score is the sum of. All contributions are weighted, in nats. */
export interface BeadReason {
  /** `1-2`: one source sentence, two target sentences. */
  readonly type: string;
  /** Log prior of the type. */
  readonly prior: number;
  /** What words (`forward`, `backward`), length, and each punctuation mark add; those that add nothing are left out. */
  readonly contributions: Readonly<Partial<Record<FeatureName, number>>>;
  readonly total: number;
  /** Characters without white space: what stands there, and what the source leads one to expect. */
  readonly length: { readonly source: number; readonly target: number; readonly expected: number };
  /** The strongest first. */
  readonly ties: readonly WordTie[];
  /** Words that nothing on the other side explains. */
  readonly untied: { readonly source: readonly string[]; readonly target: readonly string[] };
}

/** What reasons are read from: a problem as it was solved, and the ties before the document taught its own. */
export interface Solved {
  readonly problem: Problem;
  /** Holds all beads that will be asked for. */
  readonly band: Band;
  readonly known: Ties;
}

/** A tie must gain this much to count as one. */
const TELLING = 0.1;

/** Why a group of sentences would be paired with another, each group taken as one bead. Chinese may be either side. */
export function explainBead(
  source: readonly AlignUnit[],
  target: readonly AlignUnit[],
  options: AlignOptions,
): BeadReason {
  const flipped = source[0]?.language === "en" || target[0]?.language === "zh";
  const [zh, en] = flipped ? [target, source] : [source, target];
  const problem = poseProblem(zh, en, options);
  const all = (units: readonly AlignUnit[]): number[] => units.map((_, index) => index);
  const band = fullBand(zh.length, en.length);
  const reason = reasonsOf(
    { problem, band, known: problem.ties },
    options,
  )({ source: all(zh), target: all(en) });
  return flipped ? turned(reason) : reason;
}

/** The reason as seen from the other side. */
export function turned(reason: BeadReason): BeadReason {
  const { type, length, ties, untied } = reason;
  return {
    ...reason,
    type: type.split("-").reverse().join("-"),
    length: {
      source: length.target,
      target: length.source,
      expected: Math.round((length.source * length.target) / Math.max(1, length.expected)),
    },
    ties: ties.map((tie) => ({ ...tie, source: tie.target, target: tie.source })),
    untied: { source: untied.target, target: untied.source },
  };
}

/** Gives the reason for any bead of a solved problem. */
export function reasonsOf(
  { problem, band, known }: Solved,
  options: AlignOptions,
): (bead: Pick<Bead, "source" | "target">) => BeadReason {
  const parameters = options.parameters ?? loadParameters();
  const model = buildModel(problem, band, parameters, true);
  const tiesOf = tieFinder(problem, known, parameters);
  const features = new Float64Array(FEATURE_COUNT);
  return ({ source, target }) => {
    const [a, b] = [source.length, target.length];
    const [fromI, fromJ] = [source[0] ?? 0, target[0] ?? 0];
    featuresOf(model, fromI + a, fromJ + b, a, b, features);
    const contributions: Partial<Record<FeatureName, number>> = {};
    FEATURES.forEach((name, k) => {
      const value = parameters.weights[name] * features[k]!;
      if (Math.abs(value) >= 0.005) contributions[name] = value;
    });
    const kind = model.types.findIndex((type) => type.source === a && type.target === b);
    const prior = model.priors[kind] ?? NEVER;
    const characters = problem.source.lengths[fromI + a]! - problem.source.lengths[fromI]!;
    return {
      type: `${a}-${b}`,
      prior,
      contributions,
      total: Object.values(contributions).reduce((sum, value) => sum + value, prior),
      length: {
        source: characters,
        target: problem.target.lengths[fromJ + b]! - problem.target.lengths[fromJ]!,
        expected: Math.round(characters * model.ratio),
      },
      ...tiesOf(wordIds(problem.source, source), wordIds(problem.target, target)),
    };
  };
}

/** The log prior of a bead larger than the model has. */
const NEVER = -12;

function wordIds(side: EncodedSide, units: readonly number[]): number[] {
  return units.flatMap((unit) => [...side.words.subarray(side.starts[unit], side.starts[unit + 1])]);
}

type BeadTies = Pick<BeadReason, "ties" | "untied">;

/** Finds for every target word the source word that explains it best; each word of the source is named once. */
function tieFinder(
  { source, target, ties, general }: Problem,
  known: Ties,
  parameters: AlignParameters,
): (sources: readonly number[], targets: readonly number[]) => BeadTies {
  const { rows, targets: others, ratios } = associate(target, ties, general, parameters);
  const { translated } = parameters;
  const ratio = (s: number, t: number): number => {
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) if (others[at] === t) return ratios[at]!;
    return 0;
  };
  const isKnown = (s: number, t: number): boolean =>
    known.targets.subarray(known.rows[s], known.rows[s + 1]).includes(t);
  const kindOf = (s: number, t: number): TieKind => {
    const [a = "", b = ""] = [source.vocabulary[s], target.vocabulary[t]];
    if (a.startsWith("#")) return "value";
    if (a === b) return "identical";
    return isKnown(s, t) ? "known" : "learnt";
  };
  return (sources, targets) => {
    const found: { s: number; t: number; gain: number }[] = [];
    for (const t of new Set(targets)) {
      for (const s of new Set(sources)) {
        const gain = Math.log(1 - translated + (translated * ratio(s, t)) / sources.length);
        if (gain >= TELLING) found.push({ s, t, gain });
      }
    }
    found.sort((x, y) => y.gain - x.gain);
    const taken = { s: new Set<number>(), t: new Set<number>() };
    const kept = found.filter(({ s, t }) => {
      if (taken.s.has(s) && taken.t.has(t)) return false;
      taken.s.add(s);
      taken.t.add(t);
      return true;
    });
    const words = (side: EncodedSide, ids: readonly number[], tied: ReadonlySet<number>): string[] =>
      [...new Set(ids)].filter((id) => !tied.has(id)).map((id) => side.vocabulary[id] ?? "");
    return {
      ties: kept.map(({ s, t, gain }) => ({
        source: source.vocabulary[s] ?? "",
        target: target.vocabulary[t] ?? "",
        kind: kindOf(s, t),
        gain,
      })),
      untied: { source: words(source, sources, taken.s), target: words(target, targets, taken.t) },
    };
  };
}
