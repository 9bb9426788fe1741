import { simplify } from "../segment/script.js";
import { corpusRows } from "../text/data.js";
import type { Language } from "../text/language.js";

let chinese: readonly string[] | null = null;
let english: ReadonlySet<string> | null = null;
let longestEnglish = 1;

const byLength = (a: string, b: string) => b.length - a.length;
const phrases = (file: string) => corpusRows(file).map(([phrase = ""]) => phrase);

function chineseRest(text: string): number {
  const forms = (chinese ??= phrases("formulae/zh.tsv").sort(byLength));
  // A name in Latin letters is one thing said, whatever its length.
  const simplified = simplify(text).text.replace(/[A-Za-z]{2,}/gu, "A");
  let rest = 0;
  for (let at = 0; at < simplified.length;) {
    const form = forms.find((phrase) => simplified.startsWith(phrase, at));
    if (form === undefined && /\p{L}|\p{N}/u.test(simplified.charAt(at))) rest += 1;
    at += form?.length ?? 1;
  }
  return rest;
}

function englishRest(text: string): number {
  if (english === null) {
    english = new Set(phrases("formulae/en.tsv"));
    longestEnglish = Math.max(...[...english].map((phrase) => phrase.split(" ").length));
  }
  const words =
    text
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[a-z]+(?:'[a-z]+)?\.?|\d[\d.,]*/gu) ?? [];
  let rest = 0;
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestEnglish, words.length - at);
    for (; length > 0; length -= 1) {
      const phrase = words.slice(at, at + length).join(" ");
      if (english.has(phrase) || english.has(phrase.replace(/\.$/u, ""))) break;
    }
    if (length === 0) rest += 1;
    at += Math.max(1, length);
  }
  return rest;
}

/** More than this beside the formulae (characters of Chinese, words of English) is content. A name fits in. */
const REST = { zh: 4, en: 2 } as const;

/** Whether a sentence is only courtesy, handing over or filler: its absence or presence changes nothing. */
export function isFormulaic(text: string, language: Language): boolean {
  return (language === "zh" ? chineseRest(text) : englishRest(text)) <= REST[language];
}
