import { Command, Option } from "commander";
import {
  GROUPINGS,
  InputError,
  REPORT_FORMATS,
  auditPairs,
  auditText,
  auditTexts,
  type AuditDocument,
  type AuditOptions,
  type Baseline,
  type BaselineEntry,
  type GroupBy,
  type ReportFormat,
} from "../../index.js";
import { keptReport, type AskedReport, type KeptReport } from "../batch/kept-report.js";
import { filesOf } from "../batch/paths.js";
import { tellProblems } from "../batch/problems.js";
import { hasLarge, runBatch } from "../batch/run.js";
import type { TaskOptions } from "../batch/task.js";
import { inWorkFolder } from "../batch/work-folder.js";
import { requireChecks, settled } from "../config.js";
import { wholeNumber } from "../number-options.js";
import { readText, readTranscriptFile } from "../input.js";
import { auditOptions, reportWidth, useColor, withFindingOptions, type FindingOptions } from "../options.js";
import { readPairsFile } from "../pairs.js";
import { concludeCheck, writeReport } from "../report-delivery.js";
import { reportFolder, writeFolder } from "../report-folder.js";
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

/** The one document that is no list of transcripts: pairs, or a speech and its rendition. */
async function documentOf(options: CheckOptions, audit: AuditOptions): Promise<AuditDocument> {
  if (options.pairs !== undefined) {
    const { name, pairs, encoding } = await readPairsFile(options.pairs);
    return auditPairs(pairs, { ...audit, path: name, encoding });
  }
  if (options.source === undefined || options.target === undefined) {
    throw new InputError("--source and --target go together");
  }
  const source = await readTranscriptFile(options.source);
  const target = await readTranscriptFile(options.target);
  const names = { path: source.name, targetPath: target.name, encoding: source.encoding };
  return auditTexts(source.text, target.text, { ...audit, ...names });
}

async function documentsOf(
  files: readonly string[],
  options: CheckOptions,
  audit: AuditOptions,
): Promise<AuditDocument[]> {
  const twoFiles = options.source !== undefined || options.target !== undefined;
  const ways = [files.length > 0, twoFiles, options.pairs !== undefined].filter(Boolean).length;
  if (ways !== 1) throw new InputError("give transcripts, or --source and --target, or --pairs");
  if (files.length === 0) return [await documentOf(options, audit)];
  const documents: AuditDocument[] = [];
  for (const file of files) {
    const { name, text, encoding } = await readTranscriptFile(file);
    documents.push(auditText(text, { ...audit, path: name, encoding }));
  }
  return documents;
}

/** The report that is asked for, as plain data for other processes. */
function askedReport(options: CheckOptions, single: boolean): AskedReport {
  const { format, groupBy, failOn, minSeverity, writeBaseline } = options;
  return {
    format,
    single,
    options: {
      tool: tool(),
      groupBy,
      failOn,
      color: useColor(options),
      width: reportWidth(),
      neutral: minSeverity === "neutral",
    },
    accept: writeBaseline !== undefined,
  };
}

/** Many calls are audited in processes of their own, and a bad one costs only itself; a large one in a thread. */
async function checkMany(
  files: readonly string[],
  options: CheckOptions,
  { baseline, reports }: { readonly baseline: Baseline; readonly reports: string | null },
): Promise<void> {
  const { jobs, keepGoing = false, out = null } = options;
  const how = askedReport(options, reports !== null);
  await inWorkFolder(out, async (folder) => {
    const batch = await runBatch(files, {
      wanted: "report",
      how,
      options: auditOnly(options),
      folder,
      ...(jobs === undefined ? {} : { jobs }),
    });
    tellProblems(batch, keepGoing);
    if (batch.problems.length > 0 && files.length < MANY) return { finished: true };
    if (reports === null) await writeReport(batch.outcomes, how, baseline, options);
    else await writeFolder(batch, reports, tool());
    concludeCheck(batch.outcomes(), baseline, options);
    return { finished: true };
  });
}

/** What decides an audit, as plain data for other processes: not how it is shown. */
function auditOnly(options: CheckOptions): TaskOptions {
  const {
    color,
    quiet,
    glossary,
    dictionary,
    layout,
    failOn,
    minSeverity,
    baseline,
    disable,
    checks,
    figures,
  } = options;
  const given = { quiet, glossary, dictionary, layout, minSeverity, baseline, disable, checks, figures };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { color, failOn, ...(Object.fromEntries(known) as Partial<TaskOptions>) };
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
  const files = paths.length === 0 ? [] : await filesOf(paths, options);
  const audit = { ...auditOptions(options), ...(await besides(files, options)) };
  const baseline = audit.baseline ?? new Map<string, BaselineEntry>();
  const reports = reportFolder(options, files);
  const alone = options.with === undefined && hasLarge(files);
  if (files.length >= MANY || reports !== null || alone)
    return checkMany(files, options, { baseline, reports });
  const documents = await documentsOf(files, options, audit);
  const asked = askedReport(options, false);
  const kept: KeptReport[] = [];
  for (const [index, document] of documents.entries())
    kept.push(await keptReport(document, index + 1, asked));
  await writeReport(() => kept, asked, baseline, options);
  concludeCheck(kept, baseline, options);
});

/** A stream answers everything that it is asked; what it found is in the answers. */
async function stream(paths: readonly string[], options: CheckOptions): Promise<void> {
  if (paths.length > 0)
    throw new InputError("--stream takes its records from standard input, not from files");
  const { runStream } = await import("../stream/run.js");
  await runStream({ ...options, question: { kind: "audit", common: auditOnly(options) } });
}
