import { charCode } from "./char-code.js";
import { add, scaleByTen, type Decimal } from "./decimal.js";
import { HAN_DIGIT, isDigit } from "./zh-characters.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import { suffixAt, type FoundSuffix } from "./zh-suffixes.js";
import { exact } from "./zh-value.js";

/** Money behind its number: the value in the major unit, and the code (undefined: 元 or 块, whichever is meant here). */
export interface FoundMoney {
  readonly value: Decimal;
  readonly end: number;
  readonly code: string | undefined;
}

/** 块 counts pieces before these (三块业务, 五块屏), and is money at the end, before 钱 and behind a larger number. */
const PIECES =
  /^(?:业务|[地屏牌板石砖布肉是都和一]|电池|内容|市场|显示|区域|领域|工作|收入|蛋糕|玻璃|金牌|奖牌|手表|硬盘|成本|费用|的?业|的内容|资产|面包|土地|利润|部分)/;

/** 一斤, 一度 behind a price: what it is the price of. */
function isEach(text: string, at: number): boolean {
  return text.charAt(at) === "一" && suffixAt(text, at + 1) !== null;
}

/** A single digit said behind 块 or 毛 without its own unit: the tenth of 三块五. */
function lastDigits(text: string, at: number): { readonly value: Decimal; readonly end: number } | null {
  const han = (i: number) => {
    const code = charCode(text, i);
    return text.charAt(i) === "两" ? -1 : isDigit(code) ? code - 0x30 : (HAN_DIGIT[code] ?? -1);
  };
  const first = han(at);
  if (first < 0) return null;
  // 三块五一斤: the price of one.
  const second = isEach(text, at + 1) ? -1 : han(at + 1);
  const end = second < 0 ? at + 1 : at + 2;
  const after = text.charAt(end);
  // 三块五毛 is read with its units; 三块一台, 五块两个 are prices of one and two.
  if ("毛角分十百千万亿点个台只斤件张年月天瓶杯份条次块人盒袋包家".includes(after) && after !== "")
    return null;
  if (han(end) >= 0 && !isEach(text, end)) return null;
  return { value: second < 0 ? exact(first, -1) : exact(first * 10 + second, -2), end };
}

/** 五角八分 and the like behind 元: each with its own unit, and the last perhaps without (两块二毛五). */
function minorParts(text: string, from: number): { readonly value: Decimal; readonly end: number } {
  let value = exact(0, 0);
  let end = from;
  let smallest = 0;
  for (let part = 0; part < 2; part++) {
    let at = end;
    if ("又零".includes(text.charAt(at)) && text.charAt(at) !== "") at += 1;
    if (at >= text.length) break;
    const numeral = readNumeral(text, at);
    if (numeral === null || numeral.point || numeral.high !== null || numeral.end > at + 3) break;
    const unit = text.charAt(numeral.end);
    const power = unit === "毛" || unit === "角" ? 1 : unit === "分" ? 2 : 0;
    if (power <= smallest || (power === 1 && "利度色".includes(text.charAt(numeral.end + 1) || "。"))) break;
    value = add(value, scaleByTen(numeral.value, -power));
    smallest = power;
    end = numeral.end + 1;
    if (text.charAt(end) === "钱") end += 1;
  }
  if (smallest === 1) {
    const code = HAN_DIGIT[charCode(text, end)] ?? -1;
    const behind = suffixAt(text, end + 1);
    if (
      code > 0 &&
      text.charAt(end) !== "两" &&
      behind === null &&
      ((HAN_DIGIT[charCode(text, end + 1)] ?? -1) < 0 || isEach(text, end + 1))
    ) {
      value = add(value, exact(code, -2));
      end += 1;
    }
  }
  return { value, end };
}

/** 元整 closes a sum on paper. */
function closing(text: string, end: number): number {
  const word = text.charAt(end);
  if (word !== "整" && word !== "正") return end;
  const after = charCode(text, end + 1);
  return after < 0x4e00 || after > 0x9fff ? end + 1 : end;
}

/** A sum of money: the number, its unit, and the tenths and hundredths that follow. Null when 块 counts pieces. */
export function moneyAt(text: string, numeral: Numeral, found: FoundSuffix): FoundMoney | null {
  const { suffix, end } = found;
  const { value } = numeral;
  switch (suffix.type) {
    case "money": {
      if (suffix.minor) return { value: scaleByTen(value, -2), end, code: suffix.code };
      const generic = text.charAt(end - 1) === "元" && end === numeral.end + 1;
      const code = generic ? undefined : suffix.code;
      if (suffix.code === "CNY") {
        const minor = minorParts(text, end);
        return { value: add(value, minor.value), end: closing(text, minor.end), code };
      }
      // 两美元又三美分.
      const at = text.charAt(end) === "又" ? end + 1 : end;
      const next = at < text.length ? readNumeral(text, at) : null;
      const cents = next === null || next.point ? null : suffixAt(text, next.end);
      if (
        next !== null &&
        cents?.suffix.type === "money" &&
        cents.suffix.minor &&
        cents.suffix.code === suffix.code
      )
        return { value: add(value, scaleByTen(next.value, -2)), end: cents.end, code };
      return { value, end, code };
    }
    case "kuai": {
      const minor = minorParts(text, end);
      if (minor.end > end) return { value: add(value, minor.value), end: minor.end, code: undefined };
      if (text.charAt(end - 1) === "钱") return { value, end, code: undefined };
      const tenths = lastDigits(text, end);
      if (tenths !== null) {
        const stop = text.charAt(tenths.end) === "钱" ? tenths.end + 1 : tenths.end;
        return { value: add(value, tenths.value), end: stop, code: undefined };
      }
      const large = !numeral.single || numeral.arabic;
      if (
        PIECES.test(text.slice(end, end + 3)) ||
        (!large && numeral.single && text.startsWith("一", numeral.start))
      )
        return null;
      return { value, end, code: undefined };
    }
    case "jiao": {
      // 一角 is a corner and 八角 a spice unless 钱 or 分 follows, or nothing does.
      const after = charCode(text, end);
      if (
        text.charAt(end - 1) === "角" &&
        after >= 0x4e00 &&
        after <= 0x9fff &&
        readNumeral(text, end) === null &&
        !"整正".includes(text.charAt(end))
      )
        return null;
      const minor = minorParts(text, numeral.start);
      return minor.end >= end
        ? { value: minor.value, end: minor.end, code: undefined }
        : { value: scaleByTen(value, -1), end, code: undefined };
    }
    case "fen":
      return { value: scaleByTen(value, -2), end, code: undefined };
    default:
      return null;
  }
}
