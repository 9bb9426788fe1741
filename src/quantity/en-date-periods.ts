import { unhyphened, word, yearNumber, type Atom, type Gathered } from "./en-date-atoms.js";
import { monthAtom } from "./en-date-days.js";
import { plainWhole, readOrdinal } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";
import type { PeriodUnit } from "./quantity.js";

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

/** `2024Q2`, `24H1`. */
function yearFirst(list: readonly Token[], at: number, parts: Gathered, raw: "Q" | "H"): number {
  const year = yearNumber(list, at) || (plainWhole(list[at]) < 100 ? TWO_DIGITS + plainWhole(list[at]) : 0);
  const part = plainWhole(list[at + 2]);
  if (year === 0 || parts.year !== undefined || part < 1 || part > (raw === "Q" ? 4 : 2)) return 0;
  parts.year = year;
  if (raw === "Q") parts.quarter = part as 1 | 2 | 3 | 4;
  else parts.half = part as 1 | 2;
  return at + 3;
}

/** `3QFY24`, `1HFY2025`: a quarter or half of a fiscal year. */
function fiscalSign(list: readonly Token[], at: number, parts: Gathered, raw: "QFY" | "HFY"): number {
  const value = plainWhole(list[at]);
  if (parts.year !== undefined || value < 1 || value > (raw === "QFY" ? 4 : 2)) return 0;
  const next = shortYear(list, at + 2, parts);
  if (next === at + 2) return 0;
  parts.fiscal = true;
  if (raw === "QFY") parts.quarter = value as 1 | 2 | 3 | 4;
  else parts.half = value as 1 | 2;
  return next;
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
    if (raw === "QFY" || raw === "HFY") return fiscalSign(list, at, parts, raw);
    const behind = list[at + 2];
    if ((raw === "Q" || raw === "H") && behind?.kind === "number" && behind.glued && value >= 10) {
      return yearFirst(list, at, parts, raw);
    }
    if (raw === "Q" && value >= 1 && value <= 4 && parts.quarter === undefined)
      parts.quarter = value as 1 | 2 | 3 | 4;
    else if (raw === "H" && (value === 1 || value === 2) && parts.half === undefined) parts.half = value;
    else return 0;
    return shortYear(list, at + 2, parts);
  }
  const { entry } = token;
  const { raw } = entry;
  if (raw === "FY" || raw === "CY" || raw === "fy" || raw === "cy") {
    if (parts.year !== undefined) return 0;
    const glued = list[at + 1]?.glued === true;
    const next = glued ? shortYear(list, at + 1, parts) : at + 1;
    if (
      !glued &&
      (yearNumber(list, next) > 0 || (plainWhole(list[next]) >= 10 && plainWhole(list[next]) < 100))
    ) {
      const value = plainWhole(list[next]);
      parts.year = value < 100 ? TWO_DIGITS + value : value;
      if (entry.word !== "cy") parts.fiscal = true;
      return next + 1;
    }
    if (parts.year === undefined) return 0;
    if (entry.word !== "cy") parts.fiscal = true;
    return next;
  }
  if (raw !== "Q" && raw !== "H" && raw !== "q" && raw !== "FQ") return 0;
  const number = unhyphened(list, at + 1);
  const behind = list[number];
  if (behind?.kind !== "number" || !(behind.glued || raw === "Q")) return 0;
  const value = plainWhole(behind);
  if (raw === "FQ") parts.fiscal = true;
  if (raw !== "H" && value >= 1 && value <= 4 && parts.quarter === undefined)
    parts.quarter = value as 1 | 2 | 3 | 4;
  else if (raw === "H" && (value === 1 || value === 2) && parts.half === undefined) parts.half = value;
  else return 0;
  return shortYear(list, number + 1, parts);
};

const JOINERS: ReadonlySet<string> = new Set(["and", "or", "to", "-", "–", ","]);
const SHARED: ReadonlySet<string> = new Set([
  "century",
  "centuries",
  "quarter",
  "quarters",
  "half",
  "halves",
]);

const STREAK: ReadonlySet<string> = new Set(["in", "of"]);

/** `third quarter`, `fourth-quarter`, `first half`, `first six months`, `19th century`. */
export const ordinalAtom: Atom = (list, at, parts) => {
  const latter = word(list, at) === "latter";
  const ordinal = latter ? { value: 2, next: at + 1, digits: false } : readOrdinal(list, at);
  if (ordinal === null) return 0;
  let next = unhyphened(list, ordinal.next);
  const { value } = ordinal;
  const tied = next > ordinal.next;
  let fiscal = false;
  if (word(list, next) === "fiscal") {
    fiscal = true;
    next += 1;
  }
  let period = word(list, next);
  // the 18th and 19th centuries, the first and second quarters: the period is said once for both.
  const other = tied ? readOrdinal(list, next) : JOINERS.has(period) ? readOrdinal(list, next + 1) : null;
  if (other !== null) {
    const shared = word(list, unhyphened(list, other.next));
    if (!SHARED.has(shared)) return 0;
    period = shared.startsWith("centur") ? "century" : shared.startsWith("quarter") ? "quarter" : "half";
    next = ordinal.next - 1;
  }
  if (
    (period === "quarter" || (period === "quarters" && value > 1)) &&
    value <= 4 &&
    parts.quarter === undefined &&
    !latter
  ) {
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
  if (
    other === null &&
    period === "half" &&
    word(list, next + 1) === "year" &&
    word(list, next + 2) !== "over"
  )
    next += 1;
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

const BETWEEN: ReadonlySet<string> = new Set(["fiscal", "calendar", "full", "entire", "coming", "financial"]);

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
  if (Number.isNaN(entry.relative)) return 0;
  const named = namedRelative(list, at, parts);
  if (named > 0) return named;
  if (entry.word === "past") return 0;
  let next = unhyphened(list, at + 1);
  let fiscal = false;
  while (BETWEEN.has(word(list, next))) {
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

/** `next Monday`, `this past Wednesday`, `last December`: a day or month by its name, so many weeks or years off. */
function namedRelative(list: readonly Token[], at: number, parts: Gathered): number {
  let next = at + 1;
  let offset = list[at]?.entry.relative ?? 0;
  const further = list[next]?.entry.relative ?? NaN;
  if (offset === 0 && !Number.isNaN(further) && further !== 0) {
    offset = further;
    next += 1;
  }
  const named = list[next];
  if (named === undefined || parts.month !== undefined || parts.weekday !== undefined) return 0;
  const capital = named.entry.raw.charCodeAt(0) < 97;
  if (named.entry.weekday > 0 && capital) {
    parts.weekday = named.entry.weekday;
    parts.relative = { unit: "week", offset };
    return next + 1;
  }
  if (named.entry.month === 0 || !capital) return 0;
  const end = monthAtom(list, next, parts, false);
  if (end > 0) parts.relative = { unit: "year", offset };
  return end;
}

const ONES: ReadonlySet<string> = new Set(["a", "one", "the"]);

/** `a year ago`, `one year earlier`, `year-ago quarter`, `a quarter earlier`. */
export const agoAtom: Atom = (list, at, parts) => {
  if (parts.relative !== undefined || parts.year !== undefined) return 0;
  let next = at;
  const led = ONES.has(word(list, next));
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
