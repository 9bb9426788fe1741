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
  /** A province: English readers are told where a city lies, "in Yinchuan, Ningxia", though the Chinese has no need to. */
  readonly province: boolean;
  /** Japanese and Korean people: their characters are not read as in Mandarin, so their pinyin is no name for them. */
  readonly ownReading: boolean;
}

/** A row of a table of corpus/names, its forms as they are written there. */
export interface NameRow {
  /** Empty for phrases that are no names. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly notes: string;
}

/** A form as a row writes it: a mark, and what is marked. */
export interface WrittenForm {
  readonly text: string;
  readonly weak: boolean;
  /** A company's ticker: found in a text, but nothing to call it by. */
  readonly ticker: boolean;
}

const TICKER = "ticker:";

export function writtenForm(form: string): WrittenForm {
  if (form.startsWith(TICKER)) return { text: form.slice(TICKER.length), weak: true, ticker: true };
  const weak = form.startsWith("?");
  return { text: weak ? form.slice(1) : form, weak, ticker: false };
}

export function readRow(line: string): NameRow {
  const [id = "", kind = "", zh = "", en = "", notes = ""] = line.split("\t");
  const forms = (cell: string) => cell.split("|").filter((form) => form !== "");
  return { id, kind: kind as EntityKind, zh: forms(zh), en: forms(en), notes };
}

export function entryOf({ id, kind, zh, en, notes }: NameRow): NameEntry {
  const chinese = zh.map((form) => writtenForm(form).text);
  const english = en.map(writtenForm).filter(({ ticker }) => !ticker);
  return {
    id,
    kind,
    zh: chinese.filter((form) => form.length > 1),
    en: english.map(({ text }) => text),
    hints: chinese.filter((form) => form.length === 1),
    home: notes === "home",
    quiet: notes === "quiet",
    province: notes === "province",
    ownReading: notes === "own-reading",
  };
}
