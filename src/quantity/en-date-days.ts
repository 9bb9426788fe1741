import { readSmall } from "./en-cardinals.js";
import { hasUnit, word, yearNumber, type Atom, type Gathered } from "./en-date-atoms.js";
import { plainWhole, readOrdinal } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";
import { DOUBTFUL_MONTHS } from "./en-words.data.js";

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
  const behind = word(list, at + 1) === "." ? at + 2 : separated(list, at + 1);
  const number = plainWhole(list[behind]);
  const cardinal = list[behind]?.entry.cardinal ?? -1;
  const year = cardinal >= 19 && cardinal <= 20 && (list[behind + 1]?.entry.cardinal ?? -1) >= 10;
  const spoken = capital && cardinal > 0 && (year || spokenDay(list, behind) !== null);
  const counted = (number > 0 && (number <= 31 || yearNumber(list, behind) > 0)) || spoken;
  const abbreviated = !["may", "march", "mar"].includes(token.entry.word);
  const mark = list[at - 1];
  const tied = mark?.glued === true && (mark.entry.raw === "/" || mark.entry.raw === "-");
  const day = plainWhole(tied ? list[at - 2] : mark);
  if (abbreviated && day > 0 && day <= 31) return true;
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

/** `May twenty nine`, `fifteen August`: no day where a year or a thing follows. */
function spokenDay(list: readonly Token[], at: number): { day: number; next: number } | null {
  const small = readSmall(list, at);
  if (small === null || small.value < 1 || small.value > 31) return null;
  const after = list[small.next];
  if (after === undefined || after.entry.scale > 0) return null;
  // May twenty twenty-one is a year, May twenty one twenty twenty a day of one.
  const composite = small.value > 20 && small.value % 10 !== 0;
  if (after.entry.cardinal >= 10 && small.value >= 19 && !composite) return null;
  return hasUnit(list, small.next) ? null : { day: small.value, next: small.next };
}

/** A day of the month at a token: `8`, `8th`, `first`; 0 when the number counts something (May 20 companies). */
function dayAt(list: readonly Token[], at: number): { day: number; next: number } | null {
  const ordinal = readOrdinal(list, at);
  if (ordinal !== null) return ordinal.value <= 31 ? { day: ordinal.value, next: ordinal.next } : null;
  const token = list[at];
  if (token !== undefined && token.entry.cardinal > 0) return spokenDay(list, at);
  if (token === undefined || token.end - token.start > 2) return null;
  const day = plainWhole(token);
  if (day < 1 || day > 31) return null;
  const after = list[at + 1];
  if (after?.glued === true && (after.kind === "word" || after.entry.raw === "%")) return null;
  if (after?.entry.raw === ":" && list[at + 2]?.glued === true && list[at + 2]?.kind === "number")
    return null;
  return hasUnit(list, at + 1) ? null : { day, next: at + 1 };
}

/** Skips the sign between the parts of `05-Aug-2016`, `Dec/2018`. */
function separated(list: readonly Token[], at: number): number {
  const mark = list[at];
  const tied = mark?.glued === true && list[at + 1]?.glued === true && list[at + 1]?.kind === "number";
  return tied && (mark.entry.raw === "-" || mark.entry.raw === "/") ? at + 1 : at;
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
  next = separated(list, next);
  if (parts.day === undefined && yearNumber(list, next) === 0) {
    const day = dayAt(list, next) ?? (word(list, next) === "the" ? dayAt(list, next + 1) : null);
    if (day !== null) {
      parts.day = day.day;
      next = day.next;
    }
  }
  const behind = separated(list, next);
  if (behind > next && parts.year === undefined && yearNumber(list, behind) > 0) {
    parts.year = yearNumber(list, behind);
    return behind + 1;
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
  // the 15th day of June
  if (word(list, next) === "day" && word(list, next + 1) === "of") next += 1;
  if (word(list, next) === "of") next += 1;
  if (word(list, next) === "-" || (word(list, next) === "/" && list[next + 1]?.glued === true)) next += 1;
  const month = list[next];
  if (month === undefined || month.entry.month === 0 || !isMonth(list, next)) return 0;
  // 15 March 2020 but not `the first May 8`.
  if (next === day.next && dayAt(list, next + 1) !== null && yearNumber(list, next + 1) === 0) return 0;
  parts.day = day.day;
  parts.month = month.entry.month;
  const year = separated(list, next + 1);
  if (year > next + 1 && parts.year === undefined && yearNumber(list, year) > 0) {
    parts.year = yearNumber(list, year);
    return year + 1;
  }
  return next + 1;
};

/** `2024-05`, `05/2024`. */
function yearAndMonth(list: readonly Token[], at: number, parts: Gathered): number {
  const [a, b] = [list[at], list[at + 2]];
  if (a === undefined || b?.glued !== true) return 0;
  const yearly = yearNumber(list, at) > 0 && b.end - b.start === 2;
  const short = yearNumber(list, at) > 0 && b.end - b.start === 1 && list[at + 1]?.entry.raw === "-";
  const monthly = yearNumber(list, at + 2) > 0 && a.end - a.start === 2;
  if (!yearly && !monthly && !short) return 0;
  const month = plainWhole(yearly || short ? b : a);
  const after = list[at + 3];
  if (month < 1 || month > 12 || (after?.glued === true && after.kind === "word") || hasUnit(list, at + 3))
    return 0;
  parts.year = plainWhole(yearly || short ? a : b);
  parts.month = month;
  return at + 3;
}

const ON: ReadonlySet<string> = new Set(["on", "since", "until", "before", "after", "till"]);

/** `on 11/20`, `Friday 7/6`: month and day where only a date can stand; elsewhere a fraction. */
function monthAndDay(list: readonly Token[], at: number, parts: Gathered): number {
  const lead = word(list, at - 1) === "," ? list[at - 2]?.entry : list[at - 1]?.entry;
  const dated = ON.has(word(list, at - 1)) || (lead?.weekday ?? 0) > 0;
  const [first, second] = [plainWhole(list[at]), plainWhole(list[at + 2])];
  // 22/04 can only be a day and its month.
  const [month, day] = first > 12 ? [second, first] : [first, second];
  if (!dated || word(list, at + 1) !== "/" || list[at + 2]?.glued !== true) return 0;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hasUnit(list, at + 3)) return 0;
  const after = list[at + 3];
  if (after?.glued === true && after.kind === "word") return 0;
  parts.month = month;
  parts.day = day;
  return at + 3;
}

/** `20200726`: a date written without signs. */
function runTogether(token: Token, parts: Gathered, at: number): number {
  if (token.shape !== "plain" || token.value === null) return 0;
  const number = Number(token.value.coefficient) * 10 ** token.value.exponent;
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  parts.year = year;
  parts.month = month;
  parts.day = day;
  return at + 1;
}

/** `2020-07-26`, `2020/7/26`, `2020.07.26` is one token and left alone; `5/17/2018` where no other order is possible. */
export const writtenAtom: Atom = (list, at, parts, first) => {
  if (!first && parts.weekday === undefined) return 0;
  const run = list[at];
  if (run !== undefined && run.end - run.start === 8) return runTogether(run, parts, at);
  const mark = list[at + 1]?.entry.raw;
  if ((mark !== "-" && mark !== "/") || list[at + 1]?.glued !== true) return 0;
  const further = list[at + 3]?.entry.raw === mark && list[at + 4]?.glued === true;
  if (!further) return yearAndMonth(list, at, parts) || monthAndDay(list, at, parts);
  const named = list[at + 2]?.entry.month ?? 0;
  if (named > 0 && yearNumber(list, at) > 0) {
    // 2020-Aug-1
    const day = plainWhole(list[at + 4]);
    if (day < 1 || day > 31) return 0;
    parts.year = plainWhole(list[at]);
    parts.month = named;
    parts.day = day;
    return at + 5;
  }
  const [a, b, c] = [plainWhole(list[at]), plainWhole(list[at + 2]), plainWhole(list[at + 4])];
  if (yearNumber(list, at) > 0 && b >= 1 && b <= 12 && c >= 1 && c <= 31) {
    parts.year = a;
    parts.month = b;
    parts.day = c;
    return at + 5;
  }
  if (mark !== "/" || yearNumber(list, at + 4) === 0) return 0;
  if (a < 1 || b < 1 || (a > 12 && b > 12) || Math.max(a, b) > 31) return 0;
  parts.year = c;
  if (a <= 12 && b > 12) {
    parts.month = a;
    parts.day = b;
  } else if (a > 12) {
    parts.month = b;
    parts.day = a;
  } else if (a === b) {
    parts.month = a;
    parts.day = b;
  }
  return at + 5;
};

/** Words behind `Tuesday the eleventh`; a noun would make it a rank (the eleventh meeting). */
const AFTER_DAY: ReadonlySet<string> = new Set(
  "of it we he she they i you is was are were and or to at in for from until when that with by".split(" "),
);

const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** `today`, `yesterday`, `Monday`. */
export const dayAtom: Atom = (list, at, parts) => {
  const token = list[at];
  if (token === undefined) return 0;
  if (token.entry.weekday > 0 && parts.weekday === undefined && token.entry.raw.charCodeAt(0) < 97) {
    parts.weekday = token.entry.weekday;
    // Tuesday the eleventh
    const ordinal = word(list, at + 1) === "the" ? readOrdinal(list, at + 2) : null;
    if (ordinal === null || ordinal.value > 31 || parts.day !== undefined) return at + 1;
    const after = list[ordinal.next];
    if (after === undefined || (after.kind === "word" && !AFTER_DAY.has(after.entry.word))) return at + 1;
    parts.day = ordinal.value;
    return ordinal.next;
  }
  const offset = DAYS[token.entry.word];
  if (offset === undefined || parts.relative !== undefined || parts.month !== undefined) return 0;
  parts.relative = { unit: "day", offset };
  return at + 1;
};
