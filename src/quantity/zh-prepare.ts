import { HAN_DIGIT, POWER, isDigit, isHan } from "./zh-characters.js";
import { VARIANTS } from "./zh-variants.data.js";

/** A text as the reader wants it: half-width, Simplified, without spaces inside Chinese words. */
export interface Prepared {
  readonly text: string;
  /** Where each code unit stood; null when nothing moved. */
  readonly places: Uint32Array | null;
  /** Some character was Traditional, so that 元 may be a dollar of Hong Kong or Taiwan. */
  readonly traditional: boolean;
}

const SIZE = 0x10000;

/** What a character is read as, 0 for itself. Full-width ASCII, its signs, and the variants of numerals and units. */
const FOLDED = new Uint16Array(SIZE);
const IS_VARIANT = new Uint8Array(SIZE);
for (let code = 0xff01; code <= 0xff5e; code++) FOLDED[code] = code - 0xfee0;
// Full-width commas and stops end clauses; only between full-width digits are they part of a number (４，５６５).
for (const kept of "，；：！？（）") FOLDED[kept.charCodeAt(0)] = 0;
for (const [from, to] of [
  ["￥", "¥"],
  ["－", "-"],
  ["−", "-"],
  ["–", "-"],
  ["—", "-"],
  ["～", "~"],
  ["〜", "~"],
  ["﹣", "-"],
  ["﹪", "%"],
  ["\u00a0", " "],
  ["\u3000", " "],
  ["\u2009", " "],
  ["\u202f", " "],
] as const) {
  FOLDED[from.charCodeAt(0)] = to.charCodeAt(0);
}
for (const [from, to] of VARIANTS) {
  FOLDED[from.charCodeAt(0)] = to.charCodeAt(0);
  IS_VARIANT[from.charCodeAt(0)] = 1;
}

const FULL_COMMA = 0xff0c;
const FULL_COLON = 0xff1a;
const SPACE = 0x20;

const isFullDigit = (code: number) => code >= 0xff10 && code <= 0xff19;
const foldedCode = (code: number) => FOLDED[code] || code;

/** Between these two a space says nothing: 一百 五 十, 1000 万, 7 万5 千. */
function isLooseSpace(before: number, after: number): boolean {
  if (isHan(before) && isHan(after)) return true;
  if (isDigit(before) && isHan(after)) return (HAN_DIGIT[after] ?? -1) < 0;
  return false;
}

/** 7万 5千: digits that go on with a smaller unit. 15万 30家 are two numbers. */
function goesOn(codes: Uint16Array, before: number, from: number): boolean {
  let at = from;
  while (at < from + 4 && isDigit(codes[at] ?? 0)) at += 1;
  if (codes[at] === SPACE) at += 1;
  const power = POWER[codes[at] ?? 0] ?? 0;
  return at > from && power > 0 && power < (POWER[before] ?? 0);
}

/** One pass; the text itself comes back when there is nothing to do, which is the usual case. */
export function prepare(text: string): Prepared {
  const n = text.length;
  let first = 0;
  while (first < n) {
    const code = text.charCodeAt(first);
    if (FOLDED[code] !== 0 || code === SPACE || code === FULL_COLON) break;
    first += 1;
  }
  if (first === n) return { text, places: null, traditional: false };

  const codes = new Uint16Array(n);
  let traditional = false;
  let changed = false;
  let spaces = false;
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i);
    let to = foldedCode(code);
    if (code === FULL_COMMA || code === FULL_COLON) {
      const beside = i > 0 && i + 1 < n;
      if (beside && isFullDigit(text.charCodeAt(i - 1)) && isFullDigit(text.charCodeAt(i + 1)))
        to = code - 0xfee0;
      else if (
        code === FULL_COLON &&
        beside &&
        isDigit(text.charCodeAt(i - 1)) &&
        isDigit(text.charCodeAt(i + 1))
      )
        to = code - 0xfee0;
    }
    if (to !== code) changed = true;
    if (IS_VARIANT[code] === 1) traditional = true;
    if (to === SPACE) spaces = true;
    codes[i] = to;
  }
  const places = spaces ? squeeze(codes) : null;
  if (places !== null) {
    const squeezed = new Uint16Array(places.length - 1);
    for (let i = 0; i < squeezed.length; i++) squeezed[i] = codes[places[i] ?? 0] ?? 0;
    return { text: fromCodes(squeezed), places, traditional };
  }
  return { text: changed ? fromCodes(codes) : text, places: null, traditional };
}

/** The places that stay when loose spaces go, with the end as a last entry; null when all stay. */
function squeeze(codes: Uint16Array): Uint32Array | null {
  const kept = new Uint32Array(codes.length + 1);
  let count = 0;
  let i = 0;
  while (i < codes.length) {
    if (codes[i] === SPACE) {
      let end = i;
      while (end < codes.length && codes[end] === SPACE) end += 1;
      const before = codes[i - 1] ?? 0;
      if (
        i > 0 &&
        end < codes.length &&
        (isLooseSpace(before, codes[end] ?? 0) || goesOn(codes, before, end))
      ) {
        i = end;
        continue;
      }
      for (; i < end; i++) kept[count++] = i;
      continue;
    }
    kept[count++] = i++;
  }
  if (count === codes.length) return null;
  kept[count] = codes.length;
  return kept.slice(0, count + 1);
}

const CHUNK = 8192;

function fromCodes(codes: Uint16Array): string {
  if (codes.length < CHUNK) return String.fromCharCode(...codes);
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK)
    parts.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  return parts.join("");
}
