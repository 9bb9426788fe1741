import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
import { filesOf } from "../batch/paths.js";
import { runBatch } from "../batch/run.js";
import { requireChecks, settled } from "../config.js";
import { wholeNumber } from "../number-options.js";
import { EXIT } from "../errors.js";
import { writeWhole } from "../files.js";
import { readText, readTranscriptFile } from "../input.js";
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
  readonly jobs?: number;
  readonly keepGoing?: boolean;
  readonly stream?: boolean;
  readonly unordered?: boolean;
  readonly maxRecord?: number;
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
    const source = await readTranscriptFile(options.source);
    const target = await readTranscriptFile(options.target);
    const names = { path: source.name, targetPath: target.name, encoding: source.encoding };
    return [auditTexts(source.text, target.text, { ...audit, ...names })];
  }
  const documents: AuditDocument[] = [];
  for (const file of files) {
    const { name, text, encoding } = await readTranscriptFile(file);
    documents.push(auditText(text, { ...audit, path: name, encoding }));
  }
  return documents;
}

/** Few calls are audited here; many in processes of their own, and a bad one costs only itself. */
async function auditMany(files: readonly string[], options: CheckOptions): Promise<AuditDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), "yidui-"));
  try {
    const { jobs, keepGoing = false } = options;
    const plain = auditOnly(options);
    const batch = await runBatch(files, {
      wanted: "audit",
      options: plain,
      folder,
      ...(jobs === undefined ? {} : { jobs }),
    });
    for (const problem of batch.problems) process.stderr.write(`yidui: ${problem}\n`);
    const { length } = batch.problems;
    if (length > 0) process.stderr.write(`yidui: ${length} of ${files.length} files could not be used\n`);
    if (length > 0 && (!keepGoing || length === files.length)) process.exitCode = EXIT.unusable;
    return [...batch.outcomes()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What decides an audit, as plain data for other processes: not how it is shown. */
function auditOnly(options: CheckOptions): FindingOptions {
  const { color, quiet, glossary, dictionary, layout, failOn, minSeverity, baseline, disable, checks } =
    options;
  const given = { quiet, glossary, dictionary, layout, minSeverity, baseline, disable, checks };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { color, failOn, ...(Object.fromEntries(known) as Partial<FindingOptions>) };
}

/** From this many on, one that cannot be used is named at the end instead of ending everything. */
const MANY = 4;

/** What the audit of a transcript is held against: another vendor's transcript, the company's figures. */
async function besides(
  files: readonly string[],
  options: CheckOptions,
): Promise<Pick<AuditOptions, "other" | "record">> {
  if (options.with !== undefined && files.length !== 1)
    throw new InputError("--with goes with one transcript of the same call");
  const other = options.with === undefined ? undefined : await readTranscriptFile(options.with);
  return {
    ...(other === undefined ? {} : { other: { text: other.text, path: other.name } }),
    ...(options.figures === undefined ? {} : { record: readText(options.figures) }),
  };
}

export const command = withFindingOptions(
  new Command("check")
    .description("Audit a call: read, detect, segment, align, check.")
    .argument(
      "[files...]",
      "transcripts, folders or patterns (quoted: 'calls/**/*.txt'); - reads standard input",
    )
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
    .option("--write-baseline <file>", "accept every finding: list them in a file for --baseline")
    .option("--jobs <n>", "processes to work with on many calls (one for each core)", wholeNumber)
    .option("--keep-going", "let files that could not be used not decide the exit status")
    .option("--stream", "answer JSON records from standard input, a line of audit each (docs/streams.md)")
    .option("--unordered", "with --stream: answer as soon as a record is done")
    .option("--max-record <bytes>", "with --stream: the largest record that is read", wholeNumber),
).action(async (paths: string[], given: CheckOptions, self: Command) => {
  const options = await settled(given, self);
  requireChecks(options.disable);
  if (options.stream === true) return stream(paths, options);
  const files = paths.length === 0 ? [] : await filesOf(paths);
  const audit = { ...auditOptions(options), ...(await besides(files, options)) };
  const many = files.length >= MANY && options.figures === undefined;
  const documents = many ? await auditMany(files, options) : await documentsOf(files, options, audit);
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
  process.exitCode ??= statusOf(documents, options.failOn);
});

/** A stream answers everything that it is asked; what it found is in the answers. */
async function stream(paths: readonly string[], options: CheckOptions): Promise<void> {
  if (paths.length > 0)
    throw new InputError("--stream takes its records from standard input, not from files");
  const { runStream } = await import("../stream/run.js");
  await runStream({ ...options, question: { kind: "audit", common: auditOnly(options) } });
}
