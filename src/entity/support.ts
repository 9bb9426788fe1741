import { simplify } from "../segment/script.js";
import { isCommon, looksEnglish } from "./common-words.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { pinyinIn } from "./romanise.js";
import { soundsIn } from "./sound.js";
import { surnames } from "./surnames.js";
import { EN_NO_NAMES, EN_TITLES } from "./titles.data.js";
import { tokenise, type Token } from "./tokens.js";

/** A text that may hold the other side of a name, made ready for asking. */
export interface Ground {
  /** Simplified. */
  readonly text: string;
  readonly latin: ReadonlySet<string>;
}

export function groundOf(text: string): Ground {
  return { text: simplify(text).text, latin: new Set(tokenise(text).map((token) => token.key)) };
}

/** From here on a name's sound is in the text: 0.76 keeps Grigory for 格里沃里 and lets go of Lukaku for 库尔. */
const SOUNDS_LIKE = 0.76;

/** A name sounded by one character of a longer text is chance: Putin is not in 报. */
function enoughCharacters(key: string, length: number): boolean {
  const vowels = key.match(/[aeiouy]+/gu)?.length ?? 1;
  return length >= 2 || vowels < 2;
}

/** How well a Chinese text accounts for one English word of a name: as it stands, by pinyin, or by sound. */
export function wordSupport(word: string, ground: Ground): number {
  if (ground.latin.has(word)) return 1;
  if (
    word.length > 3 &&
    [...ground.latin].some((key) => key.length > 3 && (key.startsWith(word) || word.startsWith(key)))
  )
    return 0.9;
  const pinyin = pinyinIn(ground.text, word);
  if (pinyin.score > 0) return pinyin.score;
  for (const { characters } of surnames().bySpelling.get(word) ?? [])
    if (ground.text.includes(characters)) return 0.9;
  const sound = soundsIn(ground.text, word);
  return enoughCharacters(word, sound.end - sound.start) ? sound.score : sound.score * 0.7;
}

/** The words of a name that only a name has: no titles, no common words, no links. */
export function ownWords(tokens: readonly Token[], names: NameLexicon, known: boolean): Token[] {
  return tokens.filter(
    (token) =>
      token.key.length > 1 &&
      token.capital &&
      !/\d/u.test(token.key) &&
      !isCommon(token.key) &&
      !looksEnglish(token.key) &&
      !EN_TITLES.has(token.key) &&
      !EN_NO_NAMES.has(token.key) &&
      (known ||
        !names.english.get(token.key)?.some((form) => form.keys.length === 1 && form.letters !== "upper")),
  );
}

export interface Support {
  /** The best supported of the name's own words; 1 where it has none of its own. */
  readonly best: number;
  /** The worst. */
  readonly worst: number;
  /** Letters in its own words: short ones prove little. */
  readonly letters: number;
}

const NOTHING: Support = { best: 0, worst: 0, letters: 0 };

/** How well a Chinese text accounts for an English name by its sound. */
export function nameSupport(mention: Mention, ground: Ground, names: NameLexicon): Support {
  const tokens = tokenise(mention.text);
  const known = mention.entities.length > 0;
  const own = ownWords(tokens, names, known);
  if (own.length === 0) return known ? NOTHING : { best: 1, worst: 1, letters: 0 };
  const scores = own.map((token) => wordSupport(token.key, ground));
  const joined = own.length > 1 ? wordSupport(own.map((token) => token.key).join(""), ground) : 0;
  return {
    best: Math.max(joined, ...scores),
    worst: Math.max(joined, Math.min(...scores)),
    letters: own.reduce((sum, token) => sum + token.key.length, 0),
  };
}

export const isSupported = (score: number) => score >= SOUNDS_LIKE;
