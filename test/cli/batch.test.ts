import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportNames } from "../../src/cli/batch/report-names.js";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const folder = temporaryFolder();
const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));

/** A folder of short calls with an error each, the figures of each its own. */
function calls(name: string, count: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, "deeper"), { recursive: true });
  for (let call = 0; call < count; call++) {
    const body = [
      "Operator",
      `Welcome to the Boshan Tea ${["first", "second", "third"][call % 3]} quarter 2024 earnings call.`,
      "",
      "Lan Mu, Chief Executive Officer",
      `大家好，这个季度的营收是${call + 2}.5亿元。我们有${call + 12}家门店。`,
      "",
      "Interpreter",
      `Hello everyone. Revenue of the quarter was RMB ${call + 2}.5 billion. We have ${call + 12} stores.`,
      "",
    ];
    writeFileSync(join(path, call % 3 === 0 ? "deeper" : ".", `call-${call}.txt`), body.join("\n"));
  }
  return path;
}

const shards = (parts: string) =>
  existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith(".json")) : [];

/** Runs a command, kills it at some moment, and does so again; then lets it end. Says how often it was killed. */
async function killedAgainAndAgain(args: readonly string[], parts: string): Promise<number> {
  let kills = 0;
  const done = new Map<string, number>();
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = shards(parts).length;
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: "ignore" });
    const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
    const more = 1 + Math.floor(Math.random() * 6);
    while (child.exitCode === null && shards(parts).length < before + more) await wait(5);
    await wait(Math.random() * 60);
    if (child.kill("SIGKILL") && child.exitCode === null) kills += 1;
    await ended;
    await wait(400);
    for (const name of shards(parts)) {
      const { mtimeMs } = statSync(join(parts, name));
      // What was done is not done again.
      expect(done.get(name) ?? mtimeMs).toBe(mtimeMs);
      done.set(name, mtimeMs);
    }
  }
  return kills;
}

describe("check of many calls", { timeout: 300_000 }, () => {
  it.each(["json", "csv"])("is taken up after kill -9 and leaves the same bytes, %s", async (format) => {
    const path = calls(`killed-${format}`, 30);
    const out = join(folder, `killed.${format}`);
    const args = ["check", path, "--format", format, "--fail-on", "never"];
    expect(await killedAgainAndAgain([...args, "--jobs", "2", "--out", out], `${out}.parts`)).toBeGreaterThan(
      0,
    );
    expect(existsSync(out)).toBe(false);
    expect(yidui([...args, "--jobs", "3", "--out", out])).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(out, "utf8")).toBe(yidui([...args, "--jobs", "1"]).stdout);
    expect(existsSync(`${out}.parts`)).toBe(false);
  });

  it("names a bad file at the end and tells the others", () => {
    const path = calls("bad", 5);
    writeFileSync(join(path, "zz-bad.txt"), Buffer.from([0x00, 0xff, 0x00, 0xff, 0x89, 0x50]));
    const run = yidui(["check", path, "--format", "csv"]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/zz-bad\.txt: .+\n.*1 of 6 files could not be used\n$/);
    expect(run.stdout.split("number-magnitude")).toHaveLength(6);
    expect(yidui(["check", path, "--format", "csv", "--keep-going"]).status).toBe(1);
  });

  it("accepts what was found in all of them, so that nothing is raised again", () => {
    const path = calls("accepted", 5);
    const baseline = join(folder, "accepted.json");
    expect(yidui(["check", path, "--write-baseline", baseline, "--quiet"])).toMatchObject({
      status: 1,
      stdout: "",
    });
    const again = yidui(["check", path, "--baseline", baseline, "--format", "csv"]);
    expect({ status: again.status, rows: again.stdout.trim().split("\n").length }).toEqual({
      status: 0,
      rows: 1,
    });
  });
});

describe("export of many calls", { timeout: 300_000 }, () => {
  it("is taken up after kill -9 and leaves the same bytes", async () => {
    const path = calls("killed-export", 30);
    const out = join(folder, "killed.jsonl");
    const args = ["export", path, "--format", "jsonl"];
    expect(await killedAgainAndAgain([...args, "--jobs", "2", "--out", out], `${out}.parts`)).toBeGreaterThan(
      0,
    );
    expect(yidui([...args, "--out", out]).status).toBe(0);
    const whole = readFileSync(out, "utf8");
    expect(whole).toBe(yidui([...args, "--jobs", "1"]).stdout);
    expect(new Set(whole.trim().split("\n")).size).toBe(whole.trim().split("\n").length);
  });
});

describe("check --format html --out folder/", { timeout: 300_000 }, () => {
  it("writes the report of each call, the same as alone, and a page that leads to all of them", () => {
    const path = calls("reports", 6);
    writeFileSync(join(path, "zz-bad.txt"), Buffer.from([0x00, 0xff, 0x00, 0xff, 0x89, 0x50]));
    const out = join(folder, "out", "reports");
    const run = yidui(["check", path, "--format", "html", "--out", `${out}/`]);
    expect(run.status).toBe(2);
    const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".html"),
    );
    expect(names.sort()).toEqual([
      "call-1.html",
      "call-2.html",
      "call-4.html",
      "call-5.html",
      join("deeper", "call-0.html"),
      join("deeper", "call-3.html"),
      "index.html",
    ]);
    const alone = yidui(["check", join(path, "call-4.txt"), "--format", "html"]).stdout;
    expect(readFileSync(join(out, "call-4.html"), "utf8")).toBe(alone);
    const index = readFileSync(join(out, "index.html"), "utf8");
    const links = [...index.matchAll(/<a href="([^"#]+)(?:#([^"]+))?"/g)].map(([, href = "", id]) => ({
      href,
      id,
    }));
    expect(new Set(links.map(({ href }) => href)).size).toBe(6);
    for (const { href, id } of links) {
      const report = readFileSync(join(out, decodeURIComponent(href)), "utf8");
      if (id !== undefined) expect(report).toContain(`id="${id}"`);
    }
    expect(index).toContain("zz-bad.txt");
    expect(existsSync(`${out}.parts`)).toBe(false);
    // Whatever else is there stays, and the same command gives the same bytes.
    writeFileSync(join(out, "notes.txt"), "mine");
    yidui(["check", path, "--format", "html", "--out", out, "--jobs", "1"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe(index);
    expect(readFileSync(join(out, "notes.txt"), "utf8")).toBe("mine");
  });

  it("takes a single call, and refuses what fills no folder before any work is done", () => {
    const out = join(folder, "single");
    expect(yidui(["check", SAMPLE, "--format", "html", "--out", `${out}/`]).status).toBe(1);
    expect(readdirSync(out).sort()).toEqual(["hengyao-2024q3.html", "index.html"]);
    for (const args of [
      ["check", SAMPLE, "--format", "json"],
      ["check", "--pairs", SAMPLE, "--format", "html"],
      ["check", SAMPLE, "--with", SAMPLE, "--format", "html"],
    ]) {
      const run = yidui([...args, "--out", out]);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toMatch(/^yidui: .*single: is a folder.*\n$/);
    }
  });
});

describe("names of reports", () => {
  it("follow the files below the folder that they share, each its own", () => {
    expect([...reportNames(["c/2024/q1.txt", "c/2023/q1.txt", "c/all.srt"]).values()]).toEqual([
      join("2024", "q1.html"),
      join("2023", "q1.html"),
      "all.html",
    ]);
    expect([...reportNames(["c/q1.txt", "c/Q1.srt", "c/index.txt", "c/q1.txt.vtt"]).values()]).toEqual([
      "q1.txt.html",
      "Q1.srt.html",
      "index.txt.html",
      "q1.txt-2.html",
    ]);
    expect([...reportNames(["-", "c/q1.txt"]).values()]).toEqual(["standard-input.html", "q1.html"]);
    const long = [...reportNames([`c/${"长".repeat(83)}.txt`, "c/b.txt"]).values()];
    expect(Buffer.byteLength(long[0]!)).toBeLessThanOrEqual(255);
  });
});
