/**
 * Scores the whole audit on sentence pairs with and without errors: what `yidui check --pairs` raises.
 * `npx tsx scripts/score-pairs.ts [--list SET]` prints the misses of an error set, or the false alarms of a clean one.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { auditPairs, pairsFromStrings, type Finding } from "../src/index.js";
import { WRONG_REFERENCES } from "./wrong-references.js";

interface Case {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly label: string;
  readonly provenance: string;
  readonly sub?: string;
  readonly ok_scope?: string;
  readonly artifact?: unknown;
}

const BENCH = new URL("../../shared/bench/errors/", import.meta.url);

function cases(name: string): Case[] {
  return readFileSync(new URL(name, BENCH), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Case);
}

/** A set of pairs, the checks that are asked about it, and whether a finding is what is wanted. */
interface CaseSet {
  readonly name: string;
  readonly checks: RegExp;
  readonly wanted: boolean;
  readonly cases: readonly Case[];
}

const NUMBERS = /^number-/;
const NAMES = /^(?:entity|term)-/;
const POLARITY = /^(?:polarity-|number-direction$)/;
const WORDS = /^(?:entity|term|polarity|segment|asr|transcript)-/;
const DIGIT = /\d/;

export function caseSets(): CaseSet[] {
  const all = cases("cases.jsonl");
  const from = (start: string) => all.filter((c) => c.provenance.startsWith(start));
  const clean = all.filter((c) => c.label === "ok" && c.ok_scope === "all");
  const references = cases("refs_numbers.jsonl");
  const speech = cases("realsi.jsonl");
  const mined = all.filter((c) => c.provenance.includes("mined") && c.label === "number");
  const mqm = from("Google MQM");
  const set = (name: string, checks: RegExp, wanted: boolean, members: readonly Case[]): CaseSet => ({
    name,
    checks,
    wanted,
    cases: members,
  });
  return [
    set(
      "numbers: DEMETR",
      NUMBERS,
      true,
      from("DEMETR").filter((c) => c.label === "number"),
    ),
    set(
      "numbers: mined",
      NUMBERS,
      true,
      mined.filter((c) => c.artifact === undefined),
    ),
    set("numbers: mined, artifacts too", NUMBERS, true, mined),
    set(
      "numbers: MQM",
      NUMBERS,
      true,
      mqm.filter((c) => c.label === "number"),
    ),
    set(
      "numbers: ACES units",
      NUMBERS,
      true,
      from("ACES").filter((c) => c.label === "number"),
    ),
    set(
      "names: DEMETR",
      NAMES,
      true,
      from("DEMETR").filter((c) => c.sub === "ne_replaced"),
    ),
    set(
      "names: MQM",
      NAMES,
      true,
      mqm.filter((c) => c.label === "entity"),
    ),
    set(
      "negation: DEMETR",
      POLARITY,
      true,
      from("DEMETR").filter((c) => c.sub === "negation"),
    ),
    set(
      "numbers: false alarms, zero-error pairs with digits",
      NUMBERS,
      false,
      clean.filter((c) => DIGIT.test(c.zh) || DIGIT.test(c.en)),
    ),
    set("numbers: false alarms, references", NUMBERS, false, references),
    set("numbers: false alarms, realsi", NUMBERS, false, speech),
    set("other checks: false alarms, zero-error pairs", WORDS, false, clean),
    set("other checks: false alarms, references", WORDS, false, references),
    set("all checks: false alarms, realsi", /./, false, speech),
  ];
}

export interface SetScore {
  readonly name: string;
  readonly wanted: boolean;
  readonly flagged: number;
  /** Of those flagged in a clean set of numbers, the pairs whose English is known to be wrong. */
  readonly rightly: number;
  readonly total: number;
  readonly listed: readonly { readonly pair: Case; readonly by: readonly Finding[] }[];
}

/** Findings of each pair, neutral ones left out. Every pair is audited once, whatever the sets it is in. */
function findingsOf(pairs: readonly Case[]): Map<Case, Finding[]> {
  const document = auditPairs(pairsFromStrings(pairs), { minSeverity: "minor" });
  const found = new Map<Case, Finding[]>(pairs.map((pair) => [pair, []]));
  for (const finding of document.findings) {
    const pair = pairs[Number(finding.pair?.slice(1)) - 1];
    if (pair !== undefined) found.get(pair)?.push(finding);
  }
  return found;
}

export function scorePairs(): SetScore[] {
  if (!existsSync(fileURLToPath(BENCH))) {
    console.warn(`left out: ${fileURLToPath(BENCH)} is not there`);
    return [];
  }
  const sets = caseSets();
  const byId = new Map(sets.flatMap((set) => set.cases.map((c) => [c.id, c] as const)));
  const found = findingsOf([...byId.values()]);
  return sets.map(({ name, checks, wanted, cases: members }) => {
    const judged = members.map((member) => {
      const pair = byId.get(member.id) ?? member;
      return { pair, by: (found.get(pair) ?? []).filter((finding) => checks.test(finding.check)) };
    });
    return {
      name,
      wanted,
      flagged: judged.filter(({ by }) => by.length > 0).length,
      rightly:
        wanted || checks !== NUMBERS
          ? 0
          : judged.filter(({ pair, by }) => by.length > 0 && Object.hasOwn(WRONG_REFERENCES, pair.id)).length,
      total: judged.length,
      listed: judged.filter(({ by }) => by.length > 0 !== wanted),
    };
  });
}

export function pairsTable(scores: readonly SetScore[]): string[][] {
  const row = (name: string, flagged: number, total: number) => [
    name,
    `${((100 * flagged) / Math.max(1, total)).toFixed(1)} %`,
    `${flagged}/${total}`,
  ];
  const rows = scores.flatMap(({ name, flagged, rightly, total }) => [
    row(name, flagged, total),
    ...(rightly === 0
      ? []
      : [row(`${name}, without those that are wrong themselves`, flagged - rightly, total)]),
  ]);
  return [["pairs", "flagged", "of"], ...rows];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = scorePairs();
  for (const row of pairsTable(scores)) console.log(row.join("\t"));
  const at = process.argv.indexOf("--list");
  for (const score of at === -1
    ? []
    : scores.filter(({ name }) => name.includes(process.argv[at + 1] ?? ""))) {
    console.log(`\n== ${score.name}`);
    for (const { pair, by } of score.listed) {
      const reason = WRONG_REFERENCES[pair.id];
      console.log(`${pair.id} | ${pair.zh} | ${pair.en}`);
      if (reason !== undefined) console.log(`    the English is wrong: ${reason}`);
      for (const finding of by)
        console.log(
          `    ${finding.check} ${finding.confidence} | ${finding.source?.text ?? "-"} | ${finding.target?.text ?? "-"} | ${finding.message}`,
        );
    }
  }
}
