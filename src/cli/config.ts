import { statSync } from "node:fs";
import type { Command } from "commander";
import { CHECKS, InputError, type CheckSettings } from "../index.js";
import { isLimitInEnvironment, setLimits, type LimitOptions } from "./limits.js";

/** The settings file that is read when it stands in the folder of the call. */
export const CONFIG_NAME = "yidui.config.json";

/** What a command that reads settings takes. */
export interface ConfigOptions extends LimitOptions {
  /** A file, or false for none. */
  readonly config?: string | false;
  readonly glossary?: readonly string[];
  readonly disable?: readonly string[];
  readonly checks?: Readonly<Record<string, CheckSettings>>;
}

function fileOf({ config }: ConfigOptions): string | null {
  if (config === false) return null;
  if (config !== undefined) return config;
  return statSync(CONFIG_NAME, { throwIfNoEntry: false })?.isFile() === true ? CONFIG_NAME : null;
}

export function withConfigOption(command: Command): Command {
  return command
    .option(
      "--config <file>",
      `settings; ${CONFIG_NAME} in the current folder is read without being asked for`,
    )
    .option("--no-config", "read no settings");
}

/** Throws InputError for a check that does not exist: switching it off would do nothing, and nobody would know. */
export function requireChecks(ids: readonly string[] = []): void {
  const unknown = ids.find((id) => CHECKS.every((check) => check.id !== id));
  if (unknown === undefined) return;
  throw new InputError(`there is no check ${JSON.stringify(unknown)}; yidui explain lists them`);
}

/**
 * The options with those of the settings file: a flag wins over the file, the file over a default. Glossaries and
 * disabled checks of both are joined. A limit of the environment wins over the file's; those that hold are applied.
 * `others` are options of the command that share a setting's name and not its meaning. Throws InputError naming file
 * and line.
 */
export async function settled<Options extends ConfigOptions>(
  options: Options,
  command: Command,
  others: readonly string[] = [],
): Promise<Options> {
  setLimits(options);
  const file = fileOf(options);
  if (file === null) return options;
  // Parser and validator are only loaded where there is something to validate.
  const { readConfig } = await import("./config-file.js");
  const { glossary, disable, checks, options: settings } = readConfig(file);
  const limited = new Set(Object.keys(settings).filter(isLimitInEnvironment));
  const effective = Object.entries(settings).filter(([name, value]) => {
    const option = command.options.find((each) => each.attributeName() === name);
    // A format of one command may be none of another.
    const fits =
      option !== undefined && !others.includes(name) && (option.argChoices?.includes(value) ?? true);
    return fits && command.getOptionValueSource(name) !== "cli" && !limited.has(name);
  });
  const joined = (ours: readonly string[] = [], theirs: readonly string[] = []) =>
    ours.length + theirs.length === 0 ? undefined : [...ours, ...theirs];
  const settledOptions = {
    ...options,
    ...Object.fromEntries(effective),
    ...withoutUndefined({
      glossary: joined(glossary, options.glossary),
      disable: joined(disable, options.disable),
      checks,
    }),
  };
  setLimits(settledOptions);
  return settledOptions;
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
