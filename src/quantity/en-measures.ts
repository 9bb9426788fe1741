import { add, equals, negate, ONE, type Decimal } from "./decimal.js";
import { addSmaller, asFeet } from "./en-compounds.js";
import type { Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";
import { isPlural, unitAfter, unitAt, type Found } from "./en-units.js";
import type { UnitRow } from "./units.data.js";

const PEOPLE: ReadonlySet<string> = new Set(["his", "her", "their", "my", "our", "your"]);

/** `in their 20s`, `his early 40s`. */
function isDecadeOfLife(list: readonly Token[], made: Draft): boolean {
  const tens = list[made.first]?.whole ?? -1;
  if (tens < 20 || tens > 90 || tens % 10 !== 0) return false;
  const before = list[made.first - 1]?.entry.word ?? "";
  const part = before === "early" || before === "mid" || before === "late";
  return PEOPLE.has(part ? (list[made.first - 2]?.entry.word ?? "") : before);
}

/** `3-year-old`, `29 years old`, `eighteen months of age`, `87 yo`. */
export function asAge(list: readonly Token[], made: Draft, at: number): boolean {
  const word = list[at]?.entry.word;
  if (word === "yo" || word === "yrs") {
    if (word === "yo") {
      made.kind = "age";
      made.unit = "year";
      made.next = at + 1;
      return true;
    }
  }
  if (word === "s" && list[at]?.glued === true && isDecadeOfLife(list, made)) {
    made.kind = "age";
    made.unit = "year";
    made.precision = "over";
    made.next = at + 1;
    return true;
  }
  const unit = unitAfter(list, at);
  if (unit === null || unit.means.kind !== "duration") return false;
  const hyphen = list[unit.next]?.entry.raw === "-" ? 1 : 0;
  const next = list[unit.next + hyphen]?.entry.word;
  const old = next === "old" || next === "olds";
  const ofAge = next === "of" && list[unit.next + 1]?.entry.word === "age";
  if (!old && !ofAge) return false;
  made.kind = "age";
  made.unit = unit.means.id;
  made.next = unit.next + hyphen + (old ? 1 : 2);
  return true;
}

/** Words behind `24 hours`, `5 km` that make the unit a different one are in the unit table; `a half` may follow. */
export function asMeasure(list: readonly Token[], made: Draft, at: number): boolean {
  if (asFeet(list, made, at)) return true;
  const article = made.kind === "fraction" && HALF_OF.has(list[at]?.entry.word ?? "") ? 1 : 0;
  const found = article === 1 ? unitAt(list, at + 1) : (unitAfter(list, at) ?? lengthAfter(list, at));
  if (found === null) return false;
  // half a month is a length of time, half a team a share.
  if (article === 1 && found.means.kind === "count") return false;
  const { means, next } = found;
  const token = list[at];
  if (means.kind === "count") {
    if (made.kind === "fraction" && list[at]?.entry.raw !== "-") return false;
    if (means.id === "point" && token?.entry.raw === "-") return false;
    const single = made.value !== null && equals(made.value, ONE);
    if (!single && token?.entry.raw !== "-" && list[next]?.kind === "word" && !isPlural(list, found))
      return false;
    const behind = list[next]?.kind === "word" ? unitAt(list, next) : null;
    if (behind?.means.kind === "count" && isPlural(list, behind)) {
      // four item categories are categories
      made.unit = behind.means.id;
      made.next = behind.next;
      return true;
    }
    made.unit = means.id;
    made.next = next;
    return true;
  }
  if (token !== undefined && isOtherWord(list, at, made)) return false;
  made.kind = means.kind === "duration" ? "duration" : "measure";
  made.ratio = null;
  made.unit = means.id;
  made.next = next;
  if (means.id === "degree") asDegrees(list, made);
  addPart(list, made);
  addSmaller(list, made);
  return true;
}

/** `a year and a half`, `one hour and half`, `two years and a quarter`: a part of the unit behind it. */
export function addPart(list: readonly Token[], made: Draft): void {
  if (list[made.next]?.entry.word !== "and") return;
  const article = list[made.next + 1]?.entry.word === "a" ? 1 : 0;
  const part = list[made.next + 1 + article]?.entry.word;
  const value = part === "half" ? HALF : part === "quarter" && article === 1 ? QUARTER : null;
  const after = list[made.next + 2 + article];
  if (value === null || made.value === null || after?.entry.raw === "-" || after?.entry.word === "of") return;
  made.value = add(made.value, value);
  made.next += 2 + article;
}

const HALF_OF: ReadonlySet<string> = new Set(["a", "an"]);

const TURNS: ReadonlySet<string> = new Set([
  "angle",
  "angles",
  "turn",
  "rotation",
  "latitude",
  "longitude",
  "north",
  "south",
  "east",
  "west",
]);

/** Degrees alone are of an angle only where one is spoken of; `ten degrees below zero` is a temperature. */
function asDegrees(list: readonly Token[], made: Draft): void {
  const word = (at: number) => list[at]?.entry.word ?? "";
  if (word(made.next) === "below" && word(made.next + 1) === "zero") {
    made.unit = "celsius";
    made.value = made.value === null ? null : negate(made.value);
    made.next += 2;
    return;
  }
  const turned = ["rotate", "turn", "left", "right", "rotated", "angle", "of"].includes(word(made.first - 1));
  if (!turned && !TURNS.has(word(made.next))) made.unit = null;
}

/** Words between a number and a length of time: five consecutive quarters, two full years. */
const DESCRIBING: ReadonlySet<string> = new Set(
  "consecutive straight full more additional whole calendar fiscal further extra long successive entire".split(
    " ",
  ),
);

function lengthAfter(list: readonly Token[], at: number): Found<UnitRow> | null {
  if (!DESCRIBING.has(list[at]?.entry.word ?? "")) return null;
  const found = unitAfter(list, at + 1);
  return found !== null && found.means.kind === "duration" ? found : null;
}

const HALF: Decimal = { coefficient: 5n, exponent: -1 };
const QUARTER: Decimal = { coefficient: 25n, exponent: -2 };

/** Unit forms that are other words between two other numbers or names: `5 in`, `10 may`, `3 second-hand cars`. */
function isOtherWord(list: readonly Token[], at: number, made: Draft): boolean {
  const token = list[at];
  const word = token?.entry.word;
  if (word === "second" || word === "quarter") {
    // the two second-half games; one second to none. After one it is a length of time.
    return !(made.value !== null && equals(made.value, ONE));
  }
  if (
    word === "v" ||
    word === "ha" ||
    word === "mi" ||
    word === "min" ||
    word === "ms" ||
    word === "li" ||
    word === "mt"
  ) {
    return token?.glued !== true && word !== "min" && word !== "ha";
  }
  return false;
}
