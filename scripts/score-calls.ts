/** Scores the audit of every call that has gold: the bundled ones, and those of the shared folder where it is present. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditText, type Finding } from "../src/index.js";
import { scoreCall, type CallScore, type GoldCall } from "./gold.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = [join(ROOT, "corpus/calls"), join(ROOT, "../shared/calls")];

export interface NamedScore extends CallScore {
  readonly call: string;
}

/** One score a call, in the order of the folders and names. */
export function scoreCalls(): NamedScore[] {
  const scores: NamedScore[] = [];
  for (const folder of FOLDERS) {
    if (!existsSync(folder)) {
      console.warn(`left out: ${folder} is not there`);
      continue;
    }
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith(".gold.json"))
      .sort()) {
      const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldCall;
      const text = readFileSync(join(folder, gold.file), "utf8").replace(/^\uFEFF/, "");
      scores.push({
        call: gold.file.replace(/\.txt$/, ""),
        ...scoreCall(auditText(text, { path: gold.file }), gold),
      });
    }
  }
  return scores;
}

const share = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(0)} % (${part}/${whole})`;

/** The table of `npm run score`: a row a call and one for all. */
export function callTable(scores: readonly NamedScore[]): string[][] {
  const rows = [["call", "errors found", "findings right", "clean flagged", "area F1"]];
  const sum = (pick: (score: NamedScore) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  for (const s of scores) {
    rows.push([
      s.call,
      share(s.found, s.errors),
      share(s.right, s.right + s.wrong.length),
      share(s.violated.length, s.clean),
      s.area.f1.toFixed(3),
    ]);
  }
  rows.push([
    "all",
    share(
      sum((s) => s.found),
      sum((s) => s.errors),
    ),
    share(
      sum((s) => s.right),
      sum((s) => s.right + s.wrong.length),
    ),
    share(
      sum((s) => s.violated.length),
      sum((s) => s.clean),
    ),
    (sum((s) => s.area.f1) / Math.max(1, scores.length)).toFixed(3),
  ]);
  return rows;
}

/** What found errors by kind: the columns issue by issue are read from this. */
export function kindTable(scores: readonly NamedScore[]): string[][] {
  const kinds = new Map<string, { all: number; missed: number }>();
  for (const score of scores) {
    const missed = new Set(score.missed);
    for (const error of score.gold) {
      const entry = kinds.get(error.kind) ?? { all: 0, missed: 0 };
      kinds.set(error.kind, { all: entry.all + 1, missed: entry.missed + (missed.has(error) ? 1 : 0) });
    }
  }
  return [["kind", "found"], ...[...kinds].sort().map(([kind, n]) => [kind, share(n.all - n.missed, n.all)])];
}

function describeFinding(finding: Finding): string {
  return `${finding.severity} ${finding.check} ${finding.confidence} | ${finding.source?.text ?? "-"} | ${finding.target?.text ?? "-"} | ${finding.message}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = scoreCalls();
  for (const row of [...callTable(scores), ...kindTable(scores)]) console.log(row.join("\t"));
  if (process.argv.includes("--list")) {
    for (const score of scores) {
      console.log(`\n== ${score.call}`);
      for (const error of score.missed)
        console.log(`missed  ${error.id} ${error.kind} | ${error.zh} | ${error.en} | ${error.note}`);
      for (const finding of score.wrong) console.log(`wrong   ${describeFinding(finding)}`);
      for (const { zh, en, by } of score.violated)
        console.log(`clean   ${zh} | ${en} <- ${describeFinding(by)}`);
    }
  }
}
