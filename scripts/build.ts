/**
 * Builds the package: the library and the command line as one bundle with shared chunks (starting a process that has
 * to find and read two hundred modules takes longer than an audit), and the type declarations beside it.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Bundles into `dist/lib`, as deep below the package as the sources are: data is found relative to the code. */
export async function bundle(): Promise<void> {
  rmSync(join(ROOT, "dist/lib"), { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      index: "src/index.ts",
      main: "src/cli/main.ts",
      worker: "src/cli/batch/worker.ts",
      "record-worker": "src/cli/stream/record-worker.ts",
    },
    outdir: "dist/lib",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    target: "node20.19",
    format: "esm",
    // Half the size to read and scan at every start; names stay, so that a stack trace can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: "warning",
  });
  await reportPage();
}

/** The script and the style of the HTML report, which stand inside every report. */
async function reportPage(): Promise<void> {
  const folder = "src/report/html/browser";
  await build({
    absWorkingDir: ROOT,
    entryPoints: { report: `${folder}/main.ts`, "report-style": `${folder}/style.css` },
    outdir: "dist/lib",
    bundle: true,
    platform: "browser",
    target: ["chrome105", "firefox110", "safari16"],
    format: "iife",
    minify: true,
    tsconfig: `${folder}/tsconfig.json`,
    logLevel: "warning",
  });
}

function declarations(): void {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  const arguments_ = [join(typescript, "bin/tsc"), "-p", join(ROOT, "tsconfig.build.json")];
  execFileSync(process.execPath, arguments_, { stdio: "inherit" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  await bundle();
  declarations();
}
