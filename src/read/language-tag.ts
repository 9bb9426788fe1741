import type { Language } from "../text/language.js";

/** The language of a BCP 47 tag (`zh-Hans`, `cmn`, `yue-HK`, `en_US`); null for every other one. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/u, 1)[0];
  if (primary === "zh" || primary === "cmn" || primary === "yue") return "zh";
  return primary === "en" ? "en" : null;
}
