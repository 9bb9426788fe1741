import type { Command } from "commander";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { allPages, codeBlocks, type Page } from "./markdown.js";

const options = new Map<string, Set<string>>();

beforeAll(async () => {
  const visit = (command: Command, path: string) => {
    const flags = command.options
      .flatMap(({ long, short }) => [long, short])
      .filter((flag) => flag !== undefined);
    options.set(path, new Set([...flags, "--help", "-h"]));
    for (const each of command.commands) visit(each, `${path} ${each.name()}`);
  };
  for (const { name, load } of COMMANDS) visit((await load()).command, name);
}, 180_000);

const flagsIn = (line: string) => line.match(/(?<=^|[\s"'`])--[a-z][a-z-]*/gu) ?? [];

/** Pieces of code that call yidui: a line of a block, or code within a sentence. */
function calls(page: Page): string[] {
  const inline = page.nodes.flatMap((node) => (node.type === "inlineCode" ? [node.value] : []));
  const lines = codeBlocks(page).flatMap(({ value }) => value.split("\n"));
  return [...inline, ...lines].filter((code) => /(?:^|\s)yidui [a-z]+/u.test(code));
}

/** Options of `npm run fuzz`, which pages name too. */
const OTHERS = ["--seed", "--only"];

/** Options that a sentence names by themselves. */
const named = (page: Page) =>
  page.nodes.flatMap((node) =>
    node.type === "inlineCode" && node.value.startsWith("--") ? flagsIn(node.value) : [],
  );

const pages = allPages()
  .filter(({ path }) => path === "README.md" || path.startsWith("docs/"))
  .map((page) => [page.path, page] as const);

describe.each(pages)("what %s says of the command line", (_path, page) => {
  it("names options that there are", () => {
    const all = new Set([...options.values()].flatMap((flags) => [...flags]));
    expect(named(page).filter((flag) => !all.has(flag) && !OTHERS.includes(flag))).toEqual([]);
  });

  it("gives each command options that it has", () => {
    const wrong = calls(page).flatMap((line) => {
      const [, call = ""] =
        /(?:^|\s)(yidui [a-z].*)$/u.exec((line.split(" #")[0] ?? "").split("|")[0] ?? "") ?? [];
      const [, first = "", second = ""] = call.split(" ");
      const known = options.get(`${first} ${second}`) ?? options.get(first);
      if (known === undefined) return first === "help" || first === "" ? [] : [`no command: ${call}`];
      return flagsIn(call)
        .filter((flag) => !known.has(flag))
        .map((flag) => `${flag}: ${call}`);
    });
    expect(wrong).toEqual([]);
  });
});
