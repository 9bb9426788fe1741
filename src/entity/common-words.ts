import { corpusText } from "../text/data.js";

let words: ReadonlySet<string> | null = null;

function commonWords(): ReadonlySet<string> {
  words ??= new Set(
    corpusText("names/common-words.txt")
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .join(" ")
      .split(" "),
  );
  return words;
}

/** Endings of inflected words and what the plain word has in their place. */
const INFLECTIONS: readonly (readonly [ending: string, plain: readonly string[]])[] = [
  ["ies", ["y"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["ied", ["y"]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["ly", ["", "le"]],
  ["ness", [""]],
];

/** What a word may be an inflection of: "planned" of plann, planne and plan. */
export function plainForms(word: string): string[] {
  const forms: string[] = [];
  for (const [ending, plain] of INFLECTIONS) {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const end of plain) forms.push(stem + end);
    if (ending !== "s" && stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
  }
  return forms;
}

/** An English word that is hardly ever a name, inflected or not: a capital on it says little. */
export function isCommon(key: string): boolean {
  const known = commonWords();
  // "Unevaluated", "reexperiencing": what a prefix is put before is known.
  const prefix =
    key.length > 7 ? /^(?:un|re|non|pre|anti|over|mis|inter|super|multi)/u.exec(key)?.[0] : undefined;
  if (prefix !== undefined && isCommon(key.slice(prefix.length))) return true;
  // "Savings" is of "saving", and that of "save".
  const within = (word: string, depth: number): boolean =>
    known.has(word) || (depth > 0 && plainForms(word).some((plain) => within(plain, depth - 1)));
  return within(key, 2);
}

/**
 * Endings that English makes words with and hardly any name has: an unknown word that ends so is translated, not
 * transcribed.
 */
const WORD_ENDINGS =
  /(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ology|ologist|ologists|ics|ical|ically|ism|isms|istic|ance|ances|ence|ences|ancy|ency|able|ible|less|ful|ship|ships|hood|wise|ward|wards|ize|ized|izing|ise|ised|ising|tive|tively|ory|ous|ously|onic|onics|uric|ated|pithecus|anthropus|saurus|idae|aceae|ware|works|proof|woman|women|men|person|people|like|fighting|making|building)$/u;

/** Whether an unknown word looks English, not like a name. */
export function looksEnglish(key: string): boolean {
  return key.length > 5 && WORD_ENDINGS.test(key);
}

/** Shorter words are soon a letter from one another, and from those of other languages: "ministre". */
const LONG_ENOUGH = 10;

/** Whether a long word is a slip of the pen for a common one: "Correspomdents". One letter wrong, missing or too many. */
export function isMisspelled(key: string): boolean {
  if (key.length < LONG_ENOUGH) return false;
  const known = commonWords();
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (let at = 0; at <= key.length; at++) {
    const before = key.slice(0, at);
    const rest = key.slice(at).replace(/s$/u, "");
    if (known.has(before + rest.slice(1))) return true;
    for (const letter of letters)
      if (known.has(before + letter + rest.slice(1)) || known.has(before + letter + rest)) return true;
  }
  return false;
}
