/**
 * Scores the aligner on the gold alignments, and other aligners' output beside it.
 *
 * usage: tsx scripts/score-align.ts [--sets mac-dev,champollion] [--dictionary FILE] [--by-type] [--by-document]
 *                                   [--other name=dir]… [--out dir] [--calibration]
 *
 * `--other` reads `dir/SET/ID.align` (or `dir/ID.align`), one `[source ids]:[target ids]` a line; `--out` writes ours
 * in the same form.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { alignSegments } from "../src/align/beads.js";
import { loadTranslations } from "../src/align/lexicon.js";
import { loadParameters } from "../src/align/parameters.js";
import { prepareSegmenter } from "../src/segment/dictionary.js";
import { byType, formatBead, mergeVerses, parseBeads, strictScores } from "./align/bead-score.js";
import type { DocumentScore, IdBead } from "./align/bead-score.js";
import { calibrationTable, printTable } from "./align/calibration-table.js";
import type { Judged } from "./align/calibration-table.js";
import { loadSet } from "./align/benchmarks.js";
import type { BenchSet } from "./align/benchmarks.js";
import { lemma, unitOf } from "./align/units.js";

const { values } = parseArgs({
  options: {
    sets: { type: "string", default: "mac-dev,champollion" },
    dictionary: { type: "string", multiple: true, default: [] },
    other: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
    set: { type: "string", multiple: true, default: [] },
    "by-type": { type: "boolean", default: false },
    "by-document": { type: "boolean", default: false },
    calibration: { type: "boolean", default: false },
  },
});

const translations = loadTranslations({
  dictionaries: values.dictionary.map((file) => readFileSync(file, "utf8")),
  lemma,
});
const parameters = { ...loadParameters() } as Record<string, unknown>;
for (const setting of values.set) {
  const [key = "", value = ""] = setting.split("=");
  parameters[key] = Number(value);
}

const judged: Judged[] = [];

interface Run {
  readonly name: string;
  readonly documents: DocumentScore[];
  readonly ids: string[];
  readonly seconds: number | null;
}

function merged(set: BenchSet, beads: readonly IdBead[]): readonly IdBead[] {
  return set.verses === null ? beads : mergeVerses(beads, set.verses.source, set.verses.target);
}

function ours(set: BenchSet): Run {
  const started = performance.now();
  const documents = set.documents.map(({ id, source, target, sourceLanguage, gold }) => {
    const targetLanguage = sourceLanguage === "zh" ? "en" : "zh";
    const beads = alignSegments(
      source.map((line) => unitOf(line, sourceLanguage)),
      target.map((line) => unitOf(line, targetLanguage)),
      { translations, lemma, parameters: parameters as never },
    );
    if (values.out !== undefined) {
      mkdirSync(join(values.out, set.name), { recursive: true });
      writeFileSync(
        join(values.out, set.name, `${id}.align`),
        beads.map((bead) => `${formatBead(bead)}:${bead.score.toFixed(4)}\n`).join(""),
      );
    }
    if (set.verses === null) {
      const known = new Set(gold.map(formatBead));
      for (const bead of beads) judged.push({ score: bead.score, right: known.has(formatBead(bead)) });
    }
    return { gold, output: merged(set, beads) };
  });
  return {
    name: "yidui",
    documents,
    ids: set.documents.map(({ id }) => id),
    seconds: (performance.now() - started) / 1000,
  };
}

function theirs(set: BenchSet, name: string, folder: string): Run {
  const documents = set.documents.map(({ id, gold }) => {
    const file = [join(folder, set.name, `${id}.align`), join(folder, `${id}.align`)].find((path) =>
      existsSync(path),
    );
    const beads = file === undefined ? [] : parseBeads(readFileSync(file, "utf8"));
    return { gold, output: merged(set, beads) };
  });
  return { name, documents, ids: set.documents.map(({ id }) => id), seconds: null };
}

prepareSegmenter([], { many: true });

const figure = (value: number): string => value.toFixed(4);

for (const name of values.sets.split(",")) {
  const set = loadSet(name);
  if (set === null) {
    console.warn(`${name}: no gold alignments here, not scored`);
    continue;
  }
  const runs = [
    ours(set),
    ...values.other.map((other) => {
      const [label = "", folder = ""] = other.split("=");
      return theirs(set, label, folder);
    }),
  ];
  for (const { name: system, documents, ids, seconds } of runs) {
    const { vec, all, both } = strictScores(documents);
    console.log(
      `${name.padEnd(12)} ${system.padEnd(12)} strict F1 ${figure(vec.f1)}  P ${figure(vec.precision)}  R ${figure(vec.recall)}` +
        `  all ${figure(all.f1)}  no nulls ${figure(both.f1)}${seconds === null ? "" : `  ${seconds.toFixed(2)} s`}`,
    );
    if (values["by-document"]) {
      documents.forEach((document, index) => {
        console.log(`  ${(ids[index] ?? "").padEnd(16)} ${figure(strictScores([document]).vec.f1)}`);
      });
    }
    if (values["by-type"]) {
      for (const [type, { gold, found, output }] of byType(documents)) {
        console.log(
          `  ${type.padEnd(6)} gold ${String(gold).padStart(5)}  found ${String(found).padStart(5)}  output ${String(output).padStart(5)}` +
            `  R ${(found / Math.max(1, gold)).toFixed(3)}  P ${(found / Math.max(1, output)).toFixed(3)}`,
        );
      }
    }
  }
}

if (values.calibration) printTable("scores", calibrationTable(judged));
