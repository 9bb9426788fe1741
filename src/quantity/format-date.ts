import type { Language } from "../text/language.js";
import { ordinal } from "./ordinal.js";
import type { DateParts, PeriodUnit } from "./quantity.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const YEARS_ZH = ["前年", "去年", "今年", "明年", "后年"];
const UNITS_ZH: Readonly<Record<PeriodUnit, string>> = {
  year: "年",
  half: "半年",
  quarter: "季度",
  month: "月",
  week: "周",
  day: "天",
};

const PARTS_EN = {
  start: "the start of ",
  early: "early ",
  mid: "mid-",
  late: "late ",
  end: "the end of ",
} as const;
const PARTS_ZH = { start: "初", early: "初", mid: "中", late: "下旬", end: "底" } as const;

function relativeEnglish(unit: PeriodUnit, offset: number): string {
  if (offset === 0) return unit === "day" ? "today" : `this ${unit}`;
  if (Math.abs(offset) === 1) {
    if (unit === "day") return offset < 0 ? "yesterday" : "tomorrow";
    return `${offset < 0 ? "last" : "next"} ${unit}`;
  }
  if (offset === 2) return unit === "day" ? "the day after tomorrow" : `the ${unit} after next`;
  if (offset === -2) return unit === "day" ? "the day before yesterday" : `the ${unit} before last`;
  const count = Math.abs(offset);
  return `${count} ${unit}s ${offset < 0 ? "ago" : "from now"}`;
}

function relativeChinese(unit: PeriodUnit, offset: number): string {
  if (unit === "year" && Math.abs(offset) <= 2) return YEARS_ZH[offset + 2] ?? "";
  const word = UNITS_ZH[unit];
  if (offset === 0) return `本${word}`;
  if (Math.abs(offset) === 1) return `${offset < 0 ? "上" : "下"}个${word}`;
  return `${Math.abs(offset)}个${word}${offset < 0 ? "前" : "后"}`;
}

/** Largest part first, without a space: 2025年一季度, 8月18日, 明年年底. */
function chinese(date: DateParts): string {
  const { relative } = date;
  const out: string[] = [];
  if (date.year !== undefined) out.push(`${date.year}${date.fiscal === true ? "财年" : "年"}`);
  else if (relative !== undefined) out.push(relativeChinese(relative.unit, relative.offset));
  if (date.samePeriod === true) out.push("同期");
  if (date.century !== undefined) out.push(`${date.century}世纪`);
  if (date.decade !== undefined) out.push(`${date.decade % 100}年代`);
  if (date.half !== undefined) out.push(date.half === 1 ? "上半年" : "下半年");
  if (date.quarter !== undefined) out.push(`${"一二三四"[date.quarter - 1] ?? ""}季度`);
  if (date.month !== undefined) out.push(`${date.month}月`);
  if (date.day !== undefined) out.push(`${date.day}日`);
  if (date.weekday !== undefined) out.push(`周${"日一二三四五六"[date.weekday % 7] ?? ""}`);
  if (date.part !== undefined) out.push(PARTS_ZH[date.part]);
  return out.join("");
}

/** Smallest part first: `Q1 2025`, `August 18, 2024`, `the first half of last year`. */
function english(date: DateParts): string {
  const { relative } = date;
  const small: string[] = [];
  if (date.weekday !== undefined) small.push(WEEKDAYS[date.weekday % 7] ?? "");
  if (date.month !== undefined) {
    const month = MONTHS[date.month - 1] ?? "";
    small.push(date.day === undefined ? month : `${month} ${date.day}`);
  } else if (date.day !== undefined) small.push(`the ${ordinal(String(date.day))}`);
  if (date.quarter !== undefined) small.push(`Q${date.quarter}`);
  if (date.half !== undefined) small.push(`the ${date.half === 1 ? "first" : "second"} half`);
  if (date.decade !== undefined) small.push(`the ${date.decade}s`);
  if (date.century !== undefined) small.push(`the ${ordinal(String(date.century))} century`);
  if (date.samePeriod === true) small.push("the same period");
  const inner = small.join(" ");
  const part = date.part === undefined ? "" : PARTS_EN[date.part];
  if (date.year !== undefined) {
    const year = `${date.fiscal === true ? "fiscal " : ""}${date.year}`;
    const link =
      date.day !== undefined ? ", " : date.half !== undefined || date.samePeriod === true ? " of " : " ";
    return part + (inner === "" ? year : inner + link + year);
  }
  if (relative === undefined) return part + inner;
  const when = relativeEnglish(relative.unit, relative.offset);
  return part + (inner === "" ? when : `${inner} ${date.samePeriod === true ? "" : "of "}${when}`);
}

/** A period or day in words of either language. */
export function formatDate(date: DateParts, language: Language): string {
  return language === "zh" ? chinese(date) : english(date);
}
