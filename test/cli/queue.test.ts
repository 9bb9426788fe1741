import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { SERVER, redisServer, startWorker, type RedisServer } from "./redis.js";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const CALLS = Number(process.env["YIDUI_QUEUE_CALLS"] ?? 2000);

/** A short call, as no other one. */
const call = (number: number) =>
  [
    "Lan Mu, Chief Executive Officer",
    `大家好，第${number + 1}个季度的营收是${number + 2}.5亿元。`,
    "",
    "Interpreter",
    `Hello everyone. Revenue of quarter number ${number + 1} was RMB ${(number + 2) * 100 + 50} million.`,
    "",
  ].join("\n");

interface State {
  readonly completed: number;
  readonly failed: number;
  readonly dead: readonly { readonly file: string; readonly reason: string }[];
}

describe.skipIf(SERVER === undefined)("calls on a queue", () => {
  const folder = temporaryFolder();
  const calls = join(folder, "calls");
  let server: RedisServer;
  const url = (name: string) => `redis://127.0.0.1:${server.port}/0?name=${name}`;
  const worker = (name: string, ...flags: string[]) =>
    startWorker(["--queue", url(name), "--stalled-after", "3000", "--quiet", ...flags]);
  const state = (name: string) =>
    JSON.parse(yidui(["queue", "status", "--queue", url(name), "--format", "json"]).stdout) as State;
  /** A field of the one job of a queue, as BullMQ keeps it. */
  const fieldOf = async (name: string, field: string) => {
    const [id = ""] = await server.redis.hvals(`yidui:${name}:jobs`);
    return server.redis.hget(`bull:${name}:${id}`, field);
  };

  beforeAll(async () => {
    server = await redisServer(folder, (port) => [
      ...["--port", String(port)],
      ...["--appendonly", "yes", "--appendfsync", "always"],
    ]);
    await server.start();
    mkdirSync(calls);
    for (let number = 0; number < CALLS; number++)
      writeFileSync(join(calls, `call-${String(number).padStart(5, "0")}.txt`), call(number));
  }, 60_000);

  it(
    "loses and doubles nothing when workers are killed and the server restarts",
    { timeout: 900_000 },
    async () => {
      expect(yidui(["enqueue", calls, "--queue", url("main")]).stderr).toContain(`${CALLS} of them new`);
      const killed = [worker("main"), worker("main")];
      const last = worker("main", "--drain");
      const done = () => server.redis.zcard("bull:main:completed");
      const untilDone = async (share: number) => {
        while ((await done()) < CALLS * share) await wait(50);
      };
      await untilDone(0.15);
      killed[0]?.kill();
      await untilDone(0.3);
      await server.stop("SIGTERM");
      await wait(500);
      await server.start();
      await untilDone(0.4);
      killed[1]?.kill();
      await untilDone(0.6);
      // One process of a worker, as a call might that uses up the memory.
      execFileSync("pkill", ["-KILL", "-P", String(last.child.pid)]);
      await last.ended;
      expect(state("main")).toMatchObject({ completed: CALLS, failed: 0 });
      const [collected, local] = [join(folder, "queue.jsonl"), join(folder, "local.jsonl")];
      const collect = ["collect", "--queue", url("main"), "--format", "jsonl", "--out", collected];
      expect(yidui(collect)).toMatchObject({ status: 0, stderr: "" });
      expect(yidui(["export", calls, "--format", "jsonl", "--out", local, "--quiet"]).status).toBe(0);
      expect(readFileSync(collected, "utf8")).toBe(readFileSync(local, "utf8"));
    },
  );

  it(
    "does the work once for what is enqueued twice, and lists what it gave up",
    { timeout: 120_000 },
    async () => {
      const bad = join(folder, "bad.txt");
      writeFileSync(bad, Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0]));
      const files = [join(calls, "call-00000.txt"), join(calls, "call-00001.txt"), bad];
      expect(yidui(["enqueue", ...files, "--queue", url("twice")]).stderr).toContain("3 of them new");
      expect(yidui(["enqueue", ...files, "--queue", url("twice")]).stderr).toContain("0 of them new");
      expect(yidui(["collect", "--queue", url("twice")])).toMatchObject({ status: 2, stdout: "" });
      await worker("twice", "--jobs", "2", "--drain").ended;
      expect(state("twice")).toMatchObject({ completed: 2, failed: 1, dead: [{ file: bad }] });
      const { status, stdout, stderr } = yidui(["collect", "--queue", url("twice"), "--keep-going"]);
      expect(status).toBe(0);
      expect(stderr).toContain(`${bad}: `);
      expect(stdout).toBe(yidui(["export", ...files.slice(0, 2)]).stdout);
      expect(yidui(["queue", "clear", "--queue", url("twice")]).status).toBe(0);
      expect(yidui(["collect", "--queue", url("twice")]).stderr).toMatch(/^yidui: nothing was enqueued at /);
    },
  );

  it("tries again with longer and longer pauses, gives up with a reason, and can be asked again", async () => {
    const file = join(calls, "call-00000.txt");
    expect(yidui(["enqueue", file, "--queue", url("retry")]).status).toBe(0);
    await server.redis.del("yidui:retry:options");
    const began = Date.now();
    await worker("retry", "--drain").ended;
    expect(Date.now() - began).toBeGreaterThan(7000);
    expect(await fieldOf("retry", "atm")).toBe("4");
    expect(state("retry")).toMatchObject({
      failed: 1,
      dead: [{ file, reason: "the options of this job are gone" }],
    });
    expect(yidui(["enqueue", file, "--queue", url("retry")]).stderr).toContain("1 of them new");
    await worker("retry", "--drain").ended;
    expect(state("retry")).toMatchObject({ completed: 1, failed: 0, dead: [] });
  }, 120_000);

  it("keeps a call that takes longer than silent workers are given", { timeout: 240_000 }, async () => {
    const file = join(folder, "long.txt");
    writeFileSync(file, Array<string>(30).fill(readFileSync(SAMPLE, "utf8")).join("\n\n"));
    expect(yidui(["enqueue", file, "--queue", url("long")]).status).toBe(0);
    await worker("long", "--drain", "--stalled-after", "1500").ended;
    expect(state("long")).toMatchObject({ completed: 1, failed: 0 });
    expect(await fieldOf("long", "stc")).toBeNull();
    const [started, finished] = [await fieldOf("long", "processedOn"), await fieldOf("long", "finishedOn")];
    expect(Number(finished) - Number(started)).toBeGreaterThan(1500);
  });

  it("ends when it is told to, also when the server is gone", { timeout: 240_000 }, async () => {
    const other = await redisServer(join(folder, "other"), (port) => ["--port", String(port)]);
    await other.start();
    const queue = `redis://127.0.0.1:${other.port}/0`;
    expect(yidui(["enqueue", join(folder, "long.txt"), "--queue", queue]).status).toBe(0);
    const { child, ended } = startWorker(["--queue", queue, "--stalled-after", "2000", "--quiet"]);
    while ((await other.redis.llen("bull:yidui:active")) === 0) await wait(50);
    await other.stop("SIGKILL");
    child.kill("SIGTERM");
    await ended;
    expect(child.exitCode).toBe(143);
  });

  it("does not trust what lies on the server", { timeout: 120_000 }, async () => {
    const file = join(calls, "call-00000.txt");
    expect(yidui(["enqueue", file, "--queue", url("odd")]).status).toBe(0);
    const [id = ""] = await server.redis.hvals("yidui:odd:jobs");
    await server.redis.hset(
      `bull:odd:${id}`,
      "data",
      JSON.stringify({ content: { run: "process.exit(0)" } }),
    );
    await worker("odd", "--drain").ended;
    expect(state("odd")).toMatchObject({ failed: 1, dead: [{ file, reason: "its data is no call" }] });
  });

  it("refuses a file that is too large to send", () => {
    const file = join(calls, "call-00000.txt");
    const run = yidui(["enqueue", file, "--max-size", "10", "--queue", url("large")]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/call-00000\.txt: is larger than 10 bytes/);
  });
});
