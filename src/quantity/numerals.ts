import { absolute, compare, fromInteger, toPlain, type Decimal } from "./decimal.js";

const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"] as const;

/** Four places: 2,030 is 二千零三十, 12 is 十二. */
function group(value: number, leading: boolean): string {
  let out = "";
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = out !== "";
      continue;
    }
    if (zero) out += "零";
    zero = false;
    out +=
      (digit === 1 && place === 1 && out === "" && leading ? "" : (DIGITS[digit] ?? "")) +
      (PLACES[place] ?? "");
  }
  return out;
}

const LIMIT = fromInteger(100_000_000);

/** An integer below 亿 in Chinese numerals; null for other values. */
function chineseNumeral(value: Decimal): string | null {
  const magnitude = absolute(value);
  if (magnitude.exponent < 0 || magnitude.coefficient === 0n || compare(magnitude, LIMIT) >= 0) return null;
  const whole = Number(toPlain(magnitude));
  const high = Math.floor(whole / 10_000);
  const low = whole % 10_000;
  if (high === 0) return group(low, true);
  const gap = low > 0 && low < 1000 ? "零" : "";
  return `${group(high, true)}万${gap}${low === 0 ? "" : group(low, false)}`;
}

/**
 * Whether a text holds a value in Chinese numerals, a leading 一 left out or not (百年, 一百年). The congress 十八大 is
 * the eighteenth, not eighteen of anything.
 */
export function standsInNumerals(value: Decimal, text: string): boolean {
  const numeral = chineseNumeral(value);
  if (numeral === null) return false;
  const short =
    numeral.startsWith("一") && numeral.length > 1
      ? numeral.slice(1)
      : numeral.replace(/^二(?=[百千万])/, "两");
  return [numeral, short].some((form) => {
    const at = text.indexOf(form);
    return at !== -1 && text[at + form.length] !== "大";
  });
}
