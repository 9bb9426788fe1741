/** The part of `npm run bench:stream` that needs a Redis server. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { madeCall } from "./made-calls.js";

const CALLS = Number(process.env["YIDUI_BENCH_CALLS"] ?? 600);
const ROUNDS = 3;

/** Jobs with next to no work in them. */
const SMALL = 1000;

/** What a run of workers came to. Seconds. */
interface Run {
  /** From the first call that was taken to the last that was done: starting is in it. */
  readonly all: number;
  /** Of the calls between the first and the last tenth: at speed. */
  readonly warm: number;
  /** Processor time of each worker, its processes included. */
  readonly cpu: readonly number[];
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Runs a worker until nothing is left; its processor time in seconds, as bash counts it. */
function runWorker(main: string, url: string): Promise<number> {
  const child = spawn(
    "bash",
    ["-c", 'TIMEFORMAT="%U %S"; time "$@"', "bash", process.execPath, main, "worker", "--drain", "--quiet"],
    { env: { ...process.env, YIDUI_QUEUE: url }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("close", () => {
      const times = /^(\d+\.\d+) (\d+\.\d+)$/m.exec(said);
      if (times === null) reject(new Error(`a worker failed: ${said}`));
      else resolve(Number(times[1]) + Number(times[2]));
    });
  });
}

async function redisFigures(redis: Redis) {
  const info = await redis.info();
  const number = (name: string) => Number(new RegExp(`^${name}:([\\d.]+)`, "m").exec(info)?.[1] ?? NaN);
  return {
    commands: number("total_commands_processed"),
    cpu: number("used_cpu_user") + number("used_cpu_sys"),
    memory: number("used_memory"),
  };
}

export async function benchQueue(main: string, row: (what: string, figure: string) => void): Promise<void> {
  const server = ["redis-server", "valkey-server"].find(
    (name) => spawnSync(name, ["--version"]).status === 0,
  );
  if (server === undefined) return row("queue", "no redis-server or valkey-server");
  const folder = mkdtempSync(join(tmpdir(), "yidui-bench-"));
  const port = await freePort();
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  const child = spawn(server, [...flags, "--appendonly", "yes"], { stdio: "ignore" });
  const redis = new Redis(port, "127.0.0.1", { maxRetriesPerRequest: null, retryStrategy: () => 100 });
  redis.on("error", () => undefined);
  await redis.ping();

  let queues = 0;
  const run = async (files: string, workers: number): Promise<Run> => {
    const name = `bench${queues++}`;
    const url = `redis://127.0.0.1:${port}/0?name=${name}`;
    spawnSync(process.execPath, [main, "enqueue", files, "--queue", url, "--quiet"], { stdio: "inherit" });
    const began = Date.now();
    const cpu = await Promise.all(Array.from({ length: workers }, () => runWorker(main, url)));
    const done = await redis.zrange(`bull:${name}:completed`, 0, -1, "WITHSCORES");
    const times = done.filter((_, index) => index % 2 === 1).map(Number);
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? NaN;
    return { all: (at(1) - began) / 1000, warm: (at(0.9) - at(0.1)) / 1000, cpu };
  };
  const write = (name: string, count: number, text: (index: number) => string): string => {
    mkdirSync(join(folder, name));
    for (let index = 0; index < count; index++)
      writeFileSync(join(folder, name, `${index}.txt`), text(index));
    return join(folder, name);
  };

  const calls = write("calls", CALLS, (index) => madeCall(index, 4));
  const before = await redisFigures(redis);
  const ones: Run[] = [];
  const twos: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ones.push(await run(calls, 1));
    twos.push(await run(calls, 2));
  }
  const after = await redisFigures(redis);
  const jobs = CALLS * ROUNDS * 2;
  const ratio = (of: (run: Run) => number) => median(ones.map(of)) / median(twos.map(of));
  row(`one worker, ${CALLS} calls, start included`, `${median(ones.map(({ all }) => all)).toFixed(1)} s`);
  row("two workers, as many times as fast, start included", `${ratio(({ all }) => all).toFixed(2)}×`);
  row("the same at speed, without the first and last tenth", `${ratio(({ warm }) => warm).toFixed(2)}×`);
  const slowest = ({ cpu }: Run) => Math.max(...cpu);
  row("the same if each had a core to itself, by processor time", `${ratio(slowest).toFixed(2)}×`);
  const used = median(ones.map(({ cpu, all }) => (cpu[0] ?? NaN) / all));
  row("cores that one worker keeps busy", used.toFixed(2));
  row("Redis, a finished call: memory", `${((after.memory - before.memory) / jobs / 1024).toFixed(1)} kB`);

  const small = write("small", SMALL, (index) => `Operator\nThis is number ${index}.\n`);
  const idle = await redisFigures(redis);
  const { warm } = await run(small, 1);
  const busy = await redisFigures(redis);
  row("queue, a job with next to no work", `${((warm * 1000) / (SMALL * 0.8)).toFixed(1)} ms`);
  row("Redis, such a job: commands", ((busy.commands - idle.commands) / SMALL).toFixed(0));
  row("Redis, such a job: processor time", `${(((busy.cpu - idle.cpu) * 1000) / SMALL).toFixed(2)} ms`);
  redis.disconnect();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}
