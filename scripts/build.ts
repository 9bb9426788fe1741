/**
 * Builds the package: the library and the command line as one bundle with shared chunks (starting a process that has
 * to find and read two hundred modules takes longer than an audit), and the type declarations beside it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { version } from "../src/cli/version.js";
import { keepPublicTypes } from "./public-types.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const FOR_NODE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  target: "node20.19",
  // Half the size to read and scan at every start; names stay, so that a stack trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Bundles into `dist/lib`, as deep below the package as the sources are: data is found relative to the code. */
export async function bundle(): Promise<void> {
  for (const folder of ["dist/lib", "dist/code"])
    rmSync(join(ROOT, folder), { recursive: true, force: true });
  await build({
    ...FOR_NODE,
    entryPoints: {
      index: "src/index.ts",
      worker: "src/cli/batch/worker.ts",
      "record-worker": "src/cli/stream/record-worker.ts",
      "job-worker": "src/cli/queue/job-worker.ts",
      "document-worker": "src/cli/document-worker.ts",
    },
    outdir: "dist/lib",
    splitting: true,
    packages: "external",
    format: "esm",
  });
  await commandLine("dist/lib");
  await reportPage();
}

/** Packages that every command needs: finding and reading their files takes longer than running them. */
const BUNDLED = ["commander", "picocolors", "string-similarity", "string-width", "wrap-ansi"];

/** Everything else is loaded when it is needed, from where it was installed. */
const others: Plugin = {
  name: "others",
  setup: (builder) => {
    builder.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
      kind === "entry-point" || importer.includes("node_modules") || BUNDLED.includes(path)
        ? null
        : { path, external: true },
    );
  },
};

/**
 * What packages do when they are loaded and hardly any run needs. commander loads the module that starts processes;
 * string-width makes a segmenter, for the rare text that is not plain. Each costs more than a tenth of what Node does.
 */
const PUT_OFF = [
  {
    file: /node_modules\/commander\/lib\/command\.js$/,
    from: "const childProcess = require('node:child_process');",
    to: "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };",
  },
  {
    file: /node_modules\/string-width\/index\.js$/,
    from: "const segmenter = new Intl.Segmenter();",
    to: "let made; const segmenter = { segment: text => (made ??= new Intl.Segmenter()).segment(text) };",
  },
];

const putOff: Plugin = {
  name: "put-off",
  setup: (builder) => {
    for (const { file, from, to } of PUT_OFF)
      builder.onLoad({ filter: file }, ({ path }) => {
        const code = readFileSync(path, "utf8");
        if (!code.includes(from)) throw new Error(`${path} no longer has: ${from}`);
        return { contents: code.replace(from, () => to) };
      });
  },
};

/** `import.meta.url` for code that is no module. */
const OWN_URL = "const __ownUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * The command line as one script, whose compiled code can be kept between runs (src/cli/start.ts), and the file that
 * starts it. `main.js` starts it too.
 */
async function commandLine(outdir: string, more: BuildOptions = {}): Promise<void> {
  const script = {
    ...FOR_NODE,
    outdir,
    format: "cjs",
    define: { "import.meta.url": "__ownUrl" },
    ...more,
  } as const;
  const { metafile } = await build({
    ...script,
    entryPoints: { cli: "src/cli/main.ts" },
    outExtension: { ".js": ".cjs" },
    plugins: [putOff, others],
    banner: {
      js: `(function(require,module,exports,__filename,__dirname,__import){"use strict";${OWN_URL}`,
    },
    footer: { js: "})" },
    charset: "ascii",
    metafile: true,
  });
  const path = join(ROOT, outdir, "cli.cjs");
  // A script whose compiled code was kept cannot import by itself: the engine forgets where it came from.
  const text = asciiOnly(readFileSync(path, "utf8").replace(/\bimport\((?="[^"]+"\))/gu, "__import("));
  writeFileSync(path, text);
  const id = createHash("sha256").update(text).digest("hex").slice(0, 16);
  await build({
    ...script,
    entryPoints: { yidui: "src/cli/start.ts" },
    outExtension: { ".js": ".cjs" },
    define: { ...script.define, PROGRAM_ID: JSON.stringify(id) },
    banner: { js: OWN_URL },
  });
  writeFileSync(join(ROOT, outdir, "main.js"), 'import "./yidui.cjs";\n');
  for (const file of ["main.js", "yidui.cjs"]) chmodSync(join(ROOT, outdir, file), 0o755);
  writeFileSync(join(ROOT, outdir, "LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
}

/** The same with every module under its name in a comment, to tell what a profile's lines belong to. */
export async function readableBundle(outdir: string): Promise<void> {
  rmSync(join(ROOT, outdir), { recursive: true, force: true });
  const readable = { outdir, minifyWhitespace: false, minifySyntax: false } as const;
  await build({
    ...FOR_NODE,
    ...readable,
    entryPoints: { index: "src/index.ts" },
    packages: "external",
    format: "esm",
  });
  await commandLine(outdir, readable);
}

/** A text of one-byte characters is read as it is; esbuild leaves characters in regular expressions as they are. */
function asciiOnly(code: string): string {
  if (/String\.raw`[^`]*[^\0-\x7f]/u.test(code))
    throw new Error("String.raw with a character that is not ASCII");
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The licences of the packages that became part of the command line. */
function licencesOf(inputs: readonly string[]): string {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const [file] = readdirSync(join(ROOT, folder)).filter((name) => /^licen[cs]e/iu.test(name));
      if (file === undefined) throw new Error(`${folder} has no licence`);
      return `${folder.replace(/^.*node_modules\//u, "")}\n\n${readFileSync(join(ROOT, folder, file), "utf8").trim()}\n`;
    })
    .join("\n---\n\n");
}

/** The first runs keep what they compiled: whoever builds the package need not wait for it. */
function firstRuns(): void {
  const calls = readdirSync(join(ROOT, "corpus/calls")).filter((name) => name.endsWith(".txt"));
  const runs = [["--help"], ...calls.map((name) => ["check", `corpus/calls/${name}`])];
  for (const run of runs)
    spawnSync(process.execPath, ["dist/lib/yidui.cjs", ...run], { cwd: ROOT, stdio: "ignore" });
}

/** The script and the style of the HTML report, which stand inside every report. */
async function reportPage(): Promise<void> {
  const folder = "src/report/html/browser";
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      report: `${folder}/main.ts`,
      "report-style": `${folder}/style.css`,
      calls: `${folder}/calls.ts`,
      "calls-style": `${folder}/calls-style.css`,
    },
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
  keepPublicTypes(join(ROOT, "dist/types"));
}

/** What `man yidui` shows once the package is installed. */
async function manual(): Promise<void> {
  const { manPage } = await import("./man-page.js");
  mkdirSync(join(ROOT, "dist/man"));
  writeFileSync(join(ROOT, "dist/man/yidui.1"), await manPage(version()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  await bundle();
  declarations();
  await manual();
  firstRuns();
}
