import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";

/** Before or after these a single character is a country or a province: 访华, 驻美, 俄总统, 日媒, 港府. */
const BEFORE = new Set("访驻赴对在来抵旅留援反亲和与至到于入从往去及跟向、，·-－/全本");
const AFTER = new Set(
  "方国军籍裔媒企元股式语文人商资两关外总首、·-－/贸经学子独岛区市省交政府双三四羚币府警驻官党议民球队与和帝版音大",
);

function standsFor(hint: string, zh: string, all: ReadonlySet<string>): boolean {
  for (let at = zh.indexOf(hint); at !== -1; at = zh.indexOf(hint, at + 1)) {
    const before = zh.charAt(at - 1);
    const after = zh.charAt(at + 1);
    if (BEFORE.has(before) || AFTER.has(after) || all.has(before) || all.has(after)) return true;
  }
  return false;
}

/** Whether a single character of a Simplified text stands for what is named: 美 in 中美 and in 访美, not in 完美. */
export function isHinted(mention: Mention, zh: string, names: NameLexicon): boolean {
  return mention.entities.some((id) =>
    names.entry(id)?.hints.some((hint) => standsFor(hint, zh, names.hints)),
  );
}
