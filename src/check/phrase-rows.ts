import { corpusRows } from "../text/data.js";
import type { Span } from "../text/span.js";
import type { SegmentView } from "./context.js";
import { letterRunsOf } from "./letter-runs.js";
import { simplifiedOf } from "./simplified.js";

/** A phrase of a table where it stands, with what the table says of it. Spans count in the segment's text. */
export interface FoundPhrase {
  readonly span: Span;
  readonly value: string;
}

/** The phrases of a language. */
interface Table<Unit> {
  readonly values: ReadonlyMap<string, string>;
  /** How long the longest phrase is that begins with a unit, in units: characters of Chinese, words of English. */
  readonly longest: ReadonlyMap<Unit, number>;
}

interface Tables {
  readonly zh: Table<number>;
  readonly en: Table<string>;
}

const tables = new Map<string, Tables>();

function load(file: string): Tables {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const zh = { values: new Map<string, string>(), longest: new Map<number, number>() };
  const en = { values: new Map<string, string>(), longest: new Map<string, number>() };
  for (const [language = "", form = "", value = ""] of corpusRows(file)) {
    if (language === "zh") {
      zh.values.set(form, value);
      const first = form.charCodeAt(0);
      zh.longest.set(first, Math.max(zh.longest.get(first) ?? 0, form.length));
    } else {
      en.values.set(form, value);
      const words = form.split(" ");
      const [first = form] = words;
      en.longest.set(first, Math.max(en.longest.get(first) ?? 0, words.length));
    }
  }
  const loaded = { zh, en };
  tables.set(file, loaded);
  return loaded;
}

function chinesePhrases({ values, longest }: Table<number>, text: string): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < text.length;) {
    let size = Math.min(longest.get(text.charCodeAt(at)) ?? 0, text.length - at);
    for (; size > 0; size--) {
      const value = values.get(text.slice(at, at + size));
      if (value === undefined) continue;
      found.push({ span: { start: at, end: at + size }, value });
      break;
    }
    at += Math.max(1, size);
  }
  return found;
}

function englishPhrases({ values, longest }: Table<string>, view: SegmentView): FoundPhrase[] {
  const { words, starts } = letterRunsOf(view);
  const found: FoundPhrase[] = [];
  for (let at = 0; at < words.length;) {
    let size = Math.min(longest.get(words[at]!) ?? 0, words.length - at);
    for (; size > 0; size--) {
      const value = values.get(size === 1 ? words[at]! : words.slice(at, at + size).join(" "));
      if (value === undefined) continue;
      const last = at + size - 1;
      found.push({ span: { start: starts[at]!, end: starts[last]! + words[last]!.length }, value });
      break;
    }
    at += Math.max(1, size);
  }
  return found;
}

/**
 * The phrases of a table (language, form, value) in a segment, the longest at each place, in order. English is compared
 * word by word in small letters, Chinese in Simplified characters; where that changes lengths, which is rare, nothing
 * is found.
 */
export function phrasesOf(file: string, view: SegmentView): FoundPhrase[] {
  const { zh, en } = load(file);
  const { language, text } = view.segment;
  if (language === "en") return englishPhrases(en, view);
  const simplified = simplifiedOf(view).text;
  return simplified.length === text.length ? chinesePhrases(zh, simplified) : [];
}
