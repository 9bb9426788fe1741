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
import { writeWhole } from "../files.js";
import { linesOf, readText } from "../input.js";
import { auditOptions, deliver, withCommonOptions, type CommonOptions } from "../options.js";

const FORMATS = ["tsv", "beads", "json"] as const;

interface AlignOptions extends CommonOptions {
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

/** So many jobs of a batch are held in memory at once. */
const TOGETHER = 16;

/** Runs every job of a batch file: source, tab, target, tab, output on each line. */
function runBatch(path: string, options: AlignOptions, audit: AlignmentOptions): void {
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
    const texts = jobs.slice(from, from + TOGETHER).map(({ source, target, output }) => ({
      source: readText(source).text,
      target: readText(target).text,
      output,
    }));
    prepareTexts(texts.flatMap(({ source, target }) => [source, target]));
    for (const { source, target, output } of texts)
      writeWhole(output, aligned(source, target, options, audit));
  }
}

export const command = withCommonOptions(
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
).action((options: AlignOptions) => {
  const audit = { ...auditOptions(options), explain: options.explain === true };
  if (options.batch !== undefined) {
    if (options.source !== undefined || options.target !== undefined) {
      throw new InputError("--batch names its own sources and targets");
    }
    runBatch(options.batch, options, audit);
    return;
  }
  if (options.source === undefined || options.target === undefined) {
    throw new InputError("give --source and --target, or --batch");
  }
  const [source, target] = [readText(options.source).text, readText(options.target).text];
  deliver(aligned(source, target, options, audit), options);
});
