/**
 * Character classes as the inside of a regular expression's brackets. Names on these calls are written in Latin
 * letters with or without accents, or in Han characters; Unicode property classes would take all scripts, and a tenth
 * of a second to compile.
 */

/** Capital letters: Latin-1, and the accented ones that Central European and Turkish names begin with. */
export const UPPER =
  "A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0104\\u0106\\u010c\\u010e\\u0110\\u0118\\u011a\\u011e\\u0130\\u0141\\u0143\\u0147\\u0150\\u0158\\u015a\\u015e\\u0160\\u0164\\u016e\\u0170\\u0179\\u017b\\u017d";
/** Letters of either case, and combining accents. */
export const LETTER = "A-Za-z\\u00c0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff";
/** Han characters of the basic plane. */
export const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";

const HAN_CHARACTER = new RegExp(`[${HAN}]`);

export function hasHan(text: string): boolean {
  return HAN_CHARACTER.test(text);
}

/** Whether a character is a letter that has an upper case and is not it. */
export function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

/** Whether a character is a letter that has a lower case and is not it. */
export function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}
