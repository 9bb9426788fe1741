import { simplify } from "../segment/script.js";
import { corpusRows } from "../text/data.js";
import type { Language } from "../text/language.js";
import { toOriginal } from "../text/mapped-text.js";
import type { Span } from "../text/span.js";

/**
 * How a cue denies: `negative` denies the clause (不会, not); `soft` has a negative sense that the other language
 * often puts without a negation (缺乏: "is short of"; unable: 做不到 or 难以).
 */
type Force = "negative" | "soft";

export interface NegationCue {
  readonly span: Span;
  readonly text: string;
  readonly force: Force;
}

type Entry = Force | "none";

/** Forms by their first unit, the longest first. */
type Table = ReadonlyMap<string, readonly { form: string; entry: Entry }[]>;

/** Beginnings of words with a negative sense (`inconsist` for inconsistency), by their first four letters. */
type Stems = ReadonlyMap<string, readonly string[]>;

const STEM_KEY = 4;

function table(file: string, firstUnit: (form: string) => string): Table {
  const forms = new Map<string, { form: string; entry: Entry }[]>();
  for (const [form = "", entry = ""] of corpusRows(file)) {
    const key = firstUnit(form);
    const row = forms.get(key) ?? [];
    row.push({ form, entry: entry as Entry });
    forms.set(key, row);
  }
  for (const row of forms.values()) row.sort((a, b) => b.form.length - a.form.length);
  return forms;
}

function stemTable(): Stems {
  const stems = new Map<string, string[]>();
  for (const [stem = ""] of corpusRows("negation/en-stems.tsv")) {
    const key = stem.slice(0, STEM_KEY);
    stems.set(key, [...(stems.get(key) ?? []), stem]);
  }
  return stems;
}

let chinese: Table | null = null;
let english: Table | null = null;
let englishStems: Stems | null = null;

const chineseTable = () => (chinese ??= table("negation/zh.tsv", (form) => form.charAt(0)));
const englishTable = () => (english ??= table("negation/en.tsv", (form) => form.split(" ")[0] ?? form));

/** 是不是, 好不好, 有没有: a question that names both answers denies neither. */
function isChoiceQuestion(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const core = text.charAt(at);
  if (core !== "不" && core !== "没") return false;
  return (
    before !== "" &&
    /\p{Script=Han}/u.test(before) &&
    (before === text.charAt(at + 1) || before === text.charAt(at + length))
  );
}

/** Longer than this and a word with a negation inside is an idiom: 足不出户, 前所未有, 经久不衰. */
const LONGEST_PLAIN_WORD = 3;

function chineseCues(text: string, words: readonly Span[]): NegationCue[] {
  const mapped = simplify(text);
  const cues: NegationCue[] = [];
  const idioms = words.filter((word) => word.end - word.start > LONGEST_PLAIN_WORD);
  for (let at = 0; at < mapped.text.length;) {
    const match = chineseTable()
      .get(mapped.text.charAt(at))
      ?.find(({ form }) => mapped.text.startsWith(form, at));
    if (match === undefined) {
      at += 1;
      continue;
    }
    const { form, entry } = match;
    if (entry !== "none" && !isChoiceQuestion(mapped.text, at, form.length)) {
      const span = toOriginal(mapped, { start: at, end: at + form.length });
      const idiom =
        form.length === 1 && idioms.some((word) => word.start <= span.start && span.end <= word.end);
      cues.push({ span, text: text.slice(span.start, span.end), force: idiom ? "soft" : entry });
    }
    at += form.length;
  }
  return cues;
}

interface Token {
  readonly text: string;
  readonly span: Span;
}

const TOKEN = /[a-z]+(?:['’][a-z]+)?|\d+|\./giu;

/** Words in lower case; a contracted negation is two tokens (`is` `n't`), so that both can be looked up. */
function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0].toLowerCase().replace("’", "'");
    const { index } = match;
    const end = index + match[0].length;
    if (word.endsWith("n't")) {
      const split = end - 3;
      if (split > index) found.push({ text: word.slice(0, -3), span: { start: index, end: split } });
      found.push({ text: "n't", span: { start: split, end } });
    } else found.push({ text: word, span: { start: index, end } });
  }
  return found;
}

/** uncertain, unmatched, homeless, non-performing: a negative sense inside the word; not unit, under, until, uncle. */
const INSIDE = /^(?:un(?!i(?:[acflqstv]|on)|der|til|cle)[a-z]{4,}|non[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?)$/u;

const INFLECTIONS = ["", "s", "es", "ed", "d", "ing"];

/** The base forms a word may be looked up under: fails, failed and failing under fail; denies under deny. */
function bases(word: string): string[] {
  const forms: string[] = [];
  for (const ending of INFLECTIONS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, word.length - ending.length);
    forms.push(stem);
    if (ending === "ing" || ending === "ed") forms.push(`${stem}e`);
    if ((ending === "es" || ending === "ed") && stem.endsWith("i")) forms.push(`${stem.slice(0, -1)}y`);
    if (stem.length > 3 && stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
  }
  return forms.length === 0 ? [word] : forms;
}

function englishMatch(words: readonly Token[], at: number): { length: number; entry: Entry } | null {
  const word = words[at];
  if (word === undefined) return null;
  for (const base of bases(word.text)) {
    for (const { form, entry } of englishTable().get(base) ?? []) {
      // Only verbs are inflected: "noted" is no form of "not".
      if (base !== word.text && entry !== "soft") continue;
      const parts = form.split(" ");
      if (parts.every((part, index) => index === 0 || words[at + index]?.text === part))
        return { length: parts.length, entry };
    }
  }
  const stems = (englishStems ??= stemTable()).get(word.text.slice(0, STEM_KEY));
  const inside = INSIDE.test(word.text) || stems?.some((stem) => word.text.startsWith(stem)) === true;
  return inside ? { length: 1, entry: "soft" } : null;
}

function englishCues(text: string): NegationCue[] {
  const words = tokens(text);
  const cues: NegationCue[] = [];
  for (let at = 0; at < words.length;) {
    const match = englishMatch(words, at);
    if (match === null) {
      at += 1;
      continue;
    }
    const first = words[at];
    const last = words[at + match.length - 1];
    if (match.entry !== "none" && first !== undefined && last !== undefined) {
      const span = { start: first.span.start, end: last.span.end };
      cues.push({ span, text: text.slice(span.start, span.end), force: match.entry });
    }
    at += match.length;
  }
  return cues;
}

/**
 * The words that deny something in a sentence, in order. Spans count in `text`, and so do those of its segmented
 * words, by which idioms are known.
 */
export function negationCues(text: string, language: Language, words: readonly Span[]): NegationCue[] {
  return language === "zh" ? chineseCues(text, words) : englishCues(text);
}
