import { simplify } from "../segment/script.js";
import { corpusRows } from "../text/data.js";
import type { Language } from "../text/language.js";

/** Phrases, and how long the longest is that begins with a unit: characters of Chinese, words of English. */
interface Formulae {
  readonly phrases: ReadonlySet<string>;
  readonly longest: ReadonlyMap<string, number>;
}

function load(language: Language, unitsOf: (phrase: string) => readonly string[]): Formulae {
  const phrases = new Set<string>();
  const longest = new Map<string, number>();
  for (const [phrase = ""] of corpusRows(`formulae/${language}.tsv`)) {
    const units = unitsOf(phrase);
    const [first = ""] = units;
    phrases.add(phrase);
    longest.set(first, Math.max(longest.get(first) ?? 0, units.length));
  }
  return { phrases, longest };
}

let chinese: Formulae | null = null;
let english: Formulae | null = null;

/** More than this beside the formulae (characters of Chinese, words of English) is content. A name fits in. */
const REST = { zh: 4, en: 2 } as const;

function isChineseFormula(text: string): boolean {
  const { phrases, longest } = (chinese ??= load("zh", (phrase) => phrase.split("")));
  // A name in Latin letters is one thing said, whatever its length.
  const simplified = simplify(text).text.replace(/[A-Za-z]{2,}/gu, "A");
  let rest = 0;
  for (let at = 0; at < simplified.length;) {
    const character = simplified.charAt(at);
    let size = Math.min(longest.get(character) ?? 0, simplified.length - at);
    while (size > 0 && !phrases.has(simplified.slice(at, at + size))) size--;
    if (size === 0 && /\p{L}|\p{N}/u.test(character) && ++rest > REST.zh) return false;
    at += Math.max(1, size);
  }
  return true;
}

const WORD = /[a-z]+(?:'[a-z]+)?\.?|\d[\d.,]*/gu;

const withoutPoint = (word: string) => (word.endsWith(".") ? word.slice(0, -1) : word);

function isEnglishFormula(text: string): boolean {
  const { phrases, longest } = (english ??= load("en", (phrase) => phrase.split(" ")));
  const coming = text.toLowerCase().replace(/’/gu, "'").matchAll(WORD);
  // Words are read as they are needed: most sentences have content from the beginning.
  const words: string[] = [];
  const read = (count: number): void => {
    while (words.length < count) {
      const next = coming.next();
      if (next.done === true) return;
      words.push(next.value[0]);
    }
  };
  let rest = 0;
  for (let at = 0; ;) {
    read(at + 1);
    const word = words[at];
    if (word === undefined) return true;
    const most = Math.max(longest.get(word) ?? 0, longest.get(withoutPoint(word)) ?? 0);
    read(at + most);
    let size = Math.min(most, words.length - at);
    for (; size > 0; size--) {
      const phrase = words.slice(at, at + size).join(" ");
      if (phrases.has(phrase) || phrases.has(withoutPoint(phrase))) break;
    }
    if (size === 0 && ++rest > REST.en) return false;
    at += Math.max(1, size);
  }
}

/** Whether a sentence is only courtesy, handing over or filler: its absence or presence changes nothing. */
export function isFormulaic(text: string, language: Language): boolean {
  return language === "zh" ? isChineseFormula(text) : isEnglishFormula(text);
}
