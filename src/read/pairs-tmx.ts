import type { Language } from "../text/language.js";
import { languageOfTag } from "./language-tag.js";
import { attribute, childrenOf, elements, nameOf, textOf, type XmlNode } from "./xml.js";

const UNIT = new Set(["tu"]);
const VARIANT = new Set(["tuv"]);
const SEGMENT = new Set(["seg"]);

/** Inline elements of TMX 1.4b whose content is markup of the translated document, not text. */
const CODE = new Set(["bpt", "ept", "it", "ph", "ut"]);

/** A segment's text: what inline codes hold is left out, what highlights hold stays. */
function segmentText(node: XmlNode): string {
  return childrenOf(node)
    .map((child) => {
      if (CODE.has(nameOf(child))) return "";
      return childrenOf(child).length > 0 ? segmentText(child) : textOf({ seg: [child] });
    })
    .join("");
}

/** The Chinese–English units of a TMX document, in order. */
export function tmxPairs(root: XmlNode): { zh: string; en: string }[] {
  return [...elements(childrenOf(root), UNIT)].flatMap((unit) => {
    const sides: Partial<Record<Language, string>> = {};
    for (const variant of elements(childrenOf(unit), VARIANT)) {
      const language = languageOfTag(attribute(variant, "lang"));
      const segment = elements(childrenOf(variant), SEGMENT).next().value as XmlNode | undefined;
      if (language !== null && segment !== undefined) sides[language] ??= segmentText(segment).trim();
    }
    return sides.zh === undefined || sides.en === undefined ? [] : [{ zh: sides.zh, en: sides.en }];
  });
}
