import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../cli/run.js";
import { ROOT, codeBlocks, readPage } from "../docs/markdown.js";

const folder = temporaryFolder();
const modules = join(folder, "node_modules");
const installed = join(modules, "yidui");
const SAMPLES = ["hengyao-2024q3", "hongling-2023q4", "ruikang-2025q3"].map(
  (name) => `node_modules/yidui/corpus/calls/${name}.txt`,
);

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;

/** What `npm install` would put there, without a network: the packed package, and its dependencies as links. */
beforeAll(() => {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as { readonly filename: string }[];
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", [
    "-xzf",
    join(folder, packed?.filename ?? ""),
    "-C",
    installed,
    "--strip-components=1",
  ]);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
  writeFileSync(join(folder, "package.json"), "{}");
}, 120_000);

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

describe("the installed package", () => {
  it.each(SAMPLES)("audits %s as the project itself does", (sample) => {
    const args = ["check", sample, "--format", "json", "--fail-on", "never"];
    const from = (home: string) => {
      const { stdout, stderr } = node(join(home, manifest.bin["yidui"] ?? ""), ...args);
      expect(stderr).toBe("");
      return stdout;
    };
    expect(from(installed)).toBe(from(ROOT));
  });

  it("writes a report, a corpus, a comparison and the explanation of a check", () => {
    const [call = ""] = SAMPLES;
    const calls = ["a", "b"].map(
      (letter) => `node_modules/yidui/corpus/calls/minghe-2024q4.vendor-${letter}.txt`,
    );
    for (const args of [
      ["check", call, "--format", "html"],
      ["export", call, "--format", "tmx"],
      ["export", call, "--script", "traditional"],
      ["compare", ...calls],
      ["explain", "number-magnitude"],
      ["align", "--source", call, "--target", call],
    ]) {
      const { status, stdout, stderr } = node(join(installed, manifest.bin["yidui"] ?? ""), ...args);
      expect([0, 1], stderr).toContain(status);
      expect(stdout).not.toBe("");
    }
  });

  it("holds nothing that only making it needs", () => {
    const names = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => /(?:\.gold\.json|\.test\.\w+|\.map|(?<!\.d)\.ts)$/u.test(name))).toEqual(
      [],
    );
    expect(names.filter((name) => /^(?:src|test|scripts|docs|corpus\/samples)\b/u.test(name))).toEqual([]);
  });

  it("is used from CommonJS as docs/library.md says", () => {
    const [block] = codeBlocks(readPage("docs/library.md")).filter(({ language }) => language === "js");
    writeFileSync(join(folder, "audit.cjs"), block?.value ?? "");
    expect(node("audit.cjs")).toMatchObject({ status: 0, stdout: "0\n", stderr: "" });
  });

  it("gives its schemas", () => {
    const read =
      'import s from "yidui/schemas/audit-1.schema.json" with { type: "json" }; console.log(s.title)';
    writeFileSync(join(folder, "schema.mjs"), read);
    expect(node("--no-warnings", "schema.mjs")).toMatchObject({ status: 0, stderr: "" });
  });
});

const USE = `
import { auditText, InputError, type AuditDocument, type Finding } from "yidui";
const document: AuditDocument = auditText("Hello.");
const checks: string[] = document.findings.map((finding: Finding) => finding.check);
export const line: number | null = new InputError("x").line;
// @ts-expect-error a severity is none of these: types are there, and are not any
document.findings[0]!.severity === "grave";
export { checks };
`;

const USE_FROM_COMMONJS = `
import type { AuditDocument } from "yidui" with { "resolution-mode": "import" };
export async function audit(text: string): Promise<AuditDocument> {
  const { auditText } = await import("yidui");
  // @ts-expect-error the types are there, and are not any
  const wrong: number = auditText(text);
  return auditText(text);
}
`;

/** Every command is a process, and on a busy machine a slow one. */
vi.setConfig({ testTimeout: 180_000 });

const RESOLUTIONS = {
  "node16, ESM": ["use.mts", USE, ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
  "node16, CommonJS": ["use.cts", USE_FROM_COMMONJS, ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
  nodenext: ["next.mts", USE, ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  bundler: ["bundled.ts", USE, ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
} as const;

const typed = existsSync(join(ROOT, "dist/types/index.d.ts"));
if (!typed) console.warn("dist/types was not built: how types resolve is not tested");

describe.skipIf(!typed)("the types of the installed package", () => {
  it.each(Object.entries(RESOLUTIONS))(
    "are found with %s",
    (_name, [file, text, module, moduleResolution]) => {
      const path = join(folder, file);
      writeFileSync(path, text);
      const program = ts.createProgram([path], {
        module,
        moduleResolution,
        target: ts.ScriptTarget.ES2022,
        lib: ["lib.es2023.d.ts"],
        strict: true,
        noEmit: true,
        types: [],
        // Declarations are checked too: nothing may be missing in them.
        skipLibCheck: false,
      });
      const problems = ts.getPreEmitDiagnostics(program).map(({ file: at, messageText }) => {
        return `${at?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
      expect(problems).toEqual([]);
      rmSync(path);
    },
  );
});
