import { readFileSync } from "node:fs";

/** The package's own data folder; `src/text` and `dist/text` lie equally deep below it. */
const CORPUS = new URL("../../corpus/", import.meta.url);

/** What the build makes of sources that are no part of the library itself, such as the script of the HTML report. */
const BUILT = new URL("../../dist/lib/", import.meta.url);

/** The text of a file that the build made. `name` is a constant of the caller, never user input. */
export function builtText(name: string): string {
  return readFileSync(new URL(name, BUILT), "utf8");
}

const texts = new Map<string, string>();

/**
 * The text of a file in `corpus/`, read once: names and terms serve the segmenter and the checks. `name` is a constant
 * of the caller, never user input.
 */
export function corpusText(name: string): string {
  let text = texts.get(name);
  if (text === undefined) texts.set(name, (text = readFileSync(new URL(name, CORPUS), "utf8")));
  return text;
}

/** The bytes of a file in `corpus/`. */
export function corpusBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, CORPUS));
}

/** Rows of a tab-separated table in `corpus/`: blank lines and lines that start with `#` are notes. */
export function corpusRows(name: string): string[][] {
  return corpusText(name)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
