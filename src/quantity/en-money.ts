import { add, compare, fromInteger, negate, ONE, scaleByTen, toNumber } from "./decimal.js";
import { figureDraft, type Draft } from "./en-draft.js";
import { readNumeral, type Numeral } from "./en-numerals.js";
import type { CurrencyForm } from "./en-lexicon.js";
import { speaksOfYen, type Scan } from "./en-scan.js";
import type { Token } from "./en-tokens.js";
import { currencyAfter, type Found } from "./en-units.js";

const HUNDRED = fromInteger(100);

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
export function moneyBehind(scan: Scan, start: number, prefix: Found<CurrencyForm>): Draft | null {
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
  const made = figureDraft(start, numeral);
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

/** Words behind a price of dollars and cents: two dollars fifty a share. */
const BEHIND_PRICE: ReadonlySet<string> = new Set(
  ", ; ? a an per each apiece or and to for on in at from".split(" "),
);

/** `a dollar fifty`: one of the currency, with its hundredth part. */
export function readOneAndCents(scan: Scan, at: number): Draft | null {
  const { list } = scan;
  const found = currencyAfter(list, at + 1, false);
  if (
    found === null ||
    found.means.minor ||
    !/^(?:dollar|buck|euro|pound)$/.test(list[at + 1]?.entry.word ?? "")
  )
    return null;
  const made = figureDraft(at, { next: found.next, value: ONE, places: 0, ratio: null });
  made.kind = "money";
  made.unit = found.means.code;
  const alone = made.next;
  minorPart(scan, made, {
    next: made.next,
    value: ONE,
    places: 0,
    digits: false,
    single: false,
    ratio: null,
  });
  return made.next > alone ? made : null;
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
  const spoken = made.next > made.first + 1 && token.entry.cardinal >= 5 && and === 0;
  const closed =
    word === undefined ||
    word.kind === "end" ||
    [".", "!", "more"].includes(word.entry.word) ||
    (spoken && BEHIND_PRICE.has(word.entry.word));
  const isPrefix = !spoken && list[made.first]?.entry.currency !== null;
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
export function asMoney(scan: Scan, made: Draft, numeral: Numeral): boolean {
  const { list } = scan;
  const at = numeral.next;
  const first = list[at]?.entry;
  if (first === undefined || (first.currency === null && first.raw !== "-" && first.unit === null))
    return false;
  const large = numeral.places >= 2 || toNumber(numeral.value) >= 1000;
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
