import { matrixLanguage } from "../../../language/matrix.js";
import type { DateParts } from "../../../quantity/quantity.js";
import { readQuantities } from "../../../quantity/read.js";
import { baseName } from "../phrases.js";
import {
  INTERIM,
  LEADS,
  LEADS_ZH,
  LEGAL_FORMS,
  NAME_ENDS,
  NAME_ENDS_ZH,
  TITLE_WORDS,
} from "./call-facts.data.js";

/** A reporting period: a quarter, a half or a whole year. */
export interface Period {
  readonly year: number;
  readonly part: "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2" | "FY";
}

/** What a call says of itself; null for what it does not say. */
export interface CallFacts {
  readonly company: string | null;
  readonly period: Period | null;
  /** The day of the call, `2024-11-14`. */
  readonly date: string | null;
}

/** Announcements stand at the beginning. */
const LINES = 40;
const LONGEST = 400;
/** A title or a date has a line of its own, and that is short. */
const TITLE = 120;
const DATE = 60;
const MOST_WORDS = 7;

/** `2024q3`, `Q3_2024`, `3Q24`, `2024-H1`: how files are named, where no word stands between year and quarter. */
const IN_NAMES = [
  /(?<![a-z0-9])fy(?<year>20\d\d|\d\d)[\s_.-]{0,3}(?<part>[qh][1-4])(?!\d)/iu,
  /(?<![a-z0-9])(?<year>20\d\d)[\s_.-]{0,3}(?<part>[qh][1-4])(?!\d)/iu,
  /(?<![a-z0-9])(?<part>[qh][1-4])[\s_.-]{0,3}(?:fy)?(?<year>20\d\d|\d\d)(?!\d)/iu,
  /(?<![a-z0-9])(?<turned>[1-4][qh])[\s_.-]{0,3}(?:fy)?(?<year>20\d\d|\d\d)(?!\d)/iu,
  /(?<![a-z0-9])(?<year>20\d\d)[\s_.-]{0,3}(?<turned>[1-4][qh])(?!\d)/iu,
  /(?<year>20\d\d)年?第?(?<han>[一二三四1-4])季/u,
];
const DAY_IN_NAMES =
  /(?<!\d)(?<year>20\d\d)(?<by>[_.-]?)(?<month>0[1-9]|1[0-2])\k<by>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;

const PARTS = ["Q1", "Q2", "Q3", "Q4", "H1", "H2"] as const;

function periodInName(name: string): Period | null {
  for (const pattern of IN_NAMES) {
    const groups = pattern.exec(name)?.groups;
    if (groups === undefined) continue;
    const { year = "", part, turned, han } = groups;
    const letters =
      part ??
      (turned === undefined
        ? `q${"一二三四".indexOf(han ?? "") + 1 || han}`
        : [...turned].reverse().join(""));
    const known = PARTS.find((each) => each === letters.toUpperCase());
    if (known !== undefined) return { year: Number(year.length === 2 ? `20${year}` : year), part: known };
  }
  return null;
}

const two = (value: number | string) => String(value).padStart(2, "0");

function dayInName(name: string): string | null {
  const groups = DAY_IN_NAMES.exec(name)?.groups;
  return groups === undefined ? null : `${groups["year"]}-${groups["month"]}-${groups["day"]}`;
}

/** The period that a line says, in one phrase or in two: "the third quarter and nine months of 2024". */
function periodIn(dates: readonly DateParts[], line: string): Period | null {
  const part = ({ quarter, half }: DateParts) =>
    quarter !== undefined ? (`Q${quarter}` as const) : half !== undefined ? (`H${half}` as const) : null;
  const first = dates.find((date) => part(date) !== null);
  const year = (first?.year === undefined ? dates.find(isYear) : first)?.year;
  if (year === undefined) return null;
  const known = first === undefined ? null : part(first);
  return { year, part: known ?? (INTERIM.test(line) ? "H1" : "FY") };
}

/** A year that is no part of a day or month. */
const isYear = ({ year, month }: DateParts) => year !== undefined && month === undefined;

function dayIn(dates: readonly DateParts[]): string | null {
  for (const { year, month, day } of dates)
    if (year !== undefined && month !== undefined && day !== undefined)
      return `${year}-${two(month)}-${two(day)}`;
  return null;
}

/** The words up to one that tells the period or the kind of call; null where they look like no name. */
function nameBefore(text: string): string | null {
  const words: string[] = [];
  let ended = false;
  for (const word of text.replace(/^the /iu, "").split(/\s+/u, MOST_WORDS + 1)) {
    const bare = word.replace(/[,.:;]$/u, "").toLowerCase();
    ended = NAME_ENDS.has(bare) || /^(?:[(\-–|:]|(?:fy)?'?\d{2,4}$)/u.test(bare);
    if (ended) break;
    words.push(word);
  }
  const name = words
    .join(" ")
    .replace(/['’]s?$/u, "")
    .replace(/[,;:]$/u, "");
  return ended && /^[\p{Lu}\p{Script=Han}\d]/u.test(name) && /\p{L}/u.test(name) ? name : null;
}

function nameInChinese(line: string): string | null {
  for (const lead of LEADS_ZH) {
    const match = lead.exec(line);
    if (match === null) continue;
    const rest = line.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const end = NAME_ENDS_ZH.exec(rest)?.index ?? 0;
    const name = rest.slice(0, end).trim();
    if (/^[\p{Script=Han}A-Za-z（）() ]{2,20}$/u.test(name)) return name;
  }
  return null;
}

/** The name before the period in a title: `Tidemark Optics Ltd. (TMOX) Q4 2024 Earnings Call`, or after it. */
function nameInTitle(line: string): string | null {
  const [before = "", after = ""] = line.split(/ [-–] (?=Q[1-4] )/u);
  const turned = /^(?:Q[1-4]|[1-4]Q|H[12])\s{0,3}(?:FY\s{0,3})?\d{2,4}\s{1,3}/iu.exec(
    after === "" ? before : after,
  );
  if (turned !== null) return nameBefore((after === "" ? before : after).slice(turned[0].length));
  return nameBefore(line);
}

function companyIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    for (const lead of LEADS) {
      const match = lead.exec(line);
      const name = match === null ? null : nameBefore(line.slice(match.index + match[0].length));
      if (name !== null) return name;
    }
    const name = nameInChinese(line);
    if (name !== null) return name;
  }
  for (const [index, line] of lines.entries()) {
    if (line.length > TITLE || !TITLE_WORDS.test(line)) continue;
    // A title that begins with the period may have the name on the line before it.
    const before = lines[index - 1] ?? "";
    const name = nameInTitle(line) ?? (before.length <= TITLE ? nameBefore(before) : null);
    if (name !== null) return name;
  }
  return null;
}

const capitals = (name: string) => !/\p{Ll}/u.test(name) && /[A-Z]{4}/u.test(name);

/** Written as names are, without what the company is by law. */
function plainName(name: string): string {
  const bare = name.replace(LEGAL_FORMS, "");
  const shown = bare === "" ? name : bare;
  return capitals(shown)
    ? shown.toLowerCase().replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
    : shown;
}

/**
 * Company, period and day of a call, as its opening or else its file's name says them. Nothing is concluded: a call in
 * May may be about the first quarter, or about a year that ended in March.
 */
export function callFacts(text: string, path: string | null): CallFacts {
  const lines = text
    .slice(0, LINES * LONGEST)
    .split("\n")
    .map((line) => line.trim().slice(0, LONGEST))
    .filter((line) => line !== "")
    .slice(0, LINES);
  let period: Period | null = null;
  let date: string | null = null;
  for (const line of lines) {
    const telling = period === null && TITLE_WORDS.test(line);
    if (!telling && (date !== null || line.length > DATE)) continue;
    const dates = readQuantities(line, matrixLanguage(line)).flatMap((quantity) => quantity.date ?? []);
    if (telling) period = periodIn(dates, line) ?? periodInName(line);
    if (line.length <= TITLE) date ??= dayIn(dates);
  }
  const name = path === null ? "" : baseName(path);
  const company = companyIn(lines);
  return {
    company: company === null ? null : plainName(company),
    period: period ?? periodInName(name),
    date: date ?? dayInName(name),
  };
}
