import { InputError } from "../text/errors.js";
import type { Language } from "../text/language.js";
import { languageOfTag } from "./language-tag.js";
import { attribute, childrenOf, elements, nameOf, textOf, type XmlNode } from "./xml.js";

const FILE = new Set(["file"]);

/** What holds one source and one target: a segment of version 2, a translation unit of version 1. */
const UNIT = new Set(["segment", "trans-unit"]);

/** Inline elements whose content is code of the translated document, not text. */
const CODE = new Set(["bpt", "ept", "it", "ph", "ut", "x", "bx", "ex"]);

function contentOf(node: XmlNode): string {
  return childrenOf(node)
    .map((child) => {
      if (CODE.has(nameOf(child))) return "";
      return childrenOf(child).length > 0 ? contentOf(child) : textOf({ text: [child] });
    })
    .join("");
}

function contentIn(unit: XmlNode, name: string): string {
  const found = childrenOf(unit).find((child) => nameOf(child) === name);
  return found === undefined ? "" : contentOf(found).trim();
}

/** Languages of source and target; a file of version 1 names its own, version 2 has them at the root. */
function languages(root: XmlNode, file: XmlNode): readonly [Language | null, Language | null] {
  const tag = (version2: string, version1: string) =>
    languageOfTag(attribute(file, version1) || attribute(root, version2));
  return [tag("srcLang", "source-language"), tag("trgLang", "target-language")];
}

/** The Chinese–English units of an XLIFF document (1.2 or 2.x), in order; files in other languages are passed over. */
export function xliffPairs(root: XmlNode, file: string | null): { zh: string; en: string }[] {
  const pairs: { zh: string; en: string }[] = [];
  let understood = false;
  for (const part of elements(childrenOf(root), FILE)) {
    const [source, target] = languages(root, part);
    const chinese = source === "zh" && target === "en";
    if (!chinese && !(source === "en" && target === "zh")) continue;
    understood = true;
    for (const unit of elements(childrenOf(part), UNIT)) {
      const sides = [contentIn(unit, "source"), contentIn(unit, "target")] as const;
      pairs.push(chinese ? { zh: sides[0], en: sides[1] } : { zh: sides[1], en: sides[0] });
    }
  }
  if (!understood) throw new InputError("holds no file between Chinese and English", { file });
  return pairs;
}
