import type { Token } from "./en-tokens.js";
import { isPlural, unitAt } from "./en-units.js";

/** How many words of description may stand between a number and what it counts: 1,260 self-operated charging stations. */
const REACH = 4;

/** Words that cannot stand inside the description of a counted thing: the phrase is over. */
const CLOSED: ReadonlySet<string> = new Set(
  "in on at of to from by for with as and or but is are was were be been has have had will would can could this that these those the a an it we you they he she our your their its his her which who when where while since until after before than per each every about around over under into out up down not no so if because during between versus vs compared year-over-year".split(
    " ",
  ),
);

/** The unit of the noun that a bare number counts, a few words on; null when the phrase ends before one is known. */
export function headNoun(list: readonly Token[], at: number): string | null {
  for (let ahead = 0, words = 0; words < REACH; ahead += 1) {
    const token = list[at + ahead];
    if (token === undefined || token.kind === "end" || token.kind === "number" || token.kind === "link")
      return null;
    if (token.kind !== "word") {
      if (token.entry.raw !== "-") return null;
      continue;
    }
    if (CLOSED.has(token.entry.word) || token.entry.cardinal >= 0) return null;
    // Damei 360 Integrated Home: a name, not a thing that is counted.
    if (isCapital(token) && words > 0 && isCapital(list[at])) return null;
    const found = unitAt(list, at + ahead);
    if (found !== null && found.means.kind === "count" && isPlural(list, found) && isHead(list, found.next))
      return found.means.id;
    words += 1;
  }
  return null;
}

function isCapital(token: Token | undefined): boolean {
  const code = token?.entry.raw.charCodeAt(0) ?? 0;
  return code >= 65 && code <= 90;
}

/** A noun before another noun describes it (12 customer contracts are contracts). */
function isHead(list: readonly Token[], next: number): boolean {
  const after = list[next];
  if (after?.kind !== "word") return true;
  return CLOSED.has(after.entry.word) || !after.entry.word.endsWith("s") || after.entry.cardinal >= 0;
}
