import { yearAtom, type Gathered } from "./en-date-atoms.js";
import { dayAtom, dayMonthAtom, monthAtom, writtenAtom } from "./en-date-days.js";
import { decadeAtom, nowAtom, partAtom, yearNameAtom } from "./en-date-parts.js";
import { agoAtom, ordinalAtom, relativeAtom, signAtom } from "./en-date-periods.js";
import { dateDraft, type Draft } from "./en-draft.js";
import { plainWhole, readOrdinal } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";
import { STARTS_ARTICLE, STARTS_DATE } from "./en-lexicon.js";
import { spokenYear } from "./en-date-spoken.js";
import { unitAfter } from "./en-units.js";

/** Tries what may stand at a token, most specific first. */
function atomAt(list: readonly Token[], at: number, parts: Gathered, first: boolean): number {
  const token = list[at];
  if (token === undefined || token.kind === "end" || token.kind === "link") return 0;
  if (token.kind === "number") {
    return (
      writtenAtom(list, at, parts, first) ||
      decadeAtom(list, at, parts) ||
      signAtom(list, at, parts, first) ||
      ordinalAtom(list, at, parts, first) ||
      dayMonthAtom(list, at, parts, first) ||
      yearAtom(list, at, parts, first)
    );
  }
  const { entry } = token;
  if ((entry.starts & (STARTS_DATE | STARTS_ARTICLE)) === 0) return 0;
  if (entry.month > 0) return monthAtom(list, at, parts, first);
  if (entry.ordinal > 0 || entry.cardinal >= 0) {
    return (
      ordinalAtom(list, at, parts, first) ||
      dayMonthAtom(list, at, parts, first) ||
      spokenYear(list, at, parts, first) ||
      (entry.cardinal === 1 ? agoAtom(list, at, parts, first) : 0)
    );
  }
  if (entry.weekday > 0) return dayAtom(list, at, parts, first);
  if (!Number.isNaN(entry.relative)) return relativeAtom(list, at, parts, first);
  if ((entry.starts & STARTS_ARTICLE) !== 0) return agoAtom(list, at, parts, first);
  return (
    ordinalAtom(list, at, parts, first) ||
    relativeAtom(list, at, parts, first) ||
    partAtom(list, at, parts) ||
    signAtom(list, at, parts, first) ||
    agoAtom(list, at, parts, first) ||
    yearNameAtom(list, at, parts) ||
    decadeAtom(list, at, parts) ||
    dayAtom(list, at, parts, first) ||
    nowAtom(list, at, parts)
  );
}

/** The token behind the words that may join two atoms (`of`, `of the`, `in`, a comma, a possessive). */
function joint(list: readonly Token[], at: number, parts: Gathered): number {
  const token = list[at];
  if (token === undefined) return 0;
  const { word, raw } = token.entry;
  if (raw === "'s" || raw === "'" || raw === "’") return at + 1;
  if (raw === ",") {
    // July 26, 2020 and 1Q, 2021: behind a comma only the year goes on.
    const goesOn =
      parts.day !== undefined ||
      parts.quarter !== undefined ||
      parts.weekday !== undefined ||
      parts.month !== undefined;
    const next = list[at + 1];
    const year = next !== undefined && next.end - next.start === 4 && plainWhole(next) >= 1900;
    return goesOn && (year || (parts.weekday !== undefined && parts.month === undefined)) ? at + 1 : 0;
  }
  if (word !== "of" && word !== "in" && word !== "from" && word !== "for") return 0;
  const period = parts.quarter ?? parts.half ?? parts.month ?? (parts.samePeriod === true ? 1 : undefined);
  const decade = parts.part !== undefined || parts.relative !== undefined;
  if (word !== "of" && period === undefined) return 0;
  if (word === "from" && parts.samePeriod !== true) return 0;
  if (word === "of" && period === undefined && !decade) return 0;
  if (word === "for" && !(list[at + 1]?.entry.word === "fiscal" || list[at + 1]?.entry.raw === "FY"))
    return 0;
  return list[at + 1]?.entry.word === "the" ? at + 2 : at + 1;
}

/** `of the year`, `of this year`: the year of now. */
function ofTheYear(list: readonly Token[], at: number, parts: Gathered): number {
  const of = list[at]?.entry.word;
  if (of !== "of" && of !== "in") return 0;
  if (list[at + 1]?.entry.word !== "the" || list[at + 2]?.entry.word !== "year") return 0;
  if (parts.year !== undefined || parts.relative !== undefined) return 0;
  if (list[at + 3]?.kind === "number") return 0;
  parts.relative = { unit: "year", offset: 0 };
  return at + 3;
}

/** Half a date is none: `early`, `fiscal` and a bare `same period` without a word on which. */
function isWhole(parts: Gathered): boolean {
  const { year, half, quarter, month, day, weekday, decade, century, relative, samePeriod } = parts;
  return (
    (year ?? half ?? quarter ?? month ?? day ?? weekday ?? decade ?? century ?? relative) !== undefined ||
    samePeriod === true
  );
}

/** Reads the date or period that starts at a token; null when none does. */
export function readDate(list: readonly Token[], start: number): Draft | null {
  const parts: Gathered = {};
  let at = atomAt(list, start, parts, true);
  if (at === 0) return null;
  let end = isWhole(parts) ? at : 0;
  for (let atoms = 0; atoms < 8; atoms += 1) {
    let next = atomAt(list, at, parts, false);
    if (next === 0) {
      const year = ofTheYear(list, at, parts);
      if (year > 0) {
        end = year;
        break;
      }
      const from = joint(list, at, parts);
      next = from === 0 ? 0 : atomAt(list, from, parts, false);
    }
    if (next === 0) break;
    at = next;
    if (isWhole(parts)) end = at;
  }
  if (end === 0) return null;
  // The end of a year that was named after it is not the end of this one.
  if (parts.part !== undefined && parts.relative?.offset === 0 && parts.year !== undefined)
    delete parts.relative;
  return dateDraft(start, end, parts);
}

/** Words behind `the 26th` that leave it a day; a noun would make it a rank (the 26th meeting). */
const AFTER_DAY: ReadonlySet<string> = new Set(
  "that to and of in at the when where a an it he she they we was were is are said with for by as local".split(
    " ",
  ),
);

const DAY_TIMES: ReadonlySet<string> = new Set(["morning", "evening", "afternoon", "night", "noon", "hours"]);

/** `on the 26th`, `evening of the 8th`: a day of the month at hand. */
export function readDay(list: readonly Token[], start: number): Draft | null {
  const ordinal = readOrdinal(list, start);
  if (ordinal === null || !ordinal.digits || ordinal.value > 31) return null;
  const article = list[start - 1]?.entry.word === "the" ? 1 : 0;
  const lead = list[start - 1 - article]?.entry.word ?? "";
  if (!["on", "of", "since", "until", "by", "from", "till"].includes(lead)) return null;
  const after = list[ordinal.next];
  const ofDay = lead === "of" && DAY_TIMES.has(list[start - 2 - article]?.entry.word ?? "");
  if (after === undefined || (!ofDay && after.kind === "word" && !AFTER_DAY.has(after.entry.word)))
    return null;
  return dateDraft(start, ordinal.next, { day: ordinal.value });
}

/** `18 and 19 June`, `from 15 to 17 May`: the first of two days whose month is said once. */
export function readEarlierDay(list: readonly Token[], at: number): Draft | null {
  const token = list[at];
  if (token?.kind !== "number" || token.end - token.start > 2) return null;
  const ordinal = readOrdinal(list, at);
  const day = ordinal?.value ?? plainWhole(token);
  const joint = ordinal?.next ?? at + 1;
  const joiner = list[joint]?.entry;
  if (day < 1 || joiner === undefined || !JOINING_DAYS.has(joiner.word || joiner.raw)) return null;
  const parts: Gathered = {};
  const from = list[joint + 1]?.entry.word === "the" ? joint + 2 : joint + 1;
  if (dayMonthAtom(list, from, parts, false) === 0) return null;
  if (parts.month === undefined || parts.day === undefined || parts.day <= day) return null;
  return dateDraft(at, joint, { month: parts.month, day });
}

const JOINING_DAYS: ReadonlySet<string> = new Set(["and", "to", "-", "–", "&", "through"]);

/** `July 17 and 22`, `July 17-22`: a further day of the month that has just been named. */
export function readFurtherDay(list: readonly Token[], date: Draft): Draft | null {
  const parts = date.date;
  if (parts?.month === undefined || parts.day === undefined || parts.year !== undefined) return null;
  const joiner = list[date.next]?.entry;
  if (joiner === undefined || !JOINING_DAYS.has(joiner.word || joiner.raw)) return null;
  const at = date.next + 1;
  const token = list[at];
  if (token === undefined || token.end - token.start > 2) return null;
  const ordinal = readOrdinal(list, at);
  const day = ordinal?.value ?? plainWhole(token);
  let next = ordinal?.next ?? at + 1;
  if (day < 1 || day > 31 || (ordinal === null && token.kind !== "number")) return null;
  const after = list[next];
  if (
    after?.entry.month !== 0 ||
    (after.kind === "sign" && after.entry.raw === "%") ||
    unitAfter(list, next) !== null
  )
    return null;
  if (after.glued && (after.kind === "word" || after.entry.raw === ":")) return null;
  const further: Gathered = { month: parts.month, day };
  const comma = after.entry.raw === "," ? 1 : 0;
  const year = list[next + comma];
  if (
    year !== undefined &&
    year.end - year.start === 4 &&
    plainWhole(year) >= 1900 &&
    plainWhole(year) <= 2100
  ) {
    further.year = plainWhole(year);
    next += comma + 1;
  }
  return dateDraft(at, next, further);
}
