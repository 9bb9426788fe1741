import { tokenise, type Tokens } from "./en-tokens.js";

/** A text being read: its tokens, and what it speaks of as far as that decides what a sign means. */
export interface Scan extends Tokens {
  readonly context: { yen: boolean | null; rates: boolean | null };
}

export function scanOf(text: string): Scan {
  const { list, stops, bases } = tokenise(text);
  return { text, list, stops, bases, context: { yen: null, rates: null } };
}

const YEN = /\b(?:yen|japan|japanese|tokyo|jpy)\b/i;
const YUAN = /\b(?:yuan|rmb|renminbi|china|chinese|cny|beijing|shanghai)\b/i;

/** The text is about Japan and not about China, so that `¥` is the yen. */
export function speaksOfYen(scan: Scan): boolean {
  return (scan.context.yen ??= YEN.test(scan.text) && !YUAN.test(scan.text));
}

const RATES = /%|\b(?:margins?|percent|percentage|rates?|ratio|growth|yield|share of)\b/i;

/** The text speaks of percentages, so that bare points are percentage points. */
export function speaksOfRates(scan: Scan): boolean {
  return (scan.context.rates ??= RATES.test(scan.text));
}
