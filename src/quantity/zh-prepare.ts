import { charCode } from "./char-code.js";
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
/** Characters that may need anything done at all. */
const ODD = new Uint8Array(SIZE);
const IS_VARIANT = new Uint8Array(SIZE);

function fold(from: number, to: number): void {
  FOLDED[from] = to;
  ODD[from] = to === 0 ? 0 : 1;
}

for (let code = 0xff01; code <= 0xff5e; code++) fold(code, code - 0xfee0);
// Full-width commas and stops end clauses; only between full-width digits are they part of a number (４，５６５).
for (const kept of "，；：！？（）") fold(kept.charCodeAt(0), 0);
for (const asked of " ，：") ODD[asked.charCodeAt(0)] = 1;
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
  fold(from.charCodeAt(0), to.charCodeAt(0));
}
for (const [from, to] of VARIANTS) {
  fold(from.charCodeAt(0), to.charCodeAt(0));
  IS_VARIANT[from.charCodeAt(0)] = 1;
}

const FULL_COMMA = 0xff0c;
const FULL_COLON = 0xff1a;
const SPACE = 0x20;

const isFullDigit = (code: number) => code >= 0xff10 && code <= 0xff19;

/** Between these two a space says nothing: 一百 五 十, 1000 万, 7 万5 千. */
function isLooseSpace(before: number, after: number): boolean {
  if (isHan(before) && isHan(after)) return true;
  if (isDigit(before) && isHan(after)) return (HAN_DIGIT[after] ?? -1) < 0;
  return false;
}

/** 7万 5千: digits that go on with a smaller unit. 15万 30家 are two numbers. */
function goesOn(text: string, before: number, from: number): boolean {
  const limit = POWER[before] ?? 0;
  if (limit === 0) return false;
  let at = from;
  while (at < from + 4 && isDigit(charCode(text, at))) at += 1;
  if (charCode(text, at) === SPACE) at += 1;
  const power = POWER[charCode(text, at)] ?? 0;
  return at > from && power > 0 && power < limit;
}

/** What the character at `i` is read as. */
function foldedAt(text: string, i: number): number {
  const code = charCode(text, i);
  const folded = FOLDED[code] ?? 0;
  if (folded !== 0) return folded;
  if (code !== FULL_COMMA && code !== FULL_COLON) return code;
  // Between full-width digits they are part of a number, and a colon between any digits of a time.
  const before = charCode(text, i - 1);
  const after = charCode(text, i + 1);
  const inside = isFullDigit(before) && isFullDigit(after);
  return inside || (code === FULL_COLON && isDigit(before) && isDigit(after)) ? code - 0xfee0 : code;
}

/** One pass; the text itself comes back when there is nothing to do, which is the usual case. */
export function prepare(text: string): Prepared {
  let traditional = false;
  let spaces = false;
  let folded = "";
  /** Up to here the text stands in `folded`. */
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (ODD[code] === 0) continue;
    if (code === SPACE) {
      spaces = true;
      continue;
    }
    const to = foldedAt(text, i);
    if (to === code) continue;
    if (IS_VARIANT[code] === 1) traditional = true;
    if (to === SPACE) spaces = true;
    folded += text.slice(done, i) + String.fromCharCode(to);
    done = i + 1;
  }
  if (done > 0) folded += text.slice(done);
  else folded = text;
  return spaces ? squeeze(folded, traditional) : { text: folded, places: null, traditional };
}

/** The spaces from `at` to `end` say nothing. */
function isLoose(text: string, at: number, end: number): boolean {
  if (at === 0 || end === text.length) return false;
  const before = text.charCodeAt(at - 1);
  return isLooseSpace(before, text.charCodeAt(end)) || goesOn(text, before, end);
}

/** Takes out loose spaces; keeps where the others stood, with the end as a last entry. */
function squeeze(text: string, traditional: boolean): Prepared {
  let squeezed = "";
  let places: Uint32Array | null = null;
  let count = 0;
  /** Up to here the text stands in `squeezed`, but for loose spaces. */
  let done = 0;
  const keep = (kept: Uint32Array, to: number) => {
    squeezed += text.slice(done, to);
    for (let i = done; i < to; i++) kept[count++] = i;
  };
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at)) {
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) === SPACE) end += 1;
    if (isLoose(text, at, end)) {
      places ??= new Uint32Array(text.length + 1);
      keep(places, at);
      done = end;
    }
    at = end;
  }
  if (places === null) return { text, places, traditional };
  keep(places, text.length);
  places[count] = text.length;
  return { text: squeezed, places: places.subarray(0, count + 1), traditional };
}
