/**
 * `npm run score`: every quality figure of the project in one table. `--write` commits it to docs/scores.md, so that a
 * change that makes one worse shows in review.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readChinese } from "../src/quantity/zh.js";
import { readEnglish } from "../src/quantity/en.js";
import { callTable, kindTable, scoreCalls } from "./score-calls.js";
import { injectedTable, scoreInjected } from "./score-injected.js";
import { compareTable, scoreCompare } from "./score-compare.js";
import { coverageTable } from "./score-coverage.js";
import { exchangeTable } from "./score-exchanges.js";
import { pairsTable, scorePairs } from "./score-pairs.js";
import { QUANTITY_BENCH_PRESENT, scoreQuantities, suiteTable } from "./score-quantities.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

type Table = readonly (readonly string[])[];

function markdown(table: Table): string {
  const [header = [], ...rows] = table;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function section(title: string, note: string, ...tables: readonly Table[]): string {
  return [`## ${title}`, note, ...tables.filter((table) => table.length > 1).map(markdown)].join("\n\n");
}

/** What the alignment bench prints, and scores by tenths; it is a process of its own so that its wall time is one. */
function alignment(sets: string): Table[] {
  const printed = execFileSync(
    process.execPath,
    ["--import", "tsx", "scripts/score-align.ts", "--sets", sets, "--calibration"],
    {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const rows = printed.split("\n").flatMap((line) => {
    const match = /^(\S+)\s+(\S+)\s+strict F1 ([\d.]+)\s+P ([\d.]+)\s+R ([\d.]+)/u.exec(line);
    return match === null ? [] : [match.slice(1)];
  });
  const tenths = printed.split("\n").flatMap((line) => {
    const match = /^\s+(\S+)\s+beads\s+(\d+)\s+mean score ([\d.]+)\s+right ([\d.]+)/u.exec(line);
    return match === null ? [] : [match.slice(1)];
  });
  return [
    [["set", "aligner", "strict F1", "precision", "recall"], ...rows],
    [["score", "beads", "mean score", "share right"], ...tenths],
  ];
}

const calls = scoreCalls();
const parts = [
  "# Scores",
  "Written by `npm run score -- --write`, on development data. The sample calls were written for this project, and the bench sets were looked at while the readers and checks were made: held-out figures will be lower.",
  section(
    "Calls with gold",
    "Errors found, findings that are right, clean cases flagged, alignment by area.",
    callTable(calls),
    kindTable(calls),
  ),
  section(
    "Sentence pairs",
    "Share of pairs on which a check of the family raises something of severity minor or above.",
    pairsTable(scorePairs()),
  ),
  section(
    "Errors put in",
    "One figure of a right rendition changed by rule (scripts/injections.ts), and how often a number check raises something, and the check that names it.",
    injectedTable(scoreInjected()),
  ),
  section(
    "Two transcripts of one call",
    "The sample pair in corpus/calls: clean, and garbled by hand and by script into another layout.",
    compareTable(scoreCompare()),
  ),
  section(
    "Quantities",
    "Answers that have one right meaning; what is a convention of the table's own library is listed in scripts/quantity-conventions*.ts with the reason.",
    ...(QUANTITY_BENCH_PRESENT
      ? [suiteTable([...scoreQuantities("zh", readChinese), ...scoreQuantities("en", readEnglish)])]
      : []),
  ),
  section(
    "Sentence alignment",
    "Strict F1: precision over all output beads, recall over gold beads with both sides. Below, the beads of both sets by the tenth of their score.",
    ...alignment("mac-dev,champollion"),
  ),
  section(
    "Exchanges",
    "Which English turn goes with which Mandarin turn, in the calls with gold.",
    exchangeTable(),
  ),
  section(
    "Coverage of the lexicon",
    "Running Chinese words that are no grammar, in gold beads with both sides.",
    coverageTable(),
  ),
];
const text = parts.join("\n\n") + "\n";
console.log(text);
if (process.argv.includes("--write")) writeFileSync(new URL("../docs/scores.md", import.meta.url), text);
