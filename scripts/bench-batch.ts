/**
 * `npm run bench:batch [calls]`: many calls, made of the sample calls, through `export` and `check`: calls a second on
 * two cores, processor time of a call against the audit alone, and memory at 100 calls and at many. Reads /proc, so
 * Linux only. Ratios within one run; nothing is asserted.
 */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { madeCall } from "./made-calls.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAIN = join(ROOT, "dist/lib/main.js");
const { auditText, corpusPairs } = (await import(
  pathToFileURL(join(ROOT, "dist/lib/index.js")).href
)) as typeof import("../src/index.js");

const FEW = 100;
const MANY = Number(process.argv[2] ?? 1000);
/** Exchanges of a call: as long as the sample calls are on average. */
const LENGTH = 8;
/** What the kernel counts processor time in. */
const TICKS = 100;
const PAUSE_MS = 20;

const folder = mkdtempSync(join(tmpdir(), "yidui-bench-"));
const row = (what: string, figure: string) => console.log(what.padEnd(56) + figure);

function calls(count: number): string {
  const path = join(folder, `calls-${count}`);
  mkdirSync(path);
  for (let call = 0; call < count; call += 1)
    writeFileSync(join(path, `${String(call).padStart(6, "0")}.txt`), madeCall(call, LENGTH));
  return path;
}

const read = (path: string) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** A process and those that it started, and theirs. */
function family(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

interface Cost {
  readonly seconds: number;
  /** Processor time of all processes. */
  readonly busy: number;
  /** The most that all processes held at once. */
  readonly mebibytes: number;
}

/** Runs the command line and watches it. */
async function measured(args: readonly string[]): Promise<Cost> {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args, "--quiet"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const busy = new Map<number, number>();
  let most = 0;
  const watch = setInterval(() => {
    let held = 0;
    for (const pid of family(child.pid ?? 0)) {
      held += Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
      const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
      const used = (Number(fields[11]) + Number(fields[12])) / TICKS;
      if (used > 0) busy.set(pid, used);
    }
    most = Math.max(most, held);
  }, PAUSE_MS);
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const used = [...busy.values()].reduce((sum, each) => sum + each, 0);
  return { seconds: (performance.now() - began) / 1000, busy: used, mebibytes: most / 1024 };
}

try {
  if (!existsSync("/proc/self/stat")) throw new Error("there is no /proc here");
  const places = [...new Set([FEW, MANY])].map((count) => [count, calls(count)] as const);
  const [, first = ""] = places[0] ?? [];
  const texts = readdirSync(first).map((name) => readFileSync(join(first, name), "utf8"));
  for (const text of texts) corpusPairs(auditText(text));
  const before = process.cpuUsage();
  for (const text of texts) corpusPairs(auditText(text));
  const { user, system } = process.cpuUsage(before);
  const alone = (user + system) / 1000 / texts.length;
  row("the audit alone, warm, processor time of a call", `${alone.toFixed(1)} ms`);
  for (const command of [
    ["export", "--format", "jsonl"],
    ["check", "--format", "json", "--fail-on", "never"],
    ["check", "--format", "html", "--fail-on", "never"],
  ]) {
    const held: number[] = [];
    for (const [count, path] of places) {
      const out = join(folder, `out-${count}${command.includes("html") ? "/" : ""}`);
      const { seconds, busy, mebibytes } = await measured([...command, path, "--jobs", "2", "--out", out]);
      held.push(mebibytes);
      const name = `${command.slice(0, 3).join(" ")}, ${count} calls`;
      row(`${name}: calls/s as the clock ran`, (count / seconds).toFixed(1));
      row(`${name}: calls/s of two idle cores`, ((2 * count) / busy).toFixed(1));
      row(`${name}: processor time of a call`, `${((1000 * busy) / count).toFixed(1)} ms`);
      row(`${name}: most memory, all processes`, `${mebibytes.toFixed(0)} MiB`);
      rmSync(out, { recursive: true, force: true });
    }
    const [few = 1, many = few] = held;
    row(`${command.slice(0, 3).join(" ")}: memory, many against ${FEW}`, `${(many / few).toFixed(2)}×`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
