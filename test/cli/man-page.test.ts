import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { manPage } from "../../scripts/man-page.js";
import { COMMANDS } from "../../src/cli/commands.js";
import { temporaryFolder } from "./run.js";

/** Every command is loaded, on a busy machine slowly. */
vi.setConfig({ testTimeout: 180_000 });

const file = join(temporaryFolder(), "yidui.1");
const there = spawnSync("man", ["--version"]).status === 0;
if (!there) console.warn("no man: how the manual page is set is not tested");

describe("the manual page", () => {
  it.skipIf(!there)("is set without a warning and says what the help says", async () => {
    writeFileSync(file, await manPage("1.2.3"));
    const { status, stdout, stderr } = spawnSync("man", ["--warnings", "--local-file", file], {
      encoding: "utf8",
      env: { ...process.env, MANWIDTH: "80", LC_ALL: "C.UTF-8", MAN_KEEP_FORMATTING: "" },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +yidui ${name}`, "mu"));
    expect(stdout).toContain("yidui queue status");
    expect(stdout).toContain("--min-severity <severity>");
    expect(stdout).toContain("YIDUI_QUEUE");
    expect(stdout).toContain("'calls/**/*.txt'");
  });
});
