import { fromInteger, ONE, equals } from "./decimal.js";
import { joinBounds } from "./en-bounds.js";
import { readClock } from "./en-clock.js";
import { setBases, setDirections } from "./en-clause.js";
import { readDate, readDay, readEarlierDay, readFurtherDay } from "./en-dates.js";
import { draft, finish, type Draft } from "./en-draft.js";
import { readFigure } from "./en-figures.js";
import { readGrowth, readTwice } from "./en-growth.js";
import { nameWithDigits, readIdentifier, readLabel } from "./en-identifiers.js";
import { idiomEnd, isPronoun } from "./en-idioms.js";
import { STARTS_AMOUNT, STARTS_ARTICLE, STARTS_DATE, STARTS_LABEL, STARTS_OTHER } from "./en-lexicon.js";
import { readOneAndCents } from "./en-money.js";
import { addPart } from "./en-measures.js";
import { readOrdinal } from "./en-ordinals.js";
import { takePrefixes, takeSuffixes } from "./en-prefixes.js";
import { readRange, readSpokenRange } from "./en-ranges.js";
import { setRepairs } from "./en-repairs.js";
import { readDigitRange, readRough } from "./en-rough.js";
import { scanOf, speaksOfRates, type Scan } from "./en-scan.js";
import type { Token } from "./en-tokens.js";
import { currencyBefore, unitAt } from "./en-units.js";
import type { Quantity } from "./quantity.js";

/** Words behind an ordinal that make it an item of the talk: my second question, the third one. */
const ENUMERATED: ReadonlySet<string> = new Set(
  "question questions one ones is thing point points aspect part reason of item was topic issue piece area category".split(
    " ",
  ),
);

const RANKING: ReadonlySet<string> = new Set(
  "rank ranks ranked ranking finished placed came rated in at number".split(" "),
);

/** `third`, `21st`, `one hundred twenty-fifth`: a place in an order. */
function readPlace(list: readonly Token[], at: number): Draft | null {
  const ordinal = readOrdinal(list, at);
  if (ordinal === null) return null;
  const made = draft(at, ordinal.next, "ordinal", fromInteger(ordinal.value));
  const before = list[at - 1]?.entry.word ?? "";
  const after = list[ordinal.next];
  const opening =
    at === 0 || list[at - 1]?.kind === "sign" || before === "and" || before === "so" || before === "then";
  // First is said for order, time and manner more often than for rank; behind ranked it is a rank.
  if (!ordinal.digits && ordinal.value === 1) made.incidental = !RANKING.has(before);
  else if (!ordinal.digits) {
    made.incidental =
      ENUMERATED.has(after?.entry.word ?? "") ||
      (opening && (after === undefined || (after.kind !== "word" && after.entry.raw !== "-")));
  }
  return made;
}

const ADVERBS: Readonly<Record<string, number>> = {
  firstly: 1,
  secondly: 2,
  thirdly: 3,
  fourthly: 4,
  fifthly: 5,
};

function readAdverb(list: readonly Token[], at: number): Draft | null {
  const value = ADVERBS[list[at]?.entry.word ?? ""];
  if (value === undefined) return null;
  const made = draft(at, at + 1, "ordinal", fromInteger(value));
  made.incidental = true;
  return made;
}

/** Numbers, money, shares, lengths of time, with ranges and what stands around them. */
function readAmount(scan: Scan, at: number, floor: number): Draft | null {
  const { list } = scan;
  const place = list[at]?.kind === "word" || list[at]?.kind === "number" ? readPlace(list, at) : null;
  const rough = list[at]?.kind === "word" ? (readRough(scan, at) ?? readDigitRange(list, at)) : null;
  if (rough !== null) {
    takePrefixes(list, rough, floor);
    return rough;
  }
  const figure = readFigure(scan, at);
  const part = figure?.kind === "fraction";
  if (figure === null || (place !== null && place.next >= figure.next + (part ? 1 : 0))) return place;
  const token = list[at];
  if (token?.entry.word === "one" && figure.next <= at + 1 && isPronoun(list, at)) {
    figure.incidental = true;
    figure.unit = null;
    return figure;
  }
  const whole = readRange(scan, figure) ?? readSpokenRange(scan, figure) ?? figure;
  if (
    whole.kind === "count" &&
    token?.entry.word === "one" &&
    whole.value !== null &&
    equals(whole.value, ONE)
  ) {
    whole.incidental = true;
  }
  // Zero emissions and zero growth are ways of speaking.
  if (token?.entry.cardinal === 0 && whole.kind === "count" && whole.value?.coefficient === 0n) {
    whole.incidental = true;
  }
  const lead = list[whole.first - 1]?.entry.word;
  if (whole.kind === "count" && whole.bare && whole.unit === null && (lead === "age" || lead === "aged")) {
    whole.kind = "age";
    whole.unit = "year";
    whole.first -= 1;
  }
  if (isListMark(list, whole)) whole.incidental = true;
  takeSuffixes(list, whole);
  takePrefixes(list, whole, floor);
  return whole;
}

const ANY = STARTS_DATE | STARTS_AMOUNT | STARTS_OTHER;

/** `1. Which costs …`, `(2) …`: a number that only counts the items of a list. */
function isListMark(list: readonly Token[], made: Draft): boolean {
  if (made.kind !== "count" || !made.bare || list[made.first]?.kind !== "number") return false;
  const after = list[made.next];
  const mark =
    after?.glued === true && (after.entry.raw === "." || after.entry.raw === ")" || after.entry.raw === "、");
  const before = list[made.first - 1];
  if (!mark || list[made.next + 1]?.kind === "end") return false;
  return (
    before === undefined ||
    (before.entry.raw === "(" && after.entry.raw === ")" && made.next - made.first === 1)
  );
}

/** Words before `a year` that make it a length of time and not a rate (50,000 a year). */
const LENGTHS_OF: ReadonlySet<string> = new Set(
  "within in for under over than nearly almost about around approximately after half once just only every".split(
    " ",
  ),
);

/** `the past decade`, `the past year`: as long as one of them. */
function readPast(list: readonly Token[], at: number): Draft | null {
  const word = list[at]?.entry.word;
  const long = list[at + 1]?.entry.word;
  const past =
    word === "past" && ["year", "month", "week", "quarter", "decade", "century"].includes(long ?? "");
  const decade = (word === "last" || word === "next" || word === "coming") && long === "decade";
  if (!past && !decade) return null;
  const made = draft(at + 1, at + 2, "duration", ONE);
  made.unit = long ?? null;
  made.incidental = long !== "decade" && long !== "century";
  return made;
}

/** `within a day`, `for a year`, `less than a month`: one of them, as said by habit in Chinese too. */
function readArticle(scan: Scan, at: number, floor: number): Draft | null {
  const { list } = scan;
  const article = list[at]?.entry.word;
  if (article !== "a" && article !== "an") return null;
  const price = article === "a" ? readOneAndCents(scan, at) : null;
  if (price !== null) return price;
  const found = unitAt(list, at + 1);
  if (found === null || found.means.kind !== "duration" || SHORT.has(found.means.id)) return null;
  const made = draft(at, found.next, "duration", ONE);
  made.unit = found.means.id;
  addPart(list, made);
  made.incidental = made.next === found.next;
  if (made.incidental && !LENGTHS_OF.has(list[at - 1]?.entry.word ?? "")) return null;
  takePrefixes(list, made, floor);
  return made;
}

const SHORT: ReadonlySet<string> = new Set(["second", "minute", "half", "millisecond"]);

/** A word that touches a number or a hyphen: a period, a currency, or the beginning of a name. */
function readTouching(list: readonly Token[], at: number, floor: number): Draft | null {
  const after = list[at + 1];
  if (after === undefined || !after.glued) return null;
  const number = after.kind === "number";
  if (!number && after.entry.raw !== "-") return null;
  const dated = number || ((list[at]?.entry.starts ?? 0) & STARTS_DATE) !== 0 ? readDate(list, at) : null;
  if (dated !== null) return dated;
  return number && currencyBefore(list, at) !== null ? null : nameWithDigits(list, at, floor);
}

/** What a word or number may start, as {@link Entry.starts} gives it. */
function startsAt(list: readonly Token[], at: number): number {
  const token = list[at];
  if (token === undefined || token.kind === "link") return 0;
  if (token.kind === "number") return ANY;
  const { starts, raw } = token.entry;
  if ((starts & STARTS_ARTICLE) === 0) return raw === "+" ? STARTS_AMOUNT : starts;
  const next = list[at + 1]?.entry;
  if (next === undefined) return 0;
  if (raw.length > 2) return next.period === null ? 0 : STARTS_DATE;
  const counted = next.starts !== 0 || next.unit !== null || list[at + 1]?.glued === true;
  return counted ? starts | STARTS_AMOUNT | (next.period === null ? 0 : STARTS_DATE) : 0;
}

/** `more than doubled`, `nearly twice`: multiples in one word, with what stands before them. */
function grown(list: readonly Token[], at: number, floor: number): Draft | null {
  const made = readGrowth(list, at) ?? readTwice(list, at);
  if (made !== null) takePrefixes(list, made, floor);
  return made;
}

const CLOCK = STARTS_OTHER;

/** The mid-thirties of a margin are no years. */
function isDecadeOfRates(scan: Scan, at: number): boolean {
  const { list } = scan;
  if (list[at]?.entry.word !== "mid") return false;
  const after = list[at + 1]?.entry.raw === "-" ? list[at + 2] : list[at + 1];
  return (after?.entry.decade ?? 0) > 0 && speaksOfRates(scan);
}

/** What starts at a token; null when nothing does. */
function readAt(scan: Scan, at: number, floor: number): Draft | null {
  const { list } = scan;
  if (isDecadeOfRates(scan, at)) {
    const rate = readDigitRange(list, at);
    if (rate !== null) return rate;
  }
  const touching = list[at]?.kind === "word" ? readTouching(list, at, floor) : null;
  if (touching !== null) return touching;
  const starts = startsAt(list, at);
  if (starts === 0) return null;
  if ((starts & (CLOCK | STARTS_AMOUNT)) !== 0) {
    const name = readIdentifier(scan, at);
    if (name !== null) return name;
  }
  let made: Draft | null = null;
  if ((starts & CLOCK) !== 0) {
    made = readClock(list, at);
    if (made === null && list[at]?.kind === "word") made = grown(list, at, floor) ?? readAdverb(list, at);
  }
  if (made === null && (starts & STARTS_DATE) !== 0) {
    made = readDate(list, at) ?? readDay(list, at) ?? readEarlierDay(list, at) ?? readPast(list, at);
  }
  if (made === null && (starts & STARTS_LABEL) !== 0) made = readLabel(list, at);
  if (made === null && (starts & STARTS_AMOUNT) !== 0) {
    made = readAmount(scan, at, floor) ?? readArticle(scan, at, floor);
  }
  return made;
}

/**
 * Reads every quantity of an English text, in the order in which they stand. Linear in the length of the text: one
 * pass over the tokens, each rule looking a bounded number of tokens ahead and back.
 *
 * `¥` is the yuan unless the text speaks of Japan and not of China. A cent is the hundredth part of a currency that
 * is not said (`unit` null). Times of day count minutes from midnight.
 */
export function readEnglish(text: string): Quantity[] {
  const scan = scanOf(text);
  const { list } = scan;
  const drafts: Draft[] = [];
  let floor = 0;
  for (const at of scan.stops) {
    if (at < floor) continue;
    const idiom = idiomEnd(list, at);
    if (idiom > 0) {
      floor = idiom;
      continue;
    }
    const made = readAt(scan, at, floor);
    if (made === null) continue;
    if (made.date?.relative?.unit === "day") made.incidental = true;
    drafts.push(made);
    const further = made.kind === "date" ? readFurtherDay(list, made) : null;
    if (further !== null) drafts.push(further);
    floor = Math.max(at + 1, (further ?? made).next);
  }
  if (drafts.length === 0) return [];
  setDirections(list, drafts);
  setBases(list, scan.bases, drafts);
  setRepairs(list, drafts);
  joinBounds(list, drafts);
  return drafts.map((made) => finish(text, list, made));
}
