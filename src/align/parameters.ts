import { corpusText } from "../text/data.js";
import type { FeatureName } from "./feature-names.js";

/** The numbers of the model. Estimated by `scripts/train-priors.ts` and `scripts/train-calibration.ts`; see docs/alignment.md. */
export interface AlignParameters {
  /** λ: the chance that a word is a translation of one in the bead's other half, and not background. */
  readonly translated: number;
  /** How many running words of general text the background frequencies of a document are mixed with. */
  readonly generalWords: number;
  /** Chinese characters to English characters: English is this many times as long. */
  readonly ratio: number;
  /** Variance of the length difference per English character. */
  readonly variance: number;
  /** As how many occurrences in the document what is known of a word counts when the second alignment learns. */
  readonly priorCount: number;
  /** Occurrences taken off every pair of words that the document teaches. */
  readonly discount: number;
  /** A bead's score has this many times the log odds of its posterior probability. */
  readonly calibration: number;
  /** Weights of what a bead is scored by. */
  readonly weights: Readonly<Record<FeatureName, number>>;
  /** Log prior of a bead type `a-b`: a Chinese and b English sentences. */
  readonly types: Readonly<Record<string, number>>;
}

let shipped: AlignParameters | null = null;

/** The parameters that ship, read once. */
export function loadParameters(): AlignParameters {
  return (shipped ??= JSON.parse(corpusText("model/priors.json")) as AlignParameters);
}
