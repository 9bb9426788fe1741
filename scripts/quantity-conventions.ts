import { ENGLISH_CONVENTIONS } from "./quantity-conventions-en.js";
import { CHINESE_CONVENTIONS } from "./quantity-conventions-zh.js";

/**
 * Cases of the tables whose answer is a convention of the library they come from, not what the words mean: left out
 * of the score, each with the reason. Keys are `suite#row` (rows count from 0) or the id that the table gives.
 */
export const CONVENTIONS: ReadonlyMap<string, string> = new Map([
  ...CHINESE_CONVENTIONS,
  ...ENGLISH_CONVENTIONS,
]);
