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
