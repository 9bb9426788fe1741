/**
 * Scores the name stage on the development data: names replaced (DEMETR), entity errors (MQM), false alarms on clean
 * pairs and on professional references. `--list demetr|mqm|clean|refs` prints the misses or the false alarms.
 * Run: npx tsx scripts/score-entities.ts [--list GROUP]
 */
import { existsSync, readFileSync } from "node:fs";
import { compareMentions, type NameOutcome } from "../src/entity/compare.js";
import { findMentions } from "../src/entity/find.js";
import { NO_KNOWLEDGE } from "../src/entity/knowledge.js";
import { loadNames } from "../src/entity/lexicon.js";
import { loadTranslations } from "../src/align/lexicon.js";
import { meaningsOf } from "../src/check/meanings.js";
import { lemma } from "../src/segment/lemma.js";
import { wordsOf } from "../src/segment/words.js";

interface Case {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly label: string;
  readonly provenance: string;
  readonly sub?: string;
  readonly ok_scope?: string;
  readonly span_en?: string;
}

const BENCH = new URL("../../shared/bench/errors/", import.meta.url);
/** Findings below this confidence are not raised. */
const RAISED = 0.5;

function cases(file: string): Case[] {
  return readFileSync(new URL(file, BENCH), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Case);
}

const names = loadNames();
const translations = loadTranslations({ lemma });

function raised(item: Case): NameOutcome[] {
  const side = (text: string, language: "zh" | "en") => ({
    language,
    text,
    mentions: findMentions(text, language, {
      names,
      words: () => wordsOf(text, language).map(({ span }) => span),
    }),
    meanings: meaningsOf(() => wordsOf(text, language), translations),
  });
  const pair = { source: side(item.zh, "zh"), target: side(item.en, "en") };
  return compareMentions([pair], { names, knowledge: NO_KNOWLEDGE }).filter(
    (o) => o.kind !== "same" && o.confidence >= RAISED,
  );
}

function show(item: Case, outcomes: readonly NameOutcome[]): void {
  const said = outcomes.map(
    (o) => `${o.kind} ${o.confidence.toFixed(2)} ${o.source?.text ?? "-"} / ${o.target?.text ?? "-"}`,
  );
  console.log(`${item.id} ${item.span_en ?? ""}\n  ${said.join("; ")}\n  ${item.zh}\n  ${item.en}`);
}

function report(group: string, list: readonly Case[], wrong: boolean): void {
  let flagged = 0;
  const kinds: Record<string, number> = {};
  const listing = process.argv[process.argv.indexOf("--list") + 1] === group;
  for (const item of list) {
    const outcomes = raised(item);
    if (outcomes.length > 0) flagged++;
    for (const { kind } of outcomes) kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (listing && outcomes.length > 0 !== wrong) show(item, outcomes);
  }
  const share = ((100 * flagged) / list.length).toFixed(1);
  console.log(`${group}: ${flagged} of ${list.length} flagged (${share} %) ${JSON.stringify(kinds)}`);
}

if (!existsSync(BENCH)) console.warn("The shared bench is not here: nothing was scored.");
else {
  const all = cases("cases.jsonl");
  const start = performance.now();
  report(
    "demetr",
    all.filter((c) => c.sub === "ne_replaced"),
    true,
  );
  report(
    "mqm",
    all.filter((c) => c.label === "entity" && c.provenance.includes("MQM")),
    true,
  );
  report(
    "clean",
    all.filter((c) => c.label === "ok" && c.ok_scope === "all"),
    false,
  );
  report("refs", cases("refs_numbers.jsonl"), false);
  console.log(`${Math.round(performance.now() - start)} ms`);
}
