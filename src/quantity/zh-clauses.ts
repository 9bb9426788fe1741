import { charCode } from "./char-code.js";
import { DIRECTION_WORDS } from "./direction.data.js";
import type { Basis, Direction, QuantityKind } from "./quantity.js";
import type { Draft } from "./zh-draft.js";
import { addWord, emptyTrie, longestAt } from "./zh-trie.js";

/** What a clause says about a change: a way it goes, or what it is measured against. */
type Sign = { readonly direction: Direction } | { readonly basis: Basis };

const SIGNS = emptyTrie<Sign>();

const BASES: readonly (readonly [words: string, basis: Basis])[] = [
  [
    "同比 按年 年增 年减 年增率 年比 较去年同期 比去年同期 与去年同期相比 较上年同期 比上年同期 较去年 比去年 年同比 较上年 比上年",
    "year-over-year",
  ],
  ["按季 季增 季减 较上季度 比上季度 较上个季度 比上个季度 较上一季度 比上一季度", "quarter-over-quarter"],
  ["按月 月增 月减 较上月 比上月 较上个月 比上个月 月环比", "month-over-month"],
  ["环比", "sequential"],
  ["季度环比 季环比", "quarter-over-quarter"],
];

for (const [words, basis] of BASES) for (const word of words.split(" ")) addWord(SIGNS, word, { basis });
for (const direction of ["up", "down"] as const)
  for (const word of DIRECTION_WORDS.zh[direction]) addWord(SIGNS, word, { direction });
/** Words that compare, and say which way: 比同行贵一倍, 便宜三成. */
for (const [words, direction] of [
  ["翻 贵 多出 多赚", "up"],
  ["便宜 少了 省了 少赚 折让", "down"],
] as const)
  for (const word of words.split(" ")) addWord(SIGNS, word, { direction });

const WHOLE_YEAR = "全半每多近数今去明前后本当";

const CLAUSE_END = new Uint8Array(0x10000);
for (const mark of "，。；！？;!?\n：:…") CLAUSE_END[mark.charCodeAt(0)] = 1;

/** How far before a number the word that governs it may stand, in characters. */
const REACH = 24;

/** A verb that is the noun's own modifier governs nothing: 增长的原因有三个. */
const MODIFIER = "的";

const CHANGING: ReadonlySet<QuantityKind> = new Set([
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "multiple",
  "fraction",
  "money",
  "count",
  "measure",
  "duration",
]);

/** What makes a word of movement another word: 增持, 降本, 减值. */
const NO_DIRECTION: Readonly<Record<string, string>> = {
  增: "持强资发值设产订量添益程加",
  涨: "停",
  升: "级",
  降: "本噪",
  减: "值持排税负碳",
  新增: "长",
  扩张: "到",
  提升: "机",
  翻: "译新台身看阅篇页盖",
  贵: "公方司州宾金重族阳人国校行",
};

/** A change is told in rates at any distance in the clause; amounts only take the verb right before them. */
const RATES: ReadonlySet<QuantityKind> = new Set([
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "multiple",
]);
const NEAR = 8;

/** Gives the direction of change and the basis of growth that the clause says, the nearest word first. */
export function governClause(text: string, made: Draft): void {
  if (!CHANGING.has(made.kind)) return;
  const reach = RATES.has(made.kind) || made.kind === "fraction" ? REACH : NEAR;
  const from = Math.max(0, made.start - REACH);
  let limit = from;
  for (let i = made.start - 1; i >= from; i--) {
    if (CLAUSE_END[charCode(text, i)] === 1) {
      limit = i + 1;
      break;
    }
  }
  for (let i = made.start - 1; i >= limit; i--) {
    const hit = longestAt(SIGNS, text, i);
    if (hit === null || i + hit.word.length > made.start) continue;
    if ("basis" in hit.value) {
      // 全年增长, 今年增加: the year is over which, not against which.
      if (!(hit.word.startsWith("年") && WHOLE_YEAR.includes(text.charAt(i - 1) || "。")))
        made.basis ??= hit.value.basis;
    } else if (made.direction === null && made.start - i <= reach + hit.word.length) {
      const next = text.charAt(i + hit.word.length);
      const other = NO_DIRECTION[hit.word]?.includes(next) === true;
      if (next !== MODIFIER && !other) made.direction = hit.value.direction;
    }
    // The other way before it decides nothing more: 下降 before 收入增长.
    if (made.direction !== null && made.basis !== null) break;
  }
  if (made.direction !== null || !RATES.has(made.kind)) {
    // 增速为-2%: growth below nought is a fall.
    if (made.direction === "up" && made.value !== null && made.value.coefficient < 0n)
      made.direction = "down";
    return;
  }
  // 12%的增长 and 三成降幅, but not 十二个点降到九个点: that starts from the figure.
  const at = text.charAt(made.end) === MODIFIER ? made.end + 1 : made.end;
  const hit = longestAt(SIGNS, text, at);
  if (hit === null || !("direction" in hit.value)) return;
  if (!"到至".includes(hit.word.slice(-1)) && !"到至".includes(text.charAt(at + hit.word.length) || "。"))
    made.direction = hit.value.direction;
}

/** Words by which a speaker takes a figure back: 十五，不对，十四个亿. */
const REPAIR =
  /^[，,。.、;；…\-\s呃嗯啊哦额那个]*(?:不对|不是|不不|哦不|说错了|我说错了|口误|更正一下|更正|纠正一下|对不起|抱歉|不好意思|应该是|准确地说|准确说|sorry|oh no|I mean)[，,。.、;；…\-\s呃嗯啊哦额那个]*(?:(?:应该是|应该|是|我说错了|说错了|我更正一下|更正一下)[，,。.、;；…\-\s呃嗯啊哦额]*)?(?:约|大约|大概|差不多|接近|超过|近)?$/i;
const PAUSE = /^[，,。.、;；…\-\s呃嗯啊哦]/;
/** The longest stretch between a figure and its repair. */
const REPAIR_REACH = 16;

/** 一百，一百二十亿: a number broken off, and begun again in full. */
function beginsAgain(text: string, taken: Draft, given: Draft): boolean {
  if (!taken.plain || given.kind === "ordinal" || given.start - taken.end > 2) return false;
  // 10，100，1000 are a list.
  if (given.plain && !/[万亿]/.test(text.slice(given.start, given.end))) return false;
  const said = text.slice(taken.start, taken.end);
  return said.length > 1 && given.end - given.start > said.length + 1 && text.startsWith(said, given.start);
}

/** Marks the figures that the next one takes back. */
export function markRepairs(text: string, found: readonly Draft[]): void {
  for (let i = 0; i + 1 < found.length; i++) {
    const taken = found[i];
    const given = found[i + 1];
    if (taken === undefined || given === undefined) continue;
    const gap = given.start - taken.end;
    if (gap < 1 || gap > REPAIR_REACH) continue;
    const between = text.slice(taken.end, given.start);
    if (!PAUSE.test(between)) continue;
    if ((taken.kind === "date") !== (given.kind === "date")) continue;
    if (!REPAIR.test(between) && !beginsAgain(text, taken, given)) continue;
    taken.repaired = true;
    given.direction ??= taken.direction;
    given.basis ??= taken.basis;
    // 1.2亿元，不对，1.3亿: the unit is not said again.
    if (given.plain && (taken.kind === "money" || taken.kind === "percent")) given.kind = taken.kind;
    if (given.kind === taken.kind && given.kind === "money") given.unit ??= taken.unit;
  }
}
