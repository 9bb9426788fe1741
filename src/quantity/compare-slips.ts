import { absolute, powerOfTenBetween, toNumber, type Decimal } from "./decimal.js";
import type { Figure, Slip } from "./comparison.js";

interface ScaleSlip {
  readonly slip: Slip;
  readonly said: RegExp;
  readonly heard: RegExp;
  readonly power: number;
}

/** Steps of four places read as steps of three, and the other way round. `power`: rendition over source. */
const SCALE_SLIPS: readonly ScaleSlip[] = [
  { slip: "yi-as-billion", said: /[亿億]/, heard: /billion|bn/i, power: 1 },
  { slip: "yi-as-million", said: /[亿億]/, heard: /million|mn/i, power: -2 },
  { slip: "wan-as-million", said: /[万萬]/, heard: /million|mn/i, power: 2 },
  { slip: "wan-as-thousand", said: /[万萬]/, heard: /thousand|\d,\d{3}|k\b/i, power: -1 },
  { slip: "billion-as-yi", said: /billion|bn/i, heard: /[亿億]/, power: -1 },
  { slip: "million-as-wan", said: /million|mn/i, heard: /[万萬]/, power: -2 },
  { slip: "million-as-yi", said: /million|mn/i, heard: /[亿億]/, power: 2 },
  { slip: "thousand-as-wan", said: /thousand|\d,\d{3}|k\b/i, heard: /[万萬]/, power: 1 },
];

/** Names a power-of-ten slip by the words of scale on both sides. */
export function nameMagnitude(source: Figure, target: Figure, power: number): Slip {
  const found = SCALE_SLIPS.find(
    ({ said, heard, power: expected }) =>
      expected === power && said.test(source.quantity.text) && heard.test(target.quantity.text),
  );
  return found?.slip ?? "power-of-ten";
}

/** The significant digits, without sign, point and closing zeros. */
function digitsOf(value: Decimal): string {
  return absolute(value).coefficient.toString();
}

/** 14 and 40, 16 and 60: fourteen and forty sound alike, and 十四 is 四十 turned round. */
function isTeenAndTy(a: Decimal, b: Decimal): boolean {
  const x = Math.abs(toNumber(a));
  const y = Math.abs(toNumber(b));
  const [teen, ty] = x < y ? [x, y] : [y, x];
  let scale = 1;
  while (teen / scale >= 20) scale *= 10;
  const unit = teen / scale - 10;
  return unit >= 1 && unit <= 9 && Number.isInteger(unit) && ty / scale === unit * 10;
}

/** 四 and 十 differ by a tone and a breath: 4 for 10, 14 for 10 + 10, 40 for 44. */
function isFourAndTen(a: Decimal, b: Decimal): boolean {
  const pair = new Set([toNumber(a), toNumber(b)].map(Math.abs));
  return (pair.has(4) && pair.has(10)) || (pair.has(14) && pair.has(44)) || (pair.has(44) && pair.has(40));
}

function sortedDigits(digits: string): string {
  return [...digits].sort().join("");
}

/** One string is the other with one character less. */
function isOneShorter(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let i = 0;
  while (i < shorter.length && shorter[i] === longer[i]) i += 1;
  return longer.slice(i + 1) === shorter.slice(i);
}

function differingPlaces(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) count += 1;
  return count;
}

/** 两万八 is 28,000: its last digit has no unit of its own, so a hurried ear adds the wrong one (22,800, 20,008). */
const COLLOQUIAL_TAIL = /[万萬千百][一二三四五六七八九](?=$|[^十百千万亿点])/;

/** Names how one value was probably taken for another. */
export function nameMismatch(source: Figure, target: Figure, a: Decimal, b: Decimal): Slip {
  // Of 19:54 and 19:00 the digits are hours and minutes, not places of one number.
  if (source.quantity.kind === "time") return "other";
  if (isTeenAndTy(a, b)) return "teen-ty";
  if (isFourAndTen(a, b)) return "four-ten";
  const x = digitsOf(a);
  const y = digitsOf(b);
  for (const side of [source, target])
    if (side.language === "zh" && COLLOQUIAL_TAIL.test(side.quantity.text) && x[0] === y[0])
      return "colloquial-tail";
  if (x.length === y.length && x !== y && sortedDigits(x) === sortedDigits(y)) return "transposed";
  if (isOneShorter(x, y) || isOneShorter(y, x)) return "dropped-digit";
  if (x.length > 1 && x.length === y.length && differingPlaces(x, y) === 1) return "one-digit";
  return "other";
}

/** The power of ten that the rendition is off by; null when its digits are others. Zero is no slip. */
export function magnitudeSlip(source: Decimal, target: Decimal): number | null {
  const power = powerOfTenBetween(target, source);
  return power === null || power === 0 ? null : power;
}
