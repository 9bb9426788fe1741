/** What kind of character a code point is, as far as telling Chinese from English needs it. */

/** Han characters: the unified blocks, the compatibility block, the extensions beyond the BMP, and 〇. */
export function isHan(codePoint: number): boolean {
  if (codePoint < 0x3400) return codePoint === 0x3007;
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    codePoint <= 0x4dbf ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

/** Latin letters, accented and full-width ones included. */
export function isLatin(codePoint: number): boolean {
  if (codePoint < 0x80) return (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a;
  return (
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x1e00 && codePoint <= 0x1eff) ||
    (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
    (codePoint >= 0xff41 && codePoint <= 0xff5a) ||
    (codePoint >= 0x300 && codePoint <= 0x36f)
  );
}

/** Arabic digits, full-width ones included. */
export function isDigit(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19);
}

export function isUpper(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a;
  const letter = String.fromCodePoint(codePoint);
  return letter !== letter.toLowerCase();
}

export function isLower(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x61 && codePoint <= 0x7a;
  const letter = String.fromCodePoint(codePoint);
  return letter !== letter.toUpperCase();
}

/** What `\s` matches. */
export function isSpace(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint === 0x20 || (codePoint >= 9 && codePoint <= 13);
  return (
    codePoint === 0xa0 ||
    codePoint === 0x3000 ||
    codePoint === 0xfeff ||
    codePoint === 0x1680 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x2028 ||
    codePoint === 0x2029 ||
    codePoint === 0x202f ||
    codePoint === 0x205f
  );
}

const HAN_SCRIPT = /\p{Script=Han}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a word has a character of the Chinese script. Most are told by their first character, without a pattern. */
export function hasHan(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return true;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) >= 0x2e80) return HAN_SCRIPT.test(word);
  }
  return false;
}

/** Whether a word has a letter or a digit of any script; most are told by their first character. */
export function hasLetterOrDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  const small = first >= 0x61 && first <= 0x7a;
  return small || (first >= 0x4e00 && first <= 0x9fff) || LETTER_OR_DIGIT.test(word);
}

const HAN_CHARACTERS = /\p{Script=Han}/gu;

/** How many characters of the Chinese script a text has. */
export function hanLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) length += 1;
    // Rarer blocks, and pairs of units that are one character, are left to the pattern.
    else if (unit >= 0x2e80 && !isMark(unit)) return text.match(HAN_CHARACTERS)?.length ?? 0;
  }
  return length;
}

/** Marks and full-width letters of Chinese text that are of no script's own. */
const isMark = (unit: number) =>
  (unit >= 0x3001 && unit <= 0x3003) ||
  (unit >= 0x3008 && unit <= 0x3011) ||
  (unit >= 0xff01 && unit <= 0xff60);
