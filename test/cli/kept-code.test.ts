import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./run.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The shortest of all runs. */
const ARGUMENTS = ["--help"];

/** The package as it is installed, in a folder of its own, and the home of whoever runs it. */
function installed() {
  const base = temporaryFolder();
  const at = (...path: string[]) => join(base, ...path);
  mkdirSync(at("package/dist"), { recursive: true });
  cpSync(join(ROOT, "dist/lib"), at("package/dist/lib"), { recursive: true });
  cpSync(join(ROOT, "package.json"), at("package/package.json"));
  for (const folder of ["corpus", "node_modules"]) symlinkSync(join(ROOT, folder), at("package", folder));
  const env = { ...process.env, XDG_CACHE_HOME: at("home") };
  const program = [at("package/dist/lib/yidui.cjs"), ...ARGUMENTS];
  return {
    beside: at("package/dist/code"),
    home: at("home/yidui"),
    run: (more: NodeJS.ProcessEnv = {}) => {
      const done = spawnSync(process.execPath, program, { encoding: "utf8", env: { ...env, ...more } });
      return { status: done.status, signal: done.signal, stdout: done.stdout, stderr: done.stderr };
    },
    start: () => spawn(process.execPath, program, { env, stdio: "ignore" }),
    list: (folder: string) => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
  };
}

/** The one file that a folder holds. */
function only(folder: string): string {
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? "");
}

const runsKept = (file: string) => readFileSync(file).readUInt32LE(12);

describe("compiled code that is kept between runs", () => {
  const plain = installed();
  const expected = plain.run({ NODE_DISABLE_COMPILE_CACHE: "1" });

  it("is not kept where Node is told not to", () => {
    expect(expected).toMatchObject({ status: 0, stderr: "" });
    expect(expected.stdout).toContain("yidui");
    expect(plain.list(plain.beside)).toEqual([]);
    expect(plain.list(plain.home)).toEqual([]);
  });

  it("lies beside the program, whole, and three runs add to it", () => {
    const { beside, home, run, list } = installed();
    for (const runs of [1, 2, 3, 3]) {
      expect(run()).toEqual(expected);
      expect(runsKept(only(beside))).toBe(runs);
    }
    expect(list(home)).toEqual([]);
  });

  it("is passed over when it is cut short, altered, empty or something else", { timeout: 90_000 }, () => {
    const { beside, run } = installed();
    run();
    const file = only(beside);
    const good = readFileSync(file);
    const altered = (at: number) => {
      const copy = Buffer.from(good);
      copy[at]! ^= 0x55;
      return copy;
    };
    const bad = [0, 7, 16, 40, good.length >> 1].map((length) => good.subarray(0, length));
    bad.push(...[0, 5, 9, 20, 60, 1000, good.length >> 1, good.length - 8].map(altered));
    bad.push(Buffer.alloc(good.length), Buffer.from("not code at all, but long enough for a header"));
    for (const bytes of bad) {
      writeFileSync(file, bytes);
      expect(run()).toEqual(expected);
      expect(runsKept(file), "it was replaced").toBe(1);
    }
  });

  it("is refused where somebody else may change it", () => {
    const { beside, run } = installed();
    run();
    const file = only(beside);
    chmodSync(file, 0o666);
    expect(run()).toEqual(expected);
    expect(runsKept(file)).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o644);
  });

  it("goes to the user's folder where the package cannot be written", () => {
    const { beside, home, run } = installed();
    writeFileSync(beside, "a file where the folder would be, which stops even root");
    for (const runs of [1, 2]) {
      expect(run()).toEqual(expected);
      expect(runsKept(only(home))).toBe(runs);
    }
    const nowhere = run({ XDG_CACHE_HOME: "/dev/null" });
    expect(nowhere).toEqual(expected);
  });

  it("is kept by processes at once", async () => {
    const { beside, run, start } = installed();
    const children = [start(), start(), start()];
    const statuses = await Promise.all(
      children.map((child) => new Promise<number | null>((resolve) => child.on("exit", resolve))),
    );
    expect(statuses).toEqual([0, 0, 0]);
    expect(only(beside)).toMatch(/\.bin$/);
    expect(run()).toEqual(expected);
  });

  it("is whole after processes were killed, and what they left is swept away", async () => {
    const { beside, run, start, list } = installed();
    for (const wait of [40, 60, 80, 100, 120, 140, 160]) {
      const child = start();
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill("SIGKILL");
    }
    expect(run()).toEqual(expected);
    const name = list(beside).find((file) => file.endsWith(".bin")) ?? "";
    const left = join(beside, `${name}.4242.tmp`);
    const other = join(beside, name.replace(/^[0-9a-f]{16}/, "0123456789abcdef"));
    const foreign = join(beside, "notes.txt");
    for (const file of [left, other, foreign]) {
      writeFileSync(file, "old");
      utimesSync(file, 0, 0);
    }
    writeFileSync(join(beside, name), "");
    expect(run()).toEqual(expected);
    const after = list(beside);
    expect(after).toContain("notes.txt");
    expect(after).not.toContain(`${name}.4242.tmp`);
    expect(after).not.toContain(name.replace(/^[0-9a-f]{16}/, "0123456789abcdef"));
  });
});
