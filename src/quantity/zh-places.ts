import type { QuantityKind } from "./quantity.js";

/** A number of places said for a size: 两位数 is anything from ten to 99. */
export interface FoundPlaces {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly low: number;
  readonly high: number;
}

const SIZES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  个: [1, 9],
  单: [1, 9],
  两: [10, 99],
  双: [10, 99],
  三: [100, 999],
  四: [1000, 9999],
};

/** 高个位数 and the like narrow a size to a third of it. */
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly [low: number, high: number]>>>> = {
  高: { 个: [7, 9], 单: [7, 9], 双: [70, 99], 两: [70, 99] },
  中: { 个: [4, 6], 单: [4, 6], 双: [40, 60], 两: [40, 60] },
  低: { 个: [1, 3], 单: [1, 3], 双: [10, 13], 两: [10, 13] },
};

/** 两位数 with its 位 at `at`, beginning at or after `from`. One and two places are said of growth rates. */
export function placesAt(text: string, at: number, from: number): FoundPlaces | null {
  if (text.charAt(at + 1) !== "数" || at - 1 < from) return null;
  const size = text.charAt(at - 1);
  const whole = SIZES[size];
  if (whole === undefined) return null;
  const part = at - 2 >= from ? PARTS[text.charAt(at - 2)]?.[size] : undefined;
  const [low, high] = part ?? whole;
  return {
    start: part === undefined ? at - 1 : at - 2,
    end: text.startsWith("百分比", at + 2) ? at + 5 : at + 2,
    kind: high < 100 ? "percent" : "count",
    low,
    high,
  };
}
