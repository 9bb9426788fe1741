export const ZH = "我们今年第一季度的营收是三亿两千万元，同比增长百分之十五，毛利率保持在百分之三十一。";
export const EN =
  "Our revenue in the first quarter was RMB 320 million, up 15%, and gross margin stayed at 31%. ";

/** What a text is made of, and how often: the whole audit of it, not only the reading, has to be linear. */
export const LONG_TEXTS: readonly (readonly [string, string, number])[] = [
  ["one Han character", "张", 30_000],
  ["the digit 一", "一", 30_000],
  ["the numeral 百", "百", 30_000],
  ["百分之", "百分之", 8000],
  ["a digit", "1", 300_000],
  ["a letter", "a", 300_000],
  ["combining marks", "e\u0301", 100_000],
  ["brackets", "[", 300_000],
  ["full stops", ".", 300_000],
  ["one line of Chinese", ZH, 400],
  ["one line of Chinese without marks", ZH.replace(/[，。]/gu, ""), 400],
  ["one line of English", EN, 400],
  ["one line of both", ZH + EN, 100],
  ["lines of one character", "一\n", 2500],
  ["lines of one letter", "a\n", 10_000],
  ["sentences of one character", "好。", 6000],
  ["turns", `Wang Wei - CEO\n${ZH}\nInterpreter\n${EN}\n`, 150],
];
