import type { Tinypool } from "tinypool";

/**
 * V8 compiles and collects garbage on further threads, a good quarter of the work on calls. As many processes as there
 * are cores would be in each other's way, and a scheduler that grants a core a process would brake them. With this
 * argument of Node's, a process uses one core.
 */
const ONE_CORE = ["--single-threaded"];

/** The heap at which a process is replaced by a fresh one: some calls are as large as books. */
const RECYCLE_BYTES = 400 * 1024 * 1024;

/** Processes that live as long as this one and do one task each at a time. A task whose process dies is rejected. */
export async function startProcesses(entry: URL, jobs: number): Promise<Tinypool> {
  const { Tinypool: Pool } = await import("tinypool");
  const pool = new Pool({
    filename: entry.href,
    runtime: "child_process",
    execArgv: ONE_CORE,
    // Without this they have no environment at all: neither limits nor the folder for passing files.
    env: process.env as Record<string, string>,
    minThreads: jobs,
    maxThreads: jobs,
    maxMemoryLimitBeforeRecycle: RECYCLE_BYTES,
  });
  // One that dies while it has nothing to do is replaced, and is no reason to end.
  pool.on("error", () => undefined);
  return pool;
}

/**
 * A thread that does one task at a time. One that runs out of memory is ended, and its task rejected; a process would
 * be ended by the engine, with a page of its state.
 */
export async function startThread(entry: URL): Promise<Tinypool> {
  const { Tinypool: Pool } = await import("tinypool");
  return new Pool({ filename: entry.href, runtime: "worker_threads", minThreads: 1, maxThreads: 1 });
}
