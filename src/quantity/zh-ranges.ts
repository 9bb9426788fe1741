import { charCode } from "./char-code.js";
import { compare, negate, scaleByTen, type Decimal } from "./decimal.js";
import { draft, type Draft, type Scan } from "./zh-draft.js";
import { isDigit } from "./zh-characters.js";
import { measureAt, type Measured } from "./zh-measures.js";
import type { Numeral } from "./zh-numeral.js";
import { readNumeral } from "./zh-numerals.js";
import type { Prefix } from "./zh-prefixes.js";
import { suffixAt } from "./zh-suffixes.js";

/** Between the ends of a range. 和 and 与 need 之间 behind the second end. */
const LINKS = ["到", "至", "-", "~", "或者", "或", "和", "与", "跟", "、", "乃至"];
const LINK_STARTS = LINKS.map((word) => word.charAt(0)).join("");
const linkAt = (text: string, at: number) => LINKS.find((word) => text.startsWith(word, at));
const NEEDS_BETWEEN = new Set(["和", "与", "跟", "、"]);
const BETWEEN = /^(?:之间|间(?!隔|接))/;

/** Signs that may be repeated before the second end: ¥15-¥17, RMB1.5-RMB1.6 billion. */
const REPEATED = /^(?:RMB|CNY|US\$|HK\$|NT\$|USD|[¥$€£约近]|大约|大概) ?/i;

/** 增加3亿元至30亿元: by so much, to so much. Rates are said so of ranges (增长5%至8%). */
const CHANGE = new Set(["到", "至"]);
const RATES: ReadonlySet<string> = new Set([
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "multiple",
]);
const MOVED = /(?:增长|增加|提升|提高|上升|上涨|下降|减少|下滑|下跌|回落|降低|收窄|扩大|[增涨降减])了?$/;

const LESS = (a: Decimal, b: Decimal) => compare(a, b) < 0;

/** The first end as it was meant: 15 of 15到17万 is 150,000, 三 of 三到五百 is 300. */
function shareScale(first: Numeral, second: Numeral): Decimal {
  const { value } = first;
  if (first.scale > 0 || second.vague) return value;
  if (second.scale > 0) {
    const mantissa = scaleByTen(second.value, -second.scale);
    return LESS(value, mantissa) ? scaleByTen(value, second.scale) : value;
  }
  if (second.step > 0 && first.single) {
    const mantissa = scaleByTen(second.value, -second.step);
    return LESS(value, mantissa) ? scaleByTen(value, second.step) : value;
  }
  return value;
}

export interface Range {
  readonly made: Draft;
  readonly end: number;
  /** Its second number, which says the scale. */
  readonly second: Numeral;
}

/**
 * A range whose first end is `first`, `behind` being the unit that stands right behind it (null for none). Null when there
 * is no second end, when the units differ (下降2个点至15%), or when the ends are not in order (3比2, 5-3).
 */
export function rangeAt(scan: Scan, first: Numeral, prefix: Prefix, behind: Measured | null): Range | null {
  const { text } = scan;
  let at = behind?.end ?? first.end;
  if (text.charAt(at) === " ") at += 1;
  const link = LINK_STARTS.includes(text.charAt(at) || "。") ? linkAt(text, at) : undefined;
  if (link === undefined) return null;
  at += link.length;
  if (text.charAt(at) === " ") at += 1;
  if (link === "-" && !first.arabic) {
    // A dash between Chinese numerals is a pause.
    if (text.charAt(at) === "-") return null;
  }
  if (link === "到" && text.charAt(at) === "了") return null;
  const repeated = REPEATED.exec(text.slice(at, at + 6));
  if (repeated !== null) at += repeated[0].length;
  const second = readNumeral(text, at);
  if (second === null || second.bare || (second.vague && !first.vague)) return null;
  const bare = BETWEEN.exec(text.slice(second.end, second.end + 3));
  const measured = bare === null ? measureAt(scan, second, { ...prefix, start: first.start }) : null;
  const own = shortened(text, first, second, behind, measured) ? measured : behind;
  const after = measured?.end ?? second.end;
  const between = bare ?? BETWEEN.exec(text.slice(after, after + 3));
  if (NEEDS_BETWEEN.has(link) && between === null) return null;
  if (own !== null && (measured === null || measured.kind !== own.kind || measured.unit !== own.unit)) {
    return null;
  }
  if (own === null && measured === null && between === null && !looksLikeRange(text, first, second, link))
    return null;
  const negative = prefix.negative;
  const low = shareScale(first, second);
  const top = second.high ?? second.value;
  const toValue = (measured ?? own)?.of ?? ((said: Decimal) => said);
  const lowValue = own === null ? toValue(low) : own.of(first.value);
  const highValue = toValue(top);
  const signed = negative ? negate(lowValue) : lowValue;
  // 420万至390万年前: counted back from now, the larger end comes first.
  const backwards =
    measured?.kind === "duration" && text.charAt(measured.end) === "前" && LESS(highValue, signed);
  if (!backwards && !LESS(signed, highValue)) return null;
  if (
    own !== null &&
    own === behind &&
    CHANGE.has(link) &&
    !RATES.has(own.kind) &&
    MOVED.test(text.slice(Math.max(0, prefix.start - 5), prefix.start))
  )
    return null;
  const stop = measured?.end ?? second.end;
  const end = between === null ? stop : stop + between[0].length;
  const made = draft(measured?.kind ?? "count", prefix.start, end, null);
  made.low = backwards ? highValue : signed;
  made.high = backwards ? signed : highValue;
  made.unit = measured?.unit ?? null;
  made.precision = prefix.precision;
  made.vague = first.vague && second.vague;
  made.incidental = measured?.incidental ?? false;
  made.plain = measured === null;
  return { made, end, second };
}

/** 五分到八分钱: the first end has the beginning of the second's unit, which alone would count points. */
function shortened(
  text: string,
  first: Numeral,
  second: Numeral,
  behind: Measured | null,
  measured: Measured | null,
): boolean {
  if (behind === null || measured?.kind !== "money" || behind.kind === "money") return false;
  const unit = text.slice(first.end, behind.end);
  return unit !== "" && text.slice(second.end, measured.end).startsWith(unit);
}

/** Without a unit a dash or 到 between two numbers may also be a score, a page or a name. */
function looksLikeRange(text: string, first: Numeral, second: Numeral, link: string): boolean {
  if (link === "-" && (!first.arabic || !second.arabic)) return false;
  if (link === "或" || link === "或者" || link === "、") return false;
  if (isDigit(charCode(text, first.start - 1))) return false;
  const after = suffixAt(text, second.end);
  return after === null && text.charAt(second.end) !== "-";
}

/** Where a percentage given with 百分之 goes on: 百分之五到百分之八, 百分之五到八. */
export function percentLink(text: string, at: number): number {
  const link = text.charAt(at);
  if (!"到至-~".includes(link) || link === "") return -1;
  return text.startsWith("百分之", at + 1) ? at + 4 : at + 1;
}
