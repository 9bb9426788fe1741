/**
 * Scores the number checks on sentence pairs with and without errors: `npx tsx scripts/score-errors.ts [--list SET]`.
 * A pair is flagged when a number verdict of severity minor or above is raised on it. `--list` prints the pairs of a
 * set to be read one by one: the misses of an error set, the false alarms of a clean one (or `all`).
 */
import { existsSync, readFileSync } from "node:fs";
import { severityOf } from "../src/check/numbers.js";
import { compareQuantities } from "../src/quantity/compare.js";
import type { Comparison } from "../src/quantity/comparison.js";
import { readQuantities } from "../src/quantity/read.js";
import type { Language } from "../src/text/language.js";

interface Case {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly label?: string;
  readonly provenance?: string;
  readonly sub?: string;
  readonly ok_scope?: string;
  readonly artifact?: unknown;
}

const BENCH = new URL("../../shared/bench/errors/", import.meta.url);

function lines(name: string): Case[] {
  return readFileSync(new URL(name, BENCH), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Case);
}

function battery(): Case[] {
  const xml = readFileSync(new URL("battery.tmx", BENCH), "utf8");
  const segments = xml
    .split("<seg>")
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf("</seg>")));
  const cases: Case[] = [];
  for (let i = 0; i + 1 < segments.length; i += 2) {
    const number = i / 2 + 1;
    const label = [17, 18, 20, 21].includes(number) ? "number" : "ok";
    cases.push({ id: `battery-${number}`, zh: segments[i] ?? "", en: segments[i + 1] ?? "", label });
  }
  return cases;
}

function passage(text: string, language: Language) {
  return { language, sentences: [{ text, start: 0, quantities: readQuantities(text, language) }] };
}

/** The verdicts on a pair that count as errors. */
function errorsIn(pair: Case): Comparison[] {
  const pairs = [{ source: passage(pair.zh, "zh"), target: passage(pair.en, "en") }];
  return compareQuantities(pairs, { reference: null }).filter(
    (comparison) => comparison.confidence >= 0.5 && severityOf(comparison) !== "neutral",
  );
}

interface Measure {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Flagging is right (errors) or wrong (clean pairs). */
  readonly errors: boolean;
}

function measures(): Measure[] {
  const cases = lines("cases.jsonl");
  const from = (text: string) => (item: Case) => item.provenance?.includes(text) === true;
  const numbers = cases.filter((item) => item.label === "number");
  const hasDigits = (item: Case) => /\d/.test(item.zh) || /\d/.test(item.en);
  const mined = numbers.filter(from("mined"));
  const clean = cases.filter(
    (item) => item.label === "ok" && (item.ok_scope === "all" || item.ok_scope === "number-only"),
  );
  return [
    { name: "demetr", cases: numbers.filter(from("DEMETR")), errors: true },
    { name: "mined", cases: mined, errors: true },
    { name: "mined-clean", cases: mined.filter((item) => item.artifact === undefined), errors: true },
    { name: "mqm", cases: numbers.filter(from("MQM")), errors: true },
    { name: "aces", cases: numbers.filter(from("ACES")), errors: true },
    { name: "battery-wrong", cases: battery().filter((item) => item.label === "number"), errors: true },
    { name: "battery-right", cases: battery().filter((item) => item.label === "ok"), errors: false },
    {
      name: "zero-error",
      cases: clean.filter((item) => item.ok_scope === "all" && hasDigits(item)),
      errors: false,
    },
    { name: "number-only", cases: clean.filter((item) => item.ok_scope === "number-only"), errors: false },
    { name: "aces-good", cases: clean.filter(from("ACES")), errors: false },
    { name: "refs", cases: lines("refs_numbers.jsonl"), errors: false },
    { name: "realsi", cases: lines("realsi.jsonl"), errors: false },
  ];
}

function describe(pair: Case, found: readonly Comparison[]): string {
  const notes = found.map((item) => {
    const side = (figure: Comparison["source"]) =>
      figure === null
        ? "-"
        : `${figure.quantity.text} {${figure.quantity.kind} ${figure.quantity.unit ?? ""}}`;
    return `   ${item.verdict}/${item.slip ?? ""} ${side(item.source)} | ${side(item.target)} (${item.confidence})`;
  });
  return [`# ${pair.id} [${pair.sub ?? ""}]`, `  ${pair.zh}`, `  ${pair.en}`, ...notes].join("\n");
}

if (!existsSync(BENCH)) {
  console.warn("the shared bench is absent: nothing to score");
  process.exit(0);
}
const listed = process.argv.includes("--list") ? process.argv[process.argv.indexOf("--list") + 1] : undefined;
for (const { name, cases, errors } of measures()) {
  const results = cases.map((pair) => ({ pair, found: errorsIn(pair) }));
  const flagged = results.filter(({ found }) => found.length > 0);
  const share = ((100 * flagged.length) / Math.max(1, cases.length)).toFixed(1);
  if (listed === undefined || listed === "all")
    console.log(
      `${name.padEnd(14)} ${errors ? "found       " : "false alarms"} ${flagged.length}/${cases.length} ${share}%`,
    );
  if (listed === name || listed === "all") {
    const shown = errors ? results.filter(({ found }) => found.length === 0) : flagged;
    for (const { pair, found } of shown) console.log(describe(pair, found));
  }
}
