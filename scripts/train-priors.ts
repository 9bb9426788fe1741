/**
 * Estimates the weights and priors of the bead model on the development gold and writes corpus/model/priors.json.
 *
 * usage: tsx scripts/train-priors.ts [--dictionary FILE] [--folds 0] [--rounds 60] [--write]
 *
 * `--folds K` also cross-validates: every K-th document is aligned with weights that never saw it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { alignSegments, secondProblem } from "../src/align/beads.js";
import { FEATURES } from "../src/align/feature-names.js";
import { loadTranslations } from "../src/align/lexicon.js";
import { beadTypes, buildModel, poseProblem } from "../src/align/model.js";
import { loadParameters } from "../src/align/parameters.js";
import type { AlignParameters } from "../src/align/parameters.js";
import type { AlignUnit } from "../src/align/unit.js";
import { prepareSegmenter } from "../src/segment/dictionary.js";
import { strictScores } from "./align/bead-score.js";
import type { DocumentScore } from "./align/bead-score.js";
import { loadSet } from "./align/benchmarks.js";
import { lemma, unitOf } from "./align/units.js";
import { fit, goldSteps } from "./train/bead-crf.js";
import type { Example, Weights } from "./train/bead-crf.js";

const { values } = parseArgs({
  options: {
    dictionary: { type: "string", multiple: true, default: [] },
    folds: { type: "string", default: "0" },
    rounds: { type: "string", default: "60" },
    write: { type: "boolean", default: false },
    set: { type: "string", multiple: true, default: [] },
  },
});

prepareSegmenter([], { many: true });
const translations = loadTranslations({
  dictionaries: values.dictionary.map((file) => readFileSync(file, "utf8")),
  lemma,
});
const parameters: AlignParameters = {
  ...loadParameters(),
  ...Object.fromEntries(
    values.set.map((s) => {
      const [k = "", v = ""] = s.split("=");
      return [k, Number(v)];
    }),
  ),
};
const options = { translations, lemma, parameters };

interface Named extends Example {
  readonly set: string;
  readonly id: string;
  readonly units: { readonly source: readonly AlignUnit[]; readonly target: readonly AlignUnit[] };
}

const examples: Named[] = ["mac-dev", "champollion"].flatMap((name) =>
  (loadSet(name)?.documents ?? []).map((document) => {
    const source = document.source.map((line) => unitOf(line, "zh"));
    const target = document.target.map((line) => unitOf(line, "en"));
    const { problem, band } = secondProblem(poseProblem(source, target, options), parameters);
    // The gold must lie inside.
    const steps = goldSteps(document.gold, beadTypes(parameters), source.length, target.length) ?? [];
    let [fromI, fromJ] = [0, 0];
    for (const { i, j } of steps) {
      for (let row = Math.max(0, fromI - 1); row < Math.min(source.length, i + 1); row += 1) {
        band.low[row] = Math.min(band.low[row]!, fromJ);
        band.high[row] = Math.max(band.high[row]!, j);
      }
      [fromI, fromJ] = [i, j];
    }
    for (let i = band.low.length - 2; i >= 0; i -= 1) band.low[i] = Math.min(band.low[i]!, band.low[i + 1]!);
    for (let i = 1; i < band.high.length; i += 1) band.high[i] = Math.max(band.high[i]!, band.high[i - 1]!);
    return {
      set: name,
      id: document.id,
      units: { source, target },
      model: buildModel(problem, band, parameters, true),
      band,
      gold: document.gold,
    };
  }),
);

/** Nothing that was fitted before: every feature counts a little, larger beads are rarer. */
const start: Weights = {
  features: Float64Array.from(FEATURES, (name) => (name === "forward" || name === "backward" ? 0.3 : 0.5)),
  types: Float64Array.from(
    beadTypes(parameters),
    ({ source, target }) => -1.5 * Math.abs(source + target - 2),
  ),
};

function asParameters(weights: Weights): AlignParameters {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    ...parameters,
    weights: Object.fromEntries(
      FEATURES.map((name, k) => [name, round(weights.features[k]!)]),
    ) as AlignParameters["weights"],
    types: Object.fromEntries(
      Object.keys(parameters.types).map((name, k) => [name, round(weights.types[k]!)]),
    ),
  };
}

const rounds = Number(values.rounds);
const folds = Number(values.folds);
function scored(example: Named, fitted: AlignParameters): DocumentScore {
  const { source, target } = example.units;
  return {
    gold: example.gold,
    output: alignSegments(source, target, { ...options, parameters: fitted }),
  };
}
function report(label: string, results: readonly { set: string; score: DocumentScore }[]): void {
  for (const set of ["mac-dev", "champollion"]) {
    const { vec } = strictScores(results.filter((r) => r.set === set).map((r) => r.score));
    console.log(
      `${label} ${set}: strict F1 ${vec.f1.toFixed(4)} P ${vec.precision.toFixed(4)} R ${vec.recall.toFixed(4)}`,
    );
  }
}
if (folds > 0) {
  const results: { set: string; score: DocumentScore }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = examples.filter((_, index) => index % folds !== fold);
    const fitted = asParameters(fit(seen, start, { rounds, deviation: 0.5 }).weights);
    for (const example of examples.filter((_, index) => index % folds === fold)) {
      results.push({ set: example.set, score: scored(example, fitted) });
    }
  }
  report("cross-validated", results);
}
if (folds === 0 || values.write) {
  const { weights, likelihood } = fit(examples, start, { rounds, deviation: 0.5, log: console.log });
  const fitted = asParameters(weights);
  console.log(`log likelihood ${likelihood.toFixed(1)}`);
  console.log(JSON.stringify(fitted, null, 2));
  report(
    "fitted",
    examples.map((example) => ({ set: example.set, score: scored(example, fitted) })),
  );
  if (values.write) writeFileSync("corpus/model/priors.json", `${JSON.stringify(fitted, null, 2)}\n`);
}
