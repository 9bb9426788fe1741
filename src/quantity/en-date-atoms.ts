import { plainWhole } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";
import { currencyAfter, isPlural, unitAfter } from "./en-units.js";
import type { DateParts } from "./quantity.js";

/** Date parts while they are gathered. */
export type Gathered = { -readonly [Part in keyof DateParts]?: DateParts[Part] };

/** Each atom sets what it read in `parts` and returns the token behind it, or 0 where it read nothing. */
export type Atom = (list: readonly Token[], at: number, parts: Gathered, first: boolean) => number;

export function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

/** Skips a hyphen; `fourth-quarter` and `fourth quarter` are the same. */
export function unhyphened(list: readonly Token[], at: number): number {
  return list[at]?.entry.raw === "-" ? at + 1 : at;
}

export function hasUnit(list: readonly Token[], at: number): boolean {
  const token = list[at];
  if (token === undefined) return false;
  if (
    token.entry.raw === "%" ||
    token.entry.scale > 0 ||
    word(list, at) === "percent" ||
    word(list, at) === "per"
  ) {
    return word(list, at) !== "per" || word(list, at + 1) === "cent";
  }
  if (token.entry.suffixScale > 0 && token.glued) return true;
  if (currencyAfter(list, at, false) !== null) return true;
  const unit = unitAfter(list, at);
  return unit !== null && (unit.means.kind !== "count" || isPlural(list, unit));
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "in of since by until till from to through during before after year fiscal fy calendar and or between into for back vs versus , ( than - – the with over on".split(
    " ",
  ),
);

/** Words before a four-digit number that make it a count: more than 2000, about 1900. */
const BEFORE_COUNT: ReadonlySet<string> = new Set(
  "at than about around over nearly approximately some almost least most up under roughly total only all".split(
    " ",
  ),
);

/** The number 1000 to 2100 at a token, if it is written like a year; 0 otherwise. */
export function yearNumber(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined || token.end - token.start !== 4) return 0;
  const value = plainWhole(token);
  return value >= 1000 && value <= 2100 ? value : 0;
}

/** `338 over 2018`, `around 2012`: words that mostly bound a count, before a year all the same. */
function mayBeYear(list: readonly Token[], at: number, lead: string, value: number): boolean {
  if (value < 1950 || value % 100 === 0) return false;
  const before = list[at - 2];
  if (lead === "over")
    return before?.kind === "number" || before?.entry.raw === "%" || before?.entry.word === "percent";
  if (lead === "than") return before?.entry.word === "later" || before?.entry.word === "earlier";
  return lead === "around" || lead === "about";
}

const LATEST_SHORT = 49;

/** `'22`: a year of which the century is not said; 0 for anything else. */
function apostropheYear(list: readonly Token[], at: number): number {
  const mark = list[at - 1];
  const token = list[at];
  if (mark === undefined || mark.glued || (mark.entry.raw !== "'" && mark.entry.raw !== "’")) return 0;
  if (token?.glued !== true || token.end - token.start !== 2 || token.whole < 0) return 0;
  const after = list[at + 1];
  if (after?.glued === true && (after.kind === "word" || after.entry.raw === "'" || after.entry.raw === "’"))
    return 0;
  return token.whole <= LATEST_SHORT ? 2000 + token.whole : 1900 + token.whole;
}

/** A bare year by its surroundings. Inside a date (September 2020) less is needed than alone. */
export const yearAtom: Atom = (list, at, parts, first) => {
  const short = apostropheYear(list, at);
  if (short > 0 && parts.year === undefined && !hasUnit(list, at + 1)) {
    parts.year = short;
    return at + 1;
  }
  const value = yearNumber(list, at);
  if (value === 0 || parts.year !== undefined || parts.decade !== undefined) return 0;
  const after = list[at + 1];
  if (after?.glued === true && (after.kind === "word" || after.kind === "fraction")) return 0;
  if (hasUnit(list, at + 1)) return 0;
  if (after?.entry.raw === ":" && list[at + 2]?.kind === "number" && list[at + 2]?.glued === true) return 0;
  if (first) {
    const before = list[at - 1];
    const lead = before?.entry.word || (before?.entry.raw ?? "");
    const counts = BEFORE_COUNT.has(lead) && !mayBeYear(list, at, lead, value);
    if (counts) return 0;
    const tied = before?.glued === true && before.entry.raw === "-" && list[at]?.glued === true;
    if (tied && list[at - 2]?.kind === "word" && !HYPHENED.has(word(list, at - 2))) return 0;
    if (list[at]?.glued === true && before !== undefined && before.kind === "word") return 0;
    const led = BEFORE_YEAR.has(lead);
    if ((value < 1900 || value % 100 === 0) && !(led && lead !== "," && lead !== "and" && lead !== "-"))
      return 0;
    if (
      value % 1000 === 0 &&
      !["in", "year", "since", "until", "by", "fiscal", "before", "after"].includes(lead)
    )
      return 0;
  }
  parts.year = value;
  return at + 1;
};

/** Words that a hyphen ties to a year: mid-2020, pre-2019. */
const HYPHENED: ReadonlySet<string> = new Set([
  "mid",
  "early",
  "late",
  "end",
  "pre",
  "post",
  "year",
  "fiscal",
]);
