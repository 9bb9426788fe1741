import { saysPoint } from "./compare-readings.js";
import type { Quantity } from "./quantity.js";
import type { UnitRow } from "./units.data.js";
import { unitRow } from "./units.js";

export type UnitRelation = "same" | "compatible" | "currency" | "measure" | "percent-for-point";

/**
 * Whether two quantities of equal digits may be the same thing. Only what both sides say for certain can disagree:
 * a bare number agrees with anything, and counted things are compared by their nouns elsewhere.
 */
export function relateUnits(a: Quantity, b: Quantity): UnitRelation {
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has("percentage-point") && (kinds.has("percent") || kinds.has("permille"))) {
    const points = a.kind === "percentage-point" ? a : b;
    return saysPoint(points) ? "percent-for-point" : "compatible";
  }
  if (kinds.has("basis-point") && kinds.has("percent")) return "percent-for-point";
  if (a.unit === b.unit) return a.kind === b.kind ? "same" : "compatible";
  if (isYuan(a) && isUsDollar(b)) return "currency";
  if (isYuan(b) && isUsDollar(a)) return "currency";
  if (a.unit === null || b.unit === null) return "compatible";
  if (isYenSign(a, b) || isYenSign(b, a)) return "compatible";
  if (isPounds(a, b) || isPounds(b, a)) return "currency";
  // 度 and "degrees" alone may be of heat, of an angle or of spectacles.
  if (a.unit === "degree" || b.unit === "degree") return "compatible";
  if (a.kind === "money" && b.kind === "money") return "currency";
  const first = unitRow(a.unit);
  const second = unitRow(b.unit);
  if (first === null || second === null) return "compatible";
  return confusable(first, second) ? "measure" : "compatible";
}

/** ¥ stands for yuan and for yen. */
function isYenSign(sign: Quantity, money: Quantity): boolean {
  return (
    /^\D*[¥￥]/.test(sign.text) && (money.unit === "JPY" || money.unit === "CNY") && money.kind === "money"
  );
}

/** Pounds without a sign are read as a weight; beside another currency they are money. */
function isPounds(pounds: Quantity, money: Quantity): boolean {
  return pounds.unit === "pound" && money.kind === "money" && money.unit !== "GBP";
}

/** 元 that may be of the mainland, Hong Kong or Taiwan: of whichever, it is no US dollar. */
function isYuan(quantity: Quantity): boolean {
  return quantity.kind === "money" && quantity.unit === null && /[元块塊圆圓]/.test(quantity.text);
}

function isUsDollar(quantity: Quantity): boolean {
  return quantity.unit === "USD" && /us|u\.s\.|美/i.test(quantity.text);
}

/** Dimensions whose units are said for one another: days for months, megawatts for megawatt-hours. */
const NEIGHBOURS: ReadonlySet<string> = new Set([
  "time calendar",
  "calendar time",
  "power energy",
  "energy power",
]);

function confusable(a: UnitRow, b: UnitRow): boolean {
  if (a.dimension === null || b.dimension === null) return false;
  return a.dimension === b.dimension || NEIGHBOURS.has(`${a.dimension} ${b.dimension}`);
}
