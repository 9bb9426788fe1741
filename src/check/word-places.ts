import type { Word } from "../segment/segment.js";

/** The first of a sentence's words, which are in order, that ends at a place or after it. */
export function firstEndingFrom(words: readonly Word[], at: number): Word | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.span.end < at) low = middle + 1;
    else high = middle;
  }
  return words[low];
}
