import { Command, Option } from "commander";
import {
  InputError,
  alignLines,
  alignTexts,
  alignmentJson,
  beadLines,
  explainedBeads,
  pairTable,
  prepareTexts,
  type Alignment,
  type AlignmentOptions,
} from "../../index.js";
import { settled, withConfigOption, type ConfigOptions } from "../config.js";
import { writeWhole } from "../files.js";
import { linesOf, readText, readTranscriptFile } from "../input.js";
import { auditOptions, deliver, withCommonOptions, type CommonOptions } from "../options.js";

const FORMATS = ["tsv", "beads", "json"] as const;

interface AlignOptions extends CommonOptions, ConfigOptions {
  readonly source?: string;
  readonly target?: string;
  readonly batch?: string;
  readonly lines?: boolean;
  readonly explain?: boolean;
  readonly format: (typeof FORMATS)[number];
}

function rendered(alignment: Alignment, { format, explain }: AlignOptions): string {
  if (explain === true && format !== "json") return explainedBeads(alignment);
  switch (format) {
    case "tsv":
      return pairTable(alignment);
    case "beads":
      return beadLines(alignment);
    case "json":
      return alignmentJson(alignment);
  }
}

function aligned(source: string, target: string, options: AlignOptions, audit: AlignmentOptions): string {
  const align = options.lines === true ? alignLines : alignTexts;
  return rendered(align(source, target, audit), options);
}

/** Lines stay as they are in the file; running text may come from any document. */
async function textIn(path: string, { lines }: AlignOptions): Promise<string> {
  return lines === true ? readText(path).text : (await readTranscriptFile(path)).text;
}

/** So many jobs of a batch are held in memory at once. */
const TOGETHER = 16;

/** Runs every job of a batch file: source, tab, target, tab, output on each line. */
async function runBatch(path: string, options: AlignOptions, audit: AlignmentOptions): Promise<void> {
  const jobs = linesOf(readText(path).text).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const [source, target, output] = line.split("\t");
    if (!source || !target || !output) {
      throw new InputError("expected source, target and output, separated by tabs", {
        file: path,
        line: index + 1,
      });
    }
    return [{ source, target, output }];
  });
  for (let from = 0; from < jobs.length; from += TOGETHER) {
    const texts: { source: string; target: string; output: string }[] = [];
    for (const { source, target, output } of jobs.slice(from, from + TOGETHER))
      texts.push({ source: await textIn(source, options), target: await textIn(target, options), output });
    prepareTexts(texts.flatMap(({ source, target }) => [source, target]));
    for (const { source, target, output } of texts)
      writeWhole(output, aligned(source, target, options, audit));
  }
}

export const command = withConfigOption(
  withCommonOptions(
    new Command("align")
      .description("Align two texts sentence by sentence, without checking them.")
      .option("--source <file>", "the source text")
      .option("--target <file>", "its translation")
      .option("--lines", "the files have one sentence a line; keep the lines as they are")
      .option("--batch <file>", "many jobs in one process: source, tab, target, tab, output on each line")
      .option(
        "--explain",
        "tell for every pair which words, names and numbers tied it, and how its score adds up",
      )
      .addOption(new Option("--format <format>", "of the result").choices([...FORMATS]).default("tsv")),
  ),
).action(async (given: AlignOptions, self: Command) => {
  // The file's format is that of a report.
  const options = await settled(given, self, ["format"]);
  const audit = { ...auditOptions(options), explain: options.explain === true };
  if (options.batch !== undefined) {
    if (options.source !== undefined || options.target !== undefined) {
      throw new InputError("--batch names its own sources and targets");
    }
    return runBatch(options.batch, options, audit);
  }
  if (options.source === undefined || options.target === undefined) {
    throw new InputError("give --source and --target, or --batch");
  }
  const source = await textIn(options.source, options);
  const target = await textIn(options.target, options);
  deliver(aligned(source, target, options, audit), options);
});
