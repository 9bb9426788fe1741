/**
 * `npx tsx scripts/package-size.ts`: how large the package is, packed, unpacked and installed with everything that it
 * needs. `--write` puts the table into docs/library.md. Build first.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "docs/library.md");

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Bytes of the files of a folder, those of packages inside it left out: they are counted as what they are. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}

/** Where Node finds a package from a folder. */
function resolved(name: string, from: string): string | null {
  const own = join(from, "node_modules", name);
  if (existsSync(join(own, "package.json"))) return own;
  const parent = join(from, "..");
  return parent === from ? null : resolved(name, parent);
}

/** The folders of everything that the package needs, directly or through others. */
function dependencies(from: string, found = new Set<string>()): Set<string> {
  for (const name of Object.keys(manifestOf(from).dependencies ?? {})) {
    const folder = resolved(name, from);
    if (folder === null || found.has(folder)) continue;
    found.add(folder);
    dependencies(folder, found);
  }
  return found;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as Packed[];
if (packed === undefined) throw new Error("npm packed nothing");
const needed = [...dependencies(ROOT)].map((folder) => ({ folder, bytes: bytesOf(folder) }));
const all = needed.reduce((sum, { bytes }) => sum + bytes, packed.unpackedSize);
const largest = needed
  .sort((a, b) => b.bytes - a.bytes)
  .slice(0, 4)
  .map(({ folder, bytes }) => `${folder.replace(/^.*node_modules[\\/]/u, "")} ${megabytes(bytes)}`);

const table = `| what                                     | size   |
| --- | --- |
| packed, to download | ${megabytes(packed.size)} |
| unpacked, ${packed.entryCount} files | ${megabytes(packed.unpackedSize)} |
| with the ${needed.length} packages that it needs | ${megabytes(all)} |

The largest of those: ${largest.join(", ")}.
`;
process.stdout.write(table);

if (process.argv.includes("--write")) {
  const page = readFileSync(PAGE, "utf8");
  const written = page.replace(
    /(<!-- size: begin -->\n)[\s\S]*?(<!-- size: end -->)/u,
    (_whole, begin: string, end: string) => `${begin}\n${table}\n${end}`,
  );
  writeFileSync(PAGE, written);
  execFileSync("npx", ["prettier", "--write", PAGE], { cwd: ROOT, stdio: "ignore" });
}
