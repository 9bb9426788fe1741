import { charCode } from "./char-code.js";
import { add, multiply, negate, scaleByTen, type Decimal } from "./decimal.js";
import type { Precision, QuantityKind } from "./quantity.js";
import { HAN_DIGIT } from "./zh-characters.js";
import { draft, yuanOf, type Draft, type Scan } from "./zh-draft.js";
import { MONEY_NOUN } from "./zh-money.data.js";
import { digitIsLast, lastTenth, withParts } from "./zh-compounds.js";
import { moneyAt } from "./zh-money.js";
import type { Numeral } from "./zh-numeral.js";
import type { Prefix } from "./zh-prefixes.js";
import { suffixAt, type FoundSuffix } from "./zh-suffixes.js";
import { exact, small } from "./zh-value.js";

/** What a number turns out to measure: how its value follows from the number, and where its unit ends. */
export interface Measured {
  readonly kind: QuantityKind;
  readonly unit: string | null;
  /** The value in `unit` of the number said. */
  readonly of: (said: Decimal) => Decimal;
  readonly end: number;
  readonly incidental: boolean;
  readonly precision?: Precision;
  /** No unit was said. */
  readonly plain: boolean;
}

const same = (said: Decimal): Decimal => said;
const HALF = exact(5, -1);

function measured(
  kind: QuantityKind,
  unit: string | null,
  end: number,
  of = same,
  incidental = false,
): Measured {
  return { kind, unit, of, end, incidental, plain: false };
}

/** Verbs of growth that end right before a number of times: 增长了两倍 is three times as much, 增长到两倍 is two. */
const GROWN =
  /(?:增长|增加|[增涨]|提高|提升|上涨|上升|扩大|高出|[高多翻贵快长]|扩张|增多|增至?了|激增|飙升|暴涨)(?:[了近约逾]|超过了?|将近|接近|大约|不到|足足|整整|幅度达|幅度超过|多达|幅达|率达|超)?$/;

function growsBefore(text: string, at: number): boolean {
  return GROWN.test(text.slice(Math.max(0, at - 8), at));
}

/** 翻了两番 is four times. */
function doublings(said: Decimal): Decimal {
  const times = small(said);
  return times < 0 || times > 60 ? said : exact(2 ** times, 0);
}

/** Nouns of what is merely listed (讲三点, 两个方面): the count is the speaker's, not the company's. */
const LISTED: ReadonlySet<string> = new Set(["aspect", "reason", "part", "step"]);

/** Measure words behind which half a unit may be said: 三年半, 一吨半, 三成半. */
function halfBehind(text: string, end: number): boolean {
  return text.charAt(end) === "半" && !"导年场山岛径成夜个月天小".includes(text.charAt(end + 1) || "。");
}

const UNIT_OF_HALF = "个半";
const MUCH_OF = "个多";

/** Reads the unit behind a number. Null when 块 counts pieces or the word is no unit here. */
export function measureAt(scan: Scan, numeral: Numeral, prefix: Prefix): Measured | null {
  const { text } = scan;
  const { end } = numeral;
  // 两个半小时, 三个多月.
  const inserted = text.startsWith(UNIT_OF_HALF, end)
    ? UNIT_OF_HALF
    : text.startsWith(MUCH_OF, end)
      ? MUCH_OF
      : null;
  if (inserted !== null) {
    const found = suffixAt(text, end + 2);
    if (found?.suffix.type === "unit" && (found.suffix.kind === "duration" || inserted === MUCH_OF)) {
      const { id, kind } = found.suffix;
      const of = inserted === UNIT_OF_HALF ? (said: Decimal) => add(said, HALF) : same;
      const made = measured(kind, id === "quarter-hour" ? "hour" : id, found.end, of);
      return inserted === MUCH_OF ? { ...made, precision: "over" } : made;
    }
    if (
      inserted === MUCH_OF &&
      (found?.suffix.type === "points" || found?.suffix.type === "percentage-point")
    )
      return { ...measured("percentage-point", null, found.end), precision: "over" };
    if (inserted === UNIT_OF_HALF) return measured("count", null, end + 2, (said) => add(said, HALF));
  }
  const found = suffixAt(text, end);
  if (found === null) return null;
  return fromSuffix(scan, numeral, prefix, found);
}

function fromSuffix(scan: Scan, numeral: Numeral, prefix: Prefix, found: FoundSuffix): Measured | null {
  const { text } = scan;
  const { suffix, end } = found;
  switch (suffix.type) {
    case "percent":
    case "permille":
    case "percentage-point":
    case "basis-point":
      return measured(suffix.type, null, end);
    case "tenths":
      return tenths(text, end, numeral);
    case "discount":
      return discount(numeral, end);
    case "times": {
      const grown = growsBefore(text, prefix.start) || growsBefore(text, numeral.start);
      const half = halfBehind(text, end) ? HALF : null;
      const more = (said: Decimal) => (half === null ? said : add(said, half));
      const of = grown ? (said: Decimal) => add(more(said), exact(1, 0)) : more;
      return measured("multiple", null, half === null ? end : end + 1, of);
    }
    case "doublings":
      return /翻(?:[了近约]|超过)?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
        ? measured("multiple", null, end, doublings)
        : null;
    case "points":
      return points(text, numeral, prefix, end);
    case "dozens":
      return measured("count", null, end, (said) => multiply(said, exact(12, 0)));
    case "age":
      return measured(
        "age",
        suffix.unit,
        halfBehind(text, end) ? end + 1 : end,
        halfBehind(text, end) ? (said) => add(said, HALF) : same,
      );
    case "money":
    case "kuai":
    case "jiao":
    case "fen":
      return money(scan, numeral, prefix, found);
    case "unit":
      return unit(text, numeral, found);
  }
}

function money(scan: Scan, numeral: Numeral, prefix: Prefix, found: FoundSuffix): Measured | null {
  const read = moneyAt(scan.text, numeral, found);
  if (read === null) {
    return found.suffix.type === "kuai" ? measured("count", "unit", found.end, same, numeral.single) : null;
  }
  const code = read.code ?? prefix.currency ?? yuanOf(scan);
  const { value } = read;
  const factor = found.suffix.type === "jiao" ? -1 : found.suffix.type === "fen" ? -2 : 0;
  const minor = found.suffix.type === "money" && found.suffix.minor ? -2 : factor;
  // A range shares the unit, but only a single sum has smaller parts.
  const of = (said: Decimal) => (said === numeral.value ? value : scaleByTen(said, minor));
  return { kind: "money", unit: code, of, end: read.end, incidental: false, plain: false };
}

/** 七成 is 70 %, 七成六 is 76 %, 三成半 is 35 %. */
function tenths(text: string, end: number, numeral: Numeral): Measured | null {
  const value = small(numeral.value);
  if (value > 10 || (numeral.precision !== "exact" && !numeral.point)) return null;
  const ten = (said: Decimal) => scaleByTen(said, 1);
  if (halfBehind(text, end)) return measured("percent", null, end + 1, (said) => add(ten(said), exact(5, 0)));
  const digit = HAN_DIGIT[charCode(text, end)] ?? -1;
  if (
    digit > 0 &&
    text.charAt(end) !== "两" &&
    suffixAt(text, end + 1) === null &&
    digitIsLast(text, end + 1)
  )
    return measured("percent", null, end + 1, (said) => add(ten(said), exact(digit, 0)));
  return measured("percent", null, end, ten);
}

/** 八折 is 80 % of the price, 八五折 and 85折 are 85 %. 十折 is no discount and never said. */
function discount(numeral: Numeral, end: number): Measured | null {
  const value = small(numeral.value);
  if (value >= 100 || (numeral.bare && value === 10)) return null;
  const two = value >= 10 && numeral.digits === 2;
  if (value >= 10 && !two) return null;
  const shift = two ? 0 : 1;
  return measured("percent", null, end, (said) => scaleByTen(said, shift));
}

const POINTS_MOVED =
  /(?:下降|下滑|上升|提升|提高|增长|增加|收窄|扩大|回落|改善|降低|[高低涨跌降升少多差])(?:[了近约]|大概|超过|不到|将近)?$/;

/** 2.5点 of a margin are percentage points, 三千点 of an index are points, 三点 of a speech are merely counted. */
function points(text: string, numeral: Numeral, prefix: Prefix, end: number): Measured | null {
  const value = small(numeral.value);
  if (numeral.point && value < 0) return measured("percentage-point", null, end);
  if (value >= 100) return measured("count", "point", end);
  const before = text.slice(Math.max(0, prefix.start - 6), prefix.start);
  if (POINTS_MOVED.test(before)) return measured("percentage-point", null, end);
  if (text.startsWith("一点", numeral.start)) return null;
  return measured("count", "unit", end, same, true);
}

function unit(text: string, numeral: Numeral, found: FoundSuffix): Measured | null {
  const { suffix, end, generic } = found;
  if (suffix.type !== "unit") return null;
  const { id, kind } = suffix;
  const article = numeral.single && text.startsWith("一", numeral.start);
  // 二次, 二期 and 二楼 are the second ones; two of a thing are 两次.
  if (kind === "count" && numeral.single && text.startsWith("二", numeral.start) && id !== "person")
    return measured("ordinal", null, end, same, true);
  if (kind === "count") {
    if (id === "occurrence" && article) return measured("count", id, end, same, true);
    const listed = LISTED.has(id) && !numeral.arabic;
    return measured("count", id, end, same, listed || (article && (generic || !numeral.arabic)));
  }
  if (halfBehind(text, end)) {
    return measured(kind, id === "quarter-hour" ? "minute" : id, end + 1, (said) => add(said, HALF));
  }
  if (kind === "duration") {
    if (id === "quarter-hour") return measured(kind, "minute", end, (said) => multiply(said, exact(15, 0)));
    if (id === "half") return measured(kind, "half", end);
    const whole = withParts(text, end, id);
    if (whole !== null) {
      const { of } = whole;
      return measured(kind, whole.unit, whole.end, of);
    }
    return measured(kind, id, end, same, article);
  }
  if (id === "celsius" && text.charAt(end - 1) === "度") return temperature(text, numeral, end);
  const tenth = lastTenth(text, id, end, numeral);
  if (tenth !== null) return measured(kind, id, tenth.end, (said) => add(said, tenth.value));
  // 每小时120公里, 时速120公里
  const speed =
    id === "kilometre" &&
    /(?:每小时|时速)(?:[达约近超]|可达|达到|超过)?$/.test(
      text.slice(Math.max(0, numeral.start - 6), numeral.start),
    );
  return measured(kind, speed ? "kilometre-per-hour" : id, end);
}

/** 度 is of warmth where the words around it say so, of an angle otherwise; 华氏 before it makes it Fahrenheit. */
function temperature(text: string, numeral: Numeral, end: number): Measured {
  if (text.charAt(end - 2) === "氏") return measured("measure", "celsius", end);
  const before = text.slice(Math.max(0, numeral.start - 6), numeral.start);
  if (before.includes("华氏")) return measured("measure", "fahrenheit", end);
  const around = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  return measured("measure", /[温热冷烧暖寒下℃]|摄氏/.test(around) ? "celsius" : "degree", end);
}

/** Behind these a scale without a unit is money whose currency is not said: 研发投入了19.2亿. */
export function isMoneyByContext(text: string, numeral: Numeral, at: number): boolean {
  // At least ten thousand, and said with a unit: 7万2, 312亿.
  const { coefficient, exponent } = numeral.value;
  if (numeral.digits > 0 || coefficient.toString().length + exponent < 5) return false;
  let from = Math.max(0, at - 24);
  for (let i = at - 1; i >= from; i--) if ("。；！？;!?\n".includes(text.charAt(i))) from = i + 1;
  return MONEY_NOUN.test(text.slice(from, at));
}

/** The draft of one number with its unit and prefix. */
export function figure(numeral: Numeral, prefix: Prefix, found: Measured): Draft {
  const sign = (value: Decimal) => (prefix.negative ? negate(value) : value);
  const made = draft(found.kind, prefix.start, found.end, null);
  if (numeral.high === null) made.value = sign(found.of(numeral.value));
  else {
    made.low = found.of(numeral.value);
    made.high = found.of(numeral.high);
  }
  made.unit = found.unit;
  const own = numeral.precision === "exact" ? (found.precision ?? "exact") : numeral.precision;
  made.precision = prefix.precision === "exact" ? own : prefix.precision;
  made.vague = numeral.vague;
  // 几家, 几个月: no size is said, so nothing is lost without it.
  made.incidental = found.incidental || (numeral.vague && numeral.end === numeral.start + 1);
  made.plain = found.plain;
  return made;
}
