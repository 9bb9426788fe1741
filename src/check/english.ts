import { tokenise, type Token } from "../entity/tokens.js";
import { lemma } from "../segment/lemma.js";

const lemmas = new Map<string, string>();

function lemmaOf(word: string): string {
  let known = lemmas.get(word);
  if (known === undefined) lemmas.set(word, (known = lemma(word)));
  return known;
}

/** The lemmas of an English text. Letters, spaces and hyphens alone need no tokeniser. */
function keysOf(text: string): string[] {
  const words = /^[a-z -]+$/i.test(text)
    ? text
        .toLowerCase()
        .split(/[ -]/)
        .filter((word) => word !== "")
    : tokenise(text).map((token) => token.key);
  return words.map(lemmaOf);
}

const keysOfPhrases = new Map<string, readonly string[]>();

/** The lemmas of a phrase of the term base, kept: the same few thousand are asked for again and again. */
export function phraseKeys(phrase: string): readonly string[] {
  let keys = keysOfPhrases.get(phrase);
  if (keys === undefined) keysOfPhrases.set(phrase, (keys = keysOf(phrase)));
  return keys;
}

/** An English text with its words and their lemmas. */
export interface EnglishText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
}

export function readEnglish(text: string): EnglishText {
  const tokens = tokenise(text);
  return { text, tokens, keys: tokens.map((token) => lemmaOf(token.key)) };
}
