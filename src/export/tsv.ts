import type { CorpusPair } from "./record.js";

/** Chinese, tab, English, one pair a line: what `--pairs` reads back. Tabs and line ends inside became spaces. */
export function tsvCorpus(pairs: readonly CorpusPair[]): string {
  return pairs.map((pair) => `${pair.zh}\t${pair.en}\n`).join("");
}
