import { Command, Option } from "commander";
import { auditText, corpusPairs, jsonlCorpus, tmxCorpus, tsvCorpus, type CorpusPair } from "../../index.js";
import { readText } from "../input.js";
import { auditOptions, deliver, withCommonOptions, type CommonOptions } from "../options.js";
import { version } from "../version.js";

const FORMATS = ["tmx", "tsv", "jsonl"] as const;

interface ExportOptions extends CommonOptions {
  readonly format: (typeof FORMATS)[number];
}

async function corpus(pairs: readonly CorpusPair[], format: ExportOptions["format"]): Promise<string> {
  switch (format) {
    case "tmx":
      return tmxCorpus(pairs, version());
    case "tsv":
      return tsvCorpus(pairs);
    case "jsonl":
      return jsonlCorpus(pairs);
  }
}

export const command = withCommonOptions(
  new Command("export")
    .description("Write the aligned pairs of transcripts as a parallel corpus.")
    .argument("<paths...>", "transcripts; - reads standard input")
    .addOption(new Option("--format <format>", "of the corpus").choices([...FORMATS]).default("tsv")),
).action(async (paths: string[], options: ExportOptions) => {
  const audit = auditOptions(options);
  const pairs = paths.flatMap((path) => {
    const { name, text, encoding } = readText(path);
    return corpusPairs(auditText(text, { ...audit, path: name, encoding }));
  });
  deliver(await corpus(pairs, options.format), options);
});
