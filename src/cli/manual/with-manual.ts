import { Help, type Command, type Option } from "commander";
import pc from "picocolors";
import { OPTION_GROUPS } from "./groups.data.js";
import type { Entry, ManualPage } from "./manual-page.js";
import { MANUAL_PAGES, PROGRAM_PAGE } from "./pages.data.js";

const INDENT = "  ";
const HEADINGS = OPTION_GROUPS.map(([heading]) => heading);

const headingOf = (flag: string) => OPTION_GROUPS.find(([, flags]) => flags.includes(flag))?.[0];

/** Commander paints nothing itself; what is painted here it strips where there is no colour. */
const { bold } = pc.createColors(true);

function entries(heading: string, items: readonly Entry[], helper: Help): string[] {
  if (items.length === 0) return [];
  const width = Math.max(...items.map(([name]) => name.length));
  const lines = items.map(([name, meaning]) => helper.formatItem(name, width, meaning, helper));
  return helper.formatItemList(heading, lines, helper);
}

/** A command line on a line of its own, to be copied, and below it what it does. */
function exampleLines({ examples }: ManualPage, helper: Help): string[] {
  const width = (helper.helpWidth ?? 80) - 3 * INDENT.length;
  const indented = (text: string) =>
    helper
      .boxWrap(text, width)
      .split("\n")
      .map((line) => INDENT.repeat(3) + line);
  const lines = examples.flatMap(({ run, does }) => [INDENT + run, ...indented(does)]);
  return helper.formatItemList("Examples:", lines, helper);
}

function sections(page: ManualPage, helper: Help): string {
  const { exitStatus, environment, files, seeAlso } = page;
  const related = helper.boxWrap(seeAlso.join(", "), (helper.helpWidth ?? 80) - INDENT.length);
  return [
    ...exampleLines(page, helper),
    ...entries("Exit status:", exitStatus, helper),
    ...entries("Environment:", environment, helper),
    ...entries("Files:", files, helper),
    helper.styleTitle("See also:"),
    ...related.split("\n").map((line) => INDENT + line),
    "",
  ].join("\n");
}

/** Options under their headings, in the order of the headings; a heading of its own comes last. */
function groupItems<T extends Command | Option>(
  unsorted: T[],
  visible: T[],
  groupOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Help().groupItems(unsorted, visible, groupOf);
  const rank = (heading: string) => (HEADINGS.indexOf(heading) + HEADINGS.length + 1) % (HEADINGS.length + 1);
  return new Map([...groups].sort(([a], [b]) => rank(a) - rank(b)));
}

function withPage(command: Command, page: ManualPage): void {
  for (const option of command.options) option.helpGroup(headingOf(option.long ?? "") ?? "Options:");
  command
    .optionsGroup("Help:")
    .helpOption("-h, --help", "show this text")
    .description([command.description(), ...page.details].join("\n\n"))
    .configureHelp({
      groupItems,
      styleTitle: bold,
      formatHelp: (self, helper) =>
        `${Help.prototype.formatHelp.call(helper, self, helper)}\n${sections(page, helper)}`,
    });
}

/** Makes the help of the program, or of a command and its subcommands, a page that answers what a person asks. */
export function withManual(command: Command, path: readonly string[] = []): Command {
  const page = path.length === 0 ? PROGRAM_PAGE : MANUAL_PAGES[path.join(" ")];
  if (page !== undefined) withPage(command, page);
  if (path.length > 0) for (const each of command.commands) withManual(each, [...path, each.name()]);
  return command;
}
