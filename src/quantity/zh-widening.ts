import { charCode } from "./char-code.js";
import type { Precision } from "./quantity.js";
import { POWER } from "./zh-characters.js";
import { suffixAt } from "./zh-suffixes.js";
import type { State } from "./zh-numeral-state.js";

const SOME = "几".charCodeAt(0);
const SEVERAL = "数".charCodeAt(0);
const PIECE = "个".charCodeAt(0);
const HUNDRED_MILLION = "亿".charCodeAt(0);
const THOUSAND = "千".charCodeAt(0);
const MUCH = "多".charCodeAt(0);

/** What makes 多, 余 and 来 behind a number another word: 三百多元化, 一百余额, 十来自. */
const NOT_WIDENING: ReadonlyMap<number, string> = new Map([
  [MUCH, "元少数样媒边次方云头极久么维重"],
  ["余".charCodeAt(0), "额下地款生量"],
  ["来".charCodeAt(0), "自到了说看源临往去的得把做进讲，。,.、"],
]);

/** X数 is a word of its own: 人数百万, 总数十亿. */
const NUMBER_NOUN = "人户次总参台倍指函系基个位天年多少度期件家层整双单奇偶点字页票分岁级负正";

/** 多, 余, 来 where they widen the number before them: the precision they give. */
export function wideningAt(text: string, at: number): Precision | null {
  const code = charCode(text, at);
  const other = NOT_WIDENING.get(code);
  if (other === undefined) return null;
  if (at + 1 >= text.length) return code === "来".charCodeAt(0) ? null : "over";
  if (other.includes(text.charAt(at + 1))) return null;
  return code === "来".charCodeAt(0) ? "about" : "over";
}

/** 几, 数, 多, 余, 来 and 个亿. False when the character is none of them or does not belong to the number. */
export function takeWidening(s: State, code: number): boolean {
  const { text } = s;
  const next = charCode(text, s.at + 1);
  if (code === SOME || code === SEVERAL) {
    if (s.at === s.start) return takeSome(s, code, next);
    const tens = s.currentArabic && s.current >= 10 && s.current % 10 === 0;
    if (code === SEVERAL || (s.current >= 0 && !tens) || (s.lastPower === 0 && !s.zero && !tens))
      return false;
    // 十几, 二十几万, 一百零几万.
    s.precision = "over";
    s.zero = false;
    s.at += 1;
    if (next === THOUSAND && s.lastPower === 1 && s.lastSmall === 1) {
      // 十几千, 二十几千 are said for 万 in the south.
      s.section *= 1000;
      s.lastPower = 3;
      s.at += 1;
      return false;
    }
    return (POWER[next] ?? 0) >= 4 || next === PIECE;
  }
  if (code === PIECE) {
    // 十四个亿, 三个多亿.
    const wide = next === MUCH && charCode(text, s.at + 2) === HUNDRED_MILLION;
    if ((next !== HUNDRED_MILLION && !wide) || s.lastPower >= 4 || s.at === s.start) return false;
    if (s.zero || text.charAt(s.at + (wide ? 3 : 2)) === "万") return false;
    if (wide) s.precision = "over";
    s.at += wide ? 2 : 1;
    return true;
  }
  if (s.at === s.start || (s.current >= 0 && !s.currentArabic)) return false;
  const widening = wideningAt(text, s.at);
  if (widening === null) return false;
  if (s.current >= 0 && (s.current < 10 || (widening === "about" && s.current % 10 !== 0))) return false;
  s.precision = widening;
  s.at += 1;
  if (next === PIECE) return charCode(text, s.at + 1) === HUNDRED_MILLION;
  return (POWER[next] ?? 0) >= 4;
}

/** Before 几 it asks or is part of a word: 没几个, 所剩无几, 星期几, 第几名. */
const NOT_SOME = "没无第期拜周星寥有老十";

/** 几家新店, 几个月, 几块钱: a few of something. 几点, 几乎 and 几度 are other words. */
function countsSome(text: string, at: number): boolean {
  if (at > 0 && NOT_SOME.includes(text.charAt(at - 1))) return false;
  const found = suffixAt(text, at + 1);
  if (found === null || "点度何率".includes(text.charAt(at + 1))) return false;
  const { type } = found.suffix;
  return (
    type === "unit" || type === "money" || type === "times" || type === "percentage-point" || type === "kuai"
  );
}

/** 几十, 几百亿, 数千万: the scale alone is said. */
function takeSome(s: State, code: number, next: number): boolean {
  const power = POWER[next] ?? 0;
  if (code === SEVERAL) {
    if (power === 0 || (s.at > 0 && NUMBER_NOUN.includes(s.text.charAt(s.at - 1)))) return false;
    if (power === 1 && s.text.charAt(s.at + 2) === "分" && s.text.charAt(s.at + 3) !== "钟") return false;
  } else if (power === 0 && (next !== PIECE || charCode(s.text, s.at + 2) !== HUNDRED_MILLION)) {
    if (!countsSome(s.text, s.at)) return false;
  }
  s.vague = true;
  s.current = 1;
  s.currentStart = s.at;
  s.sectionStart = s.at;
  s.at += 1;
  return true;
}
