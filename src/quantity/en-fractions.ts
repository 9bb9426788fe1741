import { readCardinal, type Cardinal } from "./en-cardinals.js";
import { integer, numeralOf, ratioOf, type Numeral, type Ratio } from "./en-ratios.js";
import type { Token } from "./en-tokens.js";
import { unitAt } from "./en-units.js";
import { VULGAR_FRACTIONS } from "./vulgar-fractions.data.js";

interface Denominator {
  readonly value: bigint;
  readonly plural: boolean;
  readonly next: number;
  /** It was said as quarter, which is a period as well. */
  readonly quarter: boolean;
}

/** An ordinal as denominator at `at`: third, twenty-firsts, hundredths, half. A hyphen may lead up to it. */
function denominatorAt(list: readonly Token[], at: number): Denominator | null {
  let from = at;
  if (list[from]?.entry.raw === "-") from += 1;
  const token = list[from];
  if (token === undefined) return null;
  const { entry } = token;
  if (entry.denominator > 0) {
    const quarter = entry.denominator === 4 && entry.word.startsWith("q");
    const plural = entry.plural;
    // A half-hour and half-year are lengths of time, not parts of a number.
    return { value: BigInt(entry.denominator), plural, next: from + 1, quarter };
  }
  if (entry.ordinal > 2)
    return { value: BigInt(entry.ordinal), plural: false, next: from + 1, quarter: false };
  if (entry.cardinal >= 20) {
    // twenty-firsts, twenty-fifth
    const hyphen = list[from + 1]?.entry.raw === "-" ? 1 : 0;
    const ones = list[from + 1 + hyphen];
    if (ones === undefined) return null;
    const one = ones.entry.ordinal > 0 ? ones.entry.ordinal : ones.entry.denominator;
    if (one < 1 || one > 9 || ones.entry.word.startsWith("q") || ones.entry.word.startsWith("ha"))
      return null;
    return {
      value: BigInt(entry.cardinal + one),
      plural: ones.entry.plural,
      next: from + 2 + hyphen,
      quarter: false,
    };
  }
  return null;
}

/** A composite ordinal as denominator: one [one hundred and fifth]. */
function longDenominatorAt(list: readonly Token[], at: number): Denominator | null {
  const simple = denominatorAt(list, at);
  if (simple !== null) return simple;
  const hundreds = list[at]?.entry.cardinal ?? -1;
  if (hundreds < 1 || list[at + 1]?.entry.scale !== 2) return null;
  const and = list[at + 2]?.entry.word === "and" ? 1 : 0;
  const rest = denominatorAt(list, at + 2 + and);
  return rest === null || rest.quarter ? null : { ...rest, value: BigInt(hundreds * 100) + rest.value };
}

/** Words that may stand behind `a third`; before any other word it is an ordinal (a third plant). */
const AFTER_PART: ReadonlySet<string> = new Set(
  "of to in from the by more less fewer higher lower as that is was were are and or for over on below above this last compared since during while but who which million billion thousand trillion than after it".split(
    " ",
  ),
);

function endsPart(token: Token | undefined): boolean {
  return (
    token === undefined || token.kind === "end" || token.kind === "sign" || AFTER_PART.has(token.entry.word)
  );
}

/** Words before `three quarters` that make it nine months. */
const PERIOD_BEFORE: ReadonlySet<string> = new Set(
  "last past next first previous prior consecutive straight for in within over following these those coming after every another few remaining".split(
    " ",
  ),
);

function isPeriod(
  list: readonly Token[],
  start: number,
  denominator: Denominator,
  numerator: bigint,
): boolean {
  if (!denominator.quarter) return false;
  const after = list[denominator.next]?.entry.word;
  // quarter-over-quarter
  const tied = list[denominator.next]?.entry.raw === "-" ? list[denominator.next + 1]?.entry.word : after;
  if (tied === "over" || tied === "on") return true;
  if (after === "of" || list[denominator.next]?.entry.scale !== 0) {
    const of = list[denominator.next + 1];
    const period = of?.entry.relative === 0 || of?.entry.relative === -1 || of?.entry.relative === 1;
    return of?.entry.word === "consecutive" || of?.kind === "number" || of?.entry.word === "growth" || period;
  }
  // one quarter to one fifth
  if (after === "to" && (list[denominator.next + 1]?.entry.cardinal ?? -1) > 0) return false;
  if (numerator !== 3n) return numerator !== 1n || list[start]?.entry.word !== "a";
  return PERIOD_BEFORE.has(list[start - 1]?.entry.word ?? "") || after === "in" || after === "ago";
}

/** `two thirds`, `a quarter of`, `one-eighth`, `three twenty-firsts`, the numerator being words; `mixed` behind a whole number. */
export function spokenFraction(list: readonly Token[], start: number, mixed = false): Numeral | null {
  const article = list[start]?.entry.word === "a" || list[start]?.entry.word === "an";
  if (article) {
    const half = denominatorAt(list, start + 1);
    if (half !== null && !(list[start + 1]?.entry.raw === "-")) {
      if (half.value !== 2n && !half.plural && !half.quarter && !endsPart(list[half.next])) return null;
      if (half.quarter && isPeriod(list, start, half, 1n)) return null;
      const measured = mixed && unitAt(list, half.next) !== null;
      if (half.quarter && !measured && !endsPart(list[half.next]) && list[half.next]?.entry.scale === 0)
        return null;
      return half.plural ? null : numeralOf({ numerator: 1n, denominator: half.value }, half.next, false);
    }
  }
  const cardinal = readCardinal(list, start);
  if (cardinal === null) return null;
  // one hundred thirty fifths: the tens go with the ordinal unless `and` ties them to the hundred.
  const last = list[cardinal.next - 1];
  if (last !== undefined && last.entry.cardinal >= 20 && cardinal.next - start > 1) {
    const joined = denominatorAt(list, cardinal.next - 1);
    const before = list[cardinal.next - 2]?.entry;
    if (joined?.plural === true && before?.word !== "and" && before?.raw !== "-") {
      const shorter = readCardinal(list.slice(start, cardinal.next - 1), 0);
      const top = shorter === null ? null : integer(shorter.value);
      if (top !== null) return numeralOf(ratioOf(top, joined.value), joined.next, cardinal.digits);
    }
  }
  const top = integer(cardinal.value);
  if (top === null || top === 0n) return null;
  const denominator = longDenominatorAt(list, cardinal.next);
  if (denominator === null) return null;
  if (denominator.value < 2n || (top === 1n ? false : !denominator.plural)) return null;
  if (top === 1n && denominator.plural) return null;
  // 2 halves and 30 seconds are counts.
  if (denominator.value === 2n && top > 1n) return null;
  if (isPeriod(list, start, denominator, top)) return null;
  return numeralOf(ratioOf(top, denominator.value), denominator.next, cardinal.digits);
}

const VULGAR = new Map<string, Ratio>(
  Object.entries(VULGAR_FRACTIONS).map(([sign, [numerator, denominator]]) => [
    sign,
    { numerator: BigInt(numerator), denominator: BigInt(denominator) },
  ]),
);

function whole(token: Token | undefined): bigint | null {
  return token?.kind === "number" && token.shape === "plain" && token.value !== null
    ? integer(token.value)
    : null;
}

/** `3/4`, `3 / 4`: a smaller over a larger number; 24/7 and dates are told apart before. */
export function writtenFraction(list: readonly Token[], start: number): Numeral | null {
  if (list[start + 1]?.entry.raw !== "/") return null;
  const top = whole(list[start]);
  const bottom = whole(list[start + 2]);
  if (top === null || bottom === null || top >= bottom || bottom > 1000n || top === 0n) return null;
  if (list[start + 3]?.entry.raw === "/") return null;
  return numeralOf(ratioOf(top, bottom), start + 3, true);
}

/** `8 out of 10`, `one in five`, `one over three`: a part of a whole. */
export function partOfWhole(list: readonly Token[], cardinal: Cardinal): Numeral | null {
  const joint = list[cardinal.next]?.entry.word;
  if (cardinal.places > 0) return null;
  const of = joint === "out" && list[cardinal.next + 1]?.entry.word === "of";
  if (!of && joint !== "in" && joint !== "over") return null;
  const led = of || joint === "in";
  const every = led && list[cardinal.next + (of ? 2 : 1)]?.entry.word === "every" ? 1 : 0;
  const below = readCardinal(list, cardinal.next + (of ? 2 : 1) + every);
  if (below === null) return null;
  const top = integer(cardinal.value);
  const bottom = integer(below.value);
  if (top === null || bottom === null || top < 1n || bottom < 2n) return null;
  const after = list[below.next];
  const closed = after === undefined || after.kind === "end" || after.kind === "sign";
  if (joint === "in") {
    const unit = unitAt(list, below.next);
    // 1 in 5 people, but not `2 in 2023`, `5 in 10 minutes`.
    if (
      bottom > 1000n ||
      (unit !== null && unit.means.kind !== "count") ||
      isYearLike(bottom) ||
      list[below.next]?.entry.raw === "%"
    )
      return null;
    if (top !== 1n && !closed && after?.entry.word !== "or" && cardinal.digits !== below.digits) return null;
    if (top > 9n) return null;
  }
  if (joint === "over" && (!closed || isYearLike(bottom))) return null;
  if (joint !== "over" && top >= bottom) return null;
  return numeralOf(ratioOf(top, bottom), below.next, cardinal.digits);
}

function isYearLike(value: bigint): boolean {
  return value >= 1900n && value < 2100n;
}

export function fractionSign(list: readonly Token[], at: number): Numeral | null {
  const token = list[at];
  const ratio = token?.kind === "fraction" ? VULGAR.get(token.entry.raw) : undefined;
  return ratio === undefined ? null : numeralOf(ratio, at + 1, true);
}
