/**
 * Scores which English turn goes with which Mandarin turn in the calls with gold: links between turns that the gold
 * sentence pairs make, against those that the audit's pairs make. `--list` names the links that differ.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditText, type AuditDocument } from "../src/index.js";
import { placePairs, type GoldCall } from "./gold.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = [join(ROOT, "corpus/calls"), join(ROOT, "../shared/calls")];

interface ExchangeScore {
  readonly call: string;
  readonly gold: number;
  readonly found: number;
  readonly output: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

type Place = { readonly start: number };

/** Where the gold's turns begin; a turn lasts until the next begins. */
function turnStarts(text: string, gold: GoldCall): number[] {
  let cursor = 0;
  return gold.turns.map(({ start }) => {
    const at = text.indexOf(start, cursor);
    if (at === -1) throw new Error(`${gold.file}: gold turn is not in the text: ${start}`);
    cursor = at + 1;
    return at;
  });
}

/** `Mandarin turn-English turn` for every pair with both sides; turns are numbered from 1. */
function links(pairs: readonly { zh: readonly Place[]; en: readonly Place[] }[], starts: readonly number[]) {
  const turnOf = ({ start }: Place) => starts.filter((begin) => begin <= start).length;
  const out = new Set<string>();
  for (const { zh, en } of pairs)
    for (const a of zh) for (const b of en) out.add(`${turnOf(a)}-${turnOf(b)}`);
  return out;
}

function pairsOf(document: AuditDocument) {
  const segments = new Map(document.segments.map((segment) => [segment.id, segment]));
  return document.pairs.map(({ source, target }) => {
    const all = [...source, ...target].flatMap((id) => segments.get(id) ?? []);
    const side = (language: string) => all.filter((s) => s.language === language).map(({ span }) => span);
    return { zh: side("zh"), en: side("en") };
  });
}

function scoreExchanges(): ExchangeScore[] {
  const scores: ExchangeScore[] = [];
  for (const folder of FOLDERS) {
    if (!existsSync(folder)) {
      console.warn(`left out: ${folder} is not there`);
      continue;
    }
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith(".gold.json")) continue;
      const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldCall;
      const text = readFileSync(join(folder, gold.file), "utf8").replace(/^\uFEFF/, "");
      const starts = turnStarts(text, gold);
      const expected = links(placePairs(text, gold), starts);
      const output = links(pairsOf(auditText(text, { path: gold.file })), starts);
      scores.push({
        call: gold.file.replace(/\.txt$/, ""),
        gold: expected.size,
        found: [...expected].filter((link) => output.has(link)).length,
        output: output.size,
        missing: [...expected].filter((link) => !output.has(link)),
        wrong: [...output].filter((link) => !expected.has(link)),
      });
    }
  }
  return scores;
}

const share = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;

/** The table of `npm run score`: a row a call and one for all. */
export function exchangeTable(scores: readonly ExchangeScore[] = scoreExchanges()): string[][] {
  const total = scores.reduce(
    (sum, s) => ({ gold: sum.gold + s.gold, found: sum.found + s.found, output: sum.output + s.output }),
    { gold: 0, found: 0, output: 0 },
  );
  return [
    ["call", "turns paired as in the gold", "pairings that are right"],
    ...[...scores, { call: "all", ...total }].map(({ call, gold, found, output }) => [
      call,
      share(found, gold),
      share(found, output),
    ]),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = scoreExchanges();
  for (const row of exchangeTable(scores)) console.log(row.join("\t"));
  if (process.argv.includes("--list")) {
    for (const { call, missing, wrong } of scores)
      console.log(`${call}\tmissing ${missing.join(" ")}\twrong ${wrong.join(" ")}`);
  }
}
