import { Command } from "commander";
import { filesOf } from "../batch/paths.js";
import { wholeNumber } from "../number-options.js";
import { EXIT } from "../errors.js";
import { settled, withConfigOption, type ConfigOptions } from "../config.js";
import { withCommonOptions, type CommonOptions } from "../options.js";
import { connect } from "../queue/connection.js";
import { enqueue } from "../queue/enqueue.js";

interface EnqueueOptions extends CommonOptions, ConfigOptions {
  readonly queue?: string;
  readonly maxSize: number;
}

const base = new Command("enqueue")
  .description("Put calls on a queue, for workers on any number of machines.")
  .argument("<paths...>", "transcripts, folders or patterns")
  .option(
    "--queue <url>",
    "redis://host:port/0?name=queue, or rediss:// for TLS; else the variable YIDUI_QUEUE",
  )
  .option("--max-size <bytes>", "the largest file that is sent", wholeNumber, 8 * 1024 * 1024);

export const command = withConfigOption(withCommonOptions(base)).action(
  async (paths: string[], given: EnqueueOptions, self: Command) => {
    const options = await settled(given, self);
    const files = await filesOf(paths, options);
    const connected = await connect(options.queue);
    try {
      const { added, problems } = await enqueue(connected, files, options);
      for (const problem of problems) process.stderr.write(`yidui: ${problem}\n`);
      if (options.quiet !== true)
        process.stderr.write(
          `yidui: ${files.length} files, ${added} of them new to the queue at ${connected.address.shown}\n`,
        );
      if (problems.length > 0) process.exitCode = EXIT.unusable;
    } finally {
      await connected.close();
    }
  },
);
