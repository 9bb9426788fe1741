import { Command, Option } from "commander";
import {
  GROUPINGS,
  InputError,
  REPORT_FORMATS,
  acceptedBaseline,
  auditPairs,
  auditText,
  auditTexts,
  baselineFile,
  renderReport,
  type AuditDocument,
  type AuditOptions,
  type GroupBy,
  type ReportFormat,
} from "../../index.js";
import { requireChecks, settled } from "../config.js";
import { writeWhole } from "../files.js";
import { readText } from "../input.js";
import {
  auditOptions,
  deliver,
  reportWidth,
  useColor,
  withFindingOptions,
  type FindingOptions,
} from "../options.js";
import { readPairsFile } from "../pairs.js";
import { statusOf } from "../status.js";
import { tool } from "../version.js";

interface CheckOptions extends FindingOptions {
  readonly format: ReportFormat;
  readonly groupBy: GroupBy;
  readonly source?: string;
  readonly target?: string;
  readonly pairs?: string;
  readonly writeBaseline?: string;
  readonly with?: string;
  readonly figures?: string;
}

async function documentsOf(
  files: readonly string[],
  options: CheckOptions,
  audit: AuditOptions,
): Promise<AuditDocument[]> {
  const twoFiles = options.source !== undefined || options.target !== undefined;
  const ways = [files.length > 0, twoFiles, options.pairs !== undefined].filter(Boolean).length;
  if (ways !== 1) throw new InputError("give transcripts, or --source and --target, or --pairs");
  if (options.pairs !== undefined) {
    const { name, pairs, encoding } = await readPairsFile(options.pairs);
    return [auditPairs(pairs, { ...audit, path: name, encoding })];
  }
  if (twoFiles) {
    if (options.source === undefined || options.target === undefined) {
      throw new InputError("--source and --target go together");
    }
    const source = readText(options.source);
    const target = readText(options.target);
    const names = { path: source.name, targetPath: target.name, encoding: source.encoding };
    return [auditTexts(source.text, target.text, { ...audit, ...names })];
  }
  return files.map((file) => {
    const { name, text, encoding } = readText(file);
    return auditText(text, { ...audit, path: name, encoding });
  });
}

/** What the audit of a transcript is held against: another vendor's transcript, the company's figures. */
function besides(files: readonly string[], options: CheckOptions): Pick<AuditOptions, "other" | "record"> {
  if (options.with !== undefined && files.length !== 1)
    throw new InputError("--with goes with one transcript of the same call");
  const other = options.with === undefined ? undefined : readText(options.with);
  return {
    ...(other === undefined ? {} : { other: { text: other.text, path: other.name } }),
    ...(options.figures === undefined ? {} : { record: readText(options.figures) }),
  };
}

export const command = withFindingOptions(
  new Command("check")
    .description("Audit a call: read, detect, segment, align, check.")
    .argument("[files...]", "transcripts; - reads standard input")
    .option("--source <file>", "the source speech, in a file of its own")
    .option("--target <file>", "its rendition, in a file of its own")
    .option(
      "--pairs <file>",
      "sentence pairs that are aligned already: TSV (Chinese, tab, English), JSON lines, CSV, TMX, XLIFF, Parquet, or the .zh of a Moses pair",
    )
    .addOption(new Option("--format <format>", "the report").choices([...REPORT_FORMATS]).default("text"))
    .addOption(
      new Option("--group-by <what>", "how findings are grouped").choices([...GROUPINGS]).default("severity"),
    )
    .option(
      "--with <file>",
      "another vendor's transcript of the same call: findings are weighed by what it has",
    )
    .option("--figures <file>", "the company's published figures: CSV, JSON, or the release's text")
    .option("--write-baseline <file>", "accept every finding: list them in a file for --baseline"),
).action(async (files: string[], given: CheckOptions, self: Command) => {
  const options = await settled(given, self);
  requireChecks(options.disable);
  const audit = { ...auditOptions(options), ...besides(files, options) };
  const documents = await documentsOf(files, options, audit);
  const report = await renderReport(documents, options.format, {
    tool: tool(),
    groupBy: options.groupBy,
    failOn: options.failOn,
    color: useColor(options),
    width: reportWidth(),
    neutral: options.minSeverity === "neutral",
    ...(audit.baseline === undefined ? {} : { baseline: audit.baseline }),
  });
  if (options.writeBaseline !== undefined) {
    const accepted = acceptedBaseline(documents, audit.baseline ?? new Map());
    writeWhole(options.writeBaseline, baselineFile(accepted));
  }
  deliver(report, options);
  process.exitCode = statusOf(documents, options.failOn);
});
