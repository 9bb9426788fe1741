import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../cli/run.js";
import { fillWithSamples } from "../cli/sample-folder.js";
import { ROOT, codeBlocks, readPage, type CodeBlock } from "./markdown.js";

/** Every block of TypeScript that users are shown. Each is a module that stands for itself. */
const blocks = ["README.md", "docs/library.md"]
  .flatMap((path) => codeBlocks(readPage(path)))
  .filter(({ language }) => language === "ts");
const nameOf = ({ page, line }: CodeBlock) => `${page}:${line}`;

/** Each example is a process, and on a busy machine a slow one. */
vi.setConfig({ testTimeout: 180_000 });

const folder = temporaryFolder();
fillWithSamples(folder);
mkdirSync(join(folder, "node_modules"));
symlinkSync(ROOT, join(folder, "node_modules", "yidui"));
writeFileSync(join(folder, "package.json"), '{"type":"module"}');
const fileOf = ({ page, line }: CodeBlock) => join(folder, `${page.replace(/\W/gu, "-")}-${line}.ts`);
for (const block of blocks) writeFileSync(fileOf(block), block.value);

/**
 * What a block says that it prints: the comment behind `console.log(…);`, and the lines of comment right after it or
 * after the loop that it stands in. `…` stands for anything.
 */
function promised({ value }: CodeBlock): string[] {
  let printing = false;
  return value.split("\n").flatMap((line) => {
    const comment = /^\s*\/\/ (.*)$/u.exec(line)?.[1];
    if (comment !== undefined) return printing ? [comment] : [];
    const prints = line.includes("console.log(");
    printing = prints || (printing && /^\s*\}$/u.test(line));
    const behind = prints ? /\); \/\/ (.*)$/u.exec(line)?.[1] : undefined;
    return behind === undefined ? [] : [behind];
  });
}

const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
const pattern = (line: string) => new RegExp(`^${line.split("…").map(escaped).join(".*")}$`, "u");

describe("the examples of the library", () => {
  it("pass the compiler in strict mode, against the types of the package", () => {
    const program = ts.createProgram(blocks.map(fileOf), {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
      typeRoots: [join(ROOT, "node_modules/@types")],
      paths: { yidui: [join(ROOT, "src/index.ts")] },
    });
    const problems = blocks.flatMap((block) => {
      const source = program.getSourceFile(fileOf(block));
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${nameOf(block)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    });
    expect(problems).toEqual([]);
  });

  it.each(blocks.map((block) => [nameOf(block), block] as const))(
    "%s prints what it says",
    (_name, block) => {
      const expected = promised(block);
      expect(expected.length, "an example shows what comes out").toBeGreaterThan(0);
      const { outputText } = ts.transpileModule(block.value, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
      });
      const file = fileOf(block).replace(/\.ts$/u, ".js");
      writeFileSync(file, outputText);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
        cwd: folder,
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const printed = stdout.trimEnd().split("\n");
      expect(
        printed.map((line, at) => (pattern(expected[at] ?? "").test(line) ? expected[at] : line)),
      ).toEqual(expected);
    },
  );
});
