/**
 * Radicals of the supplement block that are whole characters, as PDF extraction leaves them (⻓期 for 长期), with those
 * characters; Unicode gives them no decomposition (its EquivalentUnifiedIdeograph property relates them). The Kangxi
 * radicals have one.
 */
const PAIRS =
  "⺁厂 ⺇几 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺗心 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺷羊 ⺼月 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻊足 " +
  "⻋车 ⻑長 ⻓长 ⻔门 ⻕阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟";

export const RADICALS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
