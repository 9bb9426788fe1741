import type { Argument, Command, Option } from "commander";
import { CHECKS } from "../../index.js";

/** What may stand in a place of the command line. */
export type Values =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "file" }
  /** Something that only the user knows: a number, a text, an address. */
  | { readonly kind: "own" };

/** An option with what follows it; null where nothing does. */
export interface OptionWords {
  readonly flags: readonly string[];
  readonly description: string;
  readonly repeatable: boolean;
  readonly values: Values | null;
}

/** What can be typed after a command. */
export interface CommandWords {
  /** The command, or a command and its subcommand: `queue status`. Empty for the program. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly options: readonly OptionWords[];
  readonly subcommands: readonly { readonly name: string; readonly summary: string }[];
  /** What its arguments are; null where it takes none. */
  readonly argument: Values | null;
}

/** What stands for a value in the help (`<file>`) tells what it is. */
const PLACEHOLDERS: Readonly<Record<string, Values>> = {
  file: { kind: "file" },
  files: { kind: "file" },
  path: { kind: "file" },
  paths: { kind: "file" },
  folder: { kind: "file" },
  check: { kind: "words", words: CHECKS.map(({ id }) => id) },
};

function valuesOf(placeholder: string, choices: readonly string[] | undefined): Values {
  if (choices !== undefined) return { kind: "words", words: choices };
  return PLACEHOLDERS[placeholder] ?? { kind: "own" };
}

/** `--glossary <file>` is followed by a file, `--keep-going` by nothing. */
function afterOption({ flags, argChoices }: Option): Values | null {
  const placeholder = /[<[]([\w-]+)(?:\.\.\.)?[>\]]$/.exec(flags)?.[1];
  return placeholder === undefined ? null : valuesOf(placeholder, argChoices);
}

const isRepeatable = ({ variadic, description }: Option) => variadic || description.includes("(repeatable)");

const optionWords = (option: Option): OptionWords => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined),
  description: option.description,
  repeatable: isRepeatable(option),
  values: afterOption(option),
});

const argumentWords = (argument: Argument | undefined): Values | null =>
  argument === undefined ? null : valuesOf(argument.name(), argument.argChoices);

/** What the command line understands, command by command: the program itself first, subcommands after their command. */
export function commandWords(command: Command, path: readonly string[] = []): CommandWords[] {
  const helper = command.createHelp();
  const commands = helper.visibleCommands(command);
  const own: CommandWords = {
    path,
    summary: command.summary() || command.description(),
    options: helper.visibleOptions(command).map(optionWords),
    subcommands: commands.map((each) => ({
      name: each.name(),
      summary: each.summary() || each.description(),
    })),
    argument: argumentWords(command.registeredArguments[0]),
  };
  const below = commands.flatMap((each) => commandWords(each, [...path, each.name()]));
  return [own, ...below].map((each) => (isHelpCommand(each) ? asHelp(each, own) : each));
}

const isHelpCommand = ({ path }: CommandWords) => path.at(-1) === "help";

/** `yidui help` is followed by the name of a command. */
function asHelp(help: CommandWords, { path, subcommands }: CommandWords): CommandWords {
  if (help.path.length !== path.length + 1) return help;
  const words = subcommands.map(({ name }) => name).filter((name) => name !== "help");
  return { ...help, options: [], argument: { kind: "words", words } };
}
