/**
 * Fits the map from posterior probabilities to scores on artificial documents made of the sentence pairs in
 * ../shared/parallel, which no benchmark holds: logistic regression on the log odds (Platt 1999).
 *
 * usage: tsx scripts/train-calibration.ts [--documents 60] [--write]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { alignSegments } from "../src/align/beads.js";
import { loadTranslations } from "../src/align/lexicon.js";
import { loadParameters } from "../src/align/parameters.js";
import { prepareSegmenter } from "../src/segment/dictionary.js";
import { formatBead } from "./align/bead-score.js";
import { calibrationTable, printTable } from "./align/calibration-table.js";
import type { Judged } from "./align/calibration-table.js";
import { lemma, unitOf } from "./align/units.js";
import { artificialDocuments } from "./train/artificial-documents.js";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "60" }, write: { type: "boolean", default: false } },
});

prepareSegmenter([], { many: true });
const translations = loadTranslations({ lemma });
const raw = { ...loadParameters(), calibration: 1 };

const judged: Judged[] = artificialDocuments(Number(values.documents)).flatMap(({ source, target, gold }) => {
  const known = new Set(gold.map(formatBead));
  const beads = alignSegments(
    source.map((text) => unitOf(text, "zh")),
    target.map((text) => unitOf(text, "en")),
    { translations, lemma, parameters: raw },
  );
  return beads.map((bead) => ({ score: bead.score, right: known.has(formatBead(bead)) }));
});

const oddsOf = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6));

/**
 * The slope alone, by Newton's method on the log likelihood. An offset would not carry over: it says how literal the
 * translations are, and made-up documents of sentence pairs are more literal than books.
 */
function logisticSlope(data: readonly Judged[]): number {
  let slope = 1;
  for (let round = 0; round < 25; round += 1) {
    let gradient = 0;
    let curvature = 1e-9;
    for (const { score, right } of data) {
      const x = oddsOf(score);
      const p = 1 / (1 + Math.exp(-slope * x));
      gradient += ((right ? 1 : 0) - p) * x;
      curvature += p * (1 - p) * x * x;
    }
    slope += gradient / curvature;
  }
  return slope;
}

// Beads that are as good as certain say nothing about the middle of the scale.
const slope = logisticSlope(judged.filter(({ score }) => score < 0.98));
const calibration = Math.round(slope * 1000) / 1000;
console.log(`${judged.length} beads, slope ${calibration}`);
printTable("before", calibrationTable(judged));
const mapped = judged.map(({ score, right }) => ({
  score: 1 / (1 + Math.exp(-calibration * oddsOf(score))),
  right,
}));
printTable("after", calibrationTable(mapped));
if (values.write) {
  const file = "corpus/model/priors.json";
  const parameters = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, `${JSON.stringify({ ...parameters, calibration }, null, 2)}\n`);
}
