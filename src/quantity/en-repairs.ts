import type { Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";

/** Words by which a speaker takes back what was just said. */
const REPAIRS: readonly (readonly string[])[] = [
  ["sorry"],
  ["correction"],
  ["pardon"],
  ["excuse", "me"],
  ["i", "mean"],
  ["or", "rather"],
  ["make", "that"],
  ["scratch", "that"],
  ["let", "me", "correct"],
  ["i", "meant"],
  ["should", "be"],
  [",", "no", ","],
  ["--", "no"],
  ["—", "no"],
  [",", "rather"],
];

/** The figures may stand this many words apart. */
const REACH = 9;

const DASHES: ReadonlySet<string> = new Set(["--", "—", "–", "…"]);

/** Words that may be said again behind a bare break: of 13 -- of 13.5%. */
const RESTARTS: ReadonlySet<string> = new Set(
  "of to at about around the is was were are it 's from by or a an approximately over nearly uh um er well for in , .".split(
    " ",
  ),
);

const REPAIR_STARTS: ReadonlySet<string> = new Set(REPAIRS.map(([first = ""]) => first));

function saysRepair(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const first = list[at]?.entry.word ?? "";
    if (!REPAIR_STARTS.has(first)) continue;
    for (const phrase of REPAIRS) {
      if (phrase[0] !== first || at + phrase.length > to) continue;
      if (phrase.every((each, index) => list[at + index]?.entry.word === each)) return true;
    }
  }
  return false;
}

/** Only a dash, and perhaps a repeated preposition, stands between. */
function breaksOff(list: readonly Token[], from: number, to: number): boolean {
  let dash = false;
  for (let at = from; at < to; at += 1) {
    const token = list[at];
    if (token === undefined) return false;
    if (DASHES.has(token.entry.raw)) dash = true;
    else if (!RESTARTS.has(token.entry.word)) return false;
  }
  return dash;
}

const isBareCount = (made: Draft) => made.kind === "count" && made.unit === null;

const FILLERS: ReadonlySet<string> = new Set(["uh", "um", "er", "erm", ",", "well"]);

/** `14, uh, 40%`: a bare number, a filled pause, and the figure that was meant. */
function hesitates(list: readonly Token[], earlier: Draft, later: Draft): boolean {
  if (!isBareCount(earlier) || !earlier.bare || isBareCount(later)) return false;
  let filled = false;
  for (let at = earlier.next; at < later.first; at += 1) {
    const said = list[at]?.entry.word ?? "";
    if (!FILLERS.has(said)) return false;
    filled ||= said !== ",";
  }
  return filled;
}

/** A figure can only be taken back for one of its own kind, or before its unit was said. */
function replaces(later: Draft, earlier: Draft): boolean {
  if (earlier.kind === "identifier" || later.kind === "identifier") return false;
  if (earlier.kind === later.kind) return true;
  if (isBareCount(later) && (earlier.kind === "money" || earlier.kind === "percent")) return true;
  return earlier.kind === "count" && later.kind !== "date" && (earlier.unit === null || earlier.bare);
}

/** Marks figures that the speaker took back: `922 -- RMB 920.2 million`, `65 billion, sorry, RMB 6.5 billion`. */
export function setRepairs(list: readonly Token[], drafts: readonly Draft[]): void {
  for (let index = 1; index < drafts.length; index += 1) {
    const later = drafts[index];
    const earlier = drafts[index - 1];
    if (later === undefined || earlier === undefined) continue;
    const gap = later.first - earlier.next;
    if (gap < 1 || gap > REACH || !replaces(later, earlier)) continue;
    const bare = earlier.kind !== "date" && breaksOff(list, earlier.next, later.first);
    const said = saysRepair(list, earlier.next, later.first);
    // Only words that say so take a figure back whose unit the new one leaves out.
    const short = isBareCount(later) && earlier.kind !== "count";
    if (!said && (short || !(bare || hesitates(list, earlier, later)))) continue;
    earlier.repaired = true;
    later.direction ??= earlier.direction;
    later.basis ??= earlier.basis;
    if (short) later.kind = earlier.kind;
    if (earlier.kind === "money") later.unit ??= earlier.unit;
  }
}
