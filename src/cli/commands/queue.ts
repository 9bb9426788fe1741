import { setTimeout as wait } from "node:timers/promises";
import { Command } from "commander";
import { connect } from "../queue/connection.js";
import { forget } from "../queue/manifest.js";
import { stateOf, stateTable } from "../queue/state.js";

interface QueueOptions {
  readonly queue?: string;
  readonly watch?: boolean;
  readonly format: string;
}

const PAUSE_MS = 2000;

const URL_HELP = "redis://host:port/0?name=queue, or rediss:// for TLS; else the variable YIDUI_QUEUE";

const status = new Command("status")
  .description("How far it is, over all workers, and what was given up and why.")
  .option("--queue <url>", URL_HELP)
  .option("--watch", "again every two seconds, until everything is done")
  .option("--format <format>", "text or json", "text")
  .action(async ({ queue, watch = false, format }: QueueOptions) => {
    const connected = await connect(queue);
    try {
      for (;;) {
        const state = await stateOf(connected);
        process.stdout.write(format === "json" ? JSON.stringify(state) + "\n" : stateTable(state));
        if (!watch || state.waiting + state.active + state.delayed === 0) break;
        await wait(PAUSE_MS);
      }
    } finally {
      await connected.close();
    }
  });

const clear = new Command("clear")
  .description("Forget every call and every result of a queue.")
  .option("--queue <url>", URL_HELP)
  .action(async ({ queue }: QueueOptions) => {
    const connected = await connect(queue);
    try {
      await connected.queue().obliterate({ force: true });
      await forget(connected.redis, connected.address);
    } finally {
      await connected.close();
    }
  });

export const command = new Command("queue")
  .description("Look after a queue.")
  .addCommand(status)
  .addCommand(clear);
