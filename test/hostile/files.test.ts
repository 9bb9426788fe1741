import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SAMPLE, temporaryFolder, yidui, type Run } from "../cli/run.js";
import { STEERS_A_TERMINAL } from "./properties.js";
import { pdfOf } from "./samples.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const folder = temporaryFolder();
const at = (...path: string[]) => join(folder, ...path);
const CALL = readFileSync(SAMPLE, "utf8");
const CHECK = ["check", SAMPLE, "--format", "json", "--fail-on", "never"];

function refused({ status, stderr, stdout }: Run, why: RegExp): void {
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(why);
  expect(stderr).toMatch(/^yidui: [^\n]+\n$/);
  expect(stderr.trimEnd()).not.toMatch(STEERS_A_TERMINAL);
}

const leftovers = () => readdirSync(folder).filter((name) => name.endsWith(".part"));

describe("inputs that are no ordinary files", { timeout: 120_000 }, () => {
  mkdirSync(at("calls", "named.txt"), { recursive: true });
  writeFileSync(at("calls", "one.txt"), CALL);
  symlinkSync("..", at("calls", "up"));
  symlinkSync("round", at("round"));
  symlinkSync("nowhere", at("dangling"));

  it.each([
    ["a device that never ends", "/dev/zero", /more than 64 MiB/],
    ["a link to itself", at("round"), /too many symbolic links/],
    ["a link to nowhere", at("dangling"), /no such file/],
    ["nothing", "", /no such file/],
    ["an endless name", at("x".repeat(5000)), /the path is too long/],
    ["a name that paints", at("\u001bc\u0007\u202e\n.txt"), /no such file/],
    ["a folder called like a file", at("calls", "named.txt"), /names no transcript/],
  ])("%s", (_, path, why) => {
    refused(yidui(["check", path]), why);
  });

  it("an endless standard input", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${MAIN}" check - < /dev/zero`],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/more than 64 MiB/)]);
  });

  it("a folder with a link to its parent is read once", () => {
    const { status, stdout } = yidui(["check", at("calls"), "--format", "json", "--fail-on", "never"]);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { documents: unknown[] }).documents).toHaveLength(1);
  });

  it("a file that may not be read", () => {
    writeFileSync(at("secret.txt"), CALL);
    chmodSync(at("secret.txt"), 0o000);
    const root = process.getuid?.() === 0;
    if (root) return expect(yidui(["check", at("secret.txt"), "--fail-on", "never"]).status).toBe(0);
    refused(yidui(["check", at("secret.txt")]), /permission denied/);
  });

  it("an unknown option that paints", () => {
    const { status, stderr } = yidui(["check", "--\u001b[31mx"]);
    expect(status).toBe(2);
    expect(stderr.replaceAll("\n", "")).not.toMatch(STEERS_A_TERMINAL);
  });

  it("a parser that is kept busy is ended at the limit", () => {
    const state = "q ".repeat(3_000_000);
    const pdf = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
      `<< /Length ${state.length} >>\nstream\n${state}\nendstream`,
    ]);
    writeFileSync(at("busy.pdf"), pdf);
    const { status, stderr } = spawnSync(process.execPath, [MAIN, "inspect", at("busy.pdf")], {
      env: { ...process.env, YIDUI_MAX_SECONDS: "1" },
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/takes more than 1 s to read \(--max-seconds or YIDUI_MAX_SECONDS/),
    ]);
  });
});

describe("outputs that are no ordinary files", { timeout: 120_000 }, () => {
  it.each([
    ["a full disk", "/dev/full", /no space left/],
    ["a folder", folder, /is a folder/],
    ["a folder that is not there", at("none", "x.json"), /no such file/],
    ["an endless name", at("y".repeat(300)), /too long/],
    ["a file as a folder", join(SAMPLE, "x.json"), /not a folder/],
  ])("%s", (_, path, why) => {
    refused(yidui([...CHECK, "--out", path]), why);
    refused(yidui(["export", SAMPLE, "--format", "tmx", "--out", path]), path === folder ? /./ : why);
    expect(leftovers()).toEqual([]);
  });

  it("a full disk behind standard output", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${MAIN}" check "${SAMPLE}" > /dev/full`],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/no space left/)]);
  });

  it("a limit on the size of files: nothing is half-written", () => {
    const command = `ulimit -f 8; "${process.execPath}" "${MAIN}" check "${SAMPLE}" --format json --fail-on never --out "${at("quota.json")}"`;
    const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^yidui: [^\n]+\n$/)]);
    expect(existsSync(at("quota.json"))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it("a symbolic link is replaced, what it led to stays", () => {
    writeFileSync(at("precious"), "keep");
    symlinkSync("precious", at("link.json"));
    expect(yidui([...CHECK, "--out", at("link.json")]).status).toBe(0);
    expect(readFileSync(at("precious"), "utf8")).toBe("keep");
    expect(lstatSync(at("link.json")).isSymbolicLink()).toBe(false);
  });

  it("a reader that leaves early is no error", () => {
    const command = `"${process.execPath}" "${MAIN}" export "${SAMPLE}" --format jsonl | head -c 10; exit "\${PIPESTATUS[0]}"`;
    expect(spawnSync("bash", ["-c", command], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it("a clock before the beginning of time changes nothing", () => {
    const past = "data:text/javascript,const now=Date.now;Date.now=()=>now()-9e12";
    const { status, stdout } = spawnSync(process.execPath, ["--import", past, MAIN, ...CHECK], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    expect([status, stdout]).toEqual([0, yidui(CHECK).stdout]);
  });
});

describe("a batch that is told to stop", { timeout: 120_000 }, () => {
  mkdirSync(at("many"));
  for (let i = 0; i < 40; i += 1) writeFileSync(at("many", `${i}.txt`), CALL);

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s: nothing half-written, no process left", async (signal, code) => {
    const out = at(`${signal}.tmx`);
    const child = spawn(
      process.execPath,
      [MAIN, "export", at("many"), "--format", "tmx", "--out", out, "--jobs", "2"],
      { detached: true, stdio: "ignore" },
    );
    const ended = new Promise<number>((resolve) => {
      child.once("exit", (status, by) => {
        resolve(status ?? (by === "SIGINT" ? 130 : by === "SIGTERM" ? 143 : -1));
      });
    });
    for (let tries = 0; tries < 400 && !existsSync(`${out}.parts`); tries += 1) await wait(25);
    await wait(200);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(existsSync(out)).toBe(false);
    const alive = () => {
      try {
        process.kill(-(child.pid ?? 0), 0);
        return true;
      } catch {
        return false;
      }
    };
    for (let tries = 0; tries < 200 && alive(); tries += 1) await wait(25);
    expect(alive()).toBe(false);
  });
});
