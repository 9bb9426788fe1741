/**
 * Initials that speakers of many regions do not part, by the one they fall together with: n and l in the south and
 * south-west (南 and 蓝), zh and z, ch and c, sh and s nearly everywhere, r and l in the south-east.
 */
export const MERGED_INITIALS: Readonly<Record<string, string>> = {
  n: "l",
  r: "l",
  zh: "z",
  ch: "c",
  sh: "s",
};

/** f and h before u: 回复 and 恢复, 发 and 花 in Hunan, Sichuan and Fujian. f and its final by the h-syllable. */
export const F_AS_H: Readonly<Record<string, string>> = {
  fa: "hua",
  fan: "huan",
  fang: "huang",
  fei: "hui",
  fen: "hun",
  feng: "hong",
  fo: "huo",
  fou: "hou",
  fu: "hu",
};

/** Initials that differ in breath alone, or in little more: 巨 and 具 are heard right, 季 and 气 now and then not. */
export const NEAR_INITIALS: readonly (readonly string[])[] = [
  ["b", "p", "m"],
  ["d", "t"],
  ["g", "k", "h"],
  ["j", "q", "x"],
  ["z", "c", "s"],
  ["j", "z"],
  ["q", "c"],
  ["x", "s"],
  ["y", "l"],
  ["w", "h"],
];

/** Finals that are heard for one another when the initial is the same: 光 and 公, 团 and 谈, 队 and 的. */
export const NEAR_FINALS: readonly (readonly string[])[] = [
  ["an", "uan", "ong", "en", "un"],
  ["ian", "in", "ie"],
  ["a", "ua", "o", "uo", "e"],
  ["ai", "ei", "ui", "uai"],
  ["ao", "ou", "u", "iu"],
  ["iao", "iu"],
  ["i", "u", "e", "ei"],
  ["ong", "eng"],
];

/** Characters that are written for one another without anyone having misheard: 帐户, 定单, 想像. */
export const SAME_WORD: readonly string[] = [
  "帐账",
  "象像相",
  "份分",
  "做作",
  "它他她",
  "唯惟",
  "订定",
  "粘黏",
  "陆录",
  "须需",
  "至止",
  "的地得",
  "园圆",
  "迹绩",
  "那哪",
  "渡度",
  "借藉",
  "部布",
  "复覆",
  "干乾",
  "余馀",
  "撤彻",
  "采彩",
  "型形",
  "幅副",
  "倍备",
  "即既",
  "曲屈",
  "交缴",
  "带戴",
  "座坐",
  "哪那",
  "决绝",
  "讯信",
];

/**
 * Characters that join any two words by accident: 级的 in 像素级的 sounds like 计提, 的模型 like 大模型. A likeness that
 * rests on one of them is none.
 */
export const PARTICLES = new Set("的了着得是在和与及我你您他她它们这那哪也不吗呢吧啊呀哦嗯");

/** Characters that may be part of a misheard long word (以就换新), but that join into short ones: 是为, 上说, 将之. */
export const JOINERS = new Set(
  "地或为之以将把被对从向往由于而且但又都就并所其此该个些一没有说做让给等里上下中到",
);
