import type { Precision } from "./quantity.js";
import { AFTER, NOT_AFTER } from "./zh-approximators.data.js";
import { governClause } from "./zh-clauses.js";
import { draft, type Draft, type Scan } from "./zh-draft.js";
import { readPrefix } from "./zh-prefixes.js";
import { longestAt, trieOf } from "./zh-trie.js";

const BEHIND = trieOf<Precision>(
  (Object.keys(AFTER) as (keyof typeof AFTER)[]).flatMap((precision) =>
    AFTER[precision]
      .split(" ")
      .filter((word) => word !== "")
      .map((word): [string, Precision] => [word, precision]),
  ),
);

/** Takes a quantity in; scanning goes on behind it. */
export function take(scan: Scan, made: Draft): number {
  behind(scan.text, made);
  governClause(scan.text, made);
  scan.found.push(made);
  scan.last = made.end;
  return made.end;
}

/** 左右, 以上, 多 behind a number and its unit. */
function behind(text: string, made: Draft): void {
  if (made.kind === "date" || made.kind === "ordinal" || made.kind === "identifier") return;
  const hit = longestAt(BEHIND, text, made.end);
  if (hit === null) return;
  const end = made.end + hit.word.length;
  const barred = NOT_AFTER[hit.word];
  if (barred !== undefined && end < text.length && barred.includes(text.charAt(end))) return;
  if (hit.word === "许" && made.kind !== "time") return;
  if (hit.word === "强" && made.kind !== "percent" && made.kind !== "fraction") return;
  if (made.precision === "exact" || made.precision === "about") made.precision = hit.value;
  made.end = end;
}

/** Digits that name have no value; what they name is told by their text. */
export function identifier(start: number, end: number): Draft {
  return draft("identifier", start, end, null);
}

export function withPrefix(scan: Scan, made: Draft): Draft {
  const prefix = readPrefix(scan.text, made.start, scan.last, false);
  made.start = prefix.start;
  made.precision = prefix.precision;
  return made;
}

/** 近三年 is the past three years, not almost three. */
export function shed(text: string, made: Draft, number: number): Draft {
  if (made.kind !== "duration" || made.precision !== "nearly") return made;
  if (text.slice(made.start, number) !== "近") return made;
  if (made.unit === "hour" || made.unit === "minute" || made.unit === "second") return made;
  made.precision = "exact";
  made.start = number;
  return made;
}
