import { Command } from "commander";
import { deliverCorpus, withCorpusOptions, type CorpusCommandOptions } from "../corpus-options.js";
import { connect } from "../queue/connection.js";
import { results } from "../queue/results.js";

interface CollectOptions extends CorpusCommandOptions {
  readonly queue?: string;
  readonly wait?: boolean;
}

const base = new Command("collect")
  .description("Write the corpus of what was enqueued, the same bytes as `yidui export` on one machine.")
  .option(
    "--queue <url>",
    "redis://host:port/0?name=queue, or rediss:// for TLS; else the variable YIDUI_QUEUE",
  )
  .option("--out <file>", "write to a file instead of standard output")
  .option("--wait", "wait for calls that are not done yet")
  .option("--quiet", "print nothing but errors");

export const command = withCorpusOptions(base).action(async (options: CollectOptions) => {
  const connected = await connect(options.queue);
  try {
    await deliverCorpus(options, (folder) => results(connected, { folder, wait: options.wait === true }));
  } finally {
    await connected.close();
  }
});
