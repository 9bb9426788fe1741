/**
 * Scores the number checks on errors that are put by rule into right renditions (references and spontaneous speech of
 * the bench): `npx tsx scripts/score-injected.ts [--list NAME]` prints what was not found. Only pairs are spoilt on
 * which the audit raises nothing about numbers as they stand.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { auditPairs, pairsFromStrings, type Finding } from "../src/index.js";
import { INJECTIONS, type Injection } from "./injections.js";

interface Pair {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const BENCH = new URL("../../shared/bench/errors/", import.meta.url);
const FILES = ["refs_numbers.jsonl", "realsi.jsonl"];

/** As many spoilt pairs of a kind as are scored. */
const MOST = 250;

function pairs(): Pair[] {
  return FILES.flatMap((name) =>
    readFileSync(new URL(name, BENCH), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Pair),
  );
}

/** What the number checks raise on each pair, neutral findings left out. */
function raised(items: readonly Pair[]): Finding[][] {
  const { findings } = auditPairs(pairsFromStrings(items), { minSeverity: "minor" });
  const found: Finding[][] = items.map(() => []);
  for (const finding of findings)
    if (finding.check.startsWith("number-")) found[Number(finding.pair?.slice(1)) - 1]?.push(finding);
  return found;
}

/** One spoilt version of a sentence of each pair, spread over the whole set. */
function spoiltPairs({ spoil }: Injection, clean: readonly Pair[]): Pair[] {
  const spoilt = clean.flatMap((pair, index) => {
    const versions = spoil(pair.en, pair.zh);
    const en = versions[index % Math.max(1, versions.length)];
    return en === undefined ? [] : [{ ...pair, en }];
  });
  const step = Math.max(1, spoilt.length / MOST);
  return Array.from(
    { length: Math.min(MOST, spoilt.length) },
    (_, i) => spoilt[Math.floor(i * step)] as Pair,
  );
}

export interface InjectedScore {
  readonly name: string;
  readonly total: number;
  readonly found: number;
  readonly named: number;
  readonly missed: readonly Pair[];
  readonly misnamed: readonly { readonly pair: Pair; readonly by: readonly Finding[] }[];
}

export function scoreInjected(): InjectedScore[] {
  if (!existsSync(fileURLToPath(BENCH))) {
    console.warn(`left out: ${fileURLToPath(BENCH)} is not there`);
    return [];
  }
  const all = pairs();
  const before = raised(all);
  const clean = all.filter((_, index) => before[index]?.length === 0);
  return INJECTIONS.map((injection) => {
    const spoilt = spoiltPairs(injection, clean);
    const found = raised(spoilt).map((by, index) => ({ pair: spoilt[index] as Pair, by }));
    const right = ({ by }: { by: readonly Finding[] }) => by.some(({ check }) => injection.named.test(check));
    return {
      name: injection.name,
      total: found.length,
      found: found.filter(({ by }) => by.length > 0).length,
      named: found.filter(right).length,
      missed: found.filter(({ by }) => by.length === 0).map(({ pair }) => pair),
      misnamed: found.filter((item) => item.by.length > 0 && !right(item)),
    };
  });
}

const share = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;

export function injectedTable(scores: readonly InjectedScore[]): string[][] {
  return [
    ["error put in", "found", "rightly named"],
    ...scores.map(({ name, found, named, total }) => [name, share(found, total), share(named, total)]),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = scoreInjected();
  for (const row of injectedTable(scores)) console.log(row.join("\t"));
  const at = process.argv.indexOf("--list");
  for (const score of at === -1
    ? []
    : scores.filter(({ name }) => name.includes(process.argv[at + 1] ?? ""))) {
    console.log(`\n== ${score.name}`);
    for (const { id, zh, en } of score.missed) console.log(`missed ${id} | ${zh} | ${en}`);
    for (const { pair, by } of score.misnamed)
      console.log(
        `misnamed ${pair.id} | ${pair.zh} | ${pair.en}\n    ${by.map((f) => `${f.check} ${f.source?.text ?? "-"} / ${f.target?.text ?? "-"}`).join("; ")}`,
      );
  }
}
