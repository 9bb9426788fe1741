import { isGivenName } from "./given-names.js";
import { syllablesOf } from "./readings.js";
import { saidAs } from "./romanise.js";
import { surnames } from "./surnames.js";
import { spellings } from "./syllables.js";

/** How a name in pinyin stands in a Chinese text. */
export type PersonReading =
  /** Surname and given name are there, sound for sound or easily confused. */
  | "there"
  /** The surname is there with another given name behind it: Li Sufeng for 李絮枫. */
  | "other-given"
  /** The name is no Chinese one in pinyin, or its surname is not in the text. */
  | "unknown";

/** A character whose reading is not known (淯) may be said in any way. */
function says(character: string, syllable: string): boolean {
  const readings = syllablesOf(character);
  if (readings.length === 0) return /\p{Script=Han}/u.test(character);
  return saidAs(character, syllable) > 0;
}

function givenAt(zh: string, at: number, given: readonly string[]): number {
  return given.filter((syllable, i) => says(zh.charAt(at + i), syllable)).length;
}

/** A given name as syllables: one word (Sufeng) or two (Su Feng), two syllables at most. */
function givenSyllables(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length === 1) return spellings(words[0] ?? "").filter((way) => way.length <= 2);
  const single = words.map((word) => spellings(word).find((way) => way.length === 1));
  return single.every((way) => way !== undefined) ? [single.flat()] : [];
}

/**
 * Whether words are a Chinese name in pinyin from end to end (Wang Ji), and no English given name among them (Ben Wang):
 * then surname and given name stand side by side in the Chinese, or it is not there.
 */
export function isWholePinyin(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 3 || words.some(isGivenName)) return false;
  const { bySpelling } = surnames();
  const pinyinSurname = (word: string) =>
    (bySpelling.get(word) ?? []).some(({ spellings: spelled }) => spelled[0] === word);
  const last = words.length - 1;
  return (
    (pinyinSurname(words[0] ?? "") && givenSyllables(words.slice(1)).length > 0) ||
    (pinyinSurname(words[last] ?? "") && givenSyllables(words.slice(0, last)).length > 0)
  );
}

/** Looks for a name of two or three words in pinyin, in either order. */
export function readPerson(words: readonly string[], zh: string): PersonReading {
  if (words.length < 2 || words.length > 3) return "unknown";
  let other = false;
  const orders = [
    [words[0] ?? "", words.slice(1)],
    [words[words.length - 1] ?? "", words.slice(0, -1)],
  ] as const;
  for (const [surname, rest] of orders) {
    const ways = givenSyllables(rest);
    for (const { characters, spellings: spelled } of surnames().bySpelling.get(surname) ?? []) {
      const pinyin = spelled[0] === surname;
      for (let at = zh.indexOf(characters); at !== -1; at = zh.indexOf(characters, at + 1))
        for (const given of ways) {
          const said = givenAt(zh, at + characters.length, given);
          if (said === given.length) return "there";
          // One syllable of two is right: it is that person, by another name.
          if (pinyin && given.length === 2 && said === 1) other = true;
          // "Li Feng" for 李絮枫: half of the given name is gone.
          if (pinyin && given.length === 1 && says(zh.charAt(at + characters.length + 1), given[0] ?? ""))
            other = true;
        }
    }
  }
  return other ? "other-given" : "unknown";
}
