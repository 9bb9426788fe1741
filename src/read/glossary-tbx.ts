import { InputError } from "../text/errors.js";
import type { GlossaryRendering } from "./glossary-rendering.js";
import { attribute, childrenOf, elements, local, nameOf, parseXml, textOf, type XmlNode } from "./xml.js";

/** Names differ between TBX 2 (martif) and TBX 3 (tbx), between the dialects and the older TBX-Min; levels do not. */
const CONCEPTS = new Set(["termEntry", "conceptEntry", "entry"]);
const LANGUAGES = new Set(["langSet", "langSec", "langGroup", "langGrp"]);
const TERMS = new Set(["tig", "ntig", "termSec", "termGroup"]);
const STATUSES = new Set(["administrativeStatus", "normativeAuthorization", "termStatus", "status"]);

function statusOf(term: XmlNode): string {
  for (const note of elements(
    childrenOf(term),
    new Set(["termNote", "administrativeStatus", "termStatus"]),
  )) {
    const type = nameOf(note) === "termNote" ? local(attribute(note, "type")) : nameOf(note);
    if (STATUSES.has(type)) return textOf(note).trim();
  }
  return "";
}

interface TbxTerm {
  readonly text: string;
  readonly status: string;
}

function termsIn(language: XmlNode): TbxTerm[] {
  return [...elements(childrenOf(language), TERMS)].flatMap((group) => {
    const term = elements(childrenOf(group), new Set(["term"])).next().value as XmlNode | undefined;
    const text = term === undefined ? "" : textOf(term).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ text, status: statusOf(group) }];
  });
}

/** The renderings in a TBX file, the dialects basic, min and core, in either style. */
export function tbxRenderings(text: string, file: string | null): GlossaryRendering[] {
  const roots = parseXml(text, file);
  const root = roots.find((node) => ["tbx", "martif", "TBX"].includes(nameOf(node)));
  if (root === undefined) throw new InputError("is XML, but not TBX", { file });
  const renderings: GlossaryRendering[] = [];
  for (const concept of elements(childrenOf(root), CONCEPTS)) {
    const zh: TbxTerm[] = [];
    const en: TbxTerm[] = [];
    for (const language of elements(childrenOf(concept), LANGUAGES)) {
      const code = attribute(language, "lang").toLowerCase();
      if (/^(?:zh|cmn|chi|zho)\b/.test(code)) zh.push(...termsIn(language));
      else if (/^en/.test(code)) en.push(...termsIn(language));
    }
    const forms = zh.map((term) => term.text);
    if (forms.length === 0) continue;
    for (const term of en) renderings.push({ zh: forms, en: term.text, status: term.status, line: null });
  }
  return renderings;
}
