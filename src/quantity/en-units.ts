import type { CurrencyForm, PhraseNode } from "./en-lexicon.js";
import type { Token } from "./en-tokens.js";
import { DOUBTFUL_CURRENCIES } from "./en-forms.data.js";
import type { UnitRow } from "./units.data.js";

export interface Found<Meaning> {
  readonly means: Meaning;
  readonly next: number;
}

/** The longest phrase of a table that starts at a token. */
function longest<Meaning>(
  list: readonly Token[],
  at: number,
  root: PhraseNode<Meaning> | null,
): Found<Meaning> | null {
  let node = root;
  let next = at + 1;
  let best: Found<Meaning> | null = null;
  while (node !== null) {
    if (node.means !== null) best = { means: node.means, next };
    const token = list[next];
    node = token === undefined ? null : (node.next?.get(token.entry.word || digitsOf(token)) ?? null);
    next += 1;
  }
  return best;
}

/** Digits inside a unit (km2): numbers have no word, but small ones may be looked up. */
function digitsOf(token: Token): string {
  return token.kind === "number" && token.glued && token.value !== null
    ? String(token.value.coefficient)
    : "";
}

/** A unit written at a token, such as `square kilometres`, `km²`, `vehicles`. */
export function unitAt(list: readonly Token[], at: number): Found<UnitRow> | null {
  const token = list[at];
  // 600 Nm is torque, not nanometres.
  if (token === undefined || token.entry.raw === "Nm") return null;
  if (token.entry.symbol !== null && token.glued) {
    const longer = longest(list, at, token.entry.unit);
    if (longer !== null && longer.next > at + 1) return longer;
    const after = list[at + 1];
    return after?.glued === true && (after.kind === "word" || after.kind === "number")
      ? null
      : { means: token.entry.symbol, next: at + 1 };
  }
  return longest(list, at, token.entry.unit);
}

/** Counted things whose plural has no s. */
const PLURALS: ReadonlySet<string> = new Set(
  "people men women children staff personnel headcount aircraft species cattle teu".split(" "),
);

/** A counted noun in the singular describes the noun behind it: 12 store managers, the 2005 level. */
export function isPlural(list: readonly Token[], unit: Found<UnitRow>): boolean {
  const word = list[unit.next - 1]?.entry.word ?? "";
  return word.endsWith("s") || PLURALS.has(word);
}

/** A unit behind a number, a hyphen between them or none: `10-minute`, `800-volt`, `10 minutes`. */
export function unitAfter(list: readonly Token[], at: number): Found<UnitRow> | null {
  const token = list[at];
  if (token === undefined) return null;
  if (token.entry.raw === "-") {
    const after = list[at + 1];
    const tied = token.glued === after?.glued;
    return tied && after?.kind === "word" ? unitAt(list, at + 1) : null;
  }
  return unitAt(list, at);
}

/** Whether the form is written as it has to be; `a $25 million fund` is no Australian one. */
function fits(form: CurrencyForm, token: Token, after: Token | undefined): boolean {
  if (token.entry.word === "a" && after?.glued !== true) return false;
  return form.cased === null || form.cased.startsWith(token.entry.raw);
}

const LOST_DOLLAR: CurrencyForm = { code: "USD", minor: false, million: false, prefix: true, cased: null };

/** A currency that may stand before a number: RMB, US$, HK $. */
export function currencyBefore(list: readonly Token[], at: number): Found<CurrencyForm> | null {
  const token = list[at];
  if (token === undefined) return null;
  // US22.34 billion: the sign of the dollar was lost.
  if (token.entry.raw === "US" && list[at + 1]?.kind === "number" && list[at + 1]?.glued === true) {
    return { means: LOST_DOLLAR, next: at + 1 };
  }
  if (token.entry.currency === null) return null;
  const found = longest(list, at, token.entry.currency);
  return found !== null && found.means.prefix && fits(found.means, token, list[at + 1]) ? found : null;
}

/** A currency behind a number: yuan, US dollars, cents; `large` when the number is one that money words need. */
export function currencyAfter(
  list: readonly Token[],
  at: number,
  large: boolean,
): Found<CurrencyForm> | null {
  let from = at;
  const hyphen = list[at];
  if (hyphen?.entry.raw === "-" && hyphen.glued && list[at + 1]?.glued === true) from += 1;
  const token = list[from];
  if (token === undefined || token.entry.currency === null) return null;
  if (DOUBTFUL_CURRENCIES.has(token.entry.word) && !large) return null;
  const found = longest(list, from, token.entry.currency);
  return found !== null && fits(found.means, token, list[from + 1]) ? found : null;
}
