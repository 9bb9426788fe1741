import type { Draft } from "./en-draft.js";
import { speaksOfRates, type Scan } from "./en-scan.js";
import type { Token } from "./en-tokens.js";

/** Words behind spelled points that show them to be a difference of rates: two points below the average. */
const MOVED: ReadonlySet<string> = new Set([
  "below",
  "above",
  "higher",
  "lower",
  "up",
  "down",
  "more",
  "less",
]);

const POINTS: ReadonlySet<string> = new Set(["point", "points", "pts", "pt"]);

/** Percent, per cent, %, percentage points, basis points, ‰. */
export function asShare(scan: Scan, made: Draft, at: number): boolean {
  const { list } = scan;
  const hyphen = list[at]?.entry.raw === "-" && list[at]?.glued === true ? 1 : 0;
  const from = at + hyphen;
  const { word, raw } = list[from]?.entry ?? { word: "", raw: "" };
  const following = list[from + 1];
  const tied = following?.entry.raw === "-" ? 1 : 0;
  const points = POINTS.has(list[from + 1 + tied]?.entry.word ?? "") ? from + 2 + tied : 0;
  switch (word) {
    case "%":
    case "percent":
    case "percents":
    case "percentage":
    case "percentages":
    case "pct":
    case "％":
      made.kind = points > 0 ? "percentage-point" : "percent";
      made.next = points > 0 ? points : from + 1;
      if (following?.entry.raw === "." && word === "pct" && list[from + 2]?.kind === "word")
        made.next = from + 1;
      return true;
    case "per":
      if (following?.entry.word === "cent") {
        made.kind = "percent";
        made.next = from + 2;
        return true;
      }
      if (following?.entry.word === "mille") {
        made.kind = "permille";
        made.next = from + 2;
        return true;
      }
      return false;
    case "‰":
    case "permille":
      made.kind = "permille";
      made.next = from + 1;
      return true;
    case "p.p.":
    case "pp":
    case "pps":
    case "ppt":
    case "ppts":
      made.kind = "percentage-point";
      made.next = from + 1;
      return true;
    case "bp":
    case "bps":
      made.kind = "basis-point";
      made.next = from + 1;
      return true;
    case "basis":
      if (points === 0) return false;
      made.kind = "basis-point";
      made.next = points;
      return true;
    case "point":
    case "points": {
      // A margin that gains 1.9 points gains percentage points; I have three points to make.
      if (made.value === null || raw === "Points") return false;
      const fine =
        made.value.exponent < 0 ||
        list[made.first]?.kind === "number" ||
        MOVED.has(list[from + 1]?.entry.word ?? "");
      if (!fine || !speaksOfRates(scan)) return false;
      made.kind = "percentage-point";
      made.next = from + 1;
      return true;
    }
    default:
      return false;
  }
}

/** Words that show `three times` to compare and not to count how often. */
const COMPARED: ReadonlySet<string> = new Set(
  "as the that those more higher larger greater faster bigger better lower less longer over its their our his her what last of previous this better stronger cheaper year-ago earnings revenue revenues sales ebitda book profit profits income gdp equity cash".split(
    " ",
  ),
);

/** `3x`, `two-fold`, `three times the size`. Counting how often (`three times a week`) is a count. */
export function asMultiple(scan: Scan, made: Draft, at: number): boolean {
  const { list } = scan;
  if (list[made.first - 1]?.entry.word === "of" && list[made.first - 2]?.entry.word === "factor") {
    made.kind = "multiple";
    return true;
  }
  const hyphen = list[at]?.entry.raw === "-" ? 1 : 0;
  const token = list[at + hyphen];
  const after = list[at + hyphen + 1];
  switch (token?.entry.word) {
    case "fold":
    case "folds":
      made.kind = "multiple";
      made.next = at + hyphen + 1;
      return true;
    case "x":
      // 5x5, 1 m x 1 m and x86 are not multiples.
      if (hyphen === 1 || after?.kind === "number" || !(token.glued || token.entry.raw === "X")) return false;
      made.kind = "multiple";
      made.next = at + 1;
      return true;
    case "times": {
      if (hyphen === 1 && made.value?.exponent === 0) return false;
      const word = after?.entry.word ?? "";
      const rise = (list[made.first - 1]?.entry.direction ?? 0) !== 0 || raisedBy(list, made.first);
      if (!COMPARED.has(word) && !rise && made.value !== null && made.value.exponent >= 0) return false;
      made.kind = "multiple";
      made.next = at + hyphen + 1;
      return true;
    }
    default:
      return false;
  }
}

/** `grew by 3 times`, `increased nearly 5 times`. */
function raisedBy(list: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 6; back += 1) {
    const entry = list[at - back]?.entry;
    if (entry === undefined || entry.raw === "," || entry.raw === ".") return false;
    if (entry.direction !== 0) return true;
  }
  return false;
}
