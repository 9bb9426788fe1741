import { readSmall } from "./en-cardinals.js";
import { word, type Gathered } from "./en-date-atoms.js";
import type { Token } from "./en-tokens.js";
import { unitAfter } from "./en-units.js";

/** Words before a number that make it a year. */
const LEADS: ReadonlySet<string> = new Set([
  "in",
  "of",
  "since",
  "year",
  "by",
  "until",
  "before",
  "after",
  "from",
  "to",
  "fiscal",
]);

/** `two thousand and fifteen`, `nineteen hundred ninety three`: years only behind a month or a preposition. */
function longYear(list: readonly Token[], at: number, first: boolean): { year: number; next: number } | null {
  if (first && !LEADS.has(word(list, at - 1))) return null;
  const head = list[at]?.entry.cardinal ?? -1;
  const scale = list[at + 1]?.entry.scale ?? 0;
  const base = head === 2 && scale === 3 ? 2000 : scale === 2 && head >= 11 && head <= 19 ? head * 100 : 0;
  if (base === 0 || list[at + 1]?.entry.plural === true) return null;
  const and = word(list, at + 2) === "and" ? 1 : 0;
  const rest = readSmall(list, at + 2 + and);
  if (rest === null || rest.value === 0) return first ? null : { year: base, next: at + 2 };
  return { year: base + rest.value, next: rest.next };
}

/** `twenty twenty-one`, `nineteen ninety-five`, `twenty ten`: two numbers below a hundred that name a year. */
function pairedYear(list: readonly Token[], at: number): { year: number; next: number } | null {
  const century = list[at]?.entry.cardinal ?? -1;
  if (century < 13 || century > 20) return null;
  const hyphen = list[at + 1]?.entry.raw === "-" ? 1 : 0;
  const from = at + 1 + hyphen;
  if ((list[from]?.entry.cardinal ?? -1) < 10) return null;
  const rest = readSmall(list, from);
  return rest === null ? null : { year: century * 100 + rest.value, next: rest.next };
}

/** A year in words. What counts something or goes on as another number is none: twenty thirty percent is a range. */
export function spokenYear(list: readonly Token[], at: number, parts: Gathered, first: boolean): number {
  if (parts.year !== undefined) return 0;
  const found = pairedYear(list, at) ?? longYear(list, at, first);
  if (found === null) return 0;
  const after = list[found.next];
  if (after !== undefined) {
    const { entry } = after;
    if (entry.scale > 0 || entry.word === "percent" || entry.raw === "%" || entry.word === "per") return 0;
    if (entry.denominator > 0 || entry.ordinal > 0 || entry.currency !== null) return 0;
  }
  if (first && unitAfter(list, found.next) !== null) return 0;
  parts.year = found.year;
  return found.next;
}
