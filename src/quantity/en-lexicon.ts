import { CURRENCIES, type CurrencyRow } from "./currencies.data.js";
import { BEFORE } from "./en-approximators.data.js";
import {
  CASED_CURRENCIES,
  EXTRA_CURRENCIES,
  EXTRA_UNITS,
  MILLION_CODES,
  UNIT_SYMBOLS,
} from "./en-forms.data.js";
import { LABELS } from "./en-identifiers.data.js";
import { IDIOMS } from "./en-idioms.data.js";
import {
  CARDINALS,
  DECADES,
  DOWNWARD,
  GROWTHS,
  HALVES,
  MONTHS,
  ORDINALS,
  PERIODS,
  RELATIVES,
  SCALES,
  SCALE_SUFFIXES,
  UPWARD,
  WEEKDAYS,
} from "./en-words.data.js";
import type { Precision } from "./quantity.js";
import { UNITS, type UnitRow } from "./units.data.js";
import { VULGAR_FRACTIONS } from "./vulgar-fractions.data.js";

/** A phrase table keyed word by word: `means` where a phrase may end. */
export interface PhraseNode<Meaning> {
  means: Meaning | null;
  next: Map<string, PhraseNode<Meaning>> | null;
}

export interface CurrencyForm {
  readonly code: string;
  /** A cent, a penny: the hundredth part. */
  readonly minor: boolean;
  /** A million is in the word (MEUR). */
  readonly million: boolean;
  /** It may stand before the number (RMB, US$); words such as yuan stand behind it. */
  readonly prefix: boolean;
  /** Written as it stands only: RM is the ringgit, rm a room. */
  readonly cased: string | null;
}

interface Idiom {
  readonly before: readonly string[];
  readonly inside: readonly string[];
  readonly after: readonly string[];
}

/** What the grammar knows about a word as it is written. One object per written form, shared by all its tokens. */
export interface Entry {
  readonly raw: string;
  readonly word: string;
  /** What may start here, a sum of {@link STARTS_DATE} and its like; 0 for most words. */
  readonly starts: number;
  /** {@link START} and its like, as far as they hold. */
  readonly flags: number;
  /** A clause ends here. */
  readonly closes: boolean;
  readonly cardinal: number;
  readonly scale: number;
  readonly suffixScale: number;
  readonly ordinal: number;
  /** For `thirds`, `halves`: the denominator of several parts; `ordinal` is 0 then. */
  readonly denominator: number;
  readonly plural: boolean;
  readonly month: number;
  readonly weekday: number;
  readonly decade: number;
  /** NaN when the word is no relative adjective. */
  readonly relative: number;
  readonly period: "year" | "half" | "quarter" | "month" | "week" | "day" | null;
  readonly growth: readonly [string, 1 | -1] | null;
  readonly direction: -1 | 0 | 1;
  readonly unit: PhraseNode<UnitRow> | null;
  readonly symbol: UnitRow | null;
  readonly currency: PhraseNode<CurrencyForm> | null;
  readonly before: PhraseNode<Precision> | null;
  readonly idioms: readonly Idiom[] | null;
}

/** Splits a phrase of the tables as the tokeniser splits text: words, digits and single signs. */
function pieces(phrase: string): readonly string[] {
  // Nearly all are one word of plain letters. The other letters are those that the tables have.
  if (/^[a-z]+$/.test(phrase)) return [phrase];
  const letters = /u\.s\.|[a-z\u00c0-\u024f\u0370-\u03ff\u4e00-\u9fff]+|\d+|\S/g;
  return phrase.toLowerCase().match(letters) ?? [];
}

function insert<Meaning>(
  table: Map<string, PhraseNode<Meaning>>,
  words: readonly string[],
  means: Meaning,
): void {
  let level = table;
  const last = words.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const word = words[index] ?? "";
    let node = level.get(word);
    if (node === undefined) level.set(word, (node = { means: null, next: null }));
    if (index === last) node.means ??= means;
    else level = node.next ??= new Map<string, PhraseNode<Meaning>>();
  }
}

function unitTable(): Map<string, PhraseNode<UnitRow>> {
  const table = new Map<string, PhraseNode<UnitRow>>();
  const rows = new Map(UNITS.map((row) => [row.id, row]));
  for (const [id, forms] of Object.entries(EXTRA_UNITS)) {
    const row = rows.get(id);
    if (row !== undefined) for (const form of forms) insert(table, pieces(form), row);
  }
  // Money's own words (cent) are read as currencies, with their value.
  for (const row of UNITS)
    if (row.kind !== "money") for (const form of row.en) insert(table, pieces(form), row);
  return table;
}

function currencyTable(): Map<string, PhraseNode<CurrencyForm>> {
  const table = new Map<string, PhraseNode<CurrencyForm>>();
  const add = (row: Pick<CurrencyRow, "code">, form: string, minor: boolean, prefix: boolean) => {
    const cased = CASED_CURRENCIES.has(form) ? form : null;
    insert(table, pieces(form), { code: row.code, minor, million: false, prefix, cased });
  };
  for (const [form, code] of Object.entries(MILLION_CODES)) {
    insert(table, [form], { code, minor: false, million: true, prefix: true, cased: null });
  }
  for (const [code, forms] of Object.entries(EXTRA_CURRENCIES)) {
    for (const form of forms) add({ code }, form, false, true);
  }
  for (const row of CURRENCIES) {
    for (const form of row.symbols) add(row, form, false, true);
    for (const form of row.en) add(row, form, false, false);
    for (const form of row.minor.en) add(row, form, true, false);
  }
  return table;
}

const UNIT_TABLE = unitTable();
const CURRENCY_TABLE = currencyTable();

const SYMBOL_TABLE = new Map<string, UnitRow>(
  Object.entries(UNIT_SYMBOLS).flatMap(([symbol, id]): [string, UnitRow][] => {
    const row = UNITS.find((each) => each.id === id);
    return row === undefined ? [] : [[symbol, row]];
  }),
);

/** Approximators are found from the number backwards, so the table is keyed from their last word. */
const BEFORE_TABLE = new Map<string, PhraseNode<Precision>>();
for (const [precision, phrases] of Object.entries(BEFORE) as [Precision, readonly string[]][]) {
  for (const phrase of phrases) insert(BEFORE_TABLE, [...pieces(phrase)].reverse(), precision);
}

const IDIOM_TABLE = new Map<string, Idiom[]>();
for (const phrase of IDIOMS) {
  const [before = "", rest = ""] = phrase.split("[");
  const [inside = "", after = ""] = rest.split("]");
  const idiom: Idiom = { before: pieces(before), inside: pieces(inside), after: pieces(after) };
  const key = idiom.inside[0] ?? "";
  const list = IDIOM_TABLE.get(key);
  if (list === undefined) IDIOM_TABLE.set(key, [idiom]);
  else list.push(idiom);
}

const DIRECTION_TABLE = new Map<string, 1 | -1>();
for (const word of UPWARD) DIRECTION_TABLE.set(word, 1);
for (const word of DOWNWARD) DIRECTION_TABLE.set(word, -1);

/** Ways in which a word may begin a quantity: only those readers are asked. */
export const STARTS_DATE = 1;
export const STARTS_AMOUNT = 2;
export const STARTS_LABEL = 4;
export const STARTS_OTHER = 8;
/** An article: what starts is told by the word behind it (a hundred, a year ago, a third). */
export const STARTS_ARTICLE = 16;

/** Flags of a word: a quantity or an idiom may start here; a phrase such as year-over-year; it is a unit; an article. */
export const START = 1;
export const BASIS = 2;
const UNIT = 4;
export const ARTICLE = 8;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words of dates, rough numbers, clocks and names that no table above holds. */
const DATE_STARTERS = setOf(
  "q fq h fy cy fiscal financial calendar full same corresponding comparable early earlier mid late end beginning start middle outset close latter today tonight yesterday tomorrow year one",
);
const AMOUNT_STARTERS = setOf(
  "point couple several few many single double triple dozen dozens doz tens teens low lower mid middle high higher upper",
);
const OTHER_STARTERS = setOf("+ half quarter twice thrice firstly secondly thirdly fourthly fifthly covid");
const ARTICLES = setOf("a an the");
const CLAUSE_SIGNS = setOf(", . ; : ? ! ( ) -- — ， 。 ；");
const BASIS_STARTERS = setOf("year quarter month yoy qoq mom sequentially sequential y q m");

function plain<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** `thirds` -> third, `hundreds` -> hundred; null for other words. */
function singular(word: string): string | null {
  return word.length > 4 && word.endsWith("s") ? word.slice(0, -1) : null;
}

export function makeEntry(raw: string): Entry {
  const word = raw.toLowerCase();
  const one = singular(word);
  const ordinal = plain(ORDINALS, word) ?? 0;
  const halves = plain(HALVES, word);
  const pluralOrdinal = one === null ? undefined : plain(ORDINALS, one);
  const pluralScale = one === null ? undefined : plain(SCALES, one);
  const cardinal = plain(CARDINALS, word) ?? -1;
  const scale = plain(SCALES, word) ?? pluralScale ?? 0;
  const month = plain(MONTHS, word) ?? 0;
  const weekday = plain(WEEKDAYS, word) ?? 0;
  const decade = plain(DECADES, word) ?? 0;
  const relative = plain(RELATIVES, word) ?? NaN;
  const growth = plain(GROWTHS, word) ?? null;
  const period = plain(PERIODS, word) ?? null;
  const currency = CURRENCY_TABLE.get(word) ?? null;
  const denominator = halves ?? pluralOrdinal ?? 0;
  const dated =
    ordinal > 0 ||
    month > 0 ||
    weekday > 0 ||
    decade > 0 ||
    !Number.isNaN(relative) ||
    period !== null ||
    cardinal === 2 ||
    (cardinal >= 13 && cardinal <= 31) ||
    DATE_STARTERS.has(word);
  const counted =
    cardinal >= 0 ||
    scale > 0 ||
    ordinal > 0 ||
    denominator > 0 ||
    currency !== null ||
    AMOUNT_STARTERS.has(word) ||
    Object.hasOwn(VULGAR_FRACTIONS, raw);
  const starts =
    (dated ? STARTS_DATE : 0) |
    (counted ? STARTS_AMOUNT : 0) |
    (ARTICLES.has(word) ? STARTS_ARTICLE : 0) |
    (LABELS.has(word) ? STARTS_LABEL : 0) |
    (growth !== null || OTHER_STARTERS.has(word) || cardinal >= 1 ? STARTS_OTHER : 0);
  const idioms = IDIOM_TABLE.get(word) ?? null;
  const unit = UNIT_TABLE.get(word) ?? null;
  return {
    raw,
    word,
    starts,
    flags:
      ((starts & ~STARTS_ARTICLE) !== 0 || idioms !== null ? START : 0) |
      ((starts & STARTS_ARTICLE) !== 0 ? ARTICLE : 0) |
      (BASIS_STARTERS.has(word) ? BASIS : 0) |
      (unit !== null ? UNIT : 0),
    closes: CLAUSE_SIGNS.has(word),
    cardinal,
    scale,
    suffixScale: plain(SCALE_SUFFIXES, raw) ?? 0,
    ordinal,
    denominator,
    plural:
      pluralOrdinal !== undefined || pluralScale !== undefined || word === "halves" || word === "quarters",
    month,
    weekday,
    decade,
    relative,
    period,
    growth,
    direction: DIRECTION_TABLE.get(word) ?? 0,
    unit,
    symbol: SYMBOL_TABLE.get(raw) ?? null,
    currency,
    before: BEFORE_TABLE.get(word) ?? null,
    idioms,
  };
}

/** Every word that has {@link Entry.flags}, by all it may have, so that all other words can be passed by. */
export function flaggedWords(): readonly (readonly [words: Iterable<string>, flags: number])[] {
  const forms = [CARDINALS, SCALES, ORDINALS, HALVES, MONTHS, WEEKDAYS, DECADES, RELATIVES, GROWTHS, PERIODS]
    .map((table) => Object.keys(table))
    .flat();
  return [
    [forms, START],
    [forms.map((word) => `${word}s`), START],
    ...[DATE_STARTERS, AMOUNT_STARTERS, OTHER_STARTERS, LABELS].map((words) => [words, START] as const),
    [CURRENCY_TABLE.keys(), START],
    [IDIOM_TABLE.keys(), START],
    [UNIT_TABLE.keys(), UNIT],
    [BASIS_STARTERS, BASIS],
    [ARTICLES, ARTICLE],
  ];
}
