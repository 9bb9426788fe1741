import { negate } from "./decimal.js";
import { AFTER } from "./en-approximators.data.js";
import type { Draft } from "./en-draft.js";
import { headNoun } from "./en-nouns.js";
import type { PhraseNode } from "./en-lexicon.js";
import type { Token } from "./en-tokens.js";
import type { Precision } from "./quantity.js";

interface Approximation {
  readonly precision: Precision;
  readonly first: number;
}

/** The longest approximator that ends before `at` and does not begin before `floor`. */
function approximation(list: readonly Token[], at: number, floor: number): Approximation | null {
  let best: Approximation | null = null;
  let index = at - 1;
  let node: PhraseNode<Precision> | null = index >= floor ? (list[index]?.entry.before ?? null) : null;
  while (node !== null) {
    if (node.means !== null) best = { precision: node.means, first: index };
    index -= 1;
    const token = index >= floor ? list[index] : undefined;
    node = token === undefined ? null : (node.next?.get(token.entry.word) ?? null);
  }
  return best;
}

/** Prepositions that bound a number but lead a span of time or place as well: over three years, under Section 5. */
const TEMPORAL: ReadonlySet<string> = new Set(["over", "under", "around", "beyond", "above", "some"]);

const TO_BE: ReadonlySet<string> = new Set(
  "is are was were be been takes took take taking lasted lasting for after of has have had well just a slightly with by to at spent reached than".split(
    " ",
  ),
);

/** Whether `over` is more than here, rather than the time over which something happened. */
function bounds(list: readonly Token[], first: number, made: Draft, single: boolean): boolean {
  if (!single || !TEMPORAL.has(list[first]?.entry.word ?? "")) return true;
  if (made.kind !== "duration" && made.kind !== "date") return true;
  return made.kind === "duration" && TO_BE.has(list[first - 1]?.entry.word ?? "");
}

const ARTICLES: ReadonlySet<string> = new Set([
  "a",
  "an",
  "just",
  "only",
  "like",
  "probably",
  "maybe",
  "perhaps",
  "still",
]);

/** Takes the minus sign, `negative` and approximators that stand before a quantity into it. */
export function takePrefixes(list: readonly Token[], made: Draft, floor: number): void {
  takeSign(list, made, floor);
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const found = approximation(list, made.first, floor);
    if (found !== null) {
      if (!bounds(list, found.first, made, made.first - found.first === 1)) return;
      if (made.precision === "exact" || made.precision === "about") made.precision = found.precision;
      made.first = found.first;
      takeDenial(list, made, floor);
      takeSign(list, made, floor);
      continue;
    }
    // about a 10% increase, roughly another 5 million: an article may come between.
    const between = list[made.first - 1]?.entry.word ?? "";
    if (!ARTICLES.has(between) || made.first - 1 <= floor) return;
    const over = approximation(list, made.first - 1, floor);
    if (over === null || !bounds(list, over.first, made, made.first - 1 - over.first === 1)) return;
    if (made.precision === "exact") made.precision = over.precision;
    made.first = over.first;
  }
}

/** What a bound becomes under a denial. */
const COMPLEMENT: Readonly<Partial<Record<Precision, Precision>>> = { over: "at-most", under: "at-least" };

const DENIALS: ReadonlySet<string> = new Set(["not", "never", "cannot", "no", "without"]);

/** "Won't" is three tokens: won, ', t. */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", "’"]);

/** Verbs that may stand between a denial and the bound it denies. */
const BETWEEN: ReadonlySet<string> = new Set(
  "be been being fall fallen fell go gone drop dropped dip slip get come rise climb grow spend cost take have".split(
    " ",
  ),
);

/** "Will not fall below 40%" is at least 40 %, "won't exceed five" at most five. */
function takeDenial(list: readonly Token[], made: Draft, floor: number): void {
  const complement = COMPLEMENT[made.precision];
  if (complement === undefined) return;
  let at = made.first - 1;
  for (let verbs = 0; verbs < 2 && BETWEEN.has(list[at]?.entry.word ?? ""); verbs += 1) at -= 1;
  if (list[at]?.entry.word === "t" && APOSTROPHES.has(list[at - 1]?.entry.raw ?? "")) at -= 2;
  else if (!DENIALS.has(list[at]?.entry.word ?? "")) return;
  if (at < floor) return;
  made.precision = complement;
  made.first = at;
}

function takeSign(list: readonly Token[], made: Draft, floor: number): void {
  const index = made.first - 1;
  if (index < floor || made.kind === "ordinal" || made.kind === "date") return;
  if (made.low !== null && made.low.coefficient < 0n) return;
  const token = list[index];
  if (token === undefined) return;
  const { word, raw } = token.entry;
  if (
    raw === "+" &&
    list[made.first]?.glued === true &&
    !(token.glued && list[index - 1]?.entry.raw !== "(")
  ) {
    // +15% year over year; 5G+10% is no rise.
    if (made.kind !== "percent" && made.kind !== "percentage-point" && made.kind !== "basis-point") return;
    made.direction = "up";
    made.first = index;
    return;
  }
  let minus = word === "negative" || word === "minus";
  if (raw === "-" || raw === "−" || raw === "–") {
    const before = list[index - 1];
    const glued = list[made.first]?.glued === true;
    // -5% touches its number and nothing before it; a dash between words or numbers is none.
    minus = glued
      ? !token.glued || before?.entry.raw === "(" || before?.entry.raw === "<" || before?.entry.raw === "^"
      : index === 0 && list[made.next]?.kind === "end";
    if (!minus && !glued && word === "-" && made.unit === "fahrenheit") minus = true;
  }
  if (!minus) return;
  if (made.value !== null) made.value = negate(made.value);
  // negative ten to fifteen: the sign is the first end's.
  if (made.low !== null) made.low = negate(made.low);
  if (made.ratio !== null) made.ratio = { ...made.ratio, numerator: -made.ratio.numerator };
  made.first = index;
}

const FIRST_AFTER: ReadonlySet<string> = new Set(AFTER.map(([phrase]) => phrase[0] ?? ""));

/** `or so`, `or more`, `plus` behind a quantity. */
export function takeSuffixes(list: readonly Token[], made: Draft): void {
  if (!FIRST_AFTER.has(list[made.next]?.entry.word ?? "")) return;
  for (const [phrase, precision] of AFTER) {
    let fits = true;
    for (let index = 0; index < phrase.length && fits; index += 1) {
      const token = list[made.next + index];
      fits = token !== undefined && token.entry.word === phrase[index];
    }
    if (!fits) continue;
    const sign = phrase[0] === "+" || phrase[0] === "-";
    if (sign && list[made.next]?.glued !== true) continue;
    const behind = list[made.next + phrase.length];
    // 5 + 3, 5G+4K, or more than that: a sum or another phrase.
    if (phrase[0] === "+" && behind?.kind === "number") continue;
    if (
      phrase[0] === "plus" &&
      (behind?.kind === "number" ||
        behind?.entry.cardinal !== -1 ||
        behind.entry.word === "the" ||
        behind.entry.word === "a")
    )
      continue;
    if (behind?.entry.word === "than") continue;
    if (made.precision === "exact" || made.precision === "about") made.precision = precision;
    made.next += phrase.length;
    if (made.kind === "count") made.unit ??= headNoun(list, made.next);
    return;
  }
}
