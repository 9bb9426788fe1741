import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/text/language.js";
import { parseBeads } from "./bead-score.js";
import type { IdBead } from "./bead-score.js";

/** Where the gold alignments lie, from the repository's root; they are not part of the project. */
const BENCH = "../shared/bench/align";

interface BenchDocument {
  readonly id: string;
  readonly sourceLanguage: Language;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly IdBead[];
}

export interface BenchSet {
  readonly name: string;
  readonly documents: readonly BenchDocument[];
  readonly verses: { readonly source: readonly string[]; readonly target: readonly string[] } | null;
}

function lines(file: string): string[] {
  const all = readFileSync(file, "utf8").split("\n");
  if (all[all.length - 1] === "") all.pop();
  return all;
}

/** Loads `mac-dev`, `champollion`, or one document of the bible as `bible-001`, `bible-006`. */
export function loadSet(name: string): BenchSet | null {
  const [folder, only] = name.startsWith("bible-") ? ["bible", name.slice(6)] : [name, null];
  const root = join(BENCH, folder);
  if (!existsSync(root)) return null;
  const bible = folder === "bible";
  const documents = readdirSync(join(root, "gold"))
    .map((file) => file.replace(/\.align$/, ""))
    .filter((id) => only === null || id === only)
    .sort()
    .map((id): BenchDocument => {
      const zh = lines(join(root, "split", `${id}.zh`));
      const en = lines(join(root, "split", `${id}.en`));
      return {
        id,
        sourceLanguage: bible ? "en" : "zh",
        source: bible ? en : zh,
        target: bible ? zh : en,
        gold: parseBeads(readFileSync(join(root, "gold", `${id}.align`), "utf8")),
      };
    });
  const verses = bible
    ? { source: lines(join(root, "en.verse")), target: lines(join(root, "zh.verse")) }
    : null;
  return { name, documents, verses };
}
