import { Command } from "commander";
import { InputError } from "../../index.js";
import { filesOf } from "../batch/paths.js";
import { runBatch } from "../batch/run.js";
import { settled, withConfigOption, type ConfigOptions } from "../config.js";
import { deliverCorpus, withCorpusOptions, type CorpusCommandOptions } from "../corpus-options.js";
import { wholeNumber } from "../number-options.js";
import { withCommonOptions, type CommonOptions, type FindingOptions } from "../options.js";

interface ExportOptions extends CommonOptions, CorpusCommandOptions, ConfigOptions {
  readonly jobs?: number;
  readonly stream?: boolean;
  readonly unordered?: boolean;
  readonly maxRecord?: number;
}

/** What the audit itself needs to know: the rest only decides what is written. */
function commonOf(options: ExportOptions): CommonOptions & Partial<FindingOptions> {
  const { glossary, dictionary, layout, quiet, color, disable, checks } = options;
  return {
    color,
    ...(glossary === undefined ? {} : { glossary }),
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(layout === undefined ? {} : { layout }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(disable === undefined ? {} : { disable }),
    ...(checks === undefined ? {} : { checks }),
  };
}

const base = new Command("export")
  .description("Write the aligned pairs of transcripts as a parallel corpus.")
  .argument(
    "[paths...]",
    "transcripts, folders or patterns (quoted: 'calls/**/*.txt'); - reads standard input",
  );

export const command = withCorpusOptions(withConfigOption(withCommonOptions(base)))
  .option("--jobs <n>", "processes to work with (one for each core)", wholeNumber)
  .option("--stream", "answer JSON records from standard input, a line of pairs each (docs/streams.md)")
  .option("--unordered", "with --stream: answer as soon as a record is done")
  .option("--max-record <bytes>", "with --stream: the largest record that is read", wholeNumber)
  .action(async (paths: string[], given: ExportOptions, self: Command) => {
    // The file's format is that of a report.
    const options = await settled(given, self, ["format"]);
    if (options.stream === true) return stream(paths, options);
    if (paths.length === 0) throw new InputError("give transcripts, folders or patterns, or --stream");
    const { jobs } = options;
    const files = await filesOf(paths, options);
    await deliverCorpus(options, (folder) =>
      runBatch(files, {
        wanted: "pairs",
        how: null,
        options: commonOf(options),
        folder,
        ...(jobs === undefined ? {} : { jobs }),
      }),
    );
  });

async function stream(paths: readonly string[], options: ExportOptions): Promise<void> {
  if (paths.length > 0)
    throw new InputError("--stream takes its records from standard input, not from files");
  if (options.dedupe !== undefined || options.split !== undefined)
    throw new InputError("--stream sees one record at a time: --dedupe and --split need all of them");
  const { runStream } = await import("../stream/run.js");
  await runStream({ ...options, question: { kind: "pairs", common: commonOf(options), gathering: options } });
}
