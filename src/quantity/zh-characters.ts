/** What single characters mean inside a Chinese number. Tables by UTF-16 code unit: the scanner looks up every one. */

const SIZE = 0x10000;

/** `零`, `一`, `贰` …: 0 to 9; -1 for anything else. 两 is 2; 幺, 洞, 拐, 勾 are the radio digits. */
export const HAN_DIGIT = new Int8Array(SIZE).fill(-1);
const DIGIT_FORMS = [
  ["零〇○洞", 0],
  ["一壹幺弌", 1],
  ["二贰两俩", 2],
  ["三叁仨", 3],
  ["四肆", 4],
  ["五伍", 5],
  ["六陆", 6],
  ["七柒拐", 7],
  ["八捌", 8],
  ["九玖勾", 9],
] as const;
for (const [forms, value] of DIGIT_FORMS) for (const form of forms) HAN_DIGIT[form.charCodeAt(0)] = value;

/** The power of ten of 十百千万亿兆 and their formal forms; 0 for anything else. */
export const POWER = new Uint8Array(SIZE);
const POWER_FORMS = [
  ["十拾", 1],
  ["百佰", 2],
  ["千仟", 3],
  ["万", 4],
  ["亿", 8],
  ["兆", 12],
] as const;
for (const [forms, power] of POWER_FORMS) for (const form of forms) POWER[form.charCodeAt(0)] = power;

/** 廿一 is 21: tens in one character. */
export const TENS: ReadonlyMap<number, number> = new Map(
  (
    [
      ["廿", 20],
      ["卅", 30],
      ["卌", 40],
    ] as const
  ).map(([form, value]) => [form.charCodeAt(0), value]),
);

/** Every Chinese character that a number may begin with. */
export const NUMERALS: ReadonlySet<number> = new Set([
  ...TENS.keys(),
  ...[...DIGIT_FORMS, ...POWER_FORMS].flatMap(([forms]) => [...forms].map((form) => form.charCodeAt(0))),
]);

/** Characters that are numerals only in company: alone they belong to words and names (陆地, 队伍, 收拾, 俩). */
export const ONLY_IN_COMPANY: ReadonlySet<number> = new Set(
  [..."陆伍肆拾佰仟洞拐勾弌幺俩仨兆○〇"].map((form) => form.charCodeAt(0)),
);

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A Chinese character (the common block is enough: numerals, units and the words around them all lie in it). */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A character that a Chinese number may consist of. */
export function isNumeral(code: number): boolean {
  return (HAN_DIGIT[code] ?? -1) >= 0 || (POWER[code] ?? 0) > 0 || TENS.has(code);
}
