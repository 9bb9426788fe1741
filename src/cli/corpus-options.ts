import { InvalidArgumentError, Option, type Command } from "commander";
import { CORPUS_FORMATS, type CorpusFormatId } from "../index.js";
import { tellProblems } from "./batch/problems.js";
import type { Batch } from "./batch/run.js";
import { inWorkFolder } from "./batch/work-folder.js";
import { checkDestination, countTable, gather, writeCorpus, type Gathering } from "./corpus.js";
import { number, share } from "./number-options.js";

/** What every command that writes a corpus takes. */
export interface CorpusCommandOptions extends Gathering {
  readonly format: CorpusFormatId;
  readonly out?: string;
  readonly quiet?: boolean;
  readonly dryRun?: boolean;
  readonly keepGoing?: boolean;
}

function kinds(text: string): string[] {
  const all = text.split(",").map((kind) => kind.trim());
  if (all.some((kind) => !/^\d{1,3}-\d{1,3}$/.test(kind)))
    throw new InvalidArgumentError("Kinds look like 1-1,1-2: Chinese segments, English segments.");
  return all;
}

export function withCorpusOptions(command: Command): Command {
  return command
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
    .option("--keep-going", "exit with 0 even if some files could not be used");
}

/**
 * Writes the corpus of a batch, or counts it, and sets the exit status: 2 if files could not be used, unless
 * `--keep-going`. `work` does the batch, with a folder to keep its outcomes in.
 */
export async function deliverCorpus(
  options: CorpusCommandOptions,
  work: (folder: string) => Promise<Batch<"pairs">>,
): Promise<void> {
  const { out, dryRun = false, keepGoing = false } = options;
  if (!dryRun) await checkDestination(options, options.split);
  await inWorkFolder(dryRun ? null : (out ?? null), async (folder) => {
    const batch = await work(folder);
    tellProblems(batch, keepGoing);
    if (batch.problems.length === batch.files.length) return { finished: false };
    if (dryRun) process.stdout.write(countTable(gather(batch, options)));
    else await writeCorpus(batch, options, options);
    return { finished: true };
  });
}
