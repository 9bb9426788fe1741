import { closeSync, openSync, readSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { InputError, TELLING_START, isOwnOutput, isTranscript, printable } from "../../index.js";
import { readGuarded } from "../guarded-document.js";
import { onFile, readInput } from "../files.js";
import { POSSIBLE_EXTENSIONS, TRANSCRIPT_EXTENSIONS } from "./extensions.data.js";

const extensionOf = (path: string) => extname(path).slice(1).toLowerCase();
const isOneOf = (list: readonly string[], path: string) => list.includes(extensionOf(path));
/** Their kind is told by their bytes: named so and being none, they are something else. */
const KINDS: Readonly<Record<string, string>> = { json: "json", html: "html", htm: "html", xhtml: "html" };

function startOf(path: string): string {
  return onFile(path, () => {
    const handle = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(TELLING_START);
      return bytes.toString("utf8", 0, readSync(handle, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(handle);
    }
  });
}

/** Whether a file of a kind that may be anything is a transcript. */
async function isCall(path: string): Promise<boolean> {
  try {
    const { name, bytes } = readInput(path);
    const document = await readGuarded(bytes, name);
    const kind = KINDS[extensionOf(path)];
    return (kind === undefined || kind === document.encoding) && isTranscript(document);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** What a browser saves beside a page: `call_files/` of `call.html`. */
function isPartOfPage(path: string, pages: ReadonlySet<string>): boolean {
  const parts = path.split(/[/\\]/u);
  return parts.some(
    (part, i) =>
      part.endsWith("_files") && pages.has(join(...parts.slice(0, i), part.slice(0, -"_files".length))),
  );
}

export interface Found {
  /** Paths that begin with the folder. */
  readonly calls: readonly string[];
  /** Files that might have been calls and are none. */
  readonly others: readonly string[];
}

/**
 * The transcripts in a folder and below it. Symbolic links are not followed, since one to a parent would never end, nor
 * names that begin with a dot. What yidui wrote itself is left out, and what is named `except`, such as the output of
 * this run. Of the kinds of file that may be anything (JSON, web pages, tables) those are calls that hold one.
 */
export async function callsIn(folder: string, except: ReadonlySet<string>): Promise<Found> {
  const { glob } = await import("tinyglobby");
  const extensions = [...TRANSCRIPT_EXTENSIONS, ...POSSIBLE_EXTENSIONS];
  const names = await glob(`**/*.{${extensions.join(",")}}`, {
    cwd: folder,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    // Documents that are open in an office program, and what interrupted runs left.
    ignore: ["**/~$*", "**/*.parts/**"],
  });
  const pages = new Set(
    names.flatMap((name) =>
      KINDS[extensionOf(name)] === "html" ? [name.slice(0, -extname(name).length)] : [],
    ),
  );
  const calls: string[] = [];
  const others: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (except.has(resolve(path)) || isPartOfPage(name, pages)) continue;
    const sure = isOneOf(TRANSCRIPT_EXTENSIONS, name);
    const plain = !sure || isOneOf(["txt", "text"], name);
    const isOne = !(plain && isOwnOutput(startOf(path))) && (sure || (await isCall(path)));
    (isOne ? calls : others).push(path);
  }
  return { calls, others };
}

/** So many names are told. */
const TOLD = 3;

/** Tells what was not taken of a folder: somebody may have thought that it would be. */
export function tellOthers(folder: string, others: readonly string[]): void {
  if (others.length === 0) return;
  const names = others.slice(0, TOLD).map((path) => relative(folder, path));
  if (others.length > TOLD) names.push("…");
  const what = others.length === 1 ? "1 file holds" : `${others.length} files hold`;
  process.stderr.write(printable(`yidui: ${folder}: ${what} no transcript: ${names.join(", ")}`) + "\n");
}
