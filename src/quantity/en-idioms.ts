import { AFTER_PRONOUN, BEFORE_PRONOUN } from "./en-pronouns.data.js";
import type { Token } from "./en-tokens.js";

function matches(list: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index += 1)
    if (list[at + index]?.entry.word !== words[index]) return false;
  return true;
}

/** The token behind the idiom that a word belongs to; 0 when it is in none. */
export function idiomEnd(list: readonly Token[], at: number): number {
  const idioms = list[at]?.entry.idioms;
  if (idioms == null) return 0;
  for (const { before, inside, after } of idioms) {
    const start = at - before.length;
    if (start < 0 || !matches(list, at, inside)) continue;
    const end = at + inside.length;
    if (matches(list, start, before) && matches(list, end, after)) return end;
  }
  return 0;
}

/** `one` that stands for a thing and does not count it: the one, which one, one can see. */
export function isPronoun(list: readonly Token[], at: number): boolean {
  const before = list[at - 1]?.entry.word ?? "";
  const after = list[at + 1];
  if (after === undefined) return BEFORE_PRONOUN.has(before);
  if (before === "minus" || before === "negative") return false;
  if (BEFORE_PRONOUN.has(before) && !(after.kind === "word" && after.entry.unit !== null)) return true;
  return AFTER_PRONOUN.has(after.entry.word);
}
