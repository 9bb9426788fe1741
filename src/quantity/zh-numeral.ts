import type { Decimal } from "./decimal.js";
import type { Precision } from "./quantity.js";

/** A number as it was said, before its unit is known. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** The upper end of 七八十, 两三百; null for a plain number. */
  readonly high: Decimal | null;
  /** `over` for 三百多, `about` for 十来. */
  readonly precision: Precision;
  /** 几十, 数百: only the scale was said. */
  readonly vague: boolean;
  /** The number begins with an Arabic digit. */
  readonly arabic: boolean;
  /** How many digits it has when it is nothing but digits (2024, 二零二四); 0 when it holds a unit such as 十. */
  readonly digits: number;
  /** Only units, no digit: 百, 千万, 万亿. Alone these are mostly parts of words. */
  readonly bare: boolean;
  /** It holds a decimal point. */
  readonly point: boolean;
  /** Nothing but one Chinese digit: 一, 两, 三. */
  readonly single: boolean;
  /** The scale that a range may share: 4 for 十七万, 8 for 三点五亿; 0 without. */
  readonly scale: number;
  /** The same for 五百 and 八千: a digit and one unit below 万; 0 otherwise. */
  readonly step: number;
  /** It was written 1,200 or has leading zeros: never a year. */
  readonly grouped: boolean;
  readonly leadingZero: boolean;
}
