import type { CorpusPair } from "./record.js";

/** One JSON object a line, with everything that is known of the pair. */
export function jsonlCorpus(pairs: readonly CorpusPair[]): string {
  return pairs.map((pair) => JSON.stringify(pair) + "\n").join("");
}
