import { createHash } from "node:crypto";
import { normalise } from "../segment/script.js";
import { FILLERS } from "./fillers.data.js";
import type { CorpusPair } from "./record.js";

/**
 * `exact`: both sides are the same, character by character. `near`: they are the same once letter case, width, script
 * (Traditional or Simplified), accents, punctuation, spaces and filler words are taken away. A pair that differs in a
 * figure is never a duplicate: calls repeat a sentence every quarter with another number in it.
 */
export type Duplicates = "exact" | "near";

/** Words, numbers with what stands inside them, and the signs that change what a number means. */
const TOKEN = /\p{N}+(?:[.,:/]\p{N}+)*|\p{L}+|[%‰$€£¥+<>-]/gu;

/** A side with nothing left but what counts. */
function skeleton(text: string): string {
  const plain = normalise(text).text.normalize("NFKD").toLowerCase();
  const words = plain.replace(/\p{M}/gu, "").match(TOKEN) ?? [];
  return words
    .filter((word) => !FILLERS.has(word))
    .join("")
    .replace(/,/gu, "");
}

/** 52 bits of a hash, as many as a number holds exactly: two of ten million pairs meet with a chance of 1 in 90. */
function key(...parts: readonly string[]): number {
  const digest = createHash("sha256").update(parts.join("\u0000")).digest();
  return digest.readUIntBE(0, 6) * 16 + (digest.readUInt8(6) >> 4);
}

/** A filter with a memory: true for a pair that it has met before, within a call or across calls. */
export function duplicateFilter(what: Duplicates): (pair: CorpusPair) => boolean {
  const seen = new Set<number>();
  return ({ zh, en }) => {
    const id = what === "exact" ? key(zh, en) : key(skeleton(zh), skeleton(en));
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  };
}
