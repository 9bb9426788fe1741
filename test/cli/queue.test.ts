import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, yidui } from "./run.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const SERVER = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (SERVER === undefined) console.warn("no redis-server or valkey-server: the queue is not tested");

const CALLS = Number(process.env["YIDUI_QUEUE_CALLS"] ?? 500);

describe("a queue's address", () => {
  const refused = (url: string | undefined) => {
    const args = url === undefined ? [] : ["--queue", url];
    const env = { ...process.env, YIDUI_QUEUE: "" };
    return spawnSync(process.execPath, [MAIN, "queue", "status", ...args], { encoding: "utf8", env });
  };

  it.each([
    [undefined, "yidui: name the queue with --queue redis://host:port, or in YIDUI_QUEUE\n"],
    ["http://user:hunter2@localhost", "yidui: the queue's address must begin with redis:// or rediss://\n"],
    [
      "redis://:hunter2@127.0.0.1:1/0",
      "yidui: the queue at 127.0.0.1:1/yidui cannot be reached (ECONNREFUSED)\n",
    ],
    [
      "redis://u:hunter2@127.0.0.1:1/?name=a%20b",
      "yidui: a queue's name has letters, digits, - and _ only\n",
    ],
  ])("%s is refused in one line without a password", (url, stderr) => {
    expect(refused(url)).toMatchObject({ status: 2, stdout: "", stderr });
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

describe.skipIf(SERVER === undefined)("calls on a queue", () => {
  const folder = temporaryFolder();
  const calls = join(folder, "calls");
  let port = 0;
  let redis: ChildProcess | null = null;
  const children: ChildProcess[] = [];
  const url = (name: string) => `redis://127.0.0.1:${port}/0?name=${name}`;

  async function startServer(): Promise<void> {
    const flags = ["--port", String(port), "--dir", folder, "--appendonly", "yes", "--appendfsync", "always"];
    redis = spawn(SERVER ?? "", [...flags, "--bind", "127.0.0.1", "--save", ""], { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries++) {
      if (yidui(["queue", "status", "--queue", url("probe")]).status === 0) return;
      await wait(100);
    }
    throw new Error("the server did not start");
  }

  async function stopServer(signal: NodeJS.Signals): Promise<void> {
    const stopped = new Promise((resolve) => redis?.once("exit", resolve));
    redis?.kill(signal);
    await stopped;
  }

  const worker = (name: string, ...flags: string[]): ChildProcess => {
    const args = ["worker", "--queue", url(name), "--stalled-after", "3000", "--quiet", ...flags];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ["ignore", "ignore", "inherit"] });
    children.push(child);
    return child;
  };

  const state = (name: string) =>
    JSON.parse(yidui(["queue", "status", "--queue", url(name), "--format", "json"]).stdout) as {
      completed: number;
      failed: number;
      dead: { file: string; reason: string }[];
    };

  beforeAll(async () => {
    port = await freePort();
    await startServer();
    mkdirSync(calls);
    for (let call = 0; call < CALLS; call++) {
      const body = [
        "Lan Mu, Chief Executive Officer",
        `大家好，第${call + 1}个季度的营收是${call + 2}.5亿元。`,
        "",
        "Interpreter",
        `Hello everyone. Revenue of quarter number ${call + 1} was RMB ${(call + 2) * 100 + 50} million.`,
        "",
      ];
      writeFileSync(join(calls, `call-${String(call).padStart(5, "0")}.txt`), body.join("\n"));
    }
  }, 60_000);

  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
    redis?.kill("SIGKILL");
  });

  it(
    "loses and doubles nothing when workers are killed and the server restarts",
    { timeout: 900_000 },
    async () => {
      expect(yidui(["enqueue", calls, "--queue", url("main")]).stderr).toContain(`${CALLS} of them new`);
      const killed = [worker("main"), worker("main")];
      const last = worker("main", "--drain");
      const ended = new Promise((resolve) => last.once("exit", resolve));
      const untilDone = async (share: number) => {
        while (state("main").completed < CALLS * share) await wait(400);
      };
      await untilDone(0.15);
      killed[0]?.kill("SIGKILL");
      await untilDone(0.3);
      await stopServer("SIGTERM");
      await wait(500);
      await startServer();
      await untilDone(0.4);
      killed[1]?.kill("SIGKILL");
      await ended;
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
      const child = worker("twice", "--drain");
      await new Promise((resolve) => child.once("exit", resolve));
      expect(state("twice")).toMatchObject({ completed: 2, failed: 1, dead: [{ file: bad }] });
      const { status, stdout, stderr } = yidui(["collect", "--queue", url("twice"), "--keep-going"]);
      expect(status).toBe(0);
      expect(stderr).toContain(`${bad}: `);
      expect(stdout).toBe(yidui(["export", ...files.slice(0, 2)]).stdout);
      expect(yidui(["queue", "clear", "--queue", url("twice")]).status).toBe(0);
      expect(yidui(["collect", "--queue", url("twice")]).stderr).toMatch(/^yidui: nothing was enqueued at /);
    },
  );

  it("refuses a file that is too large to send", () => {
    const run = yidui([
      "enqueue",
      join(calls, "call-00000.txt"),
      "--max-size",
      "10",
      "--queue",
      url("large"),
    ]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/call-00000\.txt: is larger than 10 bytes/);
  });
});
