import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lock } from "../../src/cli/batch/lock.js";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const folder = temporaryFolder();
const at = (...path: string[]) => join(folder, ...path);

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ["-e", "0"]).pid;

describe("a lock", () => {
  it("is held by one at a time, and free again when it was let go", () => {
    const first = lock(at("one"));
    if (!("unlock" in first)) throw new Error("not locked");
    expect(lock(at("one"))).toMatchObject({ holder: { machine: hostname(), process: process.pid } });
    first.unlock();
    const second = lock(at("one"));
    expect(second).toHaveProperty("unlock");
    // A lock that is another's by now is not taken from it.
    writeFileSync(at("one"), "another's");
    first.unlock();
    expect(readFileSync(at("one"), "utf8")).toBe("another's");
  });

  const other = { machine: hostname(), process: process.pid, began: "1" };
  it.each([
    ["whose process has ended", JSON.stringify({ ...other, process: ended(), began: null })],
    ["whose process's number another one has now", JSON.stringify(other)],
    ["that was not written to its end", '{"machine":'],
    ["with nothing in it", ""],
    ["of something else", "[]"],
  ])("%s is taken over", (name, content) => {
    if (name.includes("another one") && process.platform !== "linux") return;
    writeFileSync(at("stale"), content);
    const taken = lock(at("stale"));
    expect(taken).toHaveProperty("unlock");
    if ("unlock" in taken) taken.unlock();
    expect(readdirSync(folder).filter((file) => file.startsWith("stale"))).toEqual([]);
  });

  it("of another machine is not: nobody can tell from here", () => {
    writeFileSync(at("far"), JSON.stringify({ ...other, machine: "elsewhere.example", process: 1 }));
    expect(lock(at("far"))).toMatchObject({ holder: { machine: "elsewhere.example" } });
  });
});

describe("two runs with one --out", { timeout: 180_000 }, () => {
  mkdirSync(at("calls"));
  const call = readFileSync(SAMPLE, "utf8");
  for (let i = 0; i < 12; i += 1) writeFileSync(at("calls", `${i}.txt`), `${call}\n`);

  const start = (out: string) =>
    new Promise<{ status: number | null; stderr: string }>((resolve) => {
      const args = ["export", at("calls"), "--format", "moses", "--split", "50/25/25", "--out", out];
      const child = spawn(process.execPath, [MAIN, ...args, "--jobs", "1"], { cwd: folder });
      let stderr = "";
      child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
      child.once("exit", (status) => resolve({ status, stderr }));
    });
  const filesOf = (out: string) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(`${out}.`))
      .map((name) => [name.slice(out.length), readFileSync(at(name), "utf8")]);

  it("do not touch each other's work: the second is refused with a line", async () => {
    expect((await start("alone")).status).toBe(0);
    const [a, b, c] = await Promise.all([start("both"), start("both"), start("both")]);
    const refused = [a, b, c].filter(({ status }) => status !== 0);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, stderr } of refused)
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^yidui: both: is being written by another yidui, process \d+\n$/),
      ]);
    expect(refused.length).toBeLessThan(3);
    expect(filesOf("both")).toEqual(filesOf("alone"));
  });

  it("begin where a killed one stopped", () => {
    mkdirSync(at("killed.tsv.parts"));
    const gone = { machine: hostname(), process: ended(), began: null };
    writeFileSync(at("killed.tsv.parts", "lock"), JSON.stringify(gone));
    writeFileSync(at("killed.tsv.parts", `${"0".repeat(32)}.json.1.part`), "{");
    expect(yidui(["export", SAMPLE, "--out", at("killed.tsv")])).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(at("killed.tsv.parts"))).toBe(false);
  });

  it("leave alone what others keep under the name of their folder", () => {
    mkdirSync(at("mine"));
    writeFileSync(at("mine", "letter.txt"), "keep");
    symlinkSync("mine", at("linked.tsv.parts"));
    mkdirSync(at("own.tsv.parts"));
    writeFileSync(at("own.tsv.parts", "letter.txt"), "keep");
    writeFileSync(at("file.tsv.parts"), "keep");
    for (const name of ["linked", "file"])
      expect(yidui(["export", SAMPLE, "--out", at(`${name}.tsv`)])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^yidui: [^\n]+\n$/) as string,
      });
    expect(yidui(["export", SAMPLE, "--out", at("own.tsv")]).status).toBe(0);
    expect(readdirSync(at("own.tsv.parts"))).toEqual(["letter.txt"]);
    expect(readFileSync(at("mine", "letter.txt"), "utf8")).toBe("keep");
  });

  it("to a device need no folder beside it", () => {
    expect(yidui(["export", at("calls"), "--out", "/dev/null"])).toMatchObject({ status: 0 });
    expect(existsSync("/dev/null.parts")).toBe(false);
  });
});
