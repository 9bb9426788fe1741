import { corpusRows } from "../text/data.js";
import { addChinese, addEnglish, type ChineseForms, type EnglishForms } from "./forms.js";
import type { EntityKind } from "./mention.js";

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
}

export interface NameLexicon {
  readonly entries: ReadonlyMap<string, NameEntry>;
  readonly chinese: ChineseForms;
  readonly english: EnglishForms;
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
];

interface Draft {
  readonly entries: Map<string, NameEntry>;
  readonly chinese: ChineseForms;
  readonly english: EnglishForms;
}

const isWeak = (form: string) => form.startsWith("?");
const bare = (form: string) => (isWeak(form) ? form.slice(1) : form);
const forms = (cell: string) => cell.split("|").filter((form) => form !== "");

function addEntry(
  draft: Draft,
  id: string,
  kind: EntityKind,
  zh: readonly string[],
  en: readonly string[],
  notes: string,
): void {
  const hints = zh.filter((form) => bare(form).length === 1).map(bare);
  const full = zh.filter((form) => bare(form).length > 1);
  const spelled = en.filter((form) => !form.startsWith("ticker:"));
  draft.entries.set(id, {
    id,
    kind,
    zh: full.map(bare),
    en: spelled.map(bare),
    hints,
    home: notes === "home",
    quiet: notes === "quiet",
  });
  for (const form of full) {
    if (/^[\x20-\x7e]+$/u.test(form)) addEnglish(draft.english, bare(form), id, isWeak(form));
    else addChinese(draft.chinese, bare(form), id, isWeak(form));
  }
  for (const form of spelled) addEnglish(draft.english, bare(form), id, isWeak(form));
  for (const form of en) if (form.startsWith("ticker:")) addEnglish(draft.english, form.slice(7), id, true);
}

let shipped: NameLexicon | null = null;

/** The shipped names, read once. */
export function loadNames(): NameLexicon {
  if (shipped !== null) return shipped;
  const draft: Draft = { entries: new Map(), chinese: new Map(), english: new Map() };
  for (const table of TABLES)
    for (const [id = "", kind = "", zh = "", en = "", notes = ""] of corpusRows(`names/${table}.tsv`))
      addEntry(draft, id, kind as EntityKind, forms(zh), forms(en), notes);
  for (const [language = "", phrases = ""] of corpusRows("names/not-names.tsv"))
    for (const phrase of forms(phrases)) {
      if (language === "zh") addChinese(draft.chinese, phrase, null, false);
      else addEnglish(draft.english, phrase, null, false);
    }
  shipped = draft;
  return shipped;
}

/** A lexicon with names of the user's own besides. The given lexicon is not changed. */
export function extendNames(names: NameLexicon, additions: readonly NewName[]): NameLexicon {
  const draft: Draft = {
    entries: new Map(names.entries),
    chinese: new Map([...names.chinese].map(([key, list]) => [key, [...list]])),
    english: new Map([...names.english].map(([key, list]) => [key, [...list]])),
  };
  let count = 0;
  for (const { kind, zh, en } of additions) addEntry(draft, `user:${++count}`, kind, zh, en, "");
  return draft;
}
