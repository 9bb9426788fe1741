import { charCode } from "./char-code.js";
import { add, multiply, type Decimal } from "./decimal.js";
import { HAN_DIGIT, isDigit } from "./zh-characters.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { suffixAt } from "./zh-suffixes.js";
import { exact, small } from "./zh-value.js";

/** Whether nothing that a digit could count stands behind it: the tenth of 三成五, 一米八. */
export function digitIsLast(text: string, at: number): boolean {
  const code = charCode(text, at);
  return code < 0x4e00 || code > 0x9fff || "左上下以的是和与到至跟".includes(text.charAt(at));
}

/** Smaller units that may follow a length of time: 1小时30分钟, 8天20小时, 一年零三个月. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  year: { month: 12 },
  week: { day: 7, hour: 168 },
  day: { hour: 24, minute: 1440 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
};

export function withParts(
  text: string,
  from: number,
  larger: string,
): { readonly unit: string; readonly end: number; readonly of: (said: Decimal) => Decimal } | null {
  const smaller = PARTS[larger];
  if (smaller === undefined) return null;
  let at = from;
  if ("零又余多".includes(text.charAt(at)) && text.charAt(at) !== "") at += 1;
  if (text.charAt(at) === "又") at += 1;
  if (!isDigit(charCode(text, at)) && readableDigit(text, at) < 0) return null;
  const numeral = readNumeral(text, at);
  if (numeral === null || numeral.high !== null || numeral.vague) return null;
  // 三年五月 is a date of some reign, 三年五个月 a length of time.
  if (text.charAt(numeral.end) === "月") return null;
  const found = suffixAt(text, numeral.end);
  let id = found?.suffix.type === "unit" && found.suffix.kind === "duration" ? found.suffix.id : null;
  let end = found?.end ?? 0;
  const bare = text.charAt(numeral.end);
  if (id === null && larger === "day" && bare === "时") [id, end] = ["hour", numeral.end + 1];
  if (id === null && larger === "hour" && bare === "分") [id, end] = ["minute", numeral.end + 1];
  const factor = id === null ? undefined : smaller[id];
  if (id === null || factor === undefined || small(numeral.value) >= factor) return null;
  const rest = numeral.value;
  const of = (said: Decimal) => add(multiply(said, exact(factor, 0)), rest);
  const further = withParts(text, end, id);
  if (further === null) return { unit: id, end, of };
  return { unit: further.unit, end: further.end, of: (said) => further.of(of(said)) };
}

function readableDigit(text: string, at: number): number {
  const code = charCode(text, at);
  return text.charAt(at) === "十" ? 10 : (HAN_DIGIT[code] ?? -1);
}

/** Units whose tenths are said without a unit: 一米八, 三斤二, 五吨三; of a metre the hundredths too (一米七五). */
const TENTHS: ReadonlySet<string> = new Set(["metre", "jin", "tonne", "mu", "chi"]);

export function lastTenth(
  text: string,
  id: string,
  end: number,
  numeral: Numeral,
): { readonly value: Decimal; readonly end: number } | null {
  if (!TENTHS.has(id) || numeral.arabic || numeral.high !== null || numeral.point) return null;
  const first = HAN_DIGIT[charCode(text, end)] ?? -1;
  if (first < 1) return null;
  if (id === "jin" && (text.charAt(end + 1) === "两" || text.charAt(end + 1) === "钱"))
    return text.charAt(end + 1) === "两" ? { value: exact(first, -1), end: end + 2 } : null;
  const second = id === "metre" ? (HAN_DIGIT[charCode(text, end + 1)] ?? -1) : -1;
  const stop = second < 0 ? end + 1 : end + 2;
  if (text.charAt(end) === "两" || !digitIsLast(text, stop)) return null;
  return { value: second < 0 ? exact(first, -1) : exact(first * 10 + second, -2), end: stop };
}
