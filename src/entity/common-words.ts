import { corpusText } from "../text/data.js";
import { remembering } from "../text/remember.js";

/** The words of each length as one string, in order: a word is found by halving it, so that nothing is built first. */
let blocks: readonly string[] | null = null;

/** How a word stands to the one that begins at a place of a block: 0 where it is that word. */
function difference(word: string, block: string, from: number): number {
  for (let at = 0; at < word.length; at++) {
    const apart = word.charCodeAt(at) - block.charCodeAt(from + at);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** Whether a word stands in the list as it is. */
function isListed(word: string): boolean {
  // An accent without a letter has no key, and is no name either.
  if (word === "") return true;
  blocks ??= corpusText("names/common-words.txt")
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  const block = blocks[word.length - 1] ?? "";
  let low = 0;
  let high = block.length / word.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const apart = difference(word, block, middle * word.length);
    if (apart === 0) return true;
    if (apart < 0) high = middle;
    else low = middle + 1;
  }
  return false;
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

/** Listed, or an inflection of a listed word: "savings" is of "saving", and that of "save". */
function isDerived(word: string, depth: number): boolean {
  return isListed(word) || (depth > 0 && plainForms(word).some((plain) => isDerived(plain, depth - 1)));
}

const PREFIX = /^(?:un|re|non|pre|anti|over|mis|inter|super|multi)/u;

/** An English word that is hardly ever a name, inflected or not: a capital on it says little. */
export const isCommon: (key: string) => boolean = remembering(10_000, (key) => {
  // "Unevaluated", "reexperiencing": what a prefix is put before is known.
  const prefix = key.length > 7 ? PREFIX.exec(key)?.[0] : undefined;
  return (prefix !== undefined && isCommon(key.slice(prefix.length))) || isDerived(key, 2);
});

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
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (let at = 0; at <= key.length; at++) {
    const before = key.slice(0, at);
    const rest = key.slice(at).replace(/s$/u, "");
    if (isListed(before + rest.slice(1))) return true;
    for (const letter of letters)
      if (isListed(before + letter + rest.slice(1)) || isListed(before + letter + rest)) return true;
  }
  return false;
}
