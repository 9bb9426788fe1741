import { corpusText } from "../text/data.js";
import { addChinese, addEnglish, chineseIn, type ChineseForm, type EnglishForm } from "./forms.js";
import type { EntityKind } from "./mention.js";
import { keysOfName } from "./tokens.js";

/** A named thing and what it is called. Forms marked weak in the tables (`?`) may be ordinary words too. */
export interface NameEntry {
  readonly id: string;
  readonly kind: EntityKind;
  /** Simplified; the first is the full name. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Characters that stand for it inside other words (美 in 中美): they may answer a mention, they are none. */
  readonly hints: readonly string[];
  /** Where the calls come from: what is said of it is so often left out or put in that neither is worth a word. */
  readonly home: boolean;
  /** News agencies and the like: in a dateline on one side only, so neither missed nor thought invented. */
  readonly quiet: boolean;
  /** A province: English readers are told where a city lies, "in Yinchuan, Ningxia", though the Chinese has no need to. */
  readonly province: boolean;
  /** Japanese and Korean people: their characters are not read as in Mandarin, so their pinyin is no name for them. */
  readonly ownReading: boolean;
}

export interface NameLexicon {
  /** Every entry by its id; reading them all takes the time that `entry` saves. */
  readonly entries: ReadonlyMap<string, NameEntry>;
  /** The entry of an id that a form gave. */
  readonly entry: (id: string) => NameEntry | undefined;
  /** The longest form that begins at a place of a Simplified text. */
  readonly chineseAt: (text: string, at: number) => ChineseForm | null;
  /** The English forms whose first word has a key, the longest first. */
  readonly english: (key: string) => readonly EnglishForm[];
  /** Every single character that stands for some entry. */
  readonly hints: ReadonlySet<string>;
  /** The rows it was made of, as in the tables of corpus/names. */
  readonly rows: readonly string[];
}

/** A name of the user's own: from a glossary. */
export interface NewName {
  readonly kind: EntityKind;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** The tables of corpus/names, in the order in which an ambiguous form's meanings are listed. */
const TABLES = [
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

const isWeak = (form: string) => form.startsWith("?");
const bare = (form: string) => (isWeak(form) ? form.slice(1) : form);
const isLatin = (unit: number) => unit < 0x2000;
const TICKER = "ticker:";

interface Row {
  readonly id: string | null;
  readonly kind: EntityKind;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly notes: string;
}

function readRow(line: string): Row {
  const [id = "", kind = "", zh = "", en = "", notes = ""] = line.split("\t");
  const forms = (cell: string) => cell.split("|").filter((form) => form !== "");
  return { id: id === "" ? null : id, kind: kind as EntityKind, zh: forms(zh), en: forms(en), notes };
}

interface Index {
  /** Row numbers by the first character of their Chinese forms. */
  readonly chinese: Map<number, number[]>;
  /** Row numbers by the first word of their English forms. */
  readonly english: Map<string, number[]>;
  readonly hints: Set<string>;
}

function enter<Key>(map: Map<Key, number[]>, key: Key, row: number): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else if (rows[rows.length - 1] !== row) rows.push(row);
}

/** The key of a form's first word. Letters and digits up to a space need no closer look: most forms begin so. */
function firstKey(form: string): string {
  if (form.startsWith(TICKER)) return firstKey(form.slice(TICKER.length));
  let end = 0;
  while (end < form.length && isPlain(form.charCodeAt(end))) end++;
  const plain =
    end > 0 && (end === form.length || form.charCodeAt(end) === 0x20 || form.charCodeAt(end) === 0x2d);
  return plain ? form.slice(0, end).toLowerCase() : (keysOfName(form, 1)[0] ?? "");
}

const isPlain = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/**
 * Where forms begin, and nothing else: of some ten thousand forms a text asks for a few hundred, so the others are not
 * even taken apart. That keeps the start of a check short.
 */
function indexRows(rows: readonly string[]): Index {
  const index: Index = { chinese: new Map(), english: new Map(), hints: new Set() };
  for (const [row, line] of rows.entries()) {
    const zh = line.indexOf("\t", line.indexOf("\t") + 1) + 1;
    const en = line.indexOf("\t", zh) + 1;
    const notes = line.indexOf("\t", en);
    for (let at = zh; at < en - 1;) {
      const bar = line.indexOf("|", at);
      const end = bar === -1 || bar > en - 1 ? en - 1 : bar;
      const from = line.charCodeAt(at) === 0x3f ? at + 1 : at;
      if (end - from === 1) index.hints.add(line.charAt(from));
      else if (isLatin(line.charCodeAt(from))) enter(index.english, firstKey(line.slice(from, end)), row);
      else enter(index.chinese, line.charCodeAt(from), row);
      // AI云 begins with a Latin word and is Chinese all the same.
      if (end - from > 1 && isLatin(line.charCodeAt(from))) enter(index.chinese, line.charCodeAt(from), row);
      at = end + 1;
    }
    const last = notes === -1 ? line.length : notes;
    for (let at = en; at < last;) {
      const bar = line.indexOf("|", at);
      const end = bar === -1 || bar > last ? last : bar;
      const from = line.charCodeAt(at) === 0x3f ? at + 1 : at;
      if (end > from) enter(index.english, firstKey(line.slice(from, end)), row);
      at = end + 1;
    }
  }
  return index;
}

const isAllLatin = (form: string) => /^[\x20-\x7e]+$/u.test(form);

function lexiconOf(rows: readonly string[]): NameLexicon {
  const index = indexRows(rows);
  const entries = new Map<string, NameEntry>();
  const read = new Map<number, Row>();
  const chinese = new Map<number, Map<number, ChineseForm[]>>();
  const english = new Map<string, EnglishForm[]>();
  const rowAt = (number: number): Row => {
    const known = read.get(number);
    if (known !== undefined) return known;
    const row = readRow(rows[number] ?? "");
    read.set(number, row);
    if (row.id !== null) entries.set(row.id, entryOf(row.id, row));
    return row;
  };
  const chineseFrom = (unit: number): Map<number, ChineseForm[]> | null => {
    const known = chinese.get(unit);
    if (known !== undefined) return known;
    const numbers = index.chinese.get(unit);
    if (numbers === undefined) return null;
    const forms = new Map<number, ChineseForm[]>();
    for (const { id, zh } of numbers.map(rowAt))
      for (const form of zh)
        if (bare(form).length > 1 && bare(form).charCodeAt(0) === unit && !isAllLatin(form))
          addChinese(forms, bare(form), id, isWeak(form));
    chinese.set(unit, forms);
    return forms;
  };
  const englishFrom = (key: string): readonly EnglishForm[] => {
    const known = english.get(key);
    if (known !== undefined) return known;
    const numbers = index.english.get(key);
    if (numbers === undefined) return NONE;
    const forms: EnglishForm[] = [];
    const add = (text: string, id: string | null, weak: boolean) => {
      if (firstKey(text) === key) addEnglish(forms, text, id, weak);
    };
    for (const { id, zh, en } of numbers.map(rowAt)) {
      for (const form of zh) if (isAllLatin(form)) add(bare(form), id, isWeak(form));
      for (const form of en) {
        if (form.startsWith(TICKER)) add(form.slice(TICKER.length), id, true);
        else add(bare(form), id, isWeak(form));
      }
    }
    english.set(key, forms);
    return forms;
  };
  return {
    get entries() {
      for (const number of rows.keys()) rowAt(number);
      return entries;
    },
    entry: (id) => entries.get(id),
    chineseAt: (text, at) => {
      const forms = chineseFrom(text.charCodeAt(at));
      return forms === null ? null : chineseIn(forms, text, at);
    },
    english: englishFrom,
    hints: index.hints,
    rows,
  };
}

const NONE: readonly EnglishForm[] = [];

function entryOf(id: string, { kind, zh, en, notes }: Row): NameEntry {
  const plain = zh.map(bare);
  return {
    id,
    kind,
    zh: plain.filter((form) => form.length > 1),
    en: en.filter((form) => !form.startsWith(TICKER)).map(bare),
    hints: plain.filter((form) => form.length === 1),
    home: notes === "home",
    quiet: notes === "quiet",
    province: notes === "province",
    ownReading: notes === "own-reading",
  };
}

const lines = (table: string) =>
  corpusText(`names/${table}.tsv`)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

let shipped: NameLexicon | null = null;

/** The shipped names, read once. */
export function loadNames(): NameLexicon {
  shipped ??= lexiconOf([
    ...TABLES.flatMap(lines),
    // Phrases that are no names are rows without an id.
    ...lines("not-names").map((line) => {
      const [language = "", phrases = ""] = line.split("\t");
      return language === "zh" ? `\t\t${phrases}\t` : `\t\t\t${phrases}`;
    }),
  ]);
  return shipped;
}

/** A lexicon with names of the user's own besides. The given lexicon is not changed. */
export function extendNames(names: NameLexicon, additions: readonly NewName[]): NameLexicon {
  const cell = (forms: readonly string[]) =>
    forms.map((form) => form.replace(/[\t|\n]/gu, " ").trim()).join("|");
  const rows = additions.map(({ kind, zh, en }, i) => `user:${i + 1}\t${kind}\t${cell(zh)}\t${cell(en)}`);
  return lexiconOf([...rows, ...names.rows]);
}
