import { simplify } from "../segment/script.js";
import { isCommon, looksEnglish } from "./common-words.js";
import type { EnglishForm } from "./forms.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { isWholePinyin, readPerson } from "./chinese-person.js";
import { pinyinIn } from "./romanise.js";
import { TRANSCRIPTION } from "./sound.data.js";
import { soundsIn } from "./sound.js";
import { surnames } from "./surnames.js";
import { EN_NO_NAMES, EN_TITLES } from "./titles.data.js";
import { tokenise } from "./tokens.js";

/** A text that may hold the other side of a name, made ready for asking. */
export interface Ground {
  /** Simplified. */
  readonly text: string;
  readonly latin: ReadonlySet<string>;
  /** Whether an English word may render one of its words. */
  readonly meanings: (word: string) => boolean;
}

export function groundOf(text: string, meanings: Ground["meanings"] = () => false): Ground {
  return { text: simplify(text).text, latin: new Set(tokenise(text).map((token) => token.key)), meanings };
}

/** From here on a name's sound is in the text: 0.76 keeps Grigory for 格里沃里 and lets go of Lukaku for 库尔. */
const SOUNDS_LIKE = 0.76;

/** A name sounded by one character of a longer text is chance: Putin is not in 报. */
function enoughCharacters(key: string, length: number): boolean {
  const vowels = key.match(/[aeiouy]+/gu)?.length ?? 1;
  return length >= 2 || vowels < 2;
}

interface WordSupport {
  readonly score: number;
  /** Where the Chinese text says it; both 0 where it is no place. */
  readonly start: number;
  readonly end: number;
}

/** 泰山, 渭河, 徐州: one syllable and what kind of place it is. */
const KINDS_OF_PLACE = new Set("山河江湖海岛州县市镇乡村路街区港泉寺桥湾省府城关口峰沟坝");

const standsAlone = (zh: string, at: number) => KINDS_OF_PLACE.has(zh.charAt(at + 1));

const somewhere = (score: number): WordSupport => ({ score, start: 0, end: 0 });

/** How well a Chinese text accounts for one English word of a name: as it stands, by pinyin, or by sound. */
function wordSupport(word: string, ground: Ground): WordSupport {
  if (ground.latin.has(word)) return somewhere(1);
  for (const key of ground.latin)
    if (word.length > 3 && key.length > 3 && (key.startsWith(word) || word.startsWith(key)))
      return somewhere(0.9);
  for (const { characters } of surnames().bySpelling.get(word) ?? [])
    if (ground.text.includes(characters)) return somewhere(0.9);
  const pinyin = pinyinIn(ground.text, word);
  // Nearly every syllable is in a long sentence: 往 in 往前走 is no Mr. Wang.
  if (pinyin.end - pinyin.start > 1) return pinyin;
  if (pinyin.score > 0 && standsAlone(ground.text, pinyin.start)) return pinyin;
  const sound = soundsIn(ground.text, word);
  return enoughCharacters(word, sound.end - sound.start) ? sound : { ...sound, score: sound.score * 0.7 };
}

/** The words of a name that only a name has: no titles, no common words, no links. */
export function ownWords(mention: Mention, names: NameLexicon): string[] {
  const known = mention.entities.length > 0;
  const isName = (form: EnglishForm) => form.keys.length === 1 && form.letters !== "upper";
  const own = tokenise(mention.text).filter(
    ({ key, capital }) =>
      key.length > 1 &&
      capital &&
      !/\d/u.test(key) &&
      !isCommon(key) &&
      !looksEnglish(key) &&
      !EN_TITLES.has(key) &&
      !EN_NO_NAMES.has(key) &&
      (known || !names.english(key).some(isName)),
  );
  return own.map(({ key }) => key);
}

export interface Support {
  /** The best supported of the name's own words; 0 where it has none of its own. */
  readonly best: number;
  /** One part of the name is there and another is not, though the Chinese has something in its place. */
  readonly half: boolean;
  /** What sounds a little like it is written as foreign names are (库尔 of Lukaku is not): that may well be it. */
  readonly likely: boolean;
  /** Letters in its own words: short ones prove little. */
  readonly letters: number;
}

/** A word of a name this little supported is another name's. */
const ANOTHER = 0.55;

const LIKELY = 0.6;
const TRANSCRIBERS = new Set(TRANSCRIPTION);

function isTranscribed(zh: string, { start, end }: WordSupport): boolean {
  return (
    end - start > 1 &&
    [...zh.slice(start, end)].every((character) => TRANSCRIBERS.has(character) || character === "·")
  );
}

/** Zeman Whitmer for 格雷琴·惠特默: one part is there, and the part beside it says something else. */
function isHalf(words: readonly string[], supports: readonly WordSupport[], zh: string): boolean {
  const there = supports.filter(({ score }) => isSupported(score));
  const missing = words.some((word, i) => word.length > 3 && (supports[i]?.score ?? 1) < ANOTHER);
  const dotted = there.some(
    ({ start, end }) => end > 0 && [zh[start - 1], zh[start], zh[end - 1], zh[end]].includes("·"),
  );
  return missing && dotted;
}

/** How well a Chinese text accounts for an English name by its sound; `words` are its `ownWords`. */
export function nameSupport(words: readonly string[], ground: Ground): Support {
  if (words.length === 0) return { best: 0, half: false, likely: false, letters: 0 };
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const person = readPerson(words, ground.text);
  if (person !== "unknown")
    return {
      best: person === "there" ? 1 : 0.7,
      half: person === "other-given",
      likely: false,
      letters,
    };
  if (isWholePinyin(words)) {
    const { score } = pinyinIn(ground.text, words.join(""));
    return { best: score, half: false, likely: false, letters };
  }
  const supports = words.map((word) => wordSupport(word, ground));
  const whole = words.length > 1 ? wordSupport(words.join(""), ground).score : 0;
  return {
    best: Math.max(whole, ...supports.map(({ score }) => score)),
    half: !isSupported(whole) && isHalf(words, supports, ground.text),
    likely: supports.some((support) => support.score > LIKELY && isTranscribed(ground.text, support)),
    letters,
  };
}

export const isSupported = (score: number) => score >= SOUNDS_LIKE;
