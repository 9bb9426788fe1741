import { Command, Option } from "commander";
import {
  InputError,
  auditPairs,
  auditText,
  auditTexts,
  jsonReport,
  readPairs,
  textReport,
  type AuditDocument,
  type AuditOptions,
} from "../../index.js";
import { readText } from "../input.js";
import {
  auditOptions,
  deliver,
  reportWidth,
  useColor,
  withFindingOptions,
  type FindingOptions,
} from "../options.js";
import { statusOf } from "../status.js";
import { tool } from "../version.js";

interface CheckOptions extends FindingOptions {
  readonly format: "text" | "json";
  readonly source?: string;
  readonly target?: string;
  readonly pairs?: string;
}

function documentsOf(files: readonly string[], options: CheckOptions, audit: AuditOptions): AuditDocument[] {
  const twoFiles = options.source !== undefined || options.target !== undefined;
  const ways = [files.length > 0, twoFiles, options.pairs !== undefined].filter(Boolean).length;
  if (ways !== 1) throw new InputError("give transcripts, or --source and --target, or --pairs");
  if (options.pairs !== undefined) {
    const { name, text, encoding } = readText(options.pairs);
    return [auditPairs(readPairs(text, name), { ...audit, path: name, encoding })];
  }
  if (twoFiles) {
    if (options.source === undefined || options.target === undefined) {
      throw new InputError("--source and --target go together");
    }
    const source = readText(options.source);
    const target = readText(options.target);
    return [auditTexts(source.text, target.text, { ...audit, path: source.name, encoding: source.encoding })];
  }
  return files.map((file) => {
    const { name, text, encoding } = readText(file);
    return auditText(text, { ...audit, path: name, encoding });
  });
}

export const command = withFindingOptions(
  new Command("check")
    .description("Audit a call: read, detect, segment, align, check.")
    .argument("[files...]", "transcripts; - reads standard input")
    .option("--source <file>", "the source speech, in a file of its own")
    .option("--target <file>", "its rendition, in a file of its own")
    .option(
      "--pairs <file>",
      "sentence pairs that are aligned already: TSV (Chinese, tab, English), JSON lines or TMX",
    )
    .addOption(new Option("--format <format>", "the report").choices(["text", "json"]).default("text")),
).action((files: string[], options: CheckOptions) => {
  const documents = documentsOf(files, options, auditOptions(options));
  const report =
    options.format === "json"
      ? jsonReport(documents, tool())
      : textReport(documents, {
          color: useColor(options),
          width: reportWidth(),
          neutral: options.minSeverity === "neutral",
        });
  deliver(report, options);
  process.exitCode = statusOf(documents, options.failOn);
});
