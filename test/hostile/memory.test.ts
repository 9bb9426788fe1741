import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isTooLarge } from "../../src/cli/errors.js";
import { temporaryFolder } from "../cli/run.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const folder = temporaryFolder();
const CALL = join(folder, "lines.txt");
/** Lines of one letter are a sentence each: no other text takes so much memory for its length. */
writeFileSync(CALL, "a\n".repeat(600_000));

describe("a call for which the memory does not suffice", { timeout: 300_000 }, () => {
  it.each([
    ["check", CALL, "--format", "json"],
    ["export", CALL, "--out", join(folder, "out.tsv")],
  ])("%s ends in one line and leaves nothing", (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=250" },
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(`yidui: ${CALL}: takes more memory than there is\n`);
    expect(existsSync(join(folder, "out.tsv"))).toBe(false);
    expect(existsSync(join(folder, "out.tsv.parts"))).toBe(false);
  });

  it("is told from a bug by what the engine says", () => {
    const thrown = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    };
    expect(isTooLarge(thrown(() => "x".repeat(2 ** 30)))).toBe(true);
    expect(isTooLarge(thrown(() => Object.assign([], { length: -1 })))).toBe(true);
    expect(isTooLarge(thrown(() => new Uint8Array(2 ** 53 - 1)))).toBe(true);
    expect(isTooLarge(new RangeError("Maximum call stack size exceeded"))).toBe(false);
    expect(isTooLarge(new Error("Invalid string length"))).toBe(false);
  });
});
