import { add, compare, equals, fromInteger, negate, ONE, scaleByTen, type Decimal } from "./decimal.js";
import { draft, type Draft } from "./en-draft.js";
import { readNumeral, type Numeral } from "./en-fractions.js";
import type { CurrencyForm } from "./en-lexicon.js";
import { headNoun } from "./en-nouns.js";
import type { Scan } from "./en-scan.js";
import { speaksOfRates, speaksOfYen } from "./en-scan.js";
import type { Token } from "./en-tokens.js";
import { currencyAfter, currencyBefore, isPlural, unitAfter, unitAt, type Found } from "./en-units.js";
import type { UnitRow } from "./units.data.js";

const THOUSAND = fromInteger(1000);
const HUNDRED = fromInteger(100);

function begun(start: number, numeral: Numeral): Draft {
  const made = draft(start, numeral.next, "count", numeral.value);
  made.places = numeral.places;
  made.ratio = numeral.ratio;
  if (numeral.ratio !== null) made.kind = "fraction";
  return made;
}

/** The code a currency form stands for here: `¥` is the yen only where the text speaks of Japan and not of China. */
function codeOf(scan: Scan, form: CurrencyForm, sign: Token): string {
  const ambiguous = sign.entry.raw === "¥" || sign.entry.raw === "￥";
  return ambiguous && form.code === "CNY" && speaksOfYen(scan) ? "JPY" : form.code;
}

/** A cent names no currency by itself (it may be of a dollar or a euro); a penny and a fen do. */
function unitOfMinor(form: CurrencyForm, word: string): string | null {
  return word === "cent" || word === "cents" ? null : form.code;
}

/** `RMB1.92 billion`, `US$ -5`, `RMB negative 70.5 million RMB`; null when no number follows the currency. */
function moneyBehind(scan: Scan, start: number, prefix: Found<CurrencyForm>): Draft | null {
  const { list } = scan;
  let at = prefix.next;
  let token = list[at];
  let negative = false;
  if (token?.entry.raw === "-" || token?.entry.word === "negative" || token?.entry.word === "minus") {
    const dash = token.entry.raw === "-";
    if (dash && list[at + 1]?.glued !== true) return null;
    negative = true;
    at += 1;
    token = list[at];
  }
  if (token === undefined) return null;
  // `the dollar one day`: a word for money leads only digits.
  if (token.kind !== "number" && token.kind !== "fraction" && /^[a-z]/.test(list[start]?.entry.raw ?? ""))
    return null;
  const numeral = readNumeral(list, at, true);
  if (numeral === null || (numeral.ratio !== null && numeral.places === 0 && !numeral.digits)) return null;
  const made = begun(start, numeral);
  made.kind = "money";
  const first = list[prefix.next - 1];
  made.unit = codeOf(scan, prefix.means, first ?? token);
  if (prefix.means.million) made.value = scaleByTen(numeral.value, 6);
  if (negative) made.value = negate(numeral.value);
  const again = currencyAfter(list, made.next, true);
  if (again !== null && !again.means.minor && list[again.next]?.kind !== "number") {
    const said = again.means.code;
    if (said === made.unit || list[made.next]?.entry.word.startsWith("dollar") === true)
      made.next = again.next;
  }
  return minorPart(scan, made, numeral);
}

/** `13 dollars and forty-five cents`, `17 USD 25`: the hundredth part that follows a whole amount. */
function minorPart(scan: Scan, made: Draft, numeral: Numeral): Draft {
  const { list } = scan;
  if (numeral.places > 0 || made.value === null || made.value.exponent < 0) return made;
  const and = list[made.next]?.entry.word === "and" ? 1 : 0;
  const from = made.next + and;
  const token = list[from];
  if (token === undefined || (token.kind !== "number" && token.entry.cardinal < 0)) return made;
  const minor = readNumeral(list, from);
  if (
    minor === null ||
    minor.ratio !== null ||
    minor.value.exponent < 0 ||
    compare(minor.value, HUNDRED) >= 0
  )
    return made;
  const word = list[minor.next];
  const cents = currencyAfter(list, minor.next, false);
  const named = cents?.means.minor === true;
  const closed = word === undefined || word.kind === "end" || [".", "!", "more"].includes(word.entry.word);
  const isPrefix = list[made.first]?.entry.currency !== null;
  if (!named && !(closed && (and === 1 || !isPrefix))) return made;
  made.value = add(made.value, scaleByTen(minor.value, -2));
  made.next = named && cents !== null ? cents.next : minor.next;
  return made;
}

/** `one kuai and five mao five`: the parts of the yuan as they are spoken. */
function spokenYuan(list: readonly Token[], made: Draft): void {
  let places = -1;
  for (let parts = 0; parts < 3; parts += 1) {
    const from = list[made.next]?.entry.word === "and" ? made.next + 1 : made.next;
    const digit = list[from]?.entry.cardinal ?? -1;
    if (digit < 1 || digit > 9 || made.value === null) return;
    const word = list[from + 1]?.entry.word;
    const named = word === "mao" || word === "jiao" ? -1 : word === "fen" ? -2 : 0;
    // A last digit without its word is one place below the part before it (一块五毛五).
    if (named === 0 && parts === 0) return;
    made.value = add(made.value, scaleByTen(fromInteger(digit), named === 0 ? places - 1 : named));
    made.next = named === 0 ? from + 1 : from + 2;
    if (named === 0) return;
    places = named;
  }
}

/** A currency behind the number, or between number and scale (`75 USD million`). */
function asMoney(scan: Scan, made: Draft, numeral: Numeral): boolean {
  const { list } = scan;
  const at = numeral.next;
  const large = numeral.places >= 2 || compare(numeral.value, THOUSAND) >= 0;
  const word = list[at]?.entry.word ?? "";
  if (word === "pounds" || word === "pound") {
    // 361 million pounds are money, 25 pounds a weight.
    if (list[at + 1]?.entry.word !== "sterling" && numeral.places < 6) return false;
    made.kind = "money";
    made.unit = "GBP";
    made.next = at + (list[at + 1]?.entry.word === "sterling" ? 2 : 1);
    return true;
  }
  const found = currencyAfter(list, at, large);
  if (found === null) return false;
  const behind = list[found.next];
  const sign = list[at]?.kind === "sign" || list[found.next - 1]?.kind === "sign";
  // `1 $10 bill`: the sign belongs to the number behind it, unless another sign or cents follow that one.
  if (sign && behind?.kind === "number") {
    const further = list[found.next + 1];
    if (behind.glued || further?.entry.currency == null || further.entry.word.startsWith("dollar"))
      return false;
  }
  // 3 USD50 cards
  if (!sign && behind?.kind === "number" && behind.glued) return false;
  made.kind = "money";
  made.ratio = null;
  made.next = found.next;
  if (found.means.million) made.value = scaleByTen(numeral.value, 6);
  if (found.means.minor) {
    made.unit = unitOfMinor(found.means, list[found.next - 1]?.entry.word ?? "");
    if (found.next - at > 1 && list[at]?.entry.raw !== "-") made.unit = found.means.code;
    made.value = scaleByTen(numeral.value, -2);
    return true;
  }
  made.unit = codeOf(scan, found.means, list[at] ?? list[0]!);
  if (behind !== undefined && behind.entry.scale >= 3 && !behind.entry.plural && numeral.places === 0) {
    made.value = scaleByTen(numeral.value, behind.entry.scale);
    made.places = behind.entry.scale;
    made.next = found.next + 1;
    return true;
  }
  if (list[found.next - 1]?.entry.word === "kuai") spokenYuan(list, made);
  else if (!sign || behind?.kind === "number") minorPart(scan, made, numeral);
  return true;
}

const POINTS: ReadonlySet<string> = new Set(["point", "points", "pts", "pt"]);

/** Percent, per cent, %, percentage points, basis points, ‰. */
function asShare(scan: Scan, made: Draft, at: number): boolean {
  const { list } = scan;
  const hyphen = list[at]?.entry.raw === "-" && list[at]?.glued === true ? 1 : 0;
  const from = at + hyphen;
  const { word, raw } = list[from]?.entry ?? { word: "", raw: "" };
  const following = list[from + 1];
  const tied = following?.entry.raw === "-" ? 1 : 0;
  const points = POINTS.has(list[from + 1 + tied]?.entry.word ?? "") ? from + 2 + tied : 0;
  switch (word) {
    case "%":
    case "percent":
    case "percents":
    case "percentage":
    case "percentages":
    case "pct":
    case "％":
      made.kind = points > 0 ? "percentage-point" : "percent";
      made.next = points > 0 ? points : from + 1;
      if (following?.entry.raw === "." && word === "pct" && list[from + 2]?.kind === "word")
        made.next = from + 1;
      return true;
    case "per":
      if (following?.entry.word === "cent") {
        made.kind = "percent";
        made.next = from + 2;
        return true;
      }
      if (following?.entry.word === "mille") {
        made.kind = "permille";
        made.next = from + 2;
        return true;
      }
      return false;
    case "‰":
    case "permille":
      made.kind = "permille";
      made.next = from + 1;
      return true;
    case "pp":
    case "pps":
    case "ppt":
    case "ppts":
      made.kind = "percentage-point";
      made.next = from + 1;
      return true;
    case "bp":
    case "bps":
      made.kind = "basis-point";
      made.next = from + 1;
      return true;
    case "basis":
      if (points === 0) return false;
      made.kind = "basis-point";
      made.next = points;
      return true;
    case "point":
    case "points": {
      // A margin that gains 1.9 points gains percentage points; I have three points to make.
      if (made.value === null || raw === "Points") return false;
      const fine = made.value.exponent < 0 || list[made.first]?.kind === "number";
      if (!fine || !speaksOfRates(scan)) return false;
      made.kind = "percentage-point";
      made.next = from + 1;
      return true;
    }
    default:
      return false;
  }
}

/** Words that show `three times` to compare and not to count how often. */
const COMPARED: ReadonlySet<string> = new Set(
  "as the that those more higher larger greater faster bigger better lower less longer over its their our his her what last of previous this better stronger cheaper year-ago".split(
    " ",
  ),
);

/** `3x`, `two-fold`, `three times the size`. Counting how often (`three times a week`) is a count. */
function asMultiple(scan: Scan, made: Draft, at: number): boolean {
  const { list } = scan;
  const hyphen = list[at]?.entry.raw === "-" ? 1 : 0;
  const token = list[at + hyphen];
  const after = list[at + hyphen + 1];
  switch (token?.entry.word) {
    case "fold":
    case "folds":
      made.kind = "multiple";
      made.next = at + hyphen + 1;
      return true;
    case "x":
      // 5x5, 1 m x 1 m and x86 are not multiples.
      if (hyphen === 1 || after?.kind === "number" || !(token.glued || token.entry.raw === "X")) return false;
      made.kind = "multiple";
      made.next = at + 1;
      return true;
    case "times": {
      if (hyphen === 1) return false;
      const word = after?.entry.word ?? "";
      const rise = (list[made.first - 1]?.entry.direction ?? 0) !== 0 || raisedBy(list, made.first);
      if (!COMPARED.has(word) && !rise && made.value !== null && made.value.exponent >= 0) return false;
      made.kind = "multiple";
      made.next = at + 1;
      return true;
    }
    default:
      return false;
  }
}

/** `grew by 3 times`, `increased nearly 5 times`. */
function raisedBy(list: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 6; back += 1) {
    const entry = list[at - back]?.entry;
    if (entry === undefined || entry.raw === "," || entry.raw === ".") return false;
    if (entry.direction !== 0) return true;
  }
  return false;
}

/** `3-year-old`, `29 years old`, `eighteen months of age`, `87 yo`. */
function asAge(list: readonly Token[], made: Draft, at: number): boolean {
  const word = list[at]?.entry.word;
  if (word === "yo" || word === "yrs") {
    if (word === "yo") {
      made.kind = "age";
      made.unit = "year";
      made.next = at + 1;
      return true;
    }
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
function asMeasure(scan: Scan, made: Draft, at: number): boolean {
  const { list } = scan;
  const found = unitAfter(list, at) ?? lengthAfter(list, at);
  if (found === null) return false;
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
  // a year and a half, an hour and a half
  if (
    list[next]?.entry.word === "and" &&
    list[next + 1]?.entry.word === "a" &&
    list[next + 2]?.entry.word === "half"
  ) {
    made.value = made.value === null ? null : add(made.value, HALF);
    made.next = next + 3;
  }
  return true;
}

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

/** Reads the quantity that starts at a token, without approximators and ranges. Null when no number starts there. */
export function readFigure(scan: Scan, start: number): Draft | null {
  const { list } = scan;
  const prefix = currencyBefore(list, start);
  if (prefix !== null) {
    const money = moneyBehind(scan, start, prefix);
    if (money !== null) return money;
  }
  const numeral = readNumeral(list, start);
  if (numeral === null) return null;
  const made = begun(start, numeral);
  const at = numeral.next;
  if (asShare(scan, made, at)) {
    made.ratio = null;
    return made;
  }
  if (asMoney(scan, made, numeral)) return made;
  if (asMultiple(scan, made, at) || asAge(list, made, at)) {
    made.ratio = null;
    return made;
  }
  if (asMeasure(scan, made, at)) return made;
  if (made.kind === "count") {
    made.bare = true;
    made.unit = headNoun(list, at);
  }
  return made;
}
