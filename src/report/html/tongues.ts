import type { Language, Script } from "../../text/language.js";
import { html, type Content } from "./markup.js";

/** BCP 47 tags of the two languages, as the document writes them. */
export type Tags = Readonly<Record<Language, string>>;

export function tagsOf(script: Script): Tags {
  return { zh: script === "traditional" ? "zh-Hant" : "zh-Hans", en: "en" };
}

/** Chinese with the punctuation and full-width forms among it. */
const CHINESE = /[\p{Script=Han}\u3001-\u3011\uFF01-\uFF5E]+/gu;
/** English of a word or more inside Chinese; single letters are read the same in both. */
const ENGLISH = /[A-Za-z][A-Za-z'&-]+(?: [A-Za-z][A-Za-z'&-]+)*/gu;

/**
 * A text of one language whose stretches in the other are marked as such, for the right font and the right voice of a
 * screen reader.
 */
export function spoken(text: string, base: Language, tags: Tags): Content {
  const other = base === "en" ? "zh" : "en";
  const parts: Content[] = [];
  let at = 0;
  for (const match of text.matchAll(base === "en" ? CHINESE : ENGLISH)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(html`<span lang="${tags[other]}">${match[0]}</span>`);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
