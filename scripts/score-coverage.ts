/**
 * How much of running Chinese the lexicon knows: words that are no grammar, in gold beads with both sides. A word is
 * rendered rightly when one of its renderings stands in the bead's English, and known when it has any.
 *
 * usage: tsx scripts/score-coverage.ts [--missing 40]   (names the commonest words that are not rendered rightly)
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bestTie, comparable } from "../src/align/affinity.js";
import { comparedWords } from "../src/align/encode.js";
import { loadTranslations } from "../src/align/lexicon.js";
import { prepareSegmenter } from "../src/segment/dictionary.js";
import { loadSet } from "./align/benchmarks.js";
import { lemma, unitOf } from "./align/units.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CALLS = [join(ROOT, "corpus/calls"), join(ROOT, "../shared/calls")];

interface Bilingual {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

interface CoverageScore {
  readonly name: string;
  readonly words: number;
  readonly right: number;
  readonly known: number;
  /** Words that no rendering answers, with how often. */
  readonly missing: ReadonlyMap<string, number>;
}

/** Words that are commoner than this (one running word in 150) are grammar: 的, 是, 我们. */
const GRAMMAR = 1 / 150;

/** A tie weaker than this is chance: every common word renders every other now and then. */
const TIED = 0.08;

function coverageOf(name: string, beads: readonly Bilingual[]): CoverageScore {
  const translations = loadTranslations({ lemma });
  const missing = new Map<string, number>();
  let [words, right, known] = [0, 0, 0];
  for (const { zh, en } of beads) {
    const english = en.flatMap((text) => comparable(unitOf(text, "en"), lemma));
    for (const text of zh) {
      for (const word of comparedWords(unitOf(text, "zh"), lemma)) {
        // Figures and Latin words are compared as they are.
        if (!/^\p{Script=Han}+$/u.test(word) || translations.frequency(word) > GRAMMAR) continue;
        words += 1;
        if (translations.of(word).length > 0) known += 1;
        if (bestTie(word, english, translations) >= TIED) right += 1;
        else missing.set(word, (missing.get(word) ?? 0) + 1);
      }
    }
  }
  return { name, words, right, known, missing };
}

function scoreCoverage(): CoverageScore[] {
  prepareSegmenter([], { many: true });
  const scores: CoverageScore[] = [];
  const calls = CALLS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".gold.json"))
      .flatMap(
        (file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { pairs: Bilingual[] }).pairs,
      ),
  );
  scores.push(
    coverageOf(
      "sample calls",
      calls.filter(({ zh, en }) => zh.length > 0 && en.length > 0),
    ),
  );
  for (const name of ["mac-dev", "champollion"]) {
    const set = loadSet(name);
    if (set === null) {
      console.warn(`${name}: no gold alignments here, coverage not scored`);
      continue;
    }
    const beads = set.documents.flatMap(({ source, target, gold }) =>
      gold
        .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
        .map((bead) => ({
          zh: bead.source.map((id) => source[id] ?? ""),
          en: bead.target.map((id) => target[id] ?? ""),
        })),
    );
    scores.push(coverageOf(name, beads));
  }
  return scores;
}

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** The table of `npm run score`. */
export function coverageTable(scores: readonly CoverageScore[] = scoreCoverage()): string[][] {
  return [
    ["text", "running words", "with a rendering that stands there", "with any rendering"],
    ...scores.map(({ name, words, right, known }) => [
      name,
      String(words),
      share(right, words),
      share(known, words),
    ]),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { missing: { type: "string", default: "0" } } });
  const scores = scoreCoverage();
  for (const row of coverageTable(scores)) console.log(row.join("\t"));
  for (const { name, missing } of scores) {
    const commonest = [...missing].sort((a, b) => b[1] - a[1]).slice(0, Number(values.missing));
    if (commonest.length > 0)
      console.log(`${name}: ${commonest.map(([word, n]) => `${word} ${n}`).join(", ")}`);
  }
}
