import { describe, expect, it, vi } from "vitest";
import { temporaryFolder, type Run } from "../cli/run.js";
import { fillWithSamples } from "../cli/sample-folder.js";
import { shellIn } from "../cli/shell.js";
import { allPages, codeBlocks, type CodeBlock } from "./markdown.js";

/** Every command is a process, and on a busy machine a slow one. */
vi.setConfig({ testTimeout: 180_000 });

/** Lines of the blocks marked `sh` that call yidui. A block marked `sh not-run` needs what no test has. */
const isRun = ({ language, meta }: CodeBlock) => language === "sh" && !meta.includes("not-run");
/** Queues need a server: their commands are run as examples of the help. */
const QUEUES = /^(?:npx )?yidui (?:enqueue|worker|collect|queue)\b/u;
const commandsOf = ({ value }: CodeBlock) =>
  value.split("\n").filter((line) => /^(?:npx )?yidui /u.test(line) && !QUEUES.test(line));

const pages = allPages().flatMap((page) => {
  const blocks = codeBlocks(page);
  return blocks.some((block) => isRun(block) && commandsOf(block).length > 0)
    ? [[page.path, blocks] as const]
    : [];
});

const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
const pattern = (line: string) => new RegExp(`^${line.split("…").map(escaped).join(".*")}$`, "u");

/** The lines of a shown output that the real one does not have, in order; `…` stands for anything, alone for lines. */
function missing(shown: string, real: string): string[] {
  const lines = real.split("\n").map((line) => line.trimEnd());
  let at = 0;
  return shown.split("\n").filter((line) => {
    if (line.trim() === "…") return false;
    const expected = pattern(line.trimEnd());
    const found = lines.findIndex((each, index) => index >= at && expected.test(each));
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

const folder = temporaryFolder();
fillWithSamples(folder);
const shell = shellIn(folder);
/** Pages repeat each other's commands; each is run once. */
const known = new Map<string, Run>();

function run(line: string): Run {
  const command = (line.split(" #")[0] ?? "").trim().replace(/^npx /u, "");
  const result = known.get(command) ?? shell(command);
  known.set(command, result);
  return result;
}

describe.each(pages)("the commands of %s", (_path, blocks) => {
  let last = "";

  for (const block of blocks) {
    if (isRun(block)) {
      for (const line of commandsOf(block)) {
        it(`line ${block.line}: ${line}`, () => {
          const { status, stdout, stderr } = run(line);
          expect([0, 1], stderr).toContain(status);
          expect(stderr).not.toMatch(/^(?:yidui: \D|error:)/mu);
          last = stdout;
        });
      }
    } else if (block.meta === "output") {
      it(`line ${block.line}: the output that is shown is the output`, () => {
        expect(missing(block.value, last)).toEqual([]);
      });
    }
  }
});
