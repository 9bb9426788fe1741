/**
 * `npm run bench:stream`: a stream of records against the library called in a loop, the memory of a stream over many
 * records, and, where there is a Redis server, one queue worker against two. Ratios within one run, runs of the two
 * sides in turn; nothing is asserted. Times are worth something on a quiet machine only; the processor time beside them
 * is what each worker used, and says what the ratio would be if each had a core to itself.
 *
 * `YIDUI_BENCH_RECORDS` (10,000) and `YIDUI_BENCH_CALLS` (600) make it shorter.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { benchQueue } from "./bench-queue.js";
import { madeCall } from "./made-calls.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAIN = join(ROOT, "dist/lib/main.js");
const { auditText, corpusPairs } = (await import(
  pathToFileURL(join(ROOT, "dist/lib/index.js")).href
)) as typeof import("../src/index.js");

function row(what: string, figure: string): void {
  console.log(what.padEnd(64) + figure);
}

const recordOf = (id: number, length: number) => JSON.stringify({ id, text: madeCall(id, length) }) + "\n";

const TICK_MS = 10;

/** Processor time of a process, all its threads, in ms. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
}

/** Sends records to a stream; told of each answer. */
async function stream(
  records: Iterable<string>,
  watch: (answered: number, child: ChildProcess & { readonly pid: number }) => void,
): Promise<void> {
  const child = spawn(process.execPath, [MAIN, "export", "--stream"], { stdio: ["pipe", "pipe", "inherit"] });
  const { pid } = child;
  if (pid === undefined) throw new Error("the stream did not start");
  let answered = 0;
  createInterface({ input: child.stdout }).on("line", () =>
    watch((answered += 1), Object.assign(child, { pid })),
  );
  for (const line of records) if (!child.stdin.write(line)) await once(child.stdin, "drain");
  child.stdin.end();
  await once(child, "close");
}

/** Records before the clock starts: what a process learns while it is young is not what is compared. */
const WARM = 60;
const COMPARED = 300;
const compared = Array.from({ length: COMPARED }, (_, id) => recordOf(id, 4));

const looped = { wall: 0, cpu: 0 };
const streamed = { wall: 0, cpu: 0 };
{
  let [wall, cpu] = [0, process.cpuUsage()];
  for (const [index, line] of compared.entries()) {
    if (index === WARM) [wall, cpu] = [performance.now(), process.cpuUsage()];
    const { id, text } = JSON.parse(line) as { id: number; text: string };
    JSON.stringify({ id, pairs: corpusPairs(auditText(text, { path: String(id) })) });
  }
  const { user, system } = process.cpuUsage(cpu);
  looped.wall = performance.now() - wall;
  looped.cpu = (user + system) / 1000;
}
await stream(compared, (answered, { pid }) => {
  if (answered !== WARM && answered !== COMPARED - 1) return;
  const sign = answered === WARM ? -1 : 1;
  streamed.wall += sign * performance.now();
  streamed.cpu += sign * processorTime(pid);
});
const each = (time: number) => `${(time / (COMPARED - WARM)).toFixed(1)} ms a call`;
row(`library in a loop, ${COMPARED - WARM} calls of 7,000 bytes`, each(looped.wall));
row("the same as a stream, against the loop", `${(streamed.wall / looped.wall).toFixed(2)}×`);
row("the same in processor time", `${(streamed.cpu / looped.cpu).toFixed(2)}×`);

/** Memory is that of the last so many answers: it goes up and down with each collection of garbage. */
const AVERAGED = 50;
const RECORDS = Number(process.env["YIDUI_BENCH_RECORDS"] ?? 10_000);
const marks = [100, 1000, RECORDS].filter((mark) => mark <= RECORDS);
const memory = new Map<number, number>();
function* manyRecords(): Generator<string> {
  // The last records are read before the last but one is answered: some more keep the process alive.
  for (let id = 0; id < RECORDS + 50; id++) yield recordOf(id, 1 + (id % 3));
}
await stream(manyRecords(), (answered, { pid }) => {
  for (const mark of marks)
    if (answered > mark - AVERAGED && answered <= mark)
      memory.set(mark, (memory.get(mark) ?? 0) + residentMemory(pid) / AVERAGED);
});
const first = memory.get(100) ?? NaN;
for (const mark of marks)
  row(
    `memory of a stream after ${mark.toLocaleString("en")} different records`,
    `${(memory.get(mark) ?? NaN).toFixed(0)} MB, ${((memory.get(mark) ?? NaN) / first).toFixed(2)}×`,
  );

await benchQueue(MAIN, row);
