import { fromInteger, scaleByTen, type Decimal } from "./decimal.js";
import { draft, type Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";
import { unitAfter } from "./en-units.js";
import { currencyAfter } from "./en-units.js";
import { headNoun } from "./en-nouns.js";
import { plainWhole } from "./en-ordinals.js";
import type { Scan } from "./en-scan.js";
import { asShare } from "./en-shares.js";

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

interface Magnitude {
  readonly value: Decimal;
  readonly places: number;
  readonly next: number;
}

const TWELVE = fromInteger(12);

/** `tens`, `dozens`, `hundreds`, `millions`, and the same of another scale: tens of thousands. */
function plurals(list: readonly Token[], at: number): Magnitude | null {
  const token = list[at];
  if (token === undefined) return null;
  const first = token.entry.word;
  let places: number;
  let value: Decimal;
  if (first === "tens") {
    places = 1;
    value = fromInteger(10);
  } else if (first === "dozens") {
    places = 0;
    value = TWELVE;
  } else if (token.entry.plural && token.entry.scale > 0) {
    places = token.entry.scale;
    value = scaleByTen(fromInteger(1), places);
  } else return null;
  let next = at + 1;
  while (
    word(list, next) === "of" &&
    list[next + 1]?.entry.scale !== 0 &&
    list[next + 1]?.entry.scale !== undefined
  ) {
    const scale = list[next + 1]?.entry.scale ?? 0;
    value = scaleByTen(value, scale);
    places += scale;
    next += 2;
  }
  // Hundreds and thousands may stand alone; tens need their `of`.
  if (first === "tens" && next === at + 1 && word(list, next) !== "of") return null;
  return { value, places, next };
}

const FEW: ReadonlySet<string> = new Set(["several", "few", "many"]);

/** `several thousand`, `a few hundred million`, `several dozen`: digits unsaid, the scale said. */
function few(list: readonly Token[], at: number): Magnitude | null {
  if (!FEW.has(word(list, at))) return null;
  let next = at + 1;
  let places = 0;
  let value = fromInteger(1);
  if (word(list, next) === "dozen") {
    value = TWELVE;
    next += 1;
  }
  while ((list[next]?.entry.scale ?? 0) > 0) {
    places += list[next]?.entry.scale ?? 0;
    next += 1;
  }
  return next === at + 1 ? null : { value: scaleByTen(value, places), places, next };
}

/** Words before `few` that make it some and not hardly any. */
const FEW_LEADS: ReadonlySet<string> = new Set([
  "a",
  "last",
  "past",
  "next",
  "first",
  "these",
  "coming",
  "quite",
]);

/** `several stores`, `a few quarters`: only that it is more than one or two. */
function unscaled(scan: Scan, start: number): Draft | null {
  const { list } = scan;
  const article = word(list, start) === "a" ? 1 : 0;
  const said = word(list, start + article);
  const few = said === "few" && (article === 1 || FEW_LEADS.has(word(list, start - 1)));
  if (!few && !(said === "several" && article === 0)) return null;
  const next = start + article + 1;
  const of = word(list, next) === "of" || list[next]?.kind !== "word";
  const made = draft(start, next, "count", fromInteger(1));
  made.vague = true;
  made.incidental = true;
  return of ? made : withUnit(scan, made);
}

/** Unit or noun behind a rough number; `of` may stand between. */
function withUnit(scan: Scan, made: Draft): Draft {
  const { list } = scan;
  const at = word(list, made.next) === "of" ? made.next + 1 : made.next;
  if (asShare(scan, made, at)) return made;
  const money = currencyAfter(list, at, true);
  if (money !== null) {
    made.kind = "money";
    made.unit = money.means.code;
    made.next = money.next;
    return made;
  }
  const unit = unitAfter(list, at);
  if (unit !== null) {
    made.kind =
      unit.means.kind === "count" ? "count" : unit.means.kind === "duration" ? "duration" : "measure";
    made.unit = unit.means.id;
    made.next = unit.next;
    return made;
  }
  made.unit = headNoun(list, at);
  return made;
}

/** `a couple of hundred`, `couple of years`. */
function couple(scan: Scan, start: number): Draft | null {
  const { list } = scan;
  const article = word(list, start) === "a" || word(list, start) === "the" ? 1 : 0;
  if (word(list, start + article) !== "couple") return null;
  let next = start + article + 1;
  const of = word(list, next) === "of";
  if (of) next += 1;
  let places = 0;
  while ((list[next]?.entry.scale ?? 0) > 0 && list[next]?.entry.plural === false) {
    places += list[next]?.entry.scale ?? 0;
    next += 1;
  }
  if (!of && places === 0 && unitAfter(list, next) === null) return null;
  const made = draft(
    start,
    of && places === 0 ? next - 1 : next,
    "count",
    scaleByTen(fromInteger(2), places),
  );
  made.precision = "about";
  made.incidental = places === 0;
  return withUnit(scan, made);
}

/** A number of which only the size is said. Its value is the scale itself. */
export function readRough(scan: Scan, start: number): Draft | null {
  const { list } = scan;
  const two = couple(scan, start);
  if (two !== null) return two;
  const article = word(list, start) === "a" ? 1 : 0;
  const found = article === 0 ? (plurals(list, start) ?? few(list, start)) : few(list, start + 1);
  if (found === null) return unscaled(scan, start);
  const made = draft(start, found.next, "count", found.value);
  made.vague = true;
  made.places = found.places;
  return withUnit(scan, made);
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  low: [1, 3],
  lower: [1, 3],
  mid: [4, 6],
  middle: [4, 6],
  high: [7, 9],
  higher: [7, 9],
  upper: [7, 9],
};

const DIGITS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  single: [1, 9],
  double: [10, 99],
  triple: [100, 999],
};

/** `high single digit`, `low teens`, `mid-twenties percent`, `double-digit growth`: a share within bounds. */
export function readDigitRange(list: readonly Token[], start: number): Draft | null {
  let at = start;
  let third: readonly [number, number] | null = null;
  const lead = THIRDS[word(list, at)];
  if (lead !== undefined) {
    third = lead;
    at += 1;
    const joint = word(list, at);
    if (joint === "to" || joint === "-") {
      // mid to high single digits; mid-to-high.
      const hyphen = joint === "-" && word(list, at + 1) === "to" ? 1 : 0;
      const second = word(list, at + hyphen) === "to" ? unhyphen(list, at + hyphen + 1) : at + 1;
      const more = THIRDS[word(list, second)];
      if (more !== undefined) {
        third = [lead[0], more[1]];
        at = second + 1;
      }
    }
    if (list[at]?.entry.raw === "-") at += 1;
  }
  const { entry } = list[at] ?? {};
  if (entry === undefined) return null;
  let bounds: readonly [number, number];
  if (Object.hasOwn(DIGITS, entry.word)) {
    const hyphen = list[at + 1]?.entry.raw === "-" ? 1 : 0;
    const digit = word(list, at + 1 + hyphen);
    if (digit !== "digit" && digit !== "digits") return null;
    const whole = DIGITS[entry.word] ?? [1, 9];
    bounds =
      third === null
        ? whole
        : entry.word === "single"
          ? third
          : [whole[0] * third[0], whole[0] * third[1] + 9];
    if (third !== null && entry.word === "double")
      bounds = third[0] === 1 ? [10, 15] : [third[0] * 10, third[1] * 10 + 9];
    at += 2 + hyphen;
  } else if (
    list[at]?.kind === "number" &&
    third !== null &&
    word(list, at + 1) === "s" &&
    list[at + 1]?.glued === true
  ) {
    // the mid-20s
    const tens = plainWhole(list[at]);
    const rate = list[at + 2]?.entry.raw === "%" || word(list, at + 2) === "percent";
    if (tens < 20 || tens > 90 || tens % 10 !== 0 || !rate) return null;
    bounds = [tens + third[0], tens + third[1]];
    at += 2;
  } else if (entry.word === "teens" && third === null && word(list, at - 1) === "the") {
    // "Margin is in the teens": anything from 10 to 19.
    bounds = [10, 19];
    at += 1;
  } else if (entry.decade > 0 && third !== null) {
    bounds = [entry.decade + third[0], entry.decade + third[1]];
    at += 1;
  } else return null;
  const hyphen = list[at]?.entry.raw === "-" ? 1 : 0;
  const unit = word(list, at + hyphen);
  const made = draft(start, at, "percent", null);
  if (unit === "%" || unit === "percent" || unit === "percentage") made.next = at + hyphen + 1;
  else if (unit === "per" && word(list, at + 1) === "cent") made.next = at + 2;
  else if (
    entry.decade > 0 &&
    !["growth", "increase", "decline", "range", "rate", "margin"].includes(unit) &&
    list[at]?.kind === "word" &&
    unit !== "in" &&
    unit !== "for"
  ) {
    return null;
  } else if (
    entry.decade === 0 &&
    third === null &&
    ![
      "growth",
      "increase",
      "decline",
      "decrease",
      "rate",
      "rates",
      "margin",
      "gain",
      "drop",
      "rise",
      "revenue",
      "year",
    ].includes(unit)
  ) {
    // Cases that fall to single digits are counted.
    made.kind = "count";
  }
  made.low = fromInteger(bounds[0]);
  made.high = fromInteger(bounds[1]);
  made.precision = "about";
  made.vague = true;
  return made;
}

function unhyphen(list: readonly Token[], at: number): number {
  return list[at]?.entry.raw === "-" ? at + 1 : at;
}
