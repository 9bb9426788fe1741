import { readOrdinal, plainWhole } from "./en-ordinals.js";
import { DOUBTFUL_MONTHS } from "./en-words.data.js";
import type { Token } from "./en-tokens.js";
import { currencyAfter, isPlural, unitAfter } from "./en-units.js";
import type { DateParts, PeriodUnit } from "./quantity.js";

/** Date parts while they are gathered. */
export type Gathered = { -readonly [Part in keyof DateParts]?: DateParts[Part] };

/** Each atom sets what it read in `parts` and returns the token behind it, or 0 where it read nothing. */
type Atom = (list: readonly Token[], at: number, parts: Gathered, first: boolean) => number;

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

/** Skips a hyphen; `fourth-quarter` and `fourth quarter` are the same. */
function unhyphened(list: readonly Token[], at: number): number {
  return list[at]?.entry.raw === "-" ? at + 1 : at;
}

function hasUnit(list: readonly Token[], at: number): boolean {
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

/** A bare year by its surroundings. Inside a date (September 2020) less is needed than alone. */
export const yearAtom: Atom = (list, at, parts, first) => {
  const value = yearNumber(list, at);
  if (value === 0 || parts.year !== undefined || parts.decade !== undefined) return 0;
  const after = list[at + 1];
  if (after?.glued === true && (after.kind === "word" || after.kind === "fraction")) return 0;
  if (hasUnit(list, at + 1)) return 0;
  if (after?.entry.raw === ":" && list[at + 2]?.kind === "number" && list[at + 2]?.glued === true) return 0;
  if (first) {
    const before = list[at - 1];
    const lead = before?.entry.word || (before?.entry.raw ?? "");
    if (BEFORE_COUNT.has(lead) && !(lead === "over" || lead === "around" || lead === "about")) return 0;
    if (
      before?.glued === true &&
      before.entry.raw === "-" &&
      list[at]?.glued === true &&
      word(list, at - 2).length < 3
    )
      return 0;
    if (list[at]?.glued === true && before !== undefined && before.kind === "word") return 0;
    const led = BEFORE_YEAR.has(lead);
    if ((value < 1900 || value % 100 === 0) && !(led && lead !== "," && lead !== "and" && lead !== "-"))
      return 0;
    if (value % 1000 === 0 && !["in", "year", "since", "until", "by", "fiscal"].includes(lead)) return 0;
    if (BEFORE_COUNT.has(lead)) return 0;
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

const CALENDAR_LEAD: ReadonlySet<string> = new Set(
  "in of since by until till from to through last next this early mid late end during before after and between on - starting ending ended the for".split(
    " ",
  ),
);

const DAY_LEAD: ReadonlySet<string> = new Set([
  "on",
  "of",
  "since",
  "by",
  "until",
  "from",
  "till",
  "the",
  "before",
  "after",
  "in",
]);

/** Whether a word that may be a month is one here: `may 19` behind on, `May` behind in; never `it may` or `to march`. */
function isMonth(list: readonly Token[], at: number): boolean {
  const token = list[at];
  if (token === undefined || token.entry.month === 0) return false;
  const { raw } = token.entry;
  const capital = raw.charCodeAt(0) < 97;
  if (!DOUBTFUL_MONTHS.has(token.entry.word))
    return capital || token.entry.word.length > 3 || plainWhole(list[at + 1]) > 0;
  const before = word(list, at - 1) || (list[at - 1]?.entry.raw ?? "");
  const behind = word(list, at + 1) === "." ? at + 2 : at + 1;
  const number = plainWhole(list[behind]);
  const counted = number > 0 && (number <= 31 || yearNumber(list, behind) > 0);
  const abbreviated = !["may", "march", "mar"].includes(token.entry.word);
  if (counted) return capital || abbreviated || DAY_LEAD.has(before) || at === 0;
  if (!capital && token.entry.word !== "may" && token.entry.word !== "march") return false;
  if (!capital) return before === "of" || before === "mid" || before === "in";
  const ordinal = readOrdinal(list, at - 1);
  return (
    CALENDAR_LEAD.has(before) ||
    ordinal !== null ||
    word(list, at + 1) === "of" ||
    plainWhole(list[at - 1]) > 0
  );
}

/** A day of the month at a token: `8`, `8th`, `first`; 0 when the number counts something (May 20 companies). */
function dayAt(list: readonly Token[], at: number): { day: number; next: number } | null {
  const ordinal = readOrdinal(list, at);
  if (ordinal !== null) return ordinal.value <= 31 ? { day: ordinal.value, next: ordinal.next } : null;
  const token = list[at];
  if (token === undefined || token.end - token.start > 2) return null;
  const day = plainWhole(token);
  if (day < 1 || day > 31) return null;
  const after = list[at + 1];
  if (after?.glued === true && (after.kind === "word" || after.entry.raw === "%" || after.entry.raw === "/"))
    return null;
  if (after?.entry.raw === ":" && list[at + 2]?.glued === true && list[at + 2]?.kind === "number")
    return null;
  return hasUnit(list, at + 1) ? null : { day, next: at + 1 };
}

/** `January`, `Jan. 5th`, `May 8, 2020`, `December end`. */
export const monthAtom: Atom = (list, at, parts) => {
  const token = list[at];
  if (token === undefined || token.entry.month === 0 || parts.month !== undefined || !isMonth(list, at))
    return 0;
  parts.month = token.entry.month;
  let next = at + 1;
  const dot = word(list, next) === "." && token.entry.word.length <= 4;
  if (dot && (list[next + 1]?.kind === "number" || list[next]?.glued === true)) {
    if (list[next + 1]?.kind === "number") next += 1;
  }
  if (parts.day === undefined && yearNumber(list, next) === 0) {
    const day = dayAt(list, next) ?? (word(list, next) === "the" ? dayAt(list, next + 1) : null);
    if (day !== null) {
      parts.day = day.day;
      next = day.next;
    }
  }
  if (parts.part === undefined && word(list, next) === "end") {
    parts.part = "end";
    next += 1;
  }
  return next;
};

/** `5 January`, `8th of May`. */
export const dayMonthAtom: Atom = (list, at, parts) => {
  const day = dayAt(list, at);
  if (day === null || parts.day !== undefined || parts.month !== undefined) return 0;
  let next = day.next;
  if (word(list, next) === "of") next += 1;
  if (word(list, next) === "-") next += 1;
  const month = list[next];
  if (month === undefined || month.entry.month === 0 || !isMonth(list, next)) return 0;
  // 15 March 2020 but not `the first May 8`.
  if (next === day.next && dayAt(list, next + 1) !== null && yearNumber(list, next + 1) === 0) return 0;
  parts.day = day.day;
  parts.month = month.entry.month;
  return next + 1;
};

/** `2020-07-26`, `2020/7/26`, `2020.07.26` is one token and left alone; `5/17/2018` where no other order is possible. */
export const writtenAtom: Atom = (list, at, parts, first) => {
  if (!first) return 0;
  const mark = list[at + 1]?.entry.raw;
  if ((mark !== "-" && mark !== "/") || list[at + 1]?.glued !== true) return 0;
  if (list[at + 3]?.entry.raw !== mark || list[at + 4]?.glued !== true) return 0;
  const [a, b, c] = [plainWhole(list[at]), plainWhole(list[at + 2]), plainWhole(list[at + 4])];
  if (yearNumber(list, at) > 0 && b >= 1 && b <= 12 && c >= 1 && c <= 31) {
    parts.year = a;
    parts.month = b;
    parts.day = c;
    return at + 5;
  }
  if (mark !== "/" || yearNumber(list, at + 4) === 0) return 0;
  parts.year = c;
  if (a >= 1 && a <= 12 && b > 12 && b <= 31) {
    parts.month = a;
    parts.day = b;
  } else if (b >= 1 && b <= 12 && a > 12 && a <= 31) {
    parts.month = b;
    parts.day = a;
  } else if (a < 1 || b < 1 || a > 12 || b > 12) return 0;
  else if (a === b) {
    parts.month = a;
    parts.day = b;
  }
  return at + 5;
};

const TWO_DIGITS = 2000;

/** `'20`, `20`, `2020` glued behind a period's sign: 3Q20, FY'21. */
function shortYear(list: readonly Token[], at: number, parts: Gathered): number {
  let next = at;
  const mark = list[next]?.entry.raw;
  if ((mark === "'" || mark === "’") && list[next]?.glued === true) next += 1;
  const token = list[next];
  if (token?.kind !== "number" || !token.glued) return at;
  const value = plainWhole(token);
  const digits = token.end - token.start;
  if (parts.year !== undefined || !((digits === 2 && value >= 0) || yearNumber(list, next) > 0)) return at;
  parts.year = digits === 2 ? TWO_DIGITS + value : value;
  return next + 1;
}

/** `Q3`, `Q-3`, `3Q20`, `H1`, `1H24`, `FY2020`, `FY'21`. */
export const signAtom: Atom = (list, at, parts) => {
  const token = list[at];
  if (token === undefined) return 0;
  if (token.kind === "number") {
    const sign = list[at + 1];
    if (sign?.glued !== true || token.shape !== "plain") return 0;
    const { raw } = sign.entry;
    const value = plainWhole(token);
    if (raw === "Q" && value >= 1 && value <= 4 && parts.quarter === undefined)
      parts.quarter = value as 1 | 2 | 3 | 4;
    else if (raw === "H" && (value === 1 || value === 2) && parts.half === undefined) parts.half = value;
    else return 0;
    return shortYear(list, at + 2, parts);
  }
  const { raw } = token.entry;
  if (raw === "FY" || raw === "CY" || raw === "fy") {
    if (parts.year !== undefined) return 0;
    const glued = list[at + 1]?.glued === true;
    const next = glued ? shortYear(list, at + 1, parts) : at + 1;
    if (
      !glued &&
      (yearNumber(list, next) > 0 || (plainWhole(list[next]) >= 10 && plainWhole(list[next]) < 100))
    ) {
      const value = plainWhole(list[next]);
      parts.year = value < 100 ? TWO_DIGITS + value : value;
      if (raw !== "CY") parts.fiscal = true;
      return next + 1;
    }
    if (parts.year === undefined) return 0;
    if (raw !== "CY") parts.fiscal = true;
    return next;
  }
  if (raw !== "Q" && raw !== "H" && raw !== "q") return 0;
  const number = unhyphened(list, at + 1);
  const behind = list[number];
  if (behind?.kind !== "number" || !(behind.glued || raw === "Q")) return 0;
  const value = plainWhole(behind);
  if (raw !== "H" && value >= 1 && value <= 4 && parts.quarter === undefined)
    parts.quarter = value as 1 | 2 | 3 | 4;
  else if (raw === "H" && (value === 1 || value === 2) && parts.half === undefined) parts.half = value;
  else return 0;
  return shortYear(list, number + 1, parts);
};

const STREAK: ReadonlySet<string> = new Set(["in", "of"]);

/** `third quarter`, `fourth-quarter`, `first half`, `first six months`, `19th century`. */
export const ordinalAtom: Atom = (list, at, parts) => {
  const latter = word(list, at) === "latter";
  const ordinal = latter ? { value: 2, next: at + 1, digits: false } : readOrdinal(list, at);
  if (ordinal === null) return 0;
  let next = unhyphened(list, ordinal.next);
  const { value } = ordinal;
  let fiscal = false;
  if (word(list, next) === "fiscal") {
    fiscal = true;
    next += 1;
  }
  const period = word(list, next);
  if (period === "quarter" && value <= 4 && parts.quarter === undefined && !latter) {
    // the third quarter in a row counts quarters.
    if (
      STREAK.has(word(list, next + 1)) &&
      ["a", "growth"].includes(word(list, next + 2)) &&
      word(list, next + 3) !== "year"
    )
      return 0;
    parts.quarter = value as 1 | 2 | 3 | 4;
  } else if (period === "half" && value <= 2 && parts.half === undefined) parts.half = value as 1 | 2;
  else if ((period === "century" || period === "centuries") && parts.century === undefined)
    parts.century = value;
  else if (
    value === 1 &&
    (period === "six" || period === "6") &&
    word(list, next + 1) === "months" &&
    parts.half === undefined
  ) {
    parts.half = 1;
    next += 1;
  } else if (
    value === 1 &&
    plainWhole(list[next]) === 6 &&
    word(list, next + 1) === "months" &&
    parts.half === undefined
  ) {
    parts.half = 1;
    next += 1;
  } else return 0;
  if (fiscal) parts.fiscal = true;
  if (period === "half" && word(list, next + 1) === "year" && word(list, next + 2) !== "over") next += 1;
  return next + 1;
};

const SAME_PERIODS: ReadonlySet<string> = new Set(["period", "quarter", "month", "half", "periods"]);
const RELATIVE_UNITS: Readonly<Record<string, PeriodUnit>> = {
  year: "year",
  half: "half",
  quarter: "quarter",
  month: "month",
  week: "week",
};

/** `last year`, `next quarter`, `prior-year period`, `the same quarter`, `current fiscal year`. */
export const relativeAtom: Atom = (list, at, parts) => {
  const token = list[at];
  if (token === undefined || parts.relative !== undefined || parts.year !== undefined) return 0;
  const { entry } = token;
  if (entry.word === "same" || entry.word === "corresponding" || entry.word === "comparable") {
    if (!SAME_PERIODS.has(word(list, at + 1)) || parts.samePeriod === true) return 0;
    parts.samePeriod = true;
    return at + 2;
  }
  if (Number.isNaN(entry.relative) || entry.word === "past") return 0;
  let next = unhyphened(list, at + 1);
  let fiscal = false;
  while (["fiscal", "calendar", "full", "entire", "coming", "financial"].includes(word(list, next))) {
    fiscal ||= word(list, next) === "fiscal" || word(list, next) === "financial";
    next += 1;
  }
  const unit = RELATIVE_UNITS[word(list, next)];
  if (unit === undefined) {
    if (word(list, next) === "day" && entry.relative === 1) {
      parts.relative = { unit: "day", offset: 1 };
      return next + 1;
    }
    return 0;
  }
  parts.relative = { unit, offset: entry.relative };
  if (fiscal) parts.fiscal = true;
  next += 1;
  const more = unhyphened(list, next);
  if (
    unit === "year" &&
    entry.relative === -1 &&
    ["period", "quarter"].includes(word(list, more)) &&
    entry.word !== "last"
  ) {
    parts.samePeriod = true;
    next = more + 1;
  }
  return next;
};

/** `a year ago`, `one year earlier`, `year-ago quarter`, `a quarter earlier`. */
export const agoAtom: Atom = (list, at, parts) => {
  if (parts.relative !== undefined || parts.year !== undefined) return 0;
  let next = at;
  const led = ["a", "one", "the"].includes(word(list, next));
  if (led) next += 1;
  const unit = RELATIVE_UNITS[word(list, next)];
  if (unit === undefined || unit === "half") return 0;
  const hyphen = unhyphened(list, next + 1);
  const ago = word(list, hyphen);
  if (
    ago !== "ago" &&
    ago !== "earlier" &&
    !(ago === "before" && led && unit === "year" && word(list, at) === "the")
  )
    return 0;
  if (!led && hyphen === next + 1 && ago !== "ago") return 0;
  parts.relative = { unit, offset: -1 };
  next = hyphen + 1;
  if (["period", "quarter"].includes(word(list, next)) && unit === "year") {
    parts.samePeriod = true;
    next += 1;
  }
  return next;
};

const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** `today`, `yesterday`, `Monday`. */
export const dayAtom: Atom = (list, at, parts) => {
  const token = list[at];
  if (token === undefined) return 0;
  if (token.entry.weekday > 0 && parts.weekday === undefined && token.entry.raw.charCodeAt(0) < 97) {
    parts.weekday = token.entry.weekday;
    return at + 1;
  }
  const offset = DAYS[token.entry.word];
  if (offset === undefined || parts.relative !== undefined || parts.month !== undefined) return 0;
  parts.relative = { unit: "day", offset };
  return at + 1;
};
