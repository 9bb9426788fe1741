import type { Precision } from "./quantity.js";

/** Words before a number that say how exact it is. Longest first where several end at the same place. */
export const BEFORE: Readonly<Record<Exclude<Precision, "exact">, string>> = {
  about:
    "约 大约 大概 大致 约莫 差不多 大体 大体上 估计 大概率 相当于 约合 约等于 折合 折合约 相当于约 接近于 大概是 基本上",
  nearly: "近 将近 接近 逼近 快 快要 几近 临近 趋近 近乎",
  over: "超 超过 超出 突破 高于 多于 大于 逾 过 破 远超 远高于 远大于 早已超过 不止 不只 何止 不下 超越 高过 冲破 站上 胜过 优于 多过 > ＞",
  under: "不到 不足 低于 少于 未到 小于 不满 未满 未达 未达到 不及 没到 没有到 达不到 跌破 降至不足 < ＜",
  "at-least":
    "至少 最少 起码 不少于 不低于 不小于 不下于 最低 >= ≥ 大于等于 大于或等于 大于或者等于 高于或等于",
  "at-most":
    "最多 至多 不超过 不高于 不大于 不多于 未超过 顶多 最高 上限 不超 <= ≤ 小于等于 小于或等于 小于或者等于",
};

/** Denials that turn a bound into its complement: 不会低于四成 is at least, 没有超过三千万 at most. */
export const DENIALS =
  "不会 不会再 不能 不得 不可 不可能 不应 不应该 不再 不曾 不要 没 没有 没有再 未 未能 未曾 未有 从未 从来没有 唔会 冇".split(
    " ",
  );

/** Words that may stand between such a word and the number: 约占三分之一, 大概有十家, 超过了一百万. */
export const FILLERS = "了 有 是 为 在 占 到 达 达到 于 会 要 能 需 需要 卖 花 用 跑 做 做到 等于 着".split(
  " ",
);

/** Words behind a number and its unit. */
export const AFTER: Readonly<Record<Exclude<Precision, "exact">, string>> = {
  about: "左右 上下 前后 附近 的样子 的水平左右 许",
  nearly: "",
  over: "多 还多 还要多 还不止 余 出头 开外 有余 多一点 多点 强 多些 挂零",
  under: "不到 以下 之下",
  "at-least": "以上 及以上 或以上 之上 或者以上 或更多 或者更多 起步",
  "at-most": "及以下 或以下 以内 之内 封顶 为限 或更少",
};

/** What makes such a word another one: 多元, 余额, 上下文, 以上海. */
export const NOT_AFTER: Readonly<Record<string, string>> = {
  多: "元少数样种媒边次方云头极久么维重家个项年月人",
  余: "额下地款生量",
  上下: "文班游级半",
  强: "调大化劲制烈势度",
  许: "多可",
  前后: "端排台",
  不到: "位",
  以下: "简几",
  以上: "海",
};
