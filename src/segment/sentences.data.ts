import type { Language } from "../text/language.js";

/** Words that follow a decimal: "15. 3 percent" is one number that a machine tore apart. */
export const SCALE_WORDS: ReadonlySet<string> = new Set(
  `percent per percentage pct pp bps basis point points million billion trillion thousand hundred mn bn tn m b k x
   times fold rmb yuan cny usd us dollars dollar cents cent hkd euros euro yen years months weeks days hours minutes
   kilometers kilometres km meters metres square tons tonnes kg kwh gwh mwh gw mw pb tb gb`
    .trim()
    .split(/\s+/),
);

/** A place where an overlong sentence may be broken, before the word. Higher is better. */
export interface BreakWord {
  readonly word: string;
  readonly strength: number;
}

/** Chinese discourse markers that begin a clause after a comma or a space. */
export const CHINESE_BREAKS: readonly BreakWord[] = [
  ...[
    "第一",
    "第二",
    "第三",
    "第四",
    "首先",
    "其次",
    "最后",
    "另外",
    "此外",
    "与此同时",
    "再一个",
    "还有一个",
  ].map((word) => ({ word, strength: 4 })),
  ...[
    "但是",
    "不过",
    "然而",
    "所以",
    "因此",
    "同时",
    "然后",
    "那么",
    "而且",
    "接下来",
    "总的来说",
    "总体来说",
  ].map((word) => ({ word, strength: 3 })),
  ...[
    "因为",
    "如果",
    "就是说",
    "也就是说",
    "比如说",
    "包括",
    "其实",
    "我们",
    "那",
    "这个",
    "对于",
    "关于",
  ].map((word) => ({ word, strength: 2 })),
];

/** English discourse markers that begin a clause. `strength` counts after a comma; without one a word weighs half. */
export const ENGLISH_BREAKS: ReadonlyMap<string, number> = new Map([
  ["however", 4],
  ["therefore", 4],
  ["meanwhile", 4],
  ["secondly", 4],
  ["thirdly", 4],
  ["finally", 4],
  ["additionally", 4],
  ["so", 3],
  ["but", 3],
  ["and", 2],
  ["because", 2],
  ["then", 2],
  ["also", 2],
  ["while", 2],
  ["although", 2],
  ["now", 2],
  ["or", 1],
  ["which", 1],
  ["we", 1],
  ["if", 1],
]);

/** Words after which a sentence always goes on: a paragraph that ends in one breaks off. */
export const DANGLING_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    `a an the this our your their its my of to for with from by at in on into and or but as than that which who
     is are was were be been has have had will would can could should may might very about approximately`
      .trim()
      .split(/\s+/),
  ),
  zh: new Set([..."的和与或在把被从由向对为让是及跟给以按将比约第"]),
};
