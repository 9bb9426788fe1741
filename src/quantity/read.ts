import type { Language } from "../text/language.js";
import { readEnglish } from "./en.js";
import type { Quantity } from "./quantity.js";
import { readChinese } from "./zh.js";

/**
 * Every quantity in a text, left to right, not overlapping; spans count in `text`. `language` is the matrix language:
 * an English word inside a Chinese sentence is still read. Linear in the length of the text.
 */
export function readQuantities(text: string, language: Language): Quantity[] {
  return language === "zh" ? readChinese(text) : readEnglish(text);
}
