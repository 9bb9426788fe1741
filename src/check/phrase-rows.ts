import { corpusRows } from "../text/data.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";

/** A phrase of a table where it stands, with what the table says of it. Spans count in the text that was searched. */
export interface FoundPhrase {
  readonly span: Span;
  readonly text: string;
  readonly value: string;
}

type Rows = Readonly<Record<Language, ReadonlyMap<string, string>>>;

interface Table {
  readonly rows: Rows;
  readonly longest: Readonly<Record<Language, number>>;
  /** First characters of the Chinese phrases, first words of the English ones. */
  readonly firsts: ReadonlySet<string>;
}

const tables = new Map<string, Table>();

/** Longest English phrase, in words. */
const wordsIn = (phrase: string) => phrase.split(" ").length;

function load(file: string): Table {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const rows = { zh: new Map<string, string>(), en: new Map<string, string>() };
  const longest = { zh: 1, en: 1 };
  const firsts = new Set<string>();
  for (const [language = "", form = "", value = ""] of corpusRows(file)) {
    const which = language === "zh" ? "zh" : "en";
    rows[which].set(form, value);
    firsts.add(which === "zh" ? form.charAt(0) : (form.split(" ")[0] ?? form));
    longest[which] = Math.max(longest[which], which === "zh" ? form.length : wordsIn(form));
  }
  const table = { rows, longest, firsts };
  tables.set(file, table);
  return table;
}

const WORD = /[a-z]+|['’](?:ll|re|ve|[stdm])\b/giu;

/**
 * The phrases of a table (language, form, value) in a text, the longest at each place, in order. English is compared
 * word by word in small letters, Chinese as it stands.
 */
export function phrasesOf(file: string, text: string, language: Language): FoundPhrase[] {
  const { rows, longest, firsts } = load(file);
  const found: FoundPhrase[] = [];
  const add = (start: number, end: number, value: string) =>
    found.push({ span: { start, end }, text: text.slice(start, end), value });
  if (language === "zh") {
    for (let at = 0; at < text.length;) {
      let size = firsts.has(text.charAt(at)) ? Math.min(longest.zh, text.length - at) : 0;
      while (size > 0 && !rows.zh.has(text.slice(at, at + size))) size--;
      if (size > 0) add(at, at + size, rows.zh.get(text.slice(at, at + size)) ?? "");
      at += Math.max(1, size);
    }
    return found;
  }
  const words = [...text.matchAll(WORD)];
  const keys = words.map(([word]) => word.toLowerCase().replace("’", "'"));
  for (let at = 0; at < words.length;) {
    let size = firsts.has(keys[at] ?? "") ? Math.min(longest.en, words.length - at) : 0;
    const key = () => keys.slice(at, at + size).join(" ");
    while (size > 0 && !rows.en.has(key())) size--;
    const last = words[at + size - 1];
    if (size > 0 && last !== undefined)
      add(words[at]?.index ?? 0, last.index + last[0].length, rows.en.get(key()) ?? "");
    at += Math.max(1, size);
  }
  return found;
}
