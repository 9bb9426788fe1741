import { createRequire } from "node:module";

import { fromPrivateUse } from "./private-use.js";
import { RADICALS } from "./radicals.data.js";

/** Windows-1252 taken for ISO 8859-1 leaves its punctuation among the control characters: don\u0092t. */
const MISREAD: ReadonlyMap<number, string> = new Map([
  [0x80, "€"],
  [0x85, "\n"],
  [0x91, "‘"],
  [0x92, "’"],
  [0x93, "“"],
  [0x94, "”"],
  [0x95, "•"],
  [0x96, "–"],
  [0x97, "—"],
]);

const between = (unit: number, first: number, last: number): boolean => unit >= first && unit <= last;

/** Full-width ０–９, Ａ–Ｚ, ａ–ｚ. */
export function isWideLatin(unit: number): boolean {
  return between(unit, 0xff10, 0xff19) || between(unit, 0xff21, 0xff3a) || between(unit, 0xff41, 0xff5a);
}

/** Han characters of the basic plane and half of those beyond it. */
export function isHanUnit(unit: number): boolean {
  return between(unit, 0x3400, 0x9fff) || between(unit, 0xf900, 0xfaff) || between(unit, 0xd840, 0xd87f);
}

/** Signs that are Chinese punctuation unless the letters beside them are full-width too: （，：；！？～－ and the rest. */
export function isWidePunctuation(unit: number): boolean {
  return (
    between(unit, 0xff08, 0xff09) ||
    between(unit, 0xff0c, 0xff0d) ||
    between(unit, 0xff1a, 0xff1b) ||
    unit === 0xff01 ||
    unit === 0xff1f ||
    unit === 0xff5e
  );
}

/**
 * What a code unit is read as, whatever stands around it; the empty string for what nobody sees, null for itself.
 * `\f`, U+2028 and their like are line ends.
 */
export function plainUnit(unit: number): string | null {
  if (unit < 0x20) return unit === 0x0b || unit === 0x0c ? "\n" : "";
  if (unit < 0xa0) return MISREAD.get(unit) ?? "";
  if (unit === 0xa0 || unit === 0x3000 || between(unit, 0x2000, 0x200a)) return " ";
  if (unit === 0x202f || unit === 0x205f) return " ";
  if (unit === 0x2028 || unit === 0x2029) return "\n";
  if (unit === 0x2010 || unit === 0x2011) return "-";
  if (between(unit, 0xff01, 0xff5e)) return String.fromCharCode(unit - 0xfee0);
  if (isUnseen(unit)) return "";
  return compatible(String.fromCharCode(unit));
}

/** Zero-width and directional characters, soft hyphens, selectors of variants. */
function isUnseen(unit: number): boolean {
  return (
    between(unit, 0x200b, 0x200f) ||
    between(unit, 0x202a, 0x202e) ||
    between(unit, 0x2060, 0x206f) ||
    between(unit, 0xfe00, 0xfe0f) ||
    [0xad, 0x34f, 0x61c, 0x180e, 0xfeff].includes(unit)
  );
}

/** Radicals and compatibility ideographs that PDF extraction leaves (⾦融), ligatures (ﬁrst), ￥, ﹪; null when it has no other form. */
export function compatible(character: string): string | null {
  const plain = RADICALS.get(character) ?? character.normalize("NFKC");
  return plain === character || plain.includes(" ") ? null : plain;
}

/** A letter with its accents as one character; null when there is none. */
export function composed(cluster: string): string | null {
  const whole = cluster.normalize("NFC");
  return whole.length < cluster.length ? whole : null;
}

/** A private-use character between Han characters, as Hong Kong's texts once wrote 哋. Beside anything else it is an icon. */
export function privateUse(text: string, at: number): string | null {
  const beside = isHanUnit(text.charCodeAt(at - 1)) || isHanUnit(text.charCodeAt(at + 1));
  return beside || isPrivate(text.charCodeAt(at - 1)) || isPrivate(text.charCodeAt(at + 1))
    ? fromPrivateUse(text.charCodeAt(at))
    : null;
}

const isPrivate = (unit: number): boolean => between(unit, 0xe000, 0xf8ff);

/** `&#22909;`, `&rsquo;`, and what was escaped twice or more: `&amp;amp;lt;`. */
const REFERENCE = /&(?:amp;){0,3}(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const MAX_REFERENCE = 56;

/** The character reference that begins at `at`: what it stands for, and where it ends. Null when there is none. */
export function reference(text: string, at: number): { readonly plain: string; readonly end: number } | null {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(text)?.[0] ?? "";
  if (written === "" || written.length > MAX_REFERENCE) return null;
  const { decodeHTMLStrict } = createRequire(import.meta.url)("entities") as typeof import("entities");
  let plain = written;
  for (let before = ""; before !== plain;) {
    before = plain;
    plain = decodeHTMLStrict(plain);
  }
  if (plain === written) return null;
  const unit = plain.charCodeAt(0);
  if (plain.length === 1 && (unit < 0x20 || between(unit, 0x7f, 0xa0))) plain = " ";
  else if (plain.length === 1 && isUnseen(unit)) plain = "";
  return { plain, end: at + written.length };
}
