/**
 * `npm run bench:stream`: a stream of records against the library called in a loop, memory of a stream over many
 * records, and, where there is a Redis server, one queue worker against two. Ratios within one run; nothing is asserted.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAIN = join(ROOT, "dist/lib/main.js");
const { auditText, corpusPairs } = (await import(
  pathToFileURL(join(ROOT, "dist/lib/index.js")).href
)) as typeof import("../src/index.js");

const CALLS = ["hengyao-2024q3", "hongling-2023q4", "ruikang-2025q3"].map((name) =>
  readFileSync(join(ROOT, `corpus/calls/${name}.txt`), "utf8"),
);

const call = (index: number) => CALLS[index % CALLS.length] ?? "";
const seconds = (since: number) => (performance.now() - since) / 1000;

function row(what: string, figure: string): void {
  console.log(what.padEnd(64) + figure);
}

/** Answers of a stream, and the time at which each came. */
async function stream(
  lines: readonly string[],
  watch: (answered: number, child: ChildProcess) => void,
): Promise<number> {
  const child = spawn(process.execPath, [MAIN, "export", "--stream"], { stdio: ["pipe", "pipe", "inherit"] });
  let answered = 0;
  let first = 0;
  createInterface({ input: child.stdout }).on("line", () => {
    answered += 1;
    if (answered === WARM) first = performance.now();
    watch(answered, child);
  });
  for (const line of lines) if (!child.stdin.write(line)) await once(child.stdin, "drain");
  child.stdin.end();
  await once(child, "close");
  return seconds(first);
}

/** Records before the clock starts: what a process learns while it is young is not what is compared. */
const WARM = 60;

const RECORDS = 300;
const records = Array.from({ length: RECORDS }, (_, id) => JSON.stringify({ id, text: call(id) }) + "\n");
let since = 0;
for (const [index, line] of records.entries()) {
  if (index === WARM) since = performance.now();
  const { id, text } = JSON.parse(line) as { id: number; text: string };
  JSON.stringify({ id, pairs: corpusPairs(auditText(text, { path: String(id) })) });
}
const loop = seconds(since);
const streamed = await stream(records, () => undefined);
row(`library in a loop, ${RECORDS - WARM} calls`, `${loop.toFixed(2)} s`);
row("the same as a stream, against the loop", `${(streamed / loop).toFixed(2)}×`);

const MANY = 10_000;
const rss = new Map<number, number>();
const pairs = Array.from(
  { length: MANY },
  (_, id) =>
    JSON.stringify({
      id,
      source: `第${id}季度的营收是4.5亿元。`,
      target: `Revenue of quarter ${id} was RMB 450 million.`,
    }) + "\n",
);
await stream(pairs, (answered, child) => {
  if (answered !== 100 && answered !== MANY - 100) return;
  const status = readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8");
  rss.set(answered, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024);
});
const [few = NaN, all = NaN] = rss.values();
row(`memory of a stream after 100 records`, `${few.toFixed(0)} MB`);
row(`after ${MANY - 100}, against that`, `${(all / few).toFixed(2)}×`);

const SERVER = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (SERVER === undefined) {
  row("queue", "no redis-server or valkey-server");
} else {
  const folder = mkdtempSync(join(tmpdir(), "yidui-bench-"));
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const server = spawn(
    SERVER,
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder],
    { stdio: "ignore" },
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const queued = (name: string, files: readonly string[], workers: number): Promise<number> => {
    const url = `redis://127.0.0.1:${port}/0?name=${name}`;
    spawnSync(process.execPath, [MAIN, "enqueue", ...files, "--queue", url, "--quiet"], { stdio: "inherit" });
    const began = performance.now();
    const run = () =>
      once(
        spawn(process.execPath, [MAIN, "worker", "--drain", "--quiet", "--queue", url], { stdio: "inherit" }),
        "exit",
      );
    return Promise.all(Array.from({ length: workers }, run)).then(() => seconds(began));
  };
  const write = (name: string, count: number, text: (index: number) => string): string[] => {
    mkdirSync(join(folder, name));
    return Array.from({ length: count }, (_, index) => {
      const file = join(folder, name, `${index}.txt`);
      writeFileSync(file, text(index));
      return file;
    });
  };
  const calls = write("calls", 240, (index) => `${call(index)}\n\nOperator\nThis was call ${index}.\n`);
  const [one, two] = [await queued("one", calls, 1), await queued("two", calls, 2)];
  row(`one worker, ${calls.length} calls, start included`, `${one.toFixed(1)} s`);
  row("two workers, as many times as fast", `${(one / two).toFixed(2)}×`);
  const small = write("small", 1000, (index) => `Operator\nThis is number ${index}.\n`);
  const start = await queued("none", small.slice(0, 1), 1);
  row(
    "queue, a job with next to no work",
    `${(((await queued("small", small, 1)) - start) / 0.999).toFixed(1)} ms`,
  );
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
