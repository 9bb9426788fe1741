import { compareTwoStrings } from "string-similarity";
import { simplify } from "../segment/script.js";
import { remembering } from "../text/remember.js";
import { syllableOf, syllablesOf } from "./readings.js";
import { soundsIn } from "./sound.js";
import { surnameAt, surnames } from "./surnames.js";
import { spellings } from "./syllables.js";
import { EN_TITLES, ZH_AFTER } from "./titles.data.js";
import { tokenise } from "./tokens.js";

/**
 * Syllables that speakers and transcribers confuse are one: n/ng, l/n, zh/z, ch/c, sh/s, and r/l at the start. "Jishan"
 * passes for 金山, "Yulin" for 玉龄.
 */
const looseSyllable: (syllable: string) => string = remembering(2000, (syllable) =>
  syllable
    .replace(/^([zcs])h/u, "$1")
    .replace(/^n/u, "l")
    .replace(/ng$/u, "n")
    .replace(/^hs/u, "x")
    .replace(/v/u, "u"),
);

const looseReadings = remembering(10_000, (character) => syllablesOf(character).map(looseSyllable));

/** How well one character is said by one syllable: 1 the same, 0.8 easily confused, 0 not. */
export function saidAs(character: string, syllable: string): number {
  if (syllablesOf(character).includes(syllable)) return 1;
  return looseReadings(character).includes(looseSyllable(syllable)) ? 0.8 : 0;
}

export interface PinyinMatch {
  /** 0 to 1: the mean over the syllables. */
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

const NONE: PinyinMatch = { score: 0, start: 0, end: 0 };

/** Where a Simplified text reads as a word in pinyin: "yulin" in 王育林. Score 0 where it does not. */
export function pinyinIn(zh: string, word: string): PinyinMatch {
  let best = NONE;
  for (const syllables of spellings(word)) {
    for (let at = 0; at + syllables.length <= zh.length; at++) {
      let sum = 0;
      for (const [i, syllable] of syllables.entries()) {
        const said = saidAs(zh.charAt(at + i), syllable);
        if (said === 0) {
          sum = 0;
          break;
        }
        sum += said;
      }
      const score = sum / syllables.length;
      if (score > best.score) best = { score, start: at, end: at + syllables.length };
      if (best.score === 1) return best;
    }
  }
  return best;
}

/** The pinyin of a Simplified name without tones or spaces. */
export function plainPinyin(zh: string): string {
  let all = "";
  for (const character of zh)
    all += syllableOf(character) ?? (/[\da-z]/iu.test(character) ? character.toLowerCase() : "");
  return all;
}

function withoutTitle(zh: string): string {
  const title = ZH_AFTER.find((t) => zh.length > t.length && zh.endsWith(t));
  return title === undefined ? zh : zh.slice(0, -title.length);
}

/** A surname in any of its spellings: 王 is Wang, Wong and Ong; 谢 is Hsieh. */
function isSurname(zh: string, word: string): boolean {
  return surnameAt(zh, 0)?.spellings.includes(word) ?? false;
}

function givenOf(zh: string): string {
  return zh.slice(surnameAt(zh, 0)?.characters.length ?? 0);
}

/** How well a given name (育林) is said by English words: whole, by its initials (Y.), or by sound. */
function givenScore(given: string, words: readonly string[]): number {
  const joined = words.join("");
  if (given === "" || joined === "") return 0;
  if (
    joined.length === words.length &&
    joined ===
      [...given]
        .map((c) => syllableOf(c)?.charAt(0) ?? "")
        .join("")
        .slice(0, joined.length)
  )
    return 0.85;
  const pinyin = pinyinIn(given, joined);
  const covered = pinyin.end - pinyin.start;
  if (pinyin.score > 0 && covered === given.length) return pinyin.score;
  const sound = soundsIn(given, joined);
  const whole = sound.end - sound.start >= given.length;
  const spelled = compareTwoStrings(plainPinyin(given), joined);
  return Math.max(whole ? sound.score * 0.9 : 0, spelled * 0.9);
}

/** Surname and given name against English words in either order, or one of them alone. */
function personScore(zh: string, words: readonly string[]): number {
  if (surnameAt(zh, 0) === null || zh.length > 4) return 0;
  const given = givenOf(zh);
  const first = words[0] ?? "";
  const last = words[words.length - 1] ?? "";
  if (words.length === 1) {
    const alone = isSurname(zh, first) ? 0.9 : given.length > 1 ? givenScore(given, words) * 0.95 : 0;
    const together = pinyinIn(zh, first);
    return Math.max(alone, together.end - together.start === zh.length ? together.score : 0);
  }
  const scores: number[] = [0];
  if (isSurname(zh, last)) scores.push(0.5 + 0.5 * givenScore(given, words.slice(0, -1)));
  if (isSurname(zh, first)) scores.push(0.5 + 0.5 * givenScore(given, words.slice(1)));
  return Math.max(...scores);
}

/** Characters of a company's name that are translated, not sounded: 科技, 集团. */
const GENERIC =
  /(?:股份有限公司|有限公司|股份|集团|控股|公司|科技|高科|技术|汽车|银行|证券|国际|电子|医药|生物|能源|智能|时代|网络|在线)$/u;

/**
 * How likely an English name is a rendering of a Chinese one by its sound, 0 to 1: pinyin in either order (Yulin Wang,
 * Wang Yulin, Mr. Wang), Wade–Giles and Hong Kong spellings, initials, foreign names (Dylan for 迪伦), and what a
 * machine heard (King South Cloud for 金山云 is left to spelling). Meaning plays no part: 央行 and "CITIC Bank" get
 * next to nothing. From about 0.7 on they may be taken for the same.
 */
export function matchNames(zh: string, en: string): number {
  const name = withoutTitle(simplify(zh).text);
  const words = tokenise(en)
    .map((token) => token.key)
    .filter((key, i, all) => all.length === 1 || !EN_TITLES.has(key));
  const joined = words.join("");
  if (name === "" || joined === "") return 0;
  const stem = name.replace(GENERIC, "");
  const candidates = stem.length >= 2 && stem !== name ? [name, stem] : [name];
  let best = personScore(name, words);
  for (const candidate of candidates) {
    const pinyin = plainPinyin(candidate);
    best = Math.max(best, compareTwoStrings(pinyin, joined));
    for (const said of words.length > 1 ? [joined, words[0] ?? ""] : [joined]) {
      const exact = pinyinIn(candidate, said);
      if (exact.end - exact.start === candidate.length)
        best = Math.max(best, exact.score * (said === joined ? 1 : 0.9));
    }
    best = Math.max(best, soundScore(candidate, words));
  }
  // One surname is not another, however alike the rest: 王育林 is no "Zhang Yulin". A slip leaves its first sound
  // ("Jishan Yun" for 金山云).
  const otherSurname = words.length > 1 && name.length < 4 && surnameSaid(words) && !surnameFits(name, words);
  return otherSurname ? Math.min(0.5, best) : Math.min(1, best);
}

const surnameSaid = (words: readonly string[]) =>
  [words[0] ?? "", words[words.length - 1] ?? ""].some((word) => surnames().bySpelling.has(word));

const surnameFits = (zh: string, words: readonly string[]) => {
  const surname = surnameAt(zh, 0);
  if (surname === null) return true;
  const [first = "", last = ""] = [words[0], words[words.length - 1]];
  const initial = surname.spellings[0]?.charAt(0) ?? "";
  return (
    isSurname(zh, first) ||
    isSurname(zh, last) ||
    (!surnames().bySpelling.has(first) && first.startsWith(initial))
  );
};

/** A name's parts by sound: every English word has its place in the Chinese name, and most of that is covered. */
function soundScore(zh: string, words: readonly string[]): number {
  const whole = soundsIn(zh, words.join(""));
  const cover = (whole.end - whole.start) / zh.length;
  let parts = 0;
  let covered = 0;
  for (const word of words) {
    const match = soundsIn(zh, word);
    parts += match.score;
    covered += match.end - match.start;
  }
  const mean = parts / words.length;
  return Math.max(whole.score * Math.min(1, cover + 0.2), mean * Math.min(1, covered / zh.length)) * 0.95;
}
