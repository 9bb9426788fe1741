import { Option, type Command } from "commander";
import { SEVERITIES, readBaseline, type AuditOptions, type CheckSettings, type Severity } from "../index.js";
import { withConfigOption } from "./config.js";
import { withLimitOptions, type LimitOptions } from "./limits.js";
import { writeWhole } from "./files.js";
import { readText } from "./input.js";

/** What every command that reads a transcript takes. */
export interface CommonOptions extends LimitOptions {
  readonly out?: string;
  readonly glossary?: readonly string[];
  readonly dictionary?: string;
  readonly layout?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** What every command that raises findings takes too. */
export interface FindingOptions extends CommonOptions {
  readonly failOn: Severity | "never";
  readonly minSeverity?: Severity;
  readonly baseline?: string;
  readonly disable?: readonly string[];
  /** A settings file, or false for none; what it says of single checks comes with `checks`. */
  readonly config?: string | false;
  readonly checks?: Readonly<Record<string, CheckSettings>>;
}

const repeatable = (value: string, previous: readonly string[] = []) => [...previous, value];

export function withCommonOptions(command: Command): Command {
  return withLimitOptions(command)
    .option("--out <file>", "write to a file instead of standard output")
    .option("--glossary <file>", "terms of your own (repeatable)", repeatable)
    .option("--dictionary <file>", "a dictionary in CC-CEDICT format, for the alignment")
    .option("--layout <id>", "read the transcript in this layout instead of the one recognised")
    .option("--quiet", "print nothing but errors")
    .option("--no-color", "no colour, even on a terminal");
}

export function withFindingOptions(command: Command): Command {
  const failOn = new Option("--fail-on <severity>", "exit with status 1 at a finding this grave");
  const minSeverity = new Option("--min-severity <severity>", "leave out findings below this severity");
  return withConfigOption(withCommonOptions(command))
    .addOption(failOn.choices(["critical", "major", "minor", "never"]).default("major"))
    .addOption(minSeverity.choices([...SEVERITIES]))
    .option("--disable <check>", "do not run this check (repeatable)", repeatable)
    .option("--baseline <file>", "do not raise again what this file lists as judged");
}

/** The library's options for what the command line said. Throws InputError for a file that cannot be used. */
export function auditOptions(options: CommonOptions & Partial<FindingOptions>): AuditOptions {
  const { minSeverity, disable = [], checks, baseline, layout, dictionary, glossary } = options;
  const judged = baseline === undefined ? undefined : readText(baseline);
  return {
    ...(minSeverity === undefined ? {} : { minSeverity }),
    ...(disable.length === 0 ? {} : { disabled: new Set(disable) }),
    ...(checks === undefined ? {} : { checks }),
    ...(judged === undefined ? {} : { baseline: readBaseline(judged.text, judged.name) }),
    ...(layout === undefined ? {} : { layout }),
    ...(dictionary === undefined ? {} : { dictionary: readText(dictionary) }),
    ...(glossary === undefined ? {} : { glossaries: glossary.map(readText) }),
  };
}

/** Prints a result, or writes it to the file of `--out`. */
export function deliver(content: string, options: Pick<CommonOptions, "out" | "quiet">): void {
  if (options.out !== undefined && options.out !== "-") writeWhole(options.out, content);
  else if (options.quiet !== true) process.stdout.write(content);
}

/** Paint only on a terminal, and when nobody asked for plain text. */
export function useColor(options: Pick<CommonOptions, "color" | "out">): boolean {
  // Not a terminal is `undefined` there, which the painter would take for "decide yourself".
  const terminal: boolean | undefined = process.stdout.isTTY;
  return options.color && options.out === undefined && terminal === true && !process.env["NO_COLOR"];
}

/** The terminal's width, within what a person can read. */
export function reportWidth(): number {
  return Math.min(Math.max(process.stdout.columns || 110, 60), 160);
}
