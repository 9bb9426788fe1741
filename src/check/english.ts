import { tokenise, type Token } from "../entity/tokens.js";
import { lemma } from "../segment/lemma.js";
import { remembering } from "../text/remember.js";

/** The lemmas of an English text. Letters, spaces and hyphens alone need no tokeniser. */
function keysOf(text: string): string[] {
  const words = /^[a-z -]+$/i.test(text)
    ? text
        .toLowerCase()
        .split(/[ -]/)
        .filter((word) => word !== "")
    : tokenise(text).map((token) => token.key);
  return words.map(lemma);
}

/** The lemmas of a phrase of the term base, kept: the same few thousand are asked for again and again. */
export const phraseKeys: (phrase: string) => readonly string[] = remembering(8000, keysOf);

const FIRST_WORD = /^[a-z]+(?=[ -]|$)/i;

/** The first of the keys of a phrase: most phrases of a table are never compared any further. */
export function firstKey(phrase: string): string | undefined {
  const [word] = FIRST_WORD.exec(phrase) ?? [];
  return word === undefined ? phraseKeys(phrase)[0] : lemma(word.toLowerCase());
}

/** An English text with its words and their lemmas. */
export interface EnglishText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
}

export function readEnglish(text: string): EnglishText {
  const tokens = tokenise(text);
  return { text, tokens, keys: tokens.map((token) => lemma(token.key)) };
}
