import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const folder = temporaryFolder();
const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));

/** A folder of short calls, each with sentences of its own, enough of them for processes. */
function calls(name: string, count: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, "deeper"), { recursive: true });
  for (let call = 0; call < count; call++) {
    const body = [
      "Lan Mu, Chief Executive Officer",
      `大家好，第${call + 1}个季度的营收是${call + 2}.5亿元。`,
      "",
      "Interpreter",
      `Hello everyone. Revenue of quarter number ${call + 1} was RMB ${(call + 2) * 100 + 50} million.`,
      "",
    ];
    writeFileSync(join(path, call % 3 === 0 ? "deeper" : ".", `call-${call}.txt`), body.join("\n"));
  }
  return path;
}

const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");

describe("yidui export of many calls", { timeout: 120_000 }, () => {
  it("gives the same bytes in one process and in two, and leaves nothing beside them", () => {
    const path = calls("same", 9);
    for (const jobs of ["1", "2"]) {
      const run = yidui([
        "export",
        path,
        "--format",
        "jsonl",
        "--jobs",
        jobs,
        "--out",
        join(folder, `${jobs}.jsonl`),
      ]);
      expect(run).toMatchObject({ status: 0, stdout: "" });
    }
    expect(readFileSync(join(folder, "2.jsonl"), "utf8")).toBe(readFileSync(join(folder, "1.jsonl"), "utf8"));
    expect(linesOf(join(folder, "1.jsonl")).length).toBeGreaterThanOrEqual(9);
    expect(readdirSync(folder).filter((name) => /parts$|\.part$/.test(name))).toEqual([]);
  });

  it("is taken up after being killed, with nothing lost and nothing doubled", async () => {
    const path = calls("killed", 40);
    const out = join(folder, "killed.tsv");
    const args = ["export", path, "--jobs", "2", "--out", out];
    const finished = () =>
      existsSync(`${out}.parts`) ? readdirSync(`${out}.parts`).filter((n) => n.endsWith(".json")) : [];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: "ignore" });
    while (finished().length < 5) await wait(20);
    child.kill("SIGKILL");
    await wait(300);
    const kept = finished().length;
    expect(existsSync(out)).toBe(false);
    expect(kept).toBeGreaterThanOrEqual(5);
    expect(yidui(args).status).toBe(0);
    const whole = join(folder, "whole.tsv");
    expect(yidui(["export", path, "--jobs", "1", "--out", whole]).status).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(whole, "utf8"));
    expect(new Set(linesOf(out)).size).toBe(linesOf(out).length);
  });

  it("survives bad files and names them at the end", () => {
    const path = calls("bad", 5);
    writeFileSync(join(path, "zz-bad.txt"), Buffer.from([0x00, 0xff, 0x00, 0xff, 0x89, 0x50]));
    writeFileSync(join(path, "zz-empty.txt"), "");
    const out = join(folder, "bad.tsv");
    const strict = yidui(["export", path, "--out", out]);
    expect(strict.status).toBe(2);
    expect(strict.stderr).toMatch(/zz-bad\.txt: .+\n/);
    expect(strict.stderr).toMatch(/of 7 files could not be used\n$/);
    expect(linesOf(out).length).toBeGreaterThanOrEqual(5);
    expect(yidui(["export", path, "--out", out, "--keep-going"]).status).toBe(0);
  });

  it("takes folders, patterns and files, each file once, and follows no link inside a folder", () => {
    const path = calls("links", 4);
    symlinkSync(path, join(path, "round"));
    const out = join(folder, "links.jsonl");
    const pattern = join(path, "**/*.txt");
    const run = yidui(["export", path, pattern, join(path, "call-1.txt"), "--format", "jsonl", "--out", out]);
    expect(run.status).toBe(0);
    const seen = linesOf(out).map((line) => (JSON.parse(line) as { call: string }).call);
    expect(new Set(seen).size).toBe(4);
    expect(yidui(["export", join(folder, "nothing-*.txt")])).toMatchObject({ status: 2 });
  });

  it("counts without writing", () => {
    const path = calls("dry", 6);
    const run = yidui([
      "export",
      path,
      "--split",
      "60/20/20",
      "--min-score",
      "0.2",
      "--dry-run",
      "--out",
      "never.tsv",
    ]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^calls +6$/m);
    expect(run.stdout).toMatch(/^train: pairs +\d+$/m);
    expect(existsSync("never.tsv")).toBe(false);
  });

  it("writes a file for each part of a split", () => {
    const path = calls("split", 8);
    const out = join(folder, "split.tmx");
    expect(yidui(["export", path, "--format", "tmx", "--split", "50/25/25", "--out", out]).status).toBe(0);
    const units = ["train", "dev", "test"].map(
      (part) => readFileSync(join(folder, `split.${part}.tmx`), "utf8").split("<tu ").length - 1,
    );
    expect(units.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(8);
  });
});

describe("yidui export to what is no plain file", () => {
  it("writes into it and leaves it what it is", () => {
    expect(yidui(["export", SAMPLE, "--format", "tmx", "--out", "/dev/null"])).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    const taken = join(folder, "taken");
    mkdirSync(taken);
    const { status, stderr } = yidui(["export", SAMPLE, "--out", taken]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/taken: is a folder/);
  });
});

describe("yidui export refuses", () => {
  it.each([
    [["--format", "moses"], /several files are written: name them with --out/],
    [["--split", "90"], /expected a split like 90\/5\/5/],
    [["--min-score", "2"], /between 0 and 1/],
    [["--kinds", "one-one"], /1-1,1-2/],
    [["--jobs", "0"], /1 or more/],
  ] as const)("%o", (args, message) => {
    const { status, stdout, stderr } = yidui(["export", SAMPLE, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it("an output that cannot be written, and leaves nothing", () => {
    const out = join(folder, "no-such-folder", "c.tsv");
    expect(yidui(["export", SAMPLE, "--out", out])).toMatchObject({ status: 2 });
    const call = join(folder, "one.txt");
    copyFileSync(SAMPLE, call);
    const full = spawnSync("sh", [
      "-c",
      'ulimit -f 1; exec "$0" "$@"',
      process.execPath,
      MAIN,
      "export",
      call,
      "--out",
      join(folder, "full.tsv"),
    ]);
    expect(full.status).not.toBe(0);
    expect(existsSync(join(folder, "full.tsv"))).toBe(false);
  });
});
