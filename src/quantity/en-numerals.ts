import { add, fromInteger, multiply, scaleByTen } from "./decimal.js";
import { readCardinal, readDecimals, type Cardinal } from "./en-cardinals.js";
import { fractionSign, partOfWhole, spokenFraction, writtenFraction } from "./en-fractions.js";
import { readPower } from "./en-powers.js";
import {
  finite,
  integer,
  numeralOf,
  quotient,
  ratioOf,
  scaleWord,
  type Numeral,
  type Ratio,
} from "./en-ratios.js";
import type { Token } from "./en-tokens.js";
import { unitAt } from "./en-units.js";

export type { Numeral } from "./en-ratios.js";

/** `and a half`, `and three quarters`, ` 1/4` behind a whole number. */
function mixed(list: readonly Token[], cardinal: Cardinal): Numeral | null {
  const token = list[cardinal.next];
  if (token === undefined || integer(cardinal.value) === null) return null;
  let part: Numeral | null = null;
  if (token.kind === "fraction") {
    part = fractionSign(list, cardinal.next);
  } else if (token.kind === "number" && cardinal.digits && cardinal.places === 0) {
    part = writtenFraction(list, cardinal.next);
  } else if (token.entry.raw === "-") {
    part = hyphenedPart(list, cardinal.next);
  } else if (token.entry.word === "and") {
    part = spokenFraction(list, cardinal.next + 1, true) ?? bareHalf(list, cardinal.next + 1);
    if (part !== null && part.ratio !== null && part.ratio.numerator >= part.ratio.denominator) part = null;
  }
  if (part?.ratio == null) return null;
  const { numerator, denominator } = part.ratio;
  let next = part.next;
  let places = cardinal.places;
  const scale = scaleWord(list, next);
  let addend: Ratio;
  let base = cardinal.value;
  if (scale > 0 && cardinal.places === 0) {
    // two and a half billion
    next += 1;
    places = scale;
    base = scaleByTen(base, scale);
    addend = { numerator: numerator * 10n ** BigInt(scale), denominator };
  } else if (scale > 0) {
    // one billion and a half million
    if (scale >= cardinal.places) return null;
    next += 1;
    addend = { numerator: numerator * 10n ** BigInt(scale), denominator };
  } else {
    // 3 million and a half: half of the scale
    addend = { numerator: numerator * 10n ** BigInt(cardinal.places), denominator };
  }
  const top = integer(base);
  if (top === null) return null;
  const ratio = ratioOf(top * addend.denominator + addend.numerator, addend.denominator);
  const exact = finite(ratio.denominator);
  const value = exact ? add(base, quotient(addend)) : quotient(ratio);
  return { next, value, places, digits: cardinal.digits, single: false, ratio: exact ? null : ratio };
}

/** `half a million`, `two thirds of a million`, `quarter million`, `half a dozen`: a part of a round number. */
function partOfScale(list: readonly Token[], part: Numeral): Numeral | null {
  if (part.ratio === null) return null;
  let at = part.next;
  if (list[at]?.entry.word === "of") at += 1;
  const article = list[at]?.entry.word;
  if (article === "a" || article === "an" || article === "one") at += 1;
  const token = list[at];
  if (token === undefined) return null;
  if (token.entry.word === "dozen") {
    const value = multiply(quotient(part.ratio), fromInteger(12));
    return { next: at + 1, value, places: 0, digits: false, single: false, ratio: null };
  }
  const scale = scaleWord(list, at);
  if (scale < 2) return null;
  const ratio = ratioOf(part.ratio.numerator * 10n ** BigInt(scale), part.ratio.denominator);
  const exact = finite(ratio.denominator);
  return {
    next: at + 1,
    value: quotient(ratio),
    places: scale,
    digits: false,
    single: false,
    ratio: exact ? null : ratio,
  };
}

/** `half`, `one half`: bare, or of something. Periods (first half, half year) are told apart before. */
function bareHalf(list: readonly Token[], start: number): Numeral | null {
  const { entry } = list[start] ?? {};
  if (entry === undefined || entry.plural) return null;
  if (entry.word === "half") {
    // half-hour, half-year: a length of time; half-hearted: no number.
    const hyphen = list[start + 1]?.entry.raw === "-" && list[start + 1]?.glued === true;
    if (hyphen && unitAt(list, start + 2)?.means.kind !== "duration") return null;
    return numeralOf({ numerator: 1n, denominator: 2n }, start + 1, false);
  }
  // quarter million
  if (entry.word === "quarter" && scaleWord(list, start + 1) > 2) {
    return numeralOf({ numerator: 1n, denominator: 4n }, start + 1, false);
  }
  return null;
}

/** `point five percent`: a decimal whose nought is not said; only a rate or scale behind it shows that it is one. */
function pointed(list: readonly Token[], start: number): Numeral | null {
  const read = readDecimals(list, start + 1);
  const after = list[read?.next ?? start]?.entry;
  if (read === null || after === undefined) return null;
  const rate = after.word === "percent" || after.raw === "%" || after.word === "per" || after.scale >= 6;
  if (!rate || list[start - 1]?.kind === "number" || (list[start - 1]?.entry.cardinal ?? -1) >= 0)
    return null;
  const scale = after.scale >= 6 ? after.scale : 0;
  const value = scaleByTen(read.value, scale);
  const next = read.next + (scale > 0 ? 1 : 0);
  return { next, value, places: scale, digits: false, single: false, ratio: null };
}

/** Reads the number that starts at a token: whole, decimal, fraction or mixed. Null when there is none. */
export function readNumeral(list: readonly Token[], start: number, money = false): Numeral | null {
  if (list[start]?.entry.word === "point") return pointed(list, start);
  const part = fractionAt(list, start);
  if (part !== null) return partOfScale(list, part) ?? part;
  const cardinal = readPower(list, start) ?? readCardinal(list, start, money);
  if (cardinal === null) return null;
  const after = list[cardinal.next];
  // Only these words and a second number can make a fraction of a whole one.
  const open =
    after !== undefined &&
    (after.kind === "number" || after.kind === "fraction" || PARTITIVE.has(after.entry.word));
  const joined = open ? (mixed(list, cardinal) ?? partOfWhole(list, cardinal)) : null;
  if (joined !== null) return joined;
  const { next, value, places, digits, single } = cardinal;
  return { next, value, places, digits, single, ratio: null };
}

/** `one-and-a-half`: the part behind its hyphens. */
function hyphenedPart(list: readonly Token[], at: number): Numeral | null {
  if (list[at + 1]?.entry.word !== "and") return null;
  let next = unhyphened(list, at + 2);
  if (list[next]?.entry.word === "a") next = unhyphened(list, next + 1);
  const { entry } = list[next] ?? {};
  if (entry === undefined || entry.plural || (entry.denominator !== 2 && entry.denominator !== 4))
    return null;
  return numeralOf({ numerator: 1n, denominator: BigInt(entry.denominator) }, next + 1, false);
}

function unhyphened(list: readonly Token[], at: number): number {
  return list[at]?.entry.raw === "-" ? at + 1 : at;
}

const PARTITIVE: ReadonlySet<string> = new Set(["-", "and", "out", "in", "over"]);

function fractionAt(list: readonly Token[], start: number): Numeral | null {
  const token = list[start];
  if (token === undefined) return null;
  if (token.kind === "fraction") return fractionSign(list, start);
  if (token.kind === "number") {
    // Digits lead a fraction only before a stroke or a denominator in words.
    const after = list[start + 1];
    if (after?.entry.raw === "/") return writtenFraction(list, start);
    return after?.kind === "word" && after.entry.denominator > 0 ? spokenFraction(list, start) : null;
  }
  return bareHalf(list, start) ?? spokenFraction(list, start);
}
