import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Openly licensed sentence pairs, from the repository's root; not part of the project. */
const PARALLEL = "../shared/parallel";

export interface SentencePair {
  readonly zh: string;
  readonly en: string;
  /** How much the pair counts. */
  readonly weight: number;
}

/**
 * How much each collection counts. Documentation of software is large and narrow, and its language is not that of
 * speech (元 in it is the first half of 元数据, metadata), so it counts little.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  tatoeba: 1,
  un_devset: 1,
  xquad: 1,
  tico19: 1,
  entities_cldr: 1,
  finance_glossary: 1,
};
const DOCUMENTATION = 0.3;

/** All sentence pairs; CC-CEDICT, which lies beside them, is a dictionary and is left out. */
export function loadParallel(): SentencePair[] {
  if (!existsSync(PARALLEL)) throw new Error(`no sentence pairs in ${PARALLEL}`);
  const pairs: SentencePair[] = [];
  for (const name of readdirSync(PARALLEL).sort()) {
    if (name === "cc_cedict") continue;
    const weight = WEIGHTS[name] ?? DOCUMENTATION;
    for (const file of readdirSync(join(PARALLEL, name)).sort()) {
      if (!file.endsWith(".tsv")) continue;
      for (const line of readFileSync(join(PARALLEL, name, file), "utf8").split("\n")) {
        const [zh, en] = line.split("\t").slice(-2);
        if (zh === undefined || en === undefined || zh === "" || en === "") continue;
        pairs.push({ zh, en, weight });
      }
    }
  }
  return pairs;
}
