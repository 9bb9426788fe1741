import { corpusBytes, corpusText } from "../text/data.js";
import { remembering } from "../text/remember.js";
import { joinEnglish, joinMeanings, type ChineseForm, type EnglishForm } from "./forms.js";
import type { EntityKind } from "./mention.js";
import { entryOf, readRow, type NameEntry } from "./name-rows.js";
import { namesIn } from "./packed-file.js";
import {
  FIRST_HAN,
  LETTERS,
  MORE,
  NO_NAME,
  packNames,
  WEAK,
  type PackedForms,
  type PackedNames,
} from "./packed-forms.js";

export interface NameLexicon {
  /** Every entry by its id; reading them all takes the time that `entry` saves. */
  readonly entries: ReadonlyMap<string, NameEntry>;
  /** The entry of an id that a form gave. */
  readonly entry: (id: string) => NameEntry | undefined;
  /** The longest form that begins at a Chinese character of a Simplified text. */
  readonly chineseAt: (text: string, at: number) => ChineseForm | null;
  /** The English forms whose first word has a key, the longest first. */
  readonly english: (key: string) => readonly EnglishForm[];
  /** Every single character that stands for some entry. */
  readonly hints: ReadonlySet<string>;
}

/** A name of the user's own: from a glossary. */
export interface NewName {
  readonly kind: EntityKind;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** The number of the Chinese form that a text has at a place, or -1. */
function chineseForm({ chinese, firsts }: PackedNames, text: string, at: number): number {
  const first = text.charCodeAt(at) - FIRST_HAN;
  if (!(first >= 0 && first < firsts.length - 1) || at + 1 >= text.length) return -1;
  const { text: forms, starts } = chinese;
  const second = text.charCodeAt(at + 1);
  const end = firsts[first + 1]!;
  let low = firsts[first]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (forms.charCodeAt(starts[middle]! + 1) < second) low = middle + 1;
    else high = middle;
  }
  for (let form = low; form < end; form++) {
    const from = starts[form]!;
    if (forms.charCodeAt(from + 1) !== second) return -1;
    const length = starts[form + 1]! - 1 - from;
    if (at + length > text.length) continue;
    let same = 2;
    while (same < length && forms.charCodeAt(from + same) === text.charCodeAt(at + same)) same++;
    if (same === length) return form;
  }
  return -1;
}

/** How the first word of a form stands to a key: below 0 before it, 0 the same. What parts words is before any letter. */
function difference(forms: string, from: number, key: string): number {
  for (let at = 0; at < key.length; at++) {
    const apart = forms.charCodeAt(from + at) - key.charCodeAt(at);
    if (apart !== 0) return apart;
  }
  return forms.charCodeAt(from + key.length) <= 0x20 ? 0 : 1;
}

const startsWithKey = ({ text, starts }: PackedForms, form: number, key: string) =>
  form < starts.length - 1 && difference(text, starts[form]!, key) === 0;

/** The first of the English forms whose first word has a key, or of those behind. */
function firstEnglish({ text, starts }: PackedForms, key: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (difference(text, starts[middle]!, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const formText = ({ text, starts }: PackedForms, form: number) =>
  text.slice(starts[form], starts[form + 1]! - 1);

const NONE: readonly EnglishForm[] = [];

/** Of some twenty thousand forms and rows a text asks for a few hundred: the others are never taken out of the pack. */
function lexiconOf(packed: PackedNames, table: (number: number) => string): NameLexicon {
  const { chinese, english, tableStarts, rowStarts } = packed;
  const rowOf = new Map<string, number>();
  const entries = new Map<string, NameEntry>();
  const read = new Map<number, ChineseForm>();
  /** What a row begins with up to a character. */
  const rowUpTo = (row: number, character: string): string => {
    const start = rowStarts[row]!;
    let number = 0;
    while (tableStarts[number + 1]! <= start) number++;
    const text = table(number);
    const from = start - tableStarts[number]!;
    const to = text.indexOf(character, from);
    return text.slice(from, to === -1 ? text.length : to);
  };
  const idOf = (row: number): string => {
    const id = rowUpTo(row, "\t");
    rowOf.set(id, row);
    return id;
  };
  const entitiesOf = ({ rows, flags }: PackedForms, form: number): string[] => {
    if (rows[form] === NO_NAME) return [];
    const entities = [idOf(rows[form]!)];
    for (let at = form; (flags[at]! & MORE) !== 0; at++) entities.push(idOf(rows[at + 1]!));
    return entities;
  };
  const entry = (id: string): NameEntry | undefined => {
    const row = rowOf.get(id);
    const known = entries.get(id);
    if (row === undefined || known !== undefined) return known;
    const fresh = entryOf(readRow(rowUpTo(row, "\n")));
    entries.set(id, fresh);
    return fresh;
  };
  const chineseOf = (form: number): ChineseForm => ({
    text: formText(chinese, form),
    entities: entitiesOf(chinese, form),
    weak: (chinese.flags[form]! & WEAK) !== 0,
  });
  const englishOf = (form: number): EnglishForm => ({
    keys: formText(english, form).split(" "),
    entities: entitiesOf(english, form),
    weak: (english.flags[form]! & WEAK) !== 0,
    letters: LETTERS[english.flags[form]! & 3]!,
  });
  return {
    get entries() {
      return new Map(Array.from(rowStarts, (_, row) => idOf(row)).map((id) => [id, entry(id)!]));
    },
    entry,
    chineseAt: (text, at) => {
      const form = chineseForm(packed, text, at);
      if (form === -1) return null;
      const known = read.get(form) ?? chineseOf(form);
      read.set(form, known);
      return known;
    },
    english: remembering(10_000, (key) => {
      const forms: EnglishForm[] = [];
      for (let at = firstEnglish(english, key); startsWithKey(english, at, key); at++) {
        forms.push(englishOf(at));
        while ((english.flags[at]! & MORE) !== 0) at++;
      }
      return forms.length === 0 ? NONE : forms;
    }),
    hints: new Set(packed.hints),
  };
}

/** The tables of corpus/names, in the order in which an ambiguous form's meanings are listed. */
export const NAME_TABLES = [
  "companies-china",
  "companies-world",
  "finance",
  "government",
  "places-china",
  "places-world",
  "media-sport",
  "programmes-products",
  "materials",
  "people",
  "institutions",
];

let shipped: NameLexicon | null = null;

/** The shipped names: those of corpus/names as scripts/pack-names.ts packed them. */
export function loadNames(): NameLexicon {
  return (shipped ??= lexiconOf(namesIn(corpusBytes("model/names.bin")), (number) =>
    corpusText(`names/${NAME_TABLES[number] ?? ""}.tsv`),
  ));
}

/** The longer of two forms at one place; of the same form both meanings. */
function longer(own: ChineseForm | null, other: ChineseForm | null): ChineseForm | null {
  if (own === null || other === null) return own ?? other;
  if (own.text.length === other.text.length) return joinMeanings(own, other);
  return own.text.length > other.text.length ? own : other;
}

/** A lexicon with names of the user's own besides. The given lexicon is not changed. */
export function extendNames(names: NameLexicon, additions: readonly NewName[]): NameLexicon {
  const cell = (forms: readonly string[]) =>
    forms.map((form) => form.replace(/[\t|\n]/gu, " ").trim()).join("|");
  const rows = additions.map(({ kind, zh, en }, i) => `user:${i + 1}\t${kind}\t${cell(zh)}\t${cell(en)}`);
  const table = rows.join("\n");
  const own = lexiconOf(packNames([table]), () => table);
  return {
    get entries() {
      return new Map([...own.entries, ...names.entries]);
    },
    entry: (id) => own.entry(id) ?? names.entry(id),
    chineseAt: (text, at) => longer(own.chineseAt(text, at), names.chineseAt(text, at)),
    english: remembering(10_000, (key) => {
      const ones = own.english(key);
      const others = names.english(key);
      return ones.length === 0 ? others : joinEnglish(ones, others);
    }),
    hints: new Set([...own.hints, ...names.hints]),
  };
}
