import { mkdirSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { InputError, callsPage, type CallDigest, type Tool } from "../index.js";
import type { KeptReport } from "./batch/kept-report.js";
import { INDEX, reportNames } from "./batch/report-names.js";
import type { Batch } from "./batch/run.js";
import { fileSink, onFile, writeWhole } from "./files.js";

interface FolderOptions {
  readonly out?: string;
  readonly format: string;
  readonly with?: string;
}

/** Whether `--out` names a folder: it ends like one, or it is one. */
function isFolder(out: string | undefined): out is string {
  if (out === undefined || out === "-") return false;
  return /[/\\]$/u.test(out) || isFolderNow(out);
}

const isFolderNow = (path: string) =>
  onFile(path, () => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);

/**
 * The folder that reports are to be written into; null where `--out` is a file or nothing. It is made if need be.
 * Throws InputError for what no folder can be written for: known before any work is done.
 */
export function reportFolder(
  { out, format, ...others }: FolderOptions,
  files: readonly string[],
): string | null {
  if (!isFolder(out)) return null;
  const refuse = (why: string) => new InputError(why, { file: out });
  if (format !== "html") throw refuse("is a folder, not a file; --format html can fill a folder");
  if (files.length === 0) throw refuse("is a folder: transcripts fill it, not pairs or two files");
  if (others.with !== undefined) throw refuse("is a folder: --with makes one report, name a file for it");
  onFile(out, () => mkdirSync(out, { recursive: true }));
  return out;
}

/**
 * Writes a report for each call into a folder, and last a page over all of them: a folder with that page holds
 * everything it leads to. Whatever else is in the folder stays. Throws InputError for what cannot be written.
 */
export async function writeFolder(
  { files, problems, outcomes }: Batch<"report">,
  out: string,
  tool: Tool,
): Promise<void> {
  const names = reportNames(files);
  const digestIn = ({ part }: KeptReport) => part.digest as CallDigest;
  const reportOf = ({ path }: CallDigest) => names.get(path) ?? names.get("-") ?? INDEX;
  const made = new Set<string>();
  for (const call of outcomes()) {
    const path = join(out, reportOf(digestIn(call)));
    const folder = dirname(path);
    if (!made.has(folder)) onFile(folder, () => mkdirSync(folder, { recursive: true }));
    made.add(folder);
    writeWhole(path, call.part.body);
  }
  const calls = function* () {
    for (const call of outcomes()) {
      const digest = digestIn(call);
      yield { digest, report: reportOf(digest).split(sep).join("/") };
    }
  };
  const sink = fileSink(join(out, INDEX));
  try {
    for (const piece of await callsPage({ calls, problems, tool })) sink.write(piece);
    sink.keep();
  } catch (error) {
    sink.drop();
    throw error;
  }
}
