import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { Redis, type RedisOptions } from "ioredis";
import { afterAll } from "vitest";

export const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));

/** The server that is installed, if one is. */
export const SERVER = ["redis-server", "valkey-server"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);
if (SERVER === undefined) console.warn("no redis-server or valkey-server: the queue is not tested");

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export interface RedisServer {
  readonly port: number;
  /** For looking at what is there. */
  readonly redis: Redis;
  readonly start: () => Promise<void>;
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
}

/** A server of the tests' own on loopback, not started yet; ended after the tests. */
export async function redisServer(
  folder: string,
  flags: (port: number) => readonly string[],
  options: RedisOptions = {},
): Promise<RedisServer> {
  const port = await freePort();
  const redis = new Redis({
    host: "127.0.0.1",
    port,
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => 100,
    ...options,
  });
  redis.on("error", () => undefined);
  mkdirSync(folder, { recursive: true });
  let server: ChildProcess | null = null;
  const start = async () => {
    const all = ["--dir", folder, "--bind", "127.0.0.1", "--save", "", ...flags(port)];
    server = spawn(SERVER ?? "", all, { stdio: "ignore" });
    if (redis.status === "wait") await redis.connect().catch(() => undefined);
    await redis.ping();
  };
  const stop = async (signal: NodeJS.Signals) => {
    const stopped = new Promise((resolve) => server?.once("exit", resolve));
    server?.kill(signal);
    await stopped;
  };
  afterAll(() => {
    redis.disconnect();
    server?.kill("SIGKILL");
  });
  return { port, redis, start, stop };
}

/** A worker in a process group of its own, so that it can be killed as a whole, like a machine that is switched off. */
export function startWorker(
  flags: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): { readonly child: ChildProcess; readonly ended: Promise<unknown>; readonly kill: () => void } {
  const child = spawn(process.execPath, [MAIN, "worker", ...flags], {
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
    env,
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => {
    try {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  afterAll(kill);
  return { child, ended, kill };
}
