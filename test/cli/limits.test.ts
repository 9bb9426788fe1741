import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { pdfOf } from "../hostile/samples.js";
import { SAMPLE, temporaryFolder } from "./run.js";

vi.setConfig({ testTimeout: 120_000 });

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const folder = temporaryFolder();
const CALL = readFileSync(SAMPLE, "utf8");
writeFileSync(join(folder, "call.txt"), CALL);
mkdirSync(join(folder, "calls"));
for (let i = 0; i < 5; i += 1) writeFileSync(join(folder, "calls", `${i}.txt`), CALL);

/** A page that takes its reader seconds. */
const BUSY = pdfOf([
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
  `<< /Length 6000000 >>\nstream\n${"q ".repeat(3_000_000)}\nendstream`,
]);
writeFileSync(join(folder, "busy.pdf"), BUSY);

/** Runs with limits from the environment and from a settings file. */
function run(args: readonly string[], environment: object = {}, settings: object | null = null) {
  if (settings !== null) writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
  const config = settings === null ? [] : ["--config", "settings.json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args, ...config], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

const TOO_LARGE = {
  status: 2,
  stdout: "",
  stderr: expect.stringMatching(
    /^yidui: \S+: (?:is too large: it )?holds more than \d+ bytes, the most that is read \(--max-input or YIDUI_MAX_SIZE sets another limit\)\n$/,
  ) as string,
};

describe("limits", () => {
  const check = (...more: string[]) => ["check", "call.txt", "--fail-on", "never", ...more];

  it("on inputs are an option, a setting and a variable; the first of option, variable and setting holds", () => {
    const [low, high] = [0.001, 10];
    const variable = (size: number) => ({ YIDUI_MAX_SIZE: String(size) });
    expect(run(check("--max-input", "0.001"))).toMatchObject(TOO_LARGE);
    expect(run(check(), variable(low))).toMatchObject(TOO_LARGE);
    expect(run(check(), {}, { maxInput: low })).toMatchObject(TOO_LARGE);
    expect(run(check("--max-input", "10"), variable(low), { maxInput: low }).status).toBe(0);
    expect(run(check("--max-input", "0.001"), variable(high), { maxInput: high })).toMatchObject(TOO_LARGE);
    // Settings may have come with the calls: they cannot lift what the environment allows.
    expect(run(check(), variable(low), { maxInput: high })).toMatchObject(TOO_LARGE);
    expect(run(check(), variable(high), { maxInput: low }).status).toBe(0);
  });

  it.each([
    ["inspect", "call.txt"],
    ["quantities", "call.txt"],
    ["export", "call.txt"],
    ["compare", "call.txt", "call.txt"],
    ["align", "--source", "call.txt", "--target", "call.txt"],
    ["align", "--lines", "--source", "call.txt", "--target", "call.txt"],
  ])("hold for %s too", (...args) => {
    expect(run([...args, "--max-input", "0.001"])).toMatchObject(TOO_LARGE);
  });

  it("reach the processes of a batch", () => {
    for (const { status, stderr } of [
      run(["check", "calls", "--max-input", "0.001"]),
      run(["check", "calls"], { YIDUI_MAX_SIZE: "0.001" }),
      run(["check", "calls"], {}, { maxInput: 0.001 }),
    ]) {
      expect(status).toBe(2);
      expect(stderr.match(/^yidui: calls\/\d\.txt: holds more than/gm)).toHaveLength(5);
    }
  });

  it.each(["nothing", "0", "-1", "1e99", ""])("refuse --max-input %s, and the variable", (value) => {
    expect(run(check(`--max-input=${value}`)).status).toBe(2);
    expect(run(check(`--max-input=${value}`)).stderr).toMatch(/--max-input.*number above 0/);
    if (value === "") return expect(run(check(), { YIDUI_MAX_SIZE: value }).status).toBe(0);
    const { status, stderr } = run(check(), { YIDUI_MAX_SIZE: value });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^yidui: .*YIDUI_MAX_SIZE[^\n]*\n$/)]);
  });

  it("refuse settings that are none, with the line", () => {
    for (const settings of [{ maxInput: 0 }, { maxInput: 401 }, { maxSeconds: "x" }, { maxMemory: -5 }])
      expect(run(check(), {}, settings)).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^yidui: settings\.json:1: max\w+: must be [^\n]+\n$/) as string,
      });
  });

  it("end a parser that takes too long, or too much memory", () => {
    const [time, memory] = [
      /takes more than 1 s to read \(--max-s/,
      /takes more than 1 MiB of memory to read/,
    ];
    const inspect = ["inspect", "busy.pdf"];
    const cases: readonly (readonly [RegExp, ...Parameters<typeof run>])[] = [
      [time, [...inspect, "--max-seconds", "1"]],
      [time, inspect, { YIDUI_MAX_SECONDS: "1" }],
      [time, inspect, {}, { maxSeconds: 1 }],
      [memory, [...inspect, "--max-memory", "1"]],
      [memory, inspect, { YIDUI_MAX_MEMORY: "1" }],
      [memory, inspect, {}, { maxMemory: 1 }],
    ];
    for (const [why, ...given] of cases) {
      const { status, stdout, stderr } = run(...given);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(why);
      expect(stderr).toMatch(/^yidui: busy\.pdf: [^\n]+\n$/);
    }
  });
});
