import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the linter has against a program that stands where a file of the sources does. */
async function refusals(code: string, file: string): Promise<string[]> {
  // What needs the types of a whole program is not asked for.
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId ?? "")
    .filter((rule) => !rule.startsWith("@typescript-eslint"));
}

describe("no network, no shell, no code from text: the rule of the linter can fail", () => {
  it.each([
    ["a connection", 'import { request } from "node:https";\nrequest("x");\n', "no-restricted-imports"],
    ["another program", 'import { exec } from "child_process";\nexec("x");\n', "no-restricted-imports"],
    ["a late import", 'await import("node:child_process");\n', "no-restricted-syntax"],
    ["a required module", 'require("node:net");\n', "no-restricted-syntax"],
    ["fetch", 'await fetch("x");\n', "no-restricted-globals"],
    ["fetch of the global object", 'await globalThis.fetch("x");\n', "no-restricted-properties"],
    ["eval", 'eval("x");\n', "no-eval"],
    ["a function of a text", 'new Function("x")();\n', "no-new-func"],
  ])("%s", { timeout: 60_000 }, async (_, code, rule) => {
    expect(await refusals(code, "src/read/probe.js")).toContain(rule);
  });

  it(
    "what runs the program may compile it, and do nothing else of that kind",
    { timeout: 60_000 },
    async () => {
      expect(
        await refusals('import { Script } from "node:vm";\nnew Script("x");\n', "src/cli/start.ts"),
      ).not.toContain("no-restricted-imports");
      expect(
        await refusals('import { exec } from "node:child_process";\nexec("x");\n', "src/cli/start.ts"),
      ).toContain("no-restricted-imports");
    },
  );
});
