import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { temporaryFolder, yidui } from "./run.js";
import { fillWithSamples } from "./sample-folder.js";
import { shellIn } from "./shell.js";

/** Every command is a process, and on a busy machine a slow one. */
vi.setConfig({ testTimeout: 180_000 });

const QUEUE_COMMANDS = ["enqueue", "worker", "collect", "queue", "queue status", "queue clear"];
const NAMES = [...COMMANDS.map(({ name }) => name), "queue status", "queue clear"];
const SERVER = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (SERVER === undefined) console.warn("no redis-server or valkey-server: examples of queues are not run");

const helpOf = (name: string) => yidui([...name.split(" "), "--help"]).stdout;
const helps = new Map(
  ["", ...NAMES].map((name) => [name, name === "" ? yidui(["--help"]).stdout : helpOf(name)]),
);

/** The command lines of the section "Examples:", taken from the text that a person sees. */
function examplesIn(help: string): string[] {
  const [, section = ""] = /^Examples:\n((?: {2}.*\n)+)/mu.exec(help) ?? [];
  return section.split("\n").flatMap((line) => (/^ {2}\S/u.test(line) ? [line.trim()] : []));
}

describe.each([...helps])("the help of yidui %s", (name, help) => {
  it("says what the command does, its exit status, its environment and where to read on", () => {
    expect(help).toMatch(/^Usage: yidui/u);
    for (const heading of ["Help:", "Examples:", "Exit status:", "Environment:", "See also:"])
      expect(help.split("\n")).toContain(heading);
    expect(examplesIn(help).length).toBeGreaterThan(0);
  });

  it("fits 80 columns and has every option under a heading of its own", () => {
    for (const line of help.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    expect(help.split("\n")).not.toContain("Options:");
  });

  it("is what `yidui help` shows", () => {
    const [first = "", second] = name.split(" ");
    const path = second === undefined ? ["help", first] : [first, "help", second];
    expect(yidui(path.filter((word) => word !== "")).stdout).toBe(help);
  });
});

describe("the help", () => {
  it("is painted where colour is asked for, and never with NO_COLOR", () => {
    const folder = temporaryFolder();
    expect(shellIn(folder, { NO_COLOR: "", FORCE_COLOR: "1" })("yidui check --help").stdout).toContain(
      "\u001b[1mExamples:\u001b[22m",
    );
    expect(shellIn(folder)("yidui check --help").stdout).not.toContain("\u001b");
  });

  it("is as wide as the terminal", () => {
    if (spawnSync("script", ["--version"]).status !== 0)
      return console.warn("no script(1): width not tested");
    const run = shellIn(temporaryFolder());
    const { stdout } = run("script -qec 'stty cols 120; yidui check --help' /dev/null");
    const widths = stdout.split(/\r?\n/u).map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBeGreaterThan(100);
    expect(Math.max(...widths)).toBeLessThanOrEqual(120);
  });
});

describe("the examples of the help", () => {
  const folder = temporaryFolder();
  fillWithSamples(folder);
  const run = shellIn(folder);
  const examples = ["", ...NAMES]
    .filter((name) => !QUEUE_COMMANDS.includes(name))
    .flatMap((name) => examplesIn(helps.get(name) ?? ""));

  it.each([...new Set(examples)])("%s", (line) => {
    const { status, stdout, stderr } = run(line);
    expect([0, 1], stderr).toContain(status);
    expect(stderr).not.toMatch(/^(?:yidui|error):/mu);
    if (!/--out |--write-baseline|completion|--batch|init/u.test(line)) expect(stdout).not.toBe("");
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe.skipIf(SERVER === undefined)("the examples of the help of queues", () => {
  const folder = temporaryFolder();
  fillWithSamples(folder);
  let redis: ChildProcess | null = null;
  let run = shellIn(folder);
  beforeAll(async () => {
    const port = await freePort();
    const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
    redis = spawn(SERVER ?? "", flags, { stdio: "ignore" });
    run = shellIn(folder, { YIDUI_QUEUE: `redis://127.0.0.1:${port}/0?name=help` });
    for (let tries = 0; tries < 100 && run("yidui queue status").status !== 0; tries += 1) await wait(100);
  });
  afterAll(() => void redis?.kill());

  it.each(QUEUE_COMMANDS.flatMap((name) => examplesIn(helps.get(name) ?? "")))("%s", (line) => {
    expect(run(line)).toMatchObject({ status: 0 });
  });
});
