import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  CORPUS_FORMATS,
  InputError,
  type ChineseScript,
  type CorpusFormatId,
  type Duplicates,
} from "../../index.js";
import { filesOf } from "../batch/paths.js";
import { runBatch } from "../batch/run.js";
import { checkDestination, countTable, gather, writeCorpus } from "../corpus.js";
import { EXIT } from "../errors.js";
import { withCommonOptions, type CommonOptions } from "../options.js";

interface ExportOptions extends CommonOptions {
  readonly format: CorpusFormatId;
  readonly minScore?: number;
  readonly clean?: boolean;
  readonly kinds?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minRatio?: number;
  readonly maxRatio?: number;
  readonly dedupe?: Duplicates;
  readonly split?: string;
  readonly script: ChineseScript | "as-is";
  readonly anonymise?: boolean;
  readonly dryRun?: boolean;
  readonly jobs?: number;
  readonly keepGoing?: boolean;
  readonly stream?: boolean;
  readonly unordered?: boolean;
  readonly maxRecord?: number;
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError("It must be a number, 0 or more.");
  return value;
}

function share(text: string): number {
  const value = number(text);
  if (value > 1) throw new InvalidArgumentError("It must lie between 0 and 1.");
  return value;
}

function processes(text: string): number {
  const value = number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return value;
}

function kinds(text: string): string[] {
  const all = text.split(",").map((kind) => kind.trim());
  if (all.some((kind) => !/^\d{1,3}-\d{1,3}$/.test(kind)))
    throw new InvalidArgumentError("Kinds look like 1-1,1-2: Chinese segments, English segments.");
  return all;
}

/** What the audit itself needs to know: the rest only decides what is written. */
function commonOf(options: ExportOptions): CommonOptions {
  const { glossary, dictionary, layout, quiet, color } = options;
  return {
    color,
    ...(glossary === undefined ? {} : { glossary }),
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(layout === undefined ? {} : { layout }),
    ...(quiet === undefined ? {} : { quiet }),
  };
}

/** Outcomes lie beside the corpus until it is written, so that the same command takes up an interrupted batch. */
function workFolder(out: string | undefined): { folder: string; passing: boolean } {
  if (out !== undefined && out !== "-") return { folder: `${out}.parts`, passing: false };
  return { folder: mkdtempSync(join(tmpdir(), "yidui-")), passing: true };
}

export const command = withCommonOptions(
  new Command("export")
    .description("Write the aligned pairs of transcripts as a parallel corpus.")
    .argument(
      "[paths...]",
      "transcripts, folders or patterns (quoted: 'calls/**/*.txt'); - reads standard input",
    )
    .addOption(
      new Option("--format <format>", "of the corpus").choices(Object.keys(CORPUS_FORMATS)).default("tsv"),
    )
    .option("--min-score <score>", "leave out pairs with a lower score, 0 to 1", share)
    .option("--clean", "leave out pairs in which a check found something")
    .option("--kinds <list>", "only pairs of these numbers of segments, e.g. 1-1,1-2,2-1", kinds)
    .option("--min-length <letters>", "leave out pairs with a shorter side", number)
    .option("--max-length <letters>", "leave out pairs with a longer side", number)
    .option("--min-ratio <ratio>", "least English letters for each Chinese character", number)
    .option("--max-ratio <ratio>", "most English letters for each Chinese character", number)
    .addOption(
      new Option("--dedupe <how>", "leave out repeated pairs, within and across calls").choices([
        "exact",
        "near",
      ]),
    )
    .option("--split <weights>", "train/dev/test by call, e.g. 90/5/5; writes a file for each part")
    .addOption(
      new Option("--script <script>", "of the Chinese side")
        .choices(["as-is", "simplified", "traditional"])
        .default("as-is"),
    )
    .option("--anonymise", "number the speakers instead of naming them")
    .option("--dry-run", "write nothing, print what would be written")
    .option("--jobs <n>", "processes to work with (one for each core)", processes)
    .option("--keep-going", "exit with 0 even if some files could not be used")
    .option("--stream", "answer JSON records from standard input, a line of pairs each (docs/streams.md)")
    .option("--unordered", "with --stream: answer as soon as a record is done")
    .option("--max-record <bytes>", "with --stream: the largest record that is read", processes),
).action(async (paths: string[], options: ExportOptions) => {
  if (options.stream === true) {
    if (paths.length > 0)
      throw new InputError("--stream takes its records from standard input, not from files");
    const { runStream } = await import("../stream/run.js");
    if (options.dedupe !== undefined || options.split !== undefined)
      throw new InputError("--stream sees one record at a time: --dedupe and --split need all of them");
    return runStream({
      ...options,
      question: { kind: "pairs", common: commonOf(options), gathering: options },
    });
  }
  if (paths.length === 0) throw new InputError("give transcripts, folders or patterns, or --stream");
  if (options.dryRun !== true) await checkDestination(options, options.split);
  const files = await filesOf(paths);
  const { folder, passing } = workFolder(options.dryRun === true ? undefined : options.out);
  let finished = false;
  try {
    const batch = await runBatch(files, {
      common: commonOf(options),
      folder,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    });
    for (const problem of batch.problems) process.stderr.write(`yidui: ${problem}\n`);
    if (batch.problems.length < files.length) {
      const counts =
        options.dryRun === true ? gather(batch, options) : await writeCorpus(batch, options, options);
      if (options.dryRun === true) process.stdout.write(countTable(counts));
      finished = true;
    }
    if (batch.problems.length > 0 && files.length > 1)
      process.stderr.write(`yidui: ${batch.problems.length} of ${files.length} files could not be used\n`);
    if (batch.problems.length > 0 && (options.keepGoing !== true || !finished))
      process.exitCode = EXIT.unusable;
  } finally {
    if (passing || finished) rmSync(folder, { recursive: true, force: true });
  }
});
