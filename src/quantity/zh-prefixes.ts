import { charCode } from "./char-code.js";
import { CURRENCIES } from "./currencies.data.js";
import type { Precision } from "./quantity.js";
import { BEFORE, DENIALS, FILLERS } from "./zh-approximators.data.js";
import { isDigit, isHan, isLatin } from "./zh-characters.js";
import { addWord, emptyTrie, longestBefore, trieOf } from "./zh-trie.js";

type Bound = Exclude<Precision, "exact">;

const APPROXIMATORS = trieOf<Bound>(
  (Object.keys(BEFORE) as Bound[]).flatMap((precision) =>
    BEFORE[precision].split(" ").map((word): [string, Bound] => [word, precision]),
  ),
  true,
);
const FILLED = trieOf(
  FILLERS.map((word): [string, true] => [word, true]),
  true,
);

const DENIED = trieOf(
  DENIALS.map((word): [string, true] => [word, true]),
  true,
);

/** Words that end in a character of the table but are no approximators: 靠近, 最近, 不过, 通过, 看破, 尽快. */
const NO_APPROXIMATOR = new Set(
  "最近 附近 靠近 邻近 就近 通过 经过 不过 度过 渡过 路过 跨过 来过 做过 说过 有过 去过 走过 过过 打破 爆破 攻破 看破 说破 尽快 赶快 飞快 更快 很快 越快 变快 加快 较快 最快 太快 大快 愉快 凉快 痛快 勤快 契约 合约 条约 节约 预约 签约 履约 违约 续约 毁约 解约 公约 缔约 特约 邀约 和约 租约 制约 纽约 隐约 失约 赴约 超超 高超 英超 中超 意超 出超 入超".split(
    " ",
  ),
);

/** `$` of a currency prefix is spelled in several ways; a symbol that several currencies share keeps its first row. */
const CURRENCY_BEFORE = emptyTrie<string>(true);
for (const { code, zh, symbols } of CURRENCIES) {
  for (const form of symbols) addWord(CURRENCY_BEFORE, form, code);
  for (const form of zh) if (form.length > 1 && !form.startsWith("元")) addWord(CURRENCY_BEFORE, form, code);
}

/** What stands before a number and belongs to it. */
export interface Prefix {
  readonly start: number;
  readonly precision: Precision;
  readonly currency: string | null;
  readonly negative: boolean;
}

/** Words in which 负 is no sign: 欺负, 抱负, 胜负, 自负盈亏. */
const NO_SIGN = "欺抱胜自担不辜肩";

const MINUS = "负".charCodeAt(0);
const OF = "的".charCodeAt(0);
const HYPHEN = 0x2d;
const SPACE = 0x20;

/** 上百, 上千万: where only the scale is said, 上 is "more than". */
const UP = "上".charCodeAt(0);

function spacesBefore(text: string, at: number, from: number): number {
  let p = at;
  while (p > from && p > at - 3 && charCode(text, p - 1) === SPACE) p -= 1;
  return p;
}

/** A hyphen is a minus where nothing before it could be the start of a range or a name: 增速-5.3%, not M7-15. */
function isMinus(text: string, hyphen: number): boolean {
  if (hyphen === 0) return true;
  const before = charCode(text, hyphen - 1);
  return !isDigit(before) && !isLatin(before) && before !== HYPHEN && before !== 0x29 && before !== 0x25;
}

/**
 * Reads backwards from a number: signs, currency, approximators, in any order speech uses (约人民币八千元, 人民币约八千元,
 * 超过了负五). Never goes before `from`. `bare` numbers (百, 千万) may also take 上.
 */
export function readPrefix(text: string, at: number, from: number, bare: boolean): Prefix {
  let start = at;
  let precision: Precision = "exact";
  let currency: string | null = null;
  let negative = false;
  if (bare && at > from && charCode(text, at - 1) === UP)
    return { start: at - 1, precision: "over", currency, negative };
  for (let round = 0; round < 4; round++) {
    const p = spacesBefore(text, start, from);
    if (p <= from) break;
    const code = charCode(text, p - 1);
    if (!negative && code === MINUS && !(p - 2 >= 0 && NO_SIGN.includes(text.charAt(p - 2)))) {
      negative = true;
      start = p - 1;
      continue;
    }
    // 是负的一个百分点.
    if (!negative && code === OF && p - 2 >= from && charCode(text, p - 2) === MINUS) {
      negative = true;
      start = p - 2;
      continue;
    }
    if (!negative && code === HYPHEN && p === start && isMinus(text, p - 1)) {
      negative = true;
      start = p - 1;
      continue;
    }
    if (code === "下".charCodeAt(0) && p - 2 >= from && text.charAt(p - 2) === "零") {
      negative = true;
      start = p - 2;
      continue;
    }
    if (currency === null) {
      const hit = currencyBefore(text, p, from);
      if (hit !== null) {
        currency = hit.code;
        start = hit.start;
        continue;
      }
    }
    if (precision !== "exact" || !(isHan(code) || code === 0x3e || code === 0x3c || code > 0x2200)) break;
    const found = approximatorBefore(text, p, from);
    if (found === null) break;
    precision = found.precision;
    start = found.start;
  }
  return { start, precision, currency, negative };
}

function currencyBefore(text: string, end: number, from: number): { code: string; start: number } | null {
  let hit = longestBefore(CURRENCY_BEFORE, text, end, from);
  if (hit === null && isLatin(charCode(text, end - 1))) {
    // usd, Rmb: letters in any case.
    const begin = Math.max(from, end - 4);
    hit = longestBefore(CURRENCY_BEFORE, text.slice(begin, end).toUpperCase(), end - begin, 0);
  }
  if (hit === null) return null;
  const start = end - hit.word.length;
  // A code of letters is a word of its own: not the tail of another.
  if (isLatin(hit.word.charCodeAt(0)) && start > 0 && isLatin(charCode(text, start - 1))) return null;
  return { code: hit.value, start };
}

function approximatorBefore(
  text: string,
  end: number,
  from: number,
): { precision: Bound; start: number } | null {
  const direct = longestBefore(APPROXIMATORS, text, end, from);
  if (direct !== null) return accept(text, end - direct.word.length, direct.word, direct.value, from);
  const filler = longestBefore(FILLED, text, end, from);
  if (filler === null) return null;
  const before = end - filler.word.length;
  const behind = longestBefore(APPROXIMATORS, text, before, from);
  if (behind === null) return null;
  return accept(text, before - behind.word.length, behind.word, behind.value, from);
}

/** Before 过: a verb makes it the past (举办过两届), these make it a bound (已过百, 占比过半). */
const HEADS = "经都有也就了将";
const PASSES = "已早年均比额量率数价高";

function accept(
  text: string,
  start: number,
  word: string,
  precision: Bound,
  from: number,
): { precision: Bound; start: number } | null {
  const before = text.charAt(start - 1);
  if (word === "过" && before !== "" && isHan(before.charCodeAt(0)) && !PASSES.includes(before)) return null;
  // 比收入快三个点: 快 is "nearly" only at the head of a phrase (快十年了, 都快三千了).
  if (word === "快" && before !== "" && isHan(before.charCodeAt(0)) && !HEADS.includes(before)) return null;
  if (word.length === 1 && start > 0 && NO_APPROXIMATOR.has(text.slice(start - 1, start + 1))) return null;
  return denied(text, start, precision, from);
}

/** What a bound becomes under a denial: 不会低于四成 is at least 40 %. */
const COMPLEMENT: Readonly<Partial<Record<Bound, Bound>>> = { over: "at-most", under: "at-least" };

/** A bound at `start` with the denial before it, if any. A question that names both answers (会不会超过) denies nothing. */
function denied(
  text: string,
  start: number,
  precision: Bound,
  from: number,
): { precision: Bound; start: number } {
  const complement = COMPLEMENT[precision];
  const denial = complement === undefined ? null : longestBefore(DENIED, text, start, from);
  if (complement === undefined || denial === null) return { precision, start };
  const begin = start - denial.word.length;
  if (begin > 0 && denial.word.endsWith(text.charAt(begin - 1))) return { precision, start };
  return { precision: complement, start: begin };
}
