import type { NoticeFeature } from "./notice.data.js";
import { TRANSLATION_NOTICE, TRANSLATION_THRESHOLD, VENDOR_NOTICE, VENDOR_THRESHOLD } from "./notice.data.js";

/** A remark is a line, not a page: a long paragraph would gather enough signs by chance. */
const LONGEST_NOTICE = 400;

/** 中文译文来源为机器翻译，仅供参考，以英文原文为准: the line says that the document's Chinese is a translation. */
export function isTranslationNotice(line: string): boolean {
  return scores(line, TRANSLATION_NOTICE, TRANSLATION_THRESHOLD);
}

/** 本纪要由某某整理，未经许可不得转载: the line is the vendor's word about the record. */
export function isVendorNotice(line: string): boolean {
  return scores(line, VENDOR_NOTICE, VENDOR_THRESHOLD) || isTranslationNotice(line);
}

function scores(line: string, features: readonly NoticeFeature[], threshold: number): boolean {
  if (line.length > LONGEST_NOTICE) return false;
  const plain = line.toLowerCase();
  let score = 0;
  for (const { signs, weight } of features) if (signs.some((sign) => plain.includes(sign))) score += weight;
  return score >= threshold;
}

/** Whether any line of a document says that its Chinese is a translation. */
export function hasTranslationNotice(text: string): boolean {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    if (end - start >= 8 && end - start <= LONGEST_NOTICE && isTranslationNotice(text.slice(start, end)))
      return true;
    start = end + 1;
  }
  return false;
}

/** Who opens a call says so when there is an interpreter; later on translation is a subject like any other. */
const OPENING_SENTENCES = 60;
const TRANSLATION = /\b(?:translat(?:or|ion|ions|ed)|interpret(?:er|ation|ed))\b/iu;

/** Whether the opening of a call announces that what is said will be translated. */
export function announcesTranslation(sentences: readonly string[]): boolean {
  return sentences.slice(0, OPENING_SENTENCES).some((sentence) => TRANSLATION.test(sentence));
}
