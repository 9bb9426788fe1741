import type { Language } from "../text/language.js";

/**
 * Words before a small count that point back to things already named, so that the count tells nothing new: 这三家公司,
 * 北京、上海等两个城市, "those three plants". Chinese ones end right before the number, English ones are the last word.
 */
export const POINTING_WORDS: Readonly<Record<Language, readonly string[]>> = {
  zh: "这|那|该|此|其|以上|上述|前述|等|另外|另|其他|其余|剩下的|他们|她们|我们|咱们|你们|它们|这个|每|一家|哪|任何|頭|頭個|這|該|餘下的|他們|我們".split(
    "|",
  ),
  en: "the|these|those|other|another|all|us|them|you|each|every|any|both|of|remaining|first|last|next|past|about|or|and".split(
    "|",
  ),
};

/**
 * Nouns that only number the parts of a speech: 三个方面, "three reasons". An interpreter who says the parts one by one
 * has left nothing out.
 */
export const SPEECH_PARTS: Readonly<Record<Language, readonly string[]>> = {
  zh: "方面|问题|問題|原因|部分|阶段|階段|层面|層面|维度|維度|因素|角度|步|环节|環節|要点|要點|特点|特點|建议|建議|事情|事|例子|数据|數據|话题|話題|内容|內容|方向|关键|關鍵|重点|重點|点|點|意思|情况|情況|方式|办法|辦法|层次|層次|板块|板塊".split(
    "|",
  ),
  en: "point|points|thing|things|question|questions|reason|reasons|aspect|aspects|part|parts|area|areas|way|ways|factor|factors|step|steps|issue|issues|topic|topics|item|items|kind|kinds|type|types|stage|stages|element|elements|pillar|pillars|direction|directions|dimension|dimensions|example|examples|comment|comments|remark|remarks|category|categories".split(
    "|",
  ),
};

/** Words right before a rank that make it a place among rivals, and no mere number in a list: 排名第二, 行业第三. */
export const RANK_WORDS =
  /(?:排名|排在|[排居列]|位居|位列|名列|行业|行業|全球|全国|全國|国内|國內|市场|市場|世界|业内|業內|国产|中国|中國|亚洲|欧洲)(?:[的了到在里中上前]|排名)?$/u;

/** Measure words of things that business counts; rarer ones (九曲, 五道) are too often part of a name or a verse. */
export const CLASSIFIERS: ReadonlySet<string> = new Set(
  "个個家款座条條台臺辆輛名位件项項套间間所支只隻期批笔筆栋棟场場部份颗顆枚艘架列班单單轮輪届屆代",
);

/** Values that English says with a word that is no number, or a number word that may stand anywhere. */
export const VALUE_WORDS: readonly {
  readonly kind: "percent" | "multiple" | "duration";
  readonly unit?: string;
  readonly value: number;
  readonly en: RegExp;
}[] = [
  {
    kind: "percent",
    value: 100,
    en: /\b(?:full|fully|complete|completely|entire|entirely|totally|whole|wholly|wholeheartedly|all|absolutely|absolute|definitely|certainly|every)\b/i,
  },
  { kind: "multiple", value: 2, en: /\b(?:re)?doubl(?:e|es|ed|ing)\b|\btwice\b|\btwo-?fold\b|\b2x\b/i },
  { kind: "multiple", value: 3, en: /\btripl(?:e|es|ed|ing)\b|\bthrice\b|\bthree-?fold\b|\b3x\b/i },
  { kind: "multiple", value: 4, en: /\bquadrupl(?:e|es|ed|ing)\b|\bfour-?fold\b|\b4x\b/i },
  { kind: "duration", unit: "year", value: 10, en: /\bdecade/i },
  { kind: "duration", unit: "year", value: 100, en: /\bcentur/i },
  { kind: "duration", unit: "month", value: 3, en: /\bquarter/i },
  { kind: "duration", unit: "month", value: 6, en: /\bhalf\b|\bsemi-?annual/i },
  { kind: "duration", unit: "month", value: 12, en: /\b(?:year|annual)/i },
  { kind: "duration", unit: "week", value: 2, en: /\bfortnight|\bbi-?weekly/i },
  { kind: "duration", unit: "day", value: 7, en: /\bweek/i },
];
