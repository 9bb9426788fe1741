import { corpusRows } from "../text/data.js";
import { toOriginal } from "../text/mapped-text.js";
import { remembering } from "../text/remember.js";
import { shift, type Span } from "../text/span.js";
import type { SegmentView } from "./context.js";
import { isApostrophe, letterRunsOf } from "./letter-runs.js";
import { simplifiedOf } from "./simplified.js";
import { firstEndingFrom } from "./word-places.js";

/**
 * How a cue denies: `negative` denies the clause (不会, not); `soft` has a negative sense that the other language
 * often puts without a negation (缺乏: "is short of"; unable: 做不到 or 难以).
 */
type Force = "negative" | "soft";

/** A word that denies, with the segment it stands in. The span counts in the document. */
export interface NegationCue {
  readonly view: SegmentView;
  readonly span: Span;
  readonly text: string;
  readonly force: Force;
}

type Entry = Force | "none";

interface ChineseTable {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The length of the longest form that begins with a character (code unit). */
  readonly longest: ReadonlyMap<number, number>;
}

let chinese: ChineseTable | null = null;

function chineseTable(): ChineseTable {
  if (chinese !== null) return chinese;
  const entries = new Map<string, Entry>();
  const longest = new Map<number, number>();
  for (const [form = "", entry = ""] of corpusRows("negation/zh.tsv")) {
    entries.set(form, entry as Entry);
    const first = form.charCodeAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, form.length));
  }
  return (chinese = { entries, longest });
}

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

function isInIdiom({ words }: SegmentView, { start, end }: Span): boolean {
  const word = firstEndingFrom(words, end)?.span;
  return word !== undefined && word.start <= start && word.end - word.start > LONGEST_PLAIN_WORD;
}

function chineseCues(view: SegmentView): NegationCue[] {
  const mapped = simplifiedOf(view);
  const { text } = mapped;
  const { entries, longest } = chineseTable();
  const { start: offset } = view.segment.span;
  const cues: NegationCue[] = [];
  for (let at = 0; at < text.length;) {
    let size = Math.min(longest.get(text.charCodeAt(at)) ?? 0, text.length - at);
    let entry: Entry | undefined;
    for (; size > 0; size--) if ((entry = entries.get(text.slice(at, at + size))) !== undefined) break;
    if (entry !== undefined && entry !== "none" && !isChoiceQuestion(text, at, size)) {
      const span = shift(toOriginal(mapped, { start: at, end: at + size }), offset);
      const force = size === 1 && isInIdiom(view, span) ? "soft" : entry;
      cues.push({ view, span, text: view.segment.text.slice(span.start - offset, span.end - offset), force });
    }
    at += Math.max(1, size);
  }
  return cues;
}

/** A form of the English table: its words, the first of which may be inflected. */
interface Form {
  readonly words: readonly string[];
  /** A point or a figure that must follow, if any: "No. 3" is a number. */
  readonly sign: string;
  readonly entry: Entry;
}

let english: ReadonlyMap<string, readonly Form[]> | null = null;

/** English forms by their first word, the longest first. */
function englishTable(): ReadonlyMap<string, readonly Form[]> {
  if (english !== null) return english;
  const rows = corpusRows("negation/en.tsv").sort(([a = ""], [b = ""]) => b.length - a.length);
  const forms = new Map<string, Form[]>();
  for (const [form = "", entry = ""] of rows) {
    const [sign = ""] = / (?:\.|\d+)$/u.exec(form) ?? [];
    const words = form.slice(0, form.length - sign.length).split(" ");
    const [first = form] = words;
    const row = forms.get(first) ?? [];
    if (row.push({ words, sign: sign.trim(), entry: entry as Entry }) === 1) forms.set(first, row);
  }
  return (english = forms);
}

let stems: ReadonlyMap<string, readonly string[]> | null = null;

const STEM_KEY = 4;

/** Beginnings of words with a negative sense (`inconsist` for inconsistency), by their first four letters. */
function stemTable(): ReadonlyMap<string, readonly string[]> {
  if (stems !== null) return stems;
  const found = new Map<string, string[]>();
  for (const [stem = ""] of corpusRows("negation/en-stems.tsv")) {
    const key = stem.slice(0, STEM_KEY);
    found.set(key, [...(found.get(key) ?? []), stem]);
  }
  return (stems = found);
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

function hasNegativeSense(word: string): boolean {
  if (INSIDE.test(word)) return true;
  return (
    stemTable()
      .get(word.slice(0, STEM_KEY))
      ?.some((stem) => word.startsWith(stem)) ?? false
  );
}

/** By the first three letters of words: 1 where some form or negative sense begins so. Most words are none. */
let prefixes: Uint8Array | null = null;

/** Letters are 1 to 26, anything else is 0. */
const letterAt = (word: string, at: number) => Math.max(0, (word.charCodeAt(at) || 0) - 0x60) % 27;

const prefixOf = (word: string) => (letterAt(word, 0) * 27 + letterAt(word, 1)) * 27 + letterAt(word, 2);

function prefixTable(): Uint8Array {
  if (prefixes !== null) return prefixes;
  const found = new Uint8Array(27 ** 3);
  for (const word of englishTable().keys()) {
    found[prefixOf(word)] = 1;
    // "Denies" is looked up under "deny": so would "flies" be under "fly".
    if (word.length === 3 && word.endsWith("y")) found[prefixOf(`${word.slice(0, 2)}i`)] = 1;
  }
  for (const [stem = ""] of corpusRows("negation/en-stems.tsv")) found[prefixOf(stem)] = 1;
  for (let third = 0; third < 27; third++) found[prefixOf("un") + third] = 1;
  found[prefixOf("non")] = 1;
  return (prefixes = found);
}

const mayBeginCue = (word: string) => prefixTable()[prefixOf(word)] === 1 || word.includes("less");

const NO_FORMS: readonly Form[] = [];

/** What may stand where a word does: the forms that it or a base of it begins, then its own negative sense. */
const formsFrom = remembering(4000, (word): readonly Form[] => {
  const forms = bases(word).flatMap((base) =>
    // Only verbs are inflected: "noted" is no form of "not".
    (englishTable().get(base) ?? []).filter(({ entry }) => base === word || entry === "soft"),
  );
  if (hasNegativeSense(word)) forms.push({ words: [word], sign: "", entry: "soft" });
  return forms.length === 0 ? NO_FORMS : forms;
});

/** Words of a sentence in small letters, with their places in it. */
interface Tokens {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Runs of letters, what an apostrophe ties together as one; but a contracted negation is two (`is` `n't`). */
function tokensOf(view: SegmentView): Tokens {
  const { text } = view.segment;
  const runs = letterRunsOf(view);
  const [texts, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const add = (word: string, start: number, end: number) => {
    texts.push(word);
    starts.push(start);
    ends.push(end);
  };
  for (let run = 0; run < runs.words.length; run++) {
    let word = runs.words[run]!;
    let start = runs.starts[run]!;
    // The run before it was tied to another already.
    if (word.startsWith("'")) {
      word = word.slice(1);
      start++;
    }
    let end = start + word.length;
    const tied = runs.words[run + 1];
    if (tied !== undefined && isApostrophe(text.charCodeAt(end))) {
      const ending = tied.startsWith("'") ? tied : `'${tied}`;
      if (runs.starts[run + 1]! + tied.length === end + ending.length) {
        word += ending;
        end += ending.length;
        run++;
      }
    }
    if (word.endsWith("n't")) {
      if (word.length > 3) add(word.slice(0, -3), start, end - 3);
      add("n't", end - 3, end);
    } else add(word, start, end);
  }
  return { texts, starts, ends };
}

/** What parts words beside spaces and marks. */
const SIGN = /\.|\d+/u;

const signBetween = (text: string, from: number | undefined, to: number | undefined) =>
  SIGN.exec(text.slice(from, to))?.[0] ?? "";

/** Whether a form stands at a word: no point and no figure parts its words. */
function standsAt({ words, sign }: Form, { texts, starts, ends }: Tokens, at: number, text: string): boolean {
  for (let next = 1; next < words.length; next++) if (texts[at + next] !== words[next]) return false;
  const last = at + words.length - 1;
  if (last > at && signBetween(text, ends[at], starts[last]) !== "") return false;
  return sign === "" || signBetween(text, ends[last], starts[last + 1]) === sign;
}

function englishCues(view: SegmentView): NegationCue[] {
  const tokens = tokensOf(view);
  const { text, span } = view.segment;
  const cues: NegationCue[] = [];
  for (let at = 0; at < tokens.texts.length;) {
    const word = tokens.texts[at]!;
    const forms = mayBeginCue(word) ? formsFrom(word) : NO_FORMS;
    const form = forms.find((one) => standsAt(one, tokens, at, text));
    if (form !== undefined && form.entry !== "none") {
      const start = tokens.starts[at]!;
      const end = tokens.ends[at + form.words.length - 1]!;
      const place = { start: start + span.start, end: end + span.start };
      cues.push({ view, span: place, text: text.slice(start, end), force: form.entry });
    }
    at += form?.words.length ?? 1;
  }
  return cues;
}

const seen = new WeakMap<SegmentView, readonly NegationCue[]>();

/** The words that deny something in a sentence, in order. Read once: its polarity and its opposites ask for them. */
export function negationCues(view: SegmentView): readonly NegationCue[] {
  let cues = seen.get(view);
  if (cues === undefined) {
    cues = view.segment.language === "zh" ? chineseCues(view) : englishCues(view);
    seen.set(view, cues);
  }
  return cues;
}
