import { COMMON_HAN } from "./common-han.data.js";

const CHINESE_PUNCTUATION = new Set(
  Array.from(
    "，。、；：？！“”‘’（）《》〈〉「」『』【】—…·％￥～　",
    (character) => character.codePointAt(0) ?? 0,
  ),
);

/** Whether a Han character belongs to the everyday half of the character set that is tried. */
export type Everyday = (codePoint: number) => boolean;

/**
 * How much a decoded text looks like Chinese with some Latin in it, from -1 to 1: the mean worth of its characters.
 * Text in its own encoding scores above a half; read in a wrong one it falls apart into rare characters and is near 0.
 *
 * `countAscii` takes Latin letters as evidence too. That is right where the encoding decides how they are read
 * (UTF-16), and wrong where every candidate reads them alike.
 */
export function plausibility(text: string, everyday: Everyday, countAscii: boolean): number {
  let sum = 0;
  let counted = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80 && codePoint >= 0x20 && !countAscii) continue;
    counted += 1;
    sum += worth(codePoint, everyday);
  }
  return counted === 0 ? 0 : sum / counted;
}

function worth(codePoint: number, everyday: Everyday): number {
  if (codePoint < 0x20) return isTextControl(codePoint) ? 1 : -1;
  if (codePoint < 0x7f) return 1;
  if (codePoint < 0xa0 || codePoint === 0xfffd) return -1;
  if (CHINESE_PUNCTUATION.has(codePoint) || COMMON_HAN.has(codePoint)) return 1;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return everyday(codePoint) ? 0.3 : -0.1;
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) return 0.3;
  if (codePoint < 0x250) return 0;
  if (codePoint >= 0x20000) return -0.1;
  // Kana, Hangul, Greek, rare ideographs, private use: what Chinese turns into when it is read wrongly.
  return -1;
}

/** The control characters that stand in plain text: tab, line feed, vertical tab, form feed, carriage return. */
export function isTextControl(codePoint: number): boolean {
  return codePoint >= 0x09 && codePoint <= 0x0d;
}
