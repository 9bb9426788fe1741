/**
 * `npm run bench`: speed and memory. Machines differ and are noisy, so every figure stands beside a ratio that was
 * timed in the same run: of whole processes and of audits to `node -e 0`, of single stages to a fixed piece of work.
 * Compare ratios between runs, not milliseconds.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "../src/index.js";
import { stageShares } from "./bench-shares.js";
import { bundle } from "./build.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = "corpus/calls/hengyao-2024q3.txt";
const RUNS = 7;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function timed(work: () => unknown, runs = RUNS): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The fixed piece of work: splitting and counting the words of a made-up text. */
function yardstick(): number {
  const text = "the quick brown fox jumps over the lazy dog ".repeat(20_000);
  return timed(() => {
    const counts = new Map<string, number>();
    for (const word of text.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts.size;
  });
}

const REPORT_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** Wall time and peak memory of a whole process. */
function cold(args: readonly string[], runs: number): { milliseconds: number; megabytes: number } {
  const memory: number[] = [];
  const milliseconds = timed(() => {
    const { stderr } = spawnSync(
      process.execPath,
      ["--import", REPORT_MEMORY, "dist/lib/yidui.cjs", ...args],
      {
        cwd: ROOT,
        encoding: "utf8",
      },
    );
    memory.push(Number(stderr) / 1024);
  }, runs);
  return { milliseconds, megabytes: median(memory) };
}

/** The sample call, its body several times over: a longer call of the same kind. */
function longer(text: string, times: number): string {
  const body = text.indexOf("\nGuowei Tang Founder");
  const end = text.indexOf("\nALL TRANSCRIPTS");
  return text.slice(0, body) + text.slice(body, end).repeat(times) + text.slice(end);
}

/** News sentences full of numbers and sentences of speech where they are there, else those of the sample call. */
function sentences(language: Language): [name: string, lines: string[]][] {
  const found: [string, string[]][] = [];
  for (const [name, path] of [
    ["news", "refs_numbers.jsonl"],
    ["speech", "realsi.jsonl"],
  ] as const) {
    const file = new URL(`../../shared/bench/errors/${path}`, import.meta.url);
    if (!existsSync(file)) continue;
    const rows = readFileSync(file, "utf8").trimEnd().split("\n");
    found.push([name, rows.map((row) => (JSON.parse(row) as Record<Language, string>)[language])]);
  }
  if (found.length > 0) return found;
  const text = readFileSync(new URL(`../${SAMPLE}`, import.meta.url), "utf8");
  return [["sample call", text.split(language === "zh" ? /(?<=。)/u : /(?<=\. )/u)]];
}

const rows: string[][] = [["what", "figure", "ratio"]];
const unit = yardstick();
const ratio = (milliseconds: number) => (milliseconds / unit).toFixed(1);

await bundle();
const node = timed(() => spawnSync(process.execPath, ["-e", "0"]), 9);
const toNode = (milliseconds: number) => `${(milliseconds / node).toFixed(2)} × node`;
rows.push(["node -e 0", `${node.toFixed(0)} ms`, toNode(node)]);
for (const [name, args] of [
  ["yidui --help, cold", ["--help"]],
  ["yidui check, cold", ["check", SAMPLE]],
] as const) {
  for (let learning = 0; learning < 3; learning += 1) cold(args, 1);
  const { milliseconds, megabytes } = cold(args, 9);
  rows.push([name, `${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`, toNode(milliseconds)]);
}

// What users run: the built library, long enough for the engine to have compiled all of it.
const WARM_UP = 20_000;
const { auditText, inspectText, readQuantities } = (await import(
  new URL("../dist/lib/index.js", import.meta.url).href
)) as typeof import("../src/index.js");

const call = readFileSync(new URL(`../${SAMPLE}`, import.meta.url), "utf8");
for (let warming = 0; warming < 20; warming += 1) auditText(call);
for (const times of [1, 4, 16]) {
  const text = longer(call, times);
  auditText(text);
  const milliseconds = timed(() => auditText(text), times === 1 ? 15 : 5);
  const each = `${(milliseconds / text.length).toFixed(4)} ms/character`;
  rows.push([
    `audit, warm, ${times}× the call (${text.length} characters, ${each})`,
    `${milliseconds.toFixed(0)} ms`,
    toNode(milliseconds),
  ]);
}
const inspecting = timed(() => inspectText(call));
rows.push(["reading and detecting alone, warm", `${inspecting.toFixed(1)} ms`, ratio(inspecting)]);

for (const language of ["zh", "en"] as const) {
  for (const [name, lines] of sentences(language)) {
    const read = () => lines.forEach((line) => readQuantities(line, language));
    for (let done = 0; done < WARM_UP; done += lines.length) read();
    const milliseconds = timed(read);
    const length = Math.round(lines.reduce((sum, line) => sum + line.length, 0) / lines.length);
    rows.push([
      `quantities, ${language}, ${name} (${lines.length} of ${length} characters)`,
      `${Math.round((1000 * lines.length) / milliseconds)} sentences/s`,
      ratio(milliseconds),
    ]);
  }
}
for (const size of [250_000, 500_000, 1_000_000]) {
  const milliseconds = timed(() => {
    for (const character of ["9", ",", "亿"])
      readQuantities(character.repeat(size), character === "亿" ? "zh" : "en");
  }, 3);
  rows.push([
    `quantities, one line of ${size} digits, commas, 亿`,
    `${milliseconds.toFixed(0)} ms`,
    ratio(milliseconds),
  ]);
}
function print(table: readonly string[][], widths: readonly number[]): void {
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("")
        .trimEnd(),
    );
}

print(rows, [70, 22, 14]);
console.log();
print([["share of each stage", "cold process", "warm audit"], ...(await stageShares(SAMPLE))], [22, 16, 10]);
