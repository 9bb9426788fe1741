import { compare, fromInteger, absolute } from "./decimal.js";
import type { Figure } from "./comparison.js";
import { CLASSIFIERS, POINTING_WORDS, RANK_WORDS, SPEECH_PARTS } from "./small-counts.data.js";

const TWO = fromInteger(2);
const THREE = fromInteger(3);

const POINTS = {
  zh: new Set(POINTING_WORDS.zh),
  en: new Set(POINTING_WORDS.en),
};
const LONGEST_POINT = Math.max(...POINTING_WORDS.zh.map((word) => word.length));
const PARTS_EN = new Set(SPEECH_PARTS.en);

function isAtLeast({ quantity }: Figure, least: typeof TWO): boolean {
  const value = quantity.value ?? quantity.low;
  return value !== null && compare(absolute(value), least) >= 0;
}

function before({ quantity, sentence }: Figure): string {
  const end = quantity.span.start - sentence.start;
  return sentence.text.slice(Math.max(0, end - 40), end).trimEnd();
}

function after({ quantity, sentence }: Figure): string {
  const end = quantity.span.end - sentence.start;
  return sentence.text.slice(end, end + 60);
}

/** What is counted was named before, or stands beside: 这三家, 北京和上海等两个城市, "the three". */
function pointsBack(figure: Figure): boolean {
  const head = before(figure);
  if (figure.language === "en") return POINTS.en.has(head.slice(head.lastIndexOf(" ") + 1).toLowerCase());
  for (let length = 1; length <= LONGEST_POINT; length += 1)
    if (POINTS.zh.has(head.slice(-length))) return true;
  return false;
}

/** 三个方面, "three key reasons": parts of the speech itself. */
function countsSpeech(figure: Figure): boolean {
  const { quantity } = figure;
  if (figure.language === "zh") {
    // 三个方面, 五大重点方向: the noun stands behind the measure word and at most one word more.
    const text = quantity.text.slice(1) + after(figure).slice(0, 6);
    return SPEECH_PARTS.zh.some((word) => {
      const at = text.indexOf(word);
      return at !== -1 && at <= 3;
    });
  }
  const words = (quantity.text + after(figure).slice(0, 40)).toLowerCase().match(/[a-z]+/g) ?? [];
  return words.slice(0, 4).some((word) => PARTS_EN.has(word));
}

/** A list of names beside the number makes it plain how many they are: "three plants, in A, B and C". */
function standsByList({ sentence }: Figure, other: string): boolean {
  return /、|,[^,.]{1,30},/.test(sentence.text) || other.includes("、");
}

/**
 * Whether a count up to ten tells something that its absence takes away: 五个研发中心 rendered as "our R&D centres".
 * One and two are said and left unsaid by habit, and so is a number that points back or that only orders the speech.
 */
export function tellsHowMany(figure: Figure): boolean {
  // 日均1.7人: nobody says a fraction by habit.
  const { value } = figure.quantity;
  if (value !== null && value.exponent < 0) return true;
  if (!isAtLeast(figure, THREE) || pointsBack(figure) || countsSpeech(figure)) return false;
  if (figure.language === "en") return true;
  const { unit, text } = figure.quantity;
  if (isTopFew(figure)) return true;
  if (unit === null || unit === "layer" || isThePeople(figure)) return false;
  return unit !== "unit" || CLASSIFIERS.has(text.at(-1) ?? "");
}

/** 前五大客户: how many stand at the top. */
function isTopFew(figure: Figure): boolean {
  return before(figure).endsWith("前") && /^[大强名家位]/.test(after(figure));
}

/** 三人结伴: a number of people as a pronoun, "the three of them". */
function isThePeople({ quantity }: Figure): boolean {
  return /^[一二三四五六七八九十\d]{1,2}人$/u.test(quantity.text);
}

/** The same of a small count that only the rendition has: a list of three in the source may be called three. */
export function putsInHowMany(figure: Figure, source: string): boolean {
  return tellsHowMany(figure) && !standsByList(figure, source);
}

/** A length of time of two or more: 三年之内, but not 一年 ("annual"), 半年 or 24小时 ("around the clock"). */
export function tellsHowLong(figure: Figure): boolean {
  return isAtLeast(figure, TWO) && !pointsBack(figure);
}

/** A place among rivals behind the first, which has too many names ("the leader", "the largest"). */
export function tellsRank(figure: Figure): boolean {
  return figure.language === "zh" && isAtLeast(figure, TWO) && RANK_WORDS.test(before(figure).slice(-8));
}
