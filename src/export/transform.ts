import { createRequire } from "node:module";
import { simplify } from "../segment/script.js";
import type { CorpusPair } from "./record.js";

const require = createRequire(import.meta.url);

/** Script that the Chinese side is written in; the tags are made to agree. */
export type ChineseScript = "simplified" | "traditional";

let toTraditional: ((text: string) => string) | null = null;

/** Characters only, no regional vocabulary. Loaded when it is first needed. */
function traditional(text: string): string {
  toTraditional ??= (
    require("opencc-js/cn2t") as {
      Converter(options: { from: string; to: string }): (text: string) => string;
    }
  ).Converter({ from: "cn", to: "t" });
  return toTraditional(text);
}

/** The pair with its Chinese in one script. */
export function inScript(pair: CorpusPair, script: ChineseScript): CorpusPair {
  return script === "simplified"
    ? { ...pair, zh: simplify(pair.zh).text, zhLanguage: "zh-Hans" }
    : { ...pair, zh: traditional(pair.zh), zhLanguage: "zh-Hant" };
}

/**
 * Pairs with speakers numbered in the order in which each call first shows them. Names inside what was said stay: only
 * a person can tell which of those give somebody away.
 */
export function anonymised(pairs: readonly CorpusPair[]): CorpusPair[] {
  const numbers = new Map<string, number>();
  return pairs.map((pair) => {
    if (pair.speaker === null) return pair;
    const number = numbers.get(pair.speaker) ?? numbers.size + 1;
    numbers.set(pair.speaker, number);
    return { ...pair, speaker: `Speaker ${number}` };
  });
}
