import type { Figure, Slip, Verdict } from "./comparison.js";
import type { Quantity } from "./quantity.js";

/** What pairing two figures would mean. `distance` 0 is a perfect match; 10 and more is not worth pairing. */
export interface Link {
  readonly verdict: Verdict;
  readonly slip: Slip | null;
  readonly distance: number;
  readonly power: number | null;
}

/** Digits that name: compared as they are written, without spaces and hyphens. */
export function nameOf(quantity: Quantity): string {
  return quantity.text.replace(/[^\da-z]/gi, "").toLowerCase();
}

/** A place penalty: figures keep their order more often than not. */
export function displaced(source: Figure, target: Figure): number {
  return Math.abs(source.place - target.place) * 0.8;
}

/** 元 and 块 alone are the dollars of other places too, when the passage speaks of those. */
export function otherYuan(source: Figure, target: Figure): boolean {
  const zh = [source, target].find((figure) => figure.language === "zh");
  const en = zh === source ? target : source;
  if (zh?.quantity.unit !== "CNY" || /us|u\.s\./i.test(en.quantity.text)) return false;
  if (/人民币|人民幣|RMB|CNY/i.test(zh.quantity.text)) return false;
  return /港|台[湾灣币幣北]|臺|澳[洲门門大]|加拿大|新加坡|新西兰|紐西蘭/.test(zh.sentence.text);
}

/** 不能超过 and "not more than" turn the bound that was read round. */
export function isNegated({ quantity, sentence, language }: Figure): boolean {
  const end = quantity.span.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, end - (language === "zh" ? 5 : 12)), end);
  return language === "zh"
    ? /[不未没沒无無勿]/.test(before)
    : /\b(?:not|never|cannot)\b|n['’]t\b/i.test(before);
}
