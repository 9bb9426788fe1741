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

export const command = new Command("worker")
  .description(
    "Work on the calls of a queue until told to end (SIGTERM); the calls in hand are finished first.",
  )
  .option(
    "--queue <url>",
    "redis://host:port/0?name=queue, or rediss:// for TLS; else the variable YIDUI_QUEUE",
  )
  .option("--jobs <n>", "processes to work with, a core each", wholeNumber, 1)
  .option("--drain", "end when nothing is left to do")
  .option(
    "--stalled-after <ms>",
    "milliseconds after which the call of a silent worker is given to another",
    wholeNumber,
    30_000,
  )
  .option("--quiet", "print nothing but errors")
  .action(async ({ queue, jobs, stalledAfter, drain = false, quiet = false }: WorkerCommandOptions) => {
    const connected = await connect(queue);
    let done = 0;
    try {
      await work(connected, {
        jobs,
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
