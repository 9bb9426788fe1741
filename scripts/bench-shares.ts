/** Which stage an audit's time is spent in, from the engine's own samples: of a whole process, and of a warm one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readableBundle } from "./build.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** As deep below the package as what users run, so that data is found. */
const FOLDER = "dist/bench";
const INTERVAL = 250;

/** What folders of `src` are called in the table, in the order of the stages. */
const STAGES: readonly (readonly [folder: string, name: string])[] = [
  ["read", "read"],
  ["language", "detect"],
  ["segment", "segment"],
  ["quantity", "quantities"],
  ["entity", "names"],
  ["align", "align"],
  ["check", "checks"],
  ["compare", "checks"],
  ["report", "report"],
  ["cli", "command line"],
];
const OTHERS = ["packages", "rest of the library", "memory given back", "Node and the engine"] as const;

/** The source file of every line: each module stands under its name in a comment. */
function modulesOf(file: string): string[] {
  let module = "";
  return readFileSync(file, "utf8")
    .split("\n")
    .map(
      (line) => (module = /^\s*\/\/ ((?:\.\.\/)*(?:src|node_modules|work)\/\S+)$/.exec(line)?.[1] ?? module),
    );
}

function stageOf(
  { functionName, url, lineNumber }: Profiler.ProfileNode["callFrame"],
  modules: readonly string[],
) {
  if (functionName === "(garbage collector)") return "memory given back";
  if (!url.includes(FOLDER)) return url.includes("node_modules") ? "packages" : "Node and the engine";
  const module = modules[lineNumber] ?? "";
  if (module.includes("node_modules/")) return "packages";
  const folder = /^src\/([a-z]+)\//.exec(module)?.[1];
  return STAGES.find(([name]) => name === folder)?.[1] ?? "rest of the library";
}

/** The share of each stage in a profile, in per cent. */
function sharesOf(profile: Profiler.Profile, modules: readonly string[]): Map<string, number> {
  const stages = new Map(profile.nodes.map(({ id, callFrame }) => [id, stageOf(callFrame, modules)]));
  const idle = new Set(
    profile.nodes.filter((node) => node.callFrame.functionName === "(idle)").map(({ id }) => id),
  );
  const times = new Map<string, number>();
  let total = 0;
  for (const [at, node] of (profile.samples ?? []).entries()) {
    const time = idle.has(node) ? 0 : (profile.timeDeltas?.[at] ?? 0);
    const stage = stages.get(node) ?? "";
    times.set(stage, (times.get(stage) ?? 0) + time);
    total += time;
  }
  return new Map([...times].map(([stage, time]) => [stage, (100 * time) / total]));
}

/** A whole process that has run before, so that its compiled code was kept. */
function coldShares(call: string): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "yidui-bench-"));
  try {
    const run = (...options: string[]) =>
      spawnSync(process.execPath, [...options, `${FOLDER}/yidui.cjs`, "check", call], {
        cwd: ROOT,
        stdio: "ignore",
      });
    const profiling = ["--cpu-prof", `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${INTERVAL}`];
    for (let times = 0; times < 4; times += 1) {
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
      run(...profiling);
    }
    const [file = ""] = readdirSync(folder);
    const profile = JSON.parse(readFileSync(join(folder, file), "utf8")) as Profiler.Profile;
    return sharesOf(profile, modulesOf(join(ROOT, FOLDER, "cli.cjs")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function warmShares(text: string): Promise<Map<string, number>> {
  const file = join(ROOT, FOLDER, "index.js");
  const { auditText } = (await import(pathToFileURL(file).href)) as typeof import("../src/index.js");
  for (let times = 0; times < 20; times += 1) auditText(text);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  await session.post("Profiler.start");
  for (let times = 0; times < 20; times += 1) auditText(text);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesOf(profile, modulesOf(file));
}

/** Rows of stage, share of a cold process, share of a warm audit. */
export async function stageShares(call: string): Promise<string[][]> {
  await readableBundle(FOLDER);
  const cold = coldShares(call);
  const warm = await warmShares(readFileSync(join(ROOT, call), "utf8"));
  rmSync(join(ROOT, FOLDER), { recursive: true, force: true });
  const percent = (shares: Map<string, number>, stage: string) => `${(shares.get(stage) ?? 0).toFixed(1)} %`;
  const names = [...new Set([...STAGES.map(([, name]) => name), ...OTHERS])];
  return names.map((name) => [name, percent(cold, name), percent(warm, name)]);
}
