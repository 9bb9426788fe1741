/** The manual page `man yidui`, made from the commands and their help. */
import { Command, type Help } from "commander";
import { COMMANDS } from "../src/cli/commands.js";
import { MANUAL_PAGES, PROGRAM_PAGE } from "../src/cli/manual/pages.data.js";
import type { Entry, ManualPage } from "../src/cli/manual/manual-page.js";

/** Text as troff takes it: backslashes and hyphens as they are, and no line that looks like a request. */
function text(content: string): string {
  return content
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/gmu, "\\&");
}

const bold = (content: string) => `.B "${text(content).replaceAll('"', '""')}"`;
const section = (title: string, ...lines: readonly string[]) =>
  lines.length === 0 ? [] : [`.SH ${title}`, ...lines];
const item = ([name, meaning]: Entry) => [".TP", bold(name), text(meaning)];
const paragraphs = (all: readonly string[]) => all.flatMap((each) => [".PP", text(each)]);

function example({ run, does }: ManualPage["examples"][number]): string[] {
  return [".TP", bold(run), text(does)];
}

function commandLines(command: Command, path: readonly string[]): string[] {
  const helper = command.createHelp();
  const page = MANUAL_PAGES[path.join(" ")];
  const options = helper
    .visibleOptions(command)
    .filter(({ long }) => long !== "--help")
    .map((option): Entry => [helper.optionTerm(option), helper.optionDescription(option)]);
  const given = helper
    .visibleArguments(command)
    .map((argument): Entry => [helper.argumentTerm(argument), helper.argumentDescription(argument)]);
  const usage = ["yidui", ...path, ...usageOf(command, helper)].join(" ");
  return [
    `.SS "${text(usage)}"`,
    ...paragraphs([command.description(), ...(page?.details ?? [])]),
    ...[...given, ...options].flatMap(item),
    ...(page === undefined ? [] : [".PP", "Examples:", ...page.examples.flatMap(example)]),
    ...command.commands.flatMap((each) => commandLines(each, [...path, each.name()])),
  ];
}

const usageOf = (command: Command, helper: Help): string[] => [
  ...(command.options.length > 0 ? ["[options]"] : []),
  ...command.registeredArguments.map((argument) =>
    argument.required ? `<${helper.argumentTerm(argument)}>` : `[${helper.argumentTerm(argument)}]`,
  ),
];

const SUMMARY = "audits interpreted speech between Mandarin and English";

/** The page in the man macros of troff. */
export async function manPage(version: string): Promise<string> {
  const commands = await Promise.all(COMMANDS.map(async ({ load }) => (await load()).command));
  const everywhere = (key: "environment" | "files") =>
    new Map(
      Object.values(MANUAL_PAGES).flatMap((page) => page[key].map((entry) => [entry[0], entry] as const)),
    );
  const pages = [...new Set(Object.values(MANUAL_PAGES).flatMap(({ seeAlso }) => seeAlso))];
  return [
    `.TH YIDUI 1 "" "yidui ${version}" "User Commands"`,
    ...section("NAME", `yidui \\- ${text(SUMMARY)}`),
    ...section("SYNOPSIS", ".B yidui", ".I command", "[options]"),
    ...section("DESCRIPTION", ...paragraphs(PROGRAM_PAGE.details)),
    ...section("COMMANDS", ...commands.flatMap((command) => commandLines(command, [command.name()]))),
    ...section("EXIT STATUS", ...PROGRAM_PAGE.exitStatus.flatMap(item)),
    ...section("ENVIRONMENT", ...[...everywhere("environment").values()].flatMap(item)),
    ...section("FILES", ...[...everywhere("files").values()].flatMap(item)),
    ...section(
      "SEE ALSO",
      text(
        pages
          .filter((page) => page.startsWith("docs/"))
          .sort()
          .join(", "),
      ),
    ),
    "",
  ].join("\n");
}
