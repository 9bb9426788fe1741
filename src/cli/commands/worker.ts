import { fork } from "node:child_process";
import { Command } from "commander";
import { wholeNumber } from "../number-options.js";
import { connect } from "../queue/connection.js";
import { work } from "../queue/worker.js";

interface WorkerCommandOptions {
  readonly queue?: string;
  readonly jobs: number;
  readonly stalledAfter: number;
  readonly drain?: boolean;
  readonly quiet?: boolean;
}

/** The same worker in further processes: the segmenter is one a process, and Node works on one core. */
async function others(count: number): Promise<void> {
  const [, main = "", ...given] = process.argv;
  const children = Array.from({ length: count }, () => fork(main, [...given, "--jobs", "1"]));
  const pass = (signal: NodeJS.Signals) => {
    for (const child of children) child.kill(signal);
  };
  process.on("SIGTERM", pass);
  process.on("SIGINT", pass);
  await Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
}

export const command = new Command("worker")
  .description(
    "Work on the calls of a queue until told to end (SIGTERM); the call under way is finished first.",
  )
  .option(
    "--queue <url>",
    "redis://host:port/0?name=queue, or rediss:// for TLS; else the variable YIDUI_QUEUE",
  )
  .option("--jobs <n>", "processes to work with", wholeNumber, 1)
  .option("--drain", "end when nothing is left to do")
  .option(
    "--stalled-after <ms>",
    "milliseconds after which the call of a silent worker is given to another",
    wholeNumber,
    30_000,
  )
  .option("--quiet", "print nothing but errors")
  .action(async ({ queue, jobs, stalledAfter, drain = false, quiet = false }: WorkerCommandOptions) => {
    if (jobs > 1) return others(jobs);
    const connected = await connect(queue);
    let done = 0;
    try {
      await work(connected, {
        stalledAfter,
        drain,
        onDone: ({ job, problem }) => {
          done += 1;
          if (problem !== null) process.stderr.write(`yidui: job ${job}: ${problem.replace(/\s+/gu, " ")}\n`);
          else if (!quiet && done % 100 === 0) process.stderr.write(`yidui: ${done} calls done here\n`);
        },
      });
    } finally {
      await connected.close();
    }
    if (!quiet) process.stderr.write(`yidui: ${done} calls done here\n`);
  });
