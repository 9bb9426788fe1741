/**
 * Calls made of the sample calls, any number of them and no two alike: their exchanges mixed, figures changed on both
 * sides alike, people and companies renamed, and topics put in, so that the words of many calls are as many as they
 * are in life. For measuring what many calls cost; what the checks find in them means nothing.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unpackTable } from "../src/align/packed-table.js";
import { wordAt } from "../src/align/word-list.js";

const CORPUS = new URL("../corpus/", import.meta.url);
const NAMES = ["hengyao-2024q3", "hongling-2023q4", "ruikang-2025q3"];

/** A turn in Mandarin and its rendition, headings included. */
interface Exchange {
  readonly source: string;
  readonly target: string;
}

/** Turns are divided by empty lines: heading, then text. */
function exchangesOf(call: string): Exchange[] {
  const turns = call.split(/\n{2,}/);
  return turns.flatMap((source, index) => {
    const target = turns[index + 1];
    const [heading = "", body = ""] = source.split("\n");
    return /\p{Script=Han}{5}/u.test(body) && target !== undefined && heading !== ""
      ? [{ source, target }]
      : [];
  });
}

const exchanges = NAMES.flatMap((name) =>
  exchangesOf(readFileSync(new URL(`calls/${name}.txt`, CORPUS), "utf8")),
);

/** Characters of names with their pinyin. */
const SYLLABLES =
  "安an 邦bang 贝bei 晨chen 辰chen 达da 鼎ding 东dong 方fang 丰feng 福fu 光guang 海hai 航hang 和he 恒heng 宏hong 华hua 汇hui 嘉jia 金jin 锦jin 凯kai 康kang 科ke 蓝lan 朗lang 乐le 力li 联lian 龙long 美mei 明ming 宁ning 鹏peng 启qi 瑞rui 森sen 盛sheng 泰tai 腾teng 天tian 通tong 万wan 威wei 祥xiang 新xin 信xin 兴xing 雅ya 亿yi 永yong 远yuan 云yun 泽ze 展zhan 正zheng 志zhi 中zhong 卓zhuo".split(
    " ",
  );

/** A number from 0 up to `below`. */
type Roll = (below: number) => number;

/** The same row of numbers for the same seed. */
function dice(seed: number): Roll {
  let state = (seed + 1) * 0x9e3779b1;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39) + 0x6d2b79f5;
    return ((state ^ (state >>> 15)) >>> 0) % below;
  };
}

function made(roll: Roll): { readonly zh: string; readonly en: string } {
  const parts = [0, 1].map(() => /^(.)(.+)$/u.exec(SYLLABLES[roll(SYLLABLES.length)] ?? "") ?? ["", "", ""]);
  const en = parts.map((part) => part[2] ?? "").join("");
  return { zh: parts.map((part) => part[1] ?? "").join(""), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** Every digit but 0 as another one: 128.6亿 and 12.86 billion stay equal. Years stay. */
function otherFigures(roll: Roll): (text: string) => string {
  const digits = [..."123456789"];
  for (let at = digits.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [digits[at], digits[other]] = [digits[other] ?? "", digits[at] ?? ""];
  }
  return (text) =>
    text.replace(/\d+/g, (number) =>
      /^20\d\d$/.test(number)
        ? number
        : number.replace(/[1-9]/g, (digit) => digits[Number(digit) - 1] ?? digit),
    );
}

const COMPANIES: readonly (readonly [string, string])[] = [
  ["恒曜", "Hengyao"],
  ["虹嶺", "Hongling"],
  ["锐康", "Ruikang"],
];

/** Chinese words and what renders them, of the shipped lexicon. */
const topics = (() => {
  const table = unpackTable(readFileSync(fileURLToPath(new URL("model/lexicon.bin", CORPUS))));
  return Array.from(table.chineseFrequency, (_, at) => wordAt(table.chinese, at)).flatMap((zh, at) => {
    const [first = 0, end = 0] = [table.rows[at], table.rows[at + 1]];
    const en = wordAt(table.english, table.ids[first] ?? 0);
    return end > first && /^\p{Script=Han}{2,4}$/u.test(zh) && /^[a-z]{3,}$/.test(en) ? [{ zh, en }] : [];
  });
})();

/** A sentence about things that other calls hardly speak of. */
function topic(roll: Roll, count: number): Exchange {
  const said = Array.from({ length: count }, () => topics[roll(topics.length)] ?? { zh: "", en: "" });
  return {
    source: `我们还谈到了${said.map(({ zh }) => zh).join("、")}。`,
    target: ` We also talked about ${said.map(({ en }) => en).join(", ")}.`,
  };
}

/** Call number `number`, of so many exchanges: some 350 characters of Mandarin and 1,000 of English each. */
export function madeCall(number: number, length: number): string {
  const roll = dice(number);
  const figures = otherFigures(roll);
  const company = made(roll);
  const person = made(roll);
  const turns = Array.from({ length }, () => {
    const { source, target } = exchanges[roll(exchanges.length)] ?? { source: "", target: "" };
    const more = topic(roll, 4);
    return `${source}${more.source}\n\n${target}${more.target}\n`;
  });
  const greeting = `${company.en} Chairman\n大家好，我是${company.zh}的${person.zh}，这是第${number}场会议。\n\nInterpreter\nHello everyone, I am ${person.en} of ${company.en}, and this is meeting number ${number}.\n`;
  let text = figures([greeting, ...turns].join("\n"));
  for (const [zh, en] of COMPANIES) text = text.replaceAll(zh, company.zh).replaceAll(en, company.en);
  return text;
}
