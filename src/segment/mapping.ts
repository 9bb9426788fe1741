import type { MappedText } from "../text/mapped-text.js";

/** Collects a rewritten text piece by piece and keeps where every code unit of it came from. */
export interface MappedTextBuilder {
  /** Appends `text`, which stands for `original[start, end)`; pieces come in the order of the original. */
  add(text: string, start: number, end: number): void;
  /** `end` is the length of the original. */
  finish(end: number): MappedText;
}

/**
 * Same length: unit by unit. Another length: the first unit of the replacement is the first of the original, the rest
 * follow one by one and stop at the last, so offsets never run backwards nor past the piece. As long as nothing has
 * moved there are no offsets at all.
 */
export function mappedTextBuilder(): MappedTextBuilder {
  const parts: string[] = [];
  let length = 0;
  let offsets: number[] | null = null;
  const fromHereOn = (): number[] => (offsets ??= Array.from({ length }, (_, i) => i));
  return {
    add(text, start, end) {
      if (offsets !== null || start !== length || text.length !== end - start) {
        const list = fromHereOn();
        for (let i = 0; i < text.length; i++) list.push(Math.min(start + i, Math.max(start, end - 1)));
      }
      parts.push(text);
      length += text.length;
    },
    finish(end) {
      const text = parts.join("");
      if (offsets === null && length === end) return { text, offsets: null };
      const list = fromHereOn();
      list.push(end);
      return { text, offsets: Uint32Array.from(list) };
    },
  };
}

/** `second` rewrote the text of `first`: the map from its text to the first original. */
export function compose(first: MappedText, second: MappedText): MappedText {
  if (second.offsets === null) return { text: second.text, offsets: first.offsets };
  const { offsets } = first;
  if (offsets === null) return second;
  return { text: second.text, offsets: second.offsets.map((place) => offsets[place] ?? 0) };
}
