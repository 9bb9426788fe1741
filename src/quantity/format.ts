import type { Language } from "../text/language.js";
import { absolute, compare, fromInteger, scaleByTen, toNumber, toPlain, type Decimal } from "./decimal.js";
import { formatDate } from "./format-date.js";
import { ordinal } from "./ordinal.js";
import type { Quantity } from "./quantity.js";
import { unitRow } from "./units.js";

interface Scale {
  readonly places: number;
  readonly word: string;
}

/** The words of scale that speech uses, largest first. Chinese counts in steps of four places, English of three. */
const SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  en: [
    { places: 12, word: " trillion" },
    { places: 9, word: " billion" },
    { places: 6, word: " million" },
  ],
  zh: [
    { places: 12, word: "万亿" },
    { places: 8, word: "亿" },
    { places: 4, word: "万" },
  ],
};

/** More places than this after the point are unreadable; such a value is written out in full. */
const READABLE_PLACES = 4;

/** How each language writes a currency before (English) or after (Chinese) the number. */
const CURRENCY_FORMS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  CNY: { en: "RMB", zh: "元" },
  USD: { en: "US$", zh: "美元" },
  HKD: { en: "HK$", zh: "港元" },
  TWD: { en: "NT$", zh: "新台币" },
  SGD: { en: "S$", zh: "新加坡元" },
  AUD: { en: "A$", zh: "澳元" },
  CAD: { en: "C$", zh: "加元" },
  EUR: { en: "€", zh: "欧元" },
  GBP: { en: "£", zh: "英镑" },
  JPY: { en: "JPY ", zh: "日元" },
  KRW: { en: "KRW ", zh: "韩元" },
};

/** Thousands separators: `1,260`, `12,345.6`. */
export function grouped(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const groups: string[] = [];
  let end = whole.length;
  for (; end > 3 && whole[end - 4] !== "-"; end -= 3) groups.unshift(whole.slice(end - 3, end));
  groups.unshift(whole.slice(0, end));
  return groups.join(",") + (fraction === undefined ? "" : `.${fraction}`);
}

/** A value as its language says it: 1920000000 is `1.92 billion` and `19.2亿`, 28000 is `28,000` and `2.8万`. */
function formatNumber(value: Decimal, language: Language): string {
  const magnitude = absolute(value);
  for (const { places, word } of SCALES[language]) {
    if (compare(magnitude, scaleByTen(fromInteger(1), places)) < 0) continue;
    const scaled = scaleByTen(value, -places);
    if (scaled.exponent >= -READABLE_PLACES) return grouped(toPlain(scaled)) + word;
  }
  const plain = toPlain(value);
  return language === "en" && magnitude.exponent >= 0
    ? grouped(plain)
    : language === "en"
      ? grouped(plain)
      : plain;
}

function withUnit(quantity: Quantity, number: string, value: Decimal, language: Language): string {
  const { kind, unit } = quantity;
  switch (kind) {
    case "percent":
      return `${number}%`;
    case "permille":
      return `${number}‰`;
    case "percentage-point":
      return language === "en"
        ? `${number} percentage ${one(value) ? "point" : "points"}`
        : `${number}个百分点`;
    case "basis-point":
      return language === "en" ? `${number} basis ${one(value) ? "point" : "points"}` : `${number}个基点`;
    case "multiple":
      return language === "en" ? `${number} times` : `${number}倍`;
    case "ordinal":
      return language === "en" ? ordinal(number) : `第${number}`;
    case "age":
      return language === "en" ? `${number} years old` : `${number}岁`;
    case "money": {
      if (unit === null) return number;
      const forms = CURRENCY_FORMS[unit];
      if (language === "zh") return number + (forms?.zh ?? unit);
      return (forms?.en ?? `${unit} `) + number;
    }
    default: {
      const row = unitRow(unit);
      if (row === null || row.id === "unit") return number;
      if (language === "zh") return number + (row.zh[0] ?? "");
      const form = one(value) ? row.en[0] : (row.en[1] ?? row.en[0]);
      return form === undefined ? number : `${number} ${form}`;
    }
  }
}

function one(value: Decimal): boolean {
  return value.coefficient === 1n && value.exponent === 0;
}

/** A time of day, kept in minutes: `19:54`. */
function clockTime(minutes: Decimal): string {
  const all = Math.round(toNumber(minutes));
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
}

const VAGUE_SCALES = ["", " thousand", " million", " billion", " trillion"] as const;
const VAGUE_TENS = ["", "tens of", "hundreds of"] as const;

/** 数亿欧元, of which only the scale is said: `hundreds of millions of EUR`. */
function vagueWords(value: Decimal, unit: string | null): string | null {
  const places = Math.floor(Math.log10(Math.abs(toNumber(value))));
  const scale = VAGUE_SCALES[Math.floor(places / 3)];
  if (scale === undefined || places < 1) return null;
  const tens = VAGUE_TENS[places % 3] ?? "";
  const number = scale === "" ? tens.replace(/ of$/, "") : `${tens}${scale}s`.trim();
  const row = unitRow(unit);
  const name = row === null ? unit : row.id === "unit" ? null : (row.en[1] ?? row.en[0] ?? null);
  return name === null ? number : `${number} of ${name}`;
}

/** A quantity in words of either language, for messages and suggestions: `RMB1.92 billion`, 19.2亿元, `12%`. */
export function formatQuantity(quantity: Quantity, language: Language): string {
  if (quantity.date !== null) return formatDate(quantity.date, language);
  if (quantity.ratio !== null && quantity.kind === "fraction") {
    const { numerator, denominator } = quantity.ratio;
    return language === "zh" ? `${denominator}分之${numerator}` : `${numerator}/${denominator}`;
  }
  if (quantity.low !== null && quantity.high !== null) {
    const low = formatNumber(quantity.low, language);
    const high = withUnit(quantity, formatNumber(quantity.high, language), quantity.high, language);
    const lead =
      language === "en" && quantity.kind === "money" ? withUnit(quantity, low, quantity.low, language) : low;
    return language === "en" ? `${lead} to ${high}` : `${low}到${high}`;
  }
  const { value } = quantity;
  if (value === null) return quantity.text;
  if (quantity.kind === "time") return clockTime(value);
  if (quantity.vague && language === "en") return vagueWords(value, quantity.unit) ?? quantity.text;
  return withUnit(quantity, formatNumber(value, language), value, language);
}
