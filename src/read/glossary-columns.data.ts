/** What the columns of a glossary may be called, in small letters. */
export const GLOSSARY_COLUMNS: ReadonlyMap<
  string,
  "first" | "second" | "zh" | "en" | "status" | "forbidden"
> = new Map([
  ...[
    "zh",
    "zh-cn",
    "zh-tw",
    "zh-hk",
    "zh-hans",
    "zh-hant",
    "zh_cn",
    "zh_tw",
    "chinese",
    "mandarin",
    "中文",
    "汉语",
    "漢語",
  ].map((name) => [name, "zh"] as const),
  ...["en", "en-us", "en-gb", "en_us", "en_gb", "english", "英文", "英语", "英語"].map(
    (name) => [name, "en"] as const,
  ),
  ...["source", "src", "source term", "term", "源语", "原文", "术语", "術語"].map(
    (name) => [name, "first"] as const,
  ),
  ...["target", "tgt", "target term", "translation", "rendering", "preferred", "译文", "譯文", "译法"].map(
    (name) => [name, "second"] as const,
  ),
  ...["status", "usage", "usage status", "administrative status", "状态", "狀態"].map(
    (name) => [name, "status"] as const,
  ),
  ...[
    "forbidden",
    "wrong",
    "deprecated",
    "do not use",
    "banned",
    "not allowed",
    "禁用",
    "错误译法",
    "錯誤譯法",
  ].map((name) => [name, "forbidden"] as const),
]);

/** Beginnings of a status that forbids a rendering; every other status allows it. */
export const FORBIDDING_STATUSES = [
  "forbidden",
  "deprecated",
  "superseded",
  "obsolete",
  "rejected",
  "banned",
  "wrong",
  "prohibited",
  "do not use",
  "donotuse",
  "not recommended",
  "notrecommended",
  "禁",
  "错",
  "錯",
  "不用",
  "不可",
  "弃用",
  "棄用",
] as const;

/** Beginnings of a status that puts a rendering before the others. */
export const PREFERRING_STATUSES = [
  "preferred",
  "approved",
  "standard",
  "首选",
  "首選",
  "推荐",
  "推薦",
] as const;
