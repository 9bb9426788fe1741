import type { Token } from "./en-tokens.js";

export interface Ordinal {
  readonly value: number;
  readonly next: number;
  /** Written with digits: 3rd. */
  readonly digits: boolean;
}

const ENDINGS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** A whole number below a million written plainly; -1 otherwise. */
export function plainWhole(token: Token | undefined): number {
  return token === undefined ? -1 : token.whole;
}

/** `3rd`, `third`, `twenty-first`, `one hundred twenty-fifth`, `two hundredth`. */
export function readOrdinal(list: readonly Token[], at: number): Ordinal | null {
  const token = list[at];
  if (token === undefined) return null;
  if (token.kind === "number") {
    const after = list[at + 1];
    if (after?.kind !== "word" || !after.glued || !ENDINGS.has(after.entry.word)) return null;
    const grouped = token.shape === "grouped" && token.value !== null && token.value.exponent >= 0;
    const value = grouped ? Number(token.value.coefficient) * 10 ** token.value.exponent : plainWhole(token);
    return value < 1 ? null : { value, next: at + 2, digits: true };
  }
  if (token.entry.ordinal > 0) return { value: token.entry.ordinal, next: at + 1, digits: false };
  return token.entry.cardinal > 0 || token.entry.word === "a" ? longOrdinal(list, at) : null;
}

/** Number words that end in an ordinal. */
function longOrdinal(list: readonly Token[], start: number): Ordinal | null {
  let total = 0;
  let group = 0;
  let at = start;
  for (let steps = 0; steps < 12; steps += 1) {
    const token = list[at];
    if (token === undefined) return null;
    const { entry } = token;
    if (entry.cardinal > 0) {
      // two ten: not one number.
      if (group % 100 !== 0 && !(group % 10 === 0 && entry.cardinal < 10 && group % 100 >= 20)) return null;
      group += entry.cardinal;
    } else if (entry.word === "a" && steps === 0) {
      group = 1;
      if (list[at + 1]?.entry.scale === 0 && (list[at + 1]?.entry.ordinal ?? 0) < 100) return null;
    } else if (entry.scale === 2 && !entry.plural && group > 0) group *= 100;
    else if (entry.scale >= 3 && !entry.plural && group > 0) {
      total += group * 10 ** entry.scale;
      group = 0;
    } else if (entry.ordinal > 0) {
      if (entry.ordinal >= 1000)
        return { value: total + Math.max(1, group) * entry.ordinal, next: at + 1, digits: false };
      if (entry.ordinal === 100)
        return group > 0 && group < 100 ? { value: total + group * 100, next: at + 1, digits: false } : null;
      const tens = group % 100;
      if (tens !== 0 && !(tens >= 20 && tens % 10 === 0 && entry.ordinal < 10)) return null;
      // one third is a fraction, one hundred and third is not.
      if (group < 20 && total === 0) return null;
      return { value: total + group + entry.ordinal, next: at + 1, digits: false };
    } else if (!(entry.word === "and" || entry.raw === "-")) return null;
    at += 1;
  }
  return null;
}
