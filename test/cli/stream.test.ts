import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const folder = temporaryFolder();
const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const CALL = readFileSync(SAMPLE, "utf8");

interface Answer {
  readonly id: string | number | null;
  readonly pairs?: readonly { readonly zh: string; readonly en: string }[];
  readonly error?: string;
}

const answers = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);

const pair = (id: number) => ({
  id,
  source: `第${id}季度的营收是4.5亿元。`,
  target: `Revenue of quarter ${id} was RMB 450 million.`,
});
const jsonl = (records: readonly unknown[]) =>
  records.map((record) => JSON.stringify(record) + "\n").join("");

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN, "export", "--stream", ...args]);
}

async function exit(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return child.exitCode ?? (await new Promise((resolve) => child.once("close", resolve)));
}

describe("yidui export --stream", { timeout: 120_000 }, () => {
  it("answers every kind of record with one line, in order, bad ones too", () => {
    const lines = [
      JSON.stringify({ id: "call", text: CALL }),
      "not json",
      "",
      JSON.stringify({ id: "file", path: SAMPLE }),
      JSON.stringify(pair(1)),
      JSON.stringify({ id: 5 }),
      JSON.stringify({ id: 6, path: join(folder, "nowhere.txt") }),
      JSON.stringify({ id: "__proto__", text: "" }),
      '{"__proto__":{"text":"x"},"id":8}',
      '{"id":9,"text":"cut o',
    ];
    const { status, stdout } = yidui(["export", "--stream"], lines.join("\n"));
    expect(status).toBe(0);
    const got = answers(stdout);
    expect(got.map(({ id }) => id)).toEqual(["call", null, "file", 1, 5, 6, "__proto__", 8, null]);
    expect(got.map(({ error }) => error ?? "")).toEqual([
      "",
      expect.stringMatching(/^line 2: is not JSON/),
      "",
      "",
      expect.stringMatching(/^line 6: expected "text"/),
      expect.stringMatching(/nowhere\.txt: no such file$/),
      expect.stringMatching(/empty/),
      expect.stringMatching(/^line 9: expected "text"/),
      expect.stringMatching(/^line 10: is not JSON/),
    ]);
    expect(got[0]?.pairs?.length).toBeGreaterThan(20);
    expect(got[2]?.pairs).toEqual(got[0]?.pairs?.map((one) => ({ ...one, call: SAMPLE })));
  });

  it("gives the same lines from two processes, in order or not", () => {
    const input = jsonl(
      Array.from({ length: 16 }, (_, id) => (id % 7 === 3 ? { id, text: CALL } : pair(id))),
    );
    const one = yidui(["export", "--stream"], input).stdout;
    expect(yidui(["export", "--stream", "--jobs", "2"], input).stdout).toBe(one);
    const unordered = yidui(["export", "--stream", "--jobs", "2", "--unordered"], input).stdout;
    expect(unordered.split("\n").sort()).toEqual(one.split("\n").sort());
  });

  it("keeps going when a process is killed: one record has no answer, the others have theirs", async () => {
    const child = start(["--jobs", "2"]);
    const answered: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => answered.push(chunk));
    child.stdin.write(
      jsonl(Array.from({ length: 40 }, (_, id) => (id % 2 === 0 ? { id, text: CALL } : pair(id)))),
    );
    while (Buffer.concat(answered).toString("utf8").split("\n").length < 4) await wait(20);
    const [victim] = spawnSync("pgrep", ["-P", String(child.pid)], { encoding: "utf8" }).stdout.split("\n");
    process.kill(Number(victim), "SIGKILL");
    child.stdin.end();
    expect(await exit(child)).toBe(0);
    const got = answers(Buffer.concat(answered).toString("utf8"));
    expect(got.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, id) => id));
    const lost = got.flatMap(({ error }) => error ?? []);
    expect(lost.length).toBeLessThanOrEqual(1);
    for (const error of lost) expect(error).toMatch(/^its process ended: /);
    expect(got.filter(({ pairs }) => pairs !== undefined).length).toBe(40 - lost.length);
  });

  it("answers before it is sent the next record, whatever the number of processes", async () => {
    const child = start(["--jobs", "2"]);
    const answered: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => answered.push(chunk));
    for (let id = 0; id < 3; id++) {
      child.stdin.write(jsonl([pair(id)]));
      while (Buffer.concat(answered).toString("utf8").split("\n").length < id + 2) await wait(20);
    }
    child.stdin.end();
    expect(await exit(child)).toBe(0);
    expect(answers(Buffer.concat(answered).toString("utf8")).map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it("lets no answer go when a scheduler ends all its processes at once", async () => {
    const child = spawn(process.execPath, [MAIN, "export", "--stream", "--jobs", "2"], { detached: true });
    const answered: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => answered.push(chunk));
    child.stdin.on("error", () => undefined);
    child.stdin.write(jsonl(Array.from({ length: 400 }, (_, id) => ({ id, text: CALL }))));
    while (Buffer.concat(answered).toString("utf8").split("\n").length < 4) await wait(20);
    process.kill(-(child.pid ?? 0), "SIGTERM");
    expect(await exit(child)).toBe(143);
    const got = answers(Buffer.concat(answered).toString("utf8"));
    expect(got.map(({ id }) => id)).toEqual(got.map((_, index) => index));
    expect(got.every(({ pairs }) => pairs !== undefined)).toBe(true);
    expect(got.length).toBeLessThan(400);
  });

  it("gives ids back as they came, or says that it cannot", () => {
    const lines = [
      '{"id":9007199254740993,"text":"x"}',
      '{"id":{"a":1},"text":"x"}',
      '{"id":1.5,"path":"nowhere"}',
    ];
    const got = answers(yidui(["export", "--stream"], lines.join("\n")).stdout);
    expect(got.map(({ id }) => id)).toEqual([null, null, 1.5]);
    expect(got[0]?.error).toMatch(/^line 1: "id" is neither/);
    expect(got[1]?.error).toMatch(/^line 2: "id" is neither/);
  });

  it("refuses a record over the limit and goes on with the next", () => {
    const input = jsonl([{ id: 1, text: "长".repeat(5000) }, pair(2)]);
    const got = answers(yidui(["export", "--stream", "--max-record", "4096"], input).stdout);
    expect(got[0]).toEqual({
      id: null,
      error: "line 1: is larger than 4096 bytes, the most that a record may have",
    });
    expect(got[1]).toMatchObject({ id: 2, pairs: [{ zh: "第2季度的营收是4.5亿元。" }] });
  });

  it("waits for a slow reader instead of filling memory", async () => {
    const child = start([]);
    const answered: Buffer[] = [];
    child.stdin.on("error", () => undefined);
    let accepted = 0;
    const line = jsonl([{ id: 1, text: CALL }]);
    for (let sent = 0; sent < 60; sent++) if (child.stdin.write(line)) accepted += 1;
    await wait(4000);
    // Nobody has read a line: what was not taken in lies here, in the pipe's writer, and not in the process.
    expect(child.stdin.writableLength).toBeGreaterThan(line.length * 30);
    child.stdout.on("data", (chunk: Buffer) => answered.push(chunk));
    child.stdin.end();
    expect(await exit(child)).toBe(0);
    expect(answers(Buffer.concat(answered).toString("utf8"))).toHaveLength(60);
    expect(accepted).toBeLessThan(60);
  });

  it("finishes what is under way on SIGTERM, with the status that a shell expects", async () => {
    const child = start([]);
    const answered: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => answered.push(chunk));
    child.stdin.write(jsonl([pair(1), pair(2)]));
    while (Buffer.concat(answered).toString("utf8").split("\n").length < 3) await wait(50);
    child.kill("SIGTERM");
    expect(await exit(child)).toBe(143);
    expect(answers(Buffer.concat(answered).toString("utf8"))).toHaveLength(2);
  });

  it("ends quietly when its reader leaves, and in one line when the disk is full", () => {
    const input = jsonl(Array.from({ length: 50 }, (_, id) => pair(id)));
    const script = 'printf %s "$INPUT" | { "$0" "$@"; echo "status $?" >&2; } | head -n 1 >/dev/null';
    const closed = spawnSync("sh", ["-c", script, process.execPath, MAIN, "export", "--stream"], {
      env: { ...process.env, INPUT: input },
      encoding: "utf8",
    });
    expect(closed.stderr).toBe("status 0\n");
    const file = join(folder, "in.jsonl");
    writeFileSync(file, input);
    const full = spawnSync(process.execPath, [MAIN, "export", "--stream"], {
      stdio: [openSync(file, "r"), openSync("/dev/full", "w"), "pipe"],
      encoding: "utf8",
    });
    expect(full).toMatchObject({
      status: 2,
      stderr: "yidui: <standard output>: no space left on the device\n",
    });
  });

  it("refuses what needs all records", () => {
    expect(yidui(["export", "--stream", "--dedupe", "exact"])).toMatchObject({ status: 2, stdout: "" });
    expect(yidui(["export", "--stream", SAMPLE])).toMatchObject({ status: 2, stdout: "" });
  });
});

/** The lines of docs/streams.md for clusters, which run the same shell line over parts of the input. */
describe("a cluster's shell lines", { timeout: 120_000 }, () => {
  const YIDUI = `'${process.execPath}' '${MAIN}'`;
  const records = Array.from({ length: 12 }, (_, id) => pair(id));
  const shell = (line: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });

  it("SLURM: an array over shards", () => {
    for (const shard of [0, 1, 2])
      writeFileSync(join(folder, `shard-${shard}.jsonl`), jsonl(records.slice(shard * 4, shard * 4 + 4)));
    const line = `${YIDUI} export --stream < shard-$SLURM_ARRAY_TASK_ID.jsonl > pairs-$SLURM_ARRAY_TASK_ID.jsonl`;
    for (const shard of ["2", "0", "1"]) expect(shell(line, { SLURM_ARRAY_TASK_ID: shard }).status).toBe(0);
    const parts = [0, 1, 2].map((shard) => readFileSync(join(folder, `pairs-${shard}.jsonl`), "utf8"));
    expect(parts.join("")).toBe(yidui(["export", "--stream"], jsonl(records)).stdout);
  });

  it("Hadoop streaming: lines with a tab at their end, as it writes a key without a value", () => {
    writeFileSync(join(folder, "part-00000"), jsonl(records).replaceAll("\n", "\t\n"));
    const { status, stdout } = shell(`cat part-00000 | ${YIDUI} export --stream`);
    expect(status).toBe(0);
    expect(stdout).toBe(yidui(["export", "--stream"], jsonl(records)).stdout);
    expect(stdout).not.toContain("\t");
  });

  it("Spark: an empty partition is no answer and no error", () => {
    expect(shell(`${YIDUI} export --stream --clean < /dev/null`)).toMatchObject({ status: 0, stdout: "" });
  });
});

const PARALLEL = spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU") ?? false;
if (!PARALLEL) console.warn("GNU parallel is absent: the stream is not tested under it");

describe.skipIf(!PARALLEL)("GNU parallel", () => {
  it("spreads one stream over processes and keeps its order", { timeout: 120_000 }, () => {
    const input = jsonl(Array.from({ length: 40 }, (_, id) => pair(id)));
    const command = [process.execPath, MAIN, "export", "--stream"].map((word) => `'${word}'`).join(" ");
    const { status, stdout } = spawnSync(
      "parallel",
      ["--will-cite", "--pipe", "-j2", "-k", "-N20", command],
      { input, encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(answers(stdout).map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, id) => id));
  });
});
