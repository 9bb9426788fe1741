import { yearNumber, type Gathered } from "./en-date-atoms.js";
import { plainWhole } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";
import type { DateParts, PeriodUnit } from "./quantity.js";

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

const ENDS: Readonly<Record<string, NonNullable<DateParts["part"]>>> = {
  end: "end",
  beginning: "start",
  start: "start",
  middle: "mid",
  outset: "start",
  close: "end",
};

const HALFWAY: Readonly<Record<string, NonNullable<DateParts["part"]>>> = {
  early: "early",
  earlier: "early",
  mid: "mid",
  late: "late",
};

const WHOLE: Readonly<Record<string, PeriodUnit>> = {
  year: "year",
  quarter: "quarter",
  month: "month",
  week: "week",
};

/** `early`, `mid-`, `the end of`, `year-end`. What it is a part of has to follow, or be a period of now. */
export function partAtom(list: readonly Token[], at: number, parts: Gathered): number {
  if (parts.part !== undefined) return 0;
  const first = word(list, at);
  const halfway = HALFWAY[first];
  if (halfway !== undefined) {
    let next = at + 1;
    if (list[next]?.entry.raw === "-") next += 1;
    else if (word(list, next) === "in" || word(list, next) === "of") next += 1;
    if (word(list, next) === "the" && first !== "early" && first !== "late") return 0;
    if (word(list, next) === "year" && first === "mid") {
      parts.part = "mid";
      if (parts.year === undefined) parts.relative ??= { unit: "year", offset: 0 };
      return next + 1;
    }
    // earlier today says no part of a period.
    if (["today", "tonight", "yesterday", "tomorrow"].includes(word(list, next))) return 0;
    parts.part = halfway;
    return word(list, next) === "the" ? next + 1 : next;
  }
  const end = ENDS[first];
  if (end === undefined) return periodEnd(list, at, parts);
  const joint = list[at + 1];
  if (joint?.entry.raw === "-" && joint.glued && yearNumber(list, at + 2) > 0) {
    parts.part = end;
    return at + 2;
  }
  if (joint?.entry.word !== "of") return 0;
  let next = at + 2;
  const article = word(list, next) === "the";
  if (article) next += 1;
  const unit = WHOLE[word(list, next)];
  if (unit !== undefined && (article || word(list, next) === "year") && word(list, next + 1) !== "of") {
    // the end of the year: of this one, unless a year has been named; `of the year 2020` names it.
    if (yearNumber(list, next + 1) > 0) next += 1;
    else {
      parts.relative ??= { unit, offset: 0 };
      parts.part = end;
      return next + 1;
    }
  }
  parts.part = end;
  return next;
}

/** `year-end`, `month end`: the end of the current period, or of the year named beside it. */
function periodEnd(list: readonly Token[], at: number, parts: Gathered): number {
  const unit = WHOLE[word(list, at)];
  if (unit === undefined || unit === "week") return 0;
  const hyphen = list[at + 1]?.entry.raw === "-" ? 1 : 0;
  if (word(list, at + 1 + hyphen) !== "end") return 0;
  parts.part = "end";
  const next = at + 2 + hyphen;
  if (yearNumber(list, next) === 0 && parts.relative === undefined && parts.year === undefined) {
    parts.relative = { unit, offset: 0 };
  }
  return next;
}

/** `fiscal year 2020`, `fiscal 2020`, `calendar 2020`, `full year 2020`, `year 2020`. */
export function yearNameAtom(list: readonly Token[], at: number, parts: Gathered): number {
  if (parts.year !== undefined) return 0;
  const first = word(list, at);
  let next = at + 1;
  const fiscal = first === "fiscal" || first === "financial";
  if (fiscal || first === "calendar" || first === "full") {
    if (list[next]?.entry.raw === "-") next += 1;
    if (word(list, next) === "year") next += 1;
    else if (!fiscal && first !== "calendar") return 0;
  } else if (first !== "year") return 0;
  if (word(list, next) === "of" && first !== "year") next += 1;
  if (word(list, next) === "of" && first === "year" && yearNumber(list, next + 1) > 0) next += 1;
  if (yearNumber(list, next) === 0) {
    const ordinal = list[next]?.entry.ordinal ?? 0;
    const quarter = ordinal > 0 && ordinal <= 4;
    if (
      fiscal &&
      next === at + 1 &&
      (quarter || list[next]?.entry.raw === "Q" || list[next]?.entry.raw === "H")
    ) {
      // fiscal third quarter: the quarter follows as the next atom.
      parts.fiscal = true;
      return next;
    }
    return 0;
  }
  parts.year = plainWhole(list[next]);
  if (fiscal) parts.fiscal = true;
  return next + 1;
}

/** Whose twenties: an age. */
const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "my", "our", "your", "its"]);

/** `1990s`, `'90s`, `the nineties`, `nineteen eighties`. */
export function decadeAtom(list: readonly Token[], at: number, parts: Gathered): number {
  if (parts.decade !== undefined || parts.year !== undefined) return 0;
  const token = list[at];
  if (token === undefined) return 0;
  if (token.entry.decade > 0) {
    const before = list[at - 1]?.entry;
    const century = before?.word === "nineteen" ? 1900 : before?.word === "twenty" ? 2000 : 0;
    const led = ["the", "early", "mid", "late", "-", "'", "’"].includes(before?.word || (before?.raw ?? ""));
    if (OWNERS.has(before?.word ?? "")) return 0;
    if (century === 0 && (!led || token.entry.word === "teens")) return 0;
    if (word(list, at + 1) === "percent" || word(list, at + 1) === "%") return 0;
    parts.decade = (century === 0 ? 1900 : century) + token.entry.decade;
    return at + 1;
  }
  if (token.kind !== "number") return 0;
  const sign = list[at + 1];
  const plural = sign?.entry.word === "s" || sign?.entry.raw === "'s";
  if (!plural || (!sign?.glued && list[at + 1]?.entry.raw !== "s")) return 0;
  const value = plainWhole(token);
  const digits = token.end - token.start;
  if (value < 10 || value % 10 !== 0) return 0;
  // in his 20s, the mid-20s percent
  if (OWNERS.has(word(list, at - 1)) || list[at + 2]?.entry.raw === "%" || word(list, at + 2) === "percent")
    return 0;
  if (digits === 4 && value >= 1000 && value <= 2100) parts.decade = value;
  else if (digits === 2 && value >= 20 && value <= 90 && sign?.glued === true) parts.decade = 1900 + value;
  else return 0;
  return at + 2;
}

/** Words before `quarter` that show it to be the one the call is about. */
const THE: ReadonlySet<string> = new Set(["the", "whole", "entire", "full"]);

/** `during the quarter`: this one. */
export function nowAtom(list: readonly Token[], at: number, parts: Gathered): number {
  if (word(list, at) !== "quarter" || parts.relative !== undefined) return 0;
  if (!THE.has(word(list, at - 1))) return 0;
  const after = word(list, at + 1);
  const tied = list[at + 1]?.entry.raw === "-" && ["over", "on", "to"].includes(word(list, at + 2));
  if (
    tied ||
    after === "over" ||
    after === "of" ||
    (list[at + 1]?.entry.scale ?? 0) > 0 ||
    after === "final" ||
    after === "finals"
  )
    return 0;
  parts.relative = { unit: "quarter", offset: 0 };
  return at + 1;
}
