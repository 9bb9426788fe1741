import { figureDraft, type Draft } from "./en-draft.js";
import { asAge, asMeasure } from "./en-measures.js";
import { asMoney, moneyBehind } from "./en-money.js";
import { headNoun } from "./en-nouns.js";
import { readNumeral } from "./en-numerals.js";
import type { Scan } from "./en-scan.js";
import { asMultiple, asShare } from "./en-shares.js";
import { currencyBefore } from "./en-units.js";

/** Reads the quantity that starts at a token, without approximators and ranges. Null when no number starts there. */
export function readFigure(scan: Scan, start: number): Draft | null {
  const { list } = scan;
  const prefix = currencyBefore(list, start);
  if (prefix !== null) {
    const money = moneyBehind(scan, start, prefix);
    if (money !== null) return money;
  }
  const numeral = readNumeral(list, start);
  if (numeral === null) return null;
  const made = figureDraft(start, numeral);
  const at = numeral.next;
  // half a percentage point
  const of = list[at]?.entry.word === "of" ? 1 : 0;
  const article = made.kind === "fraction" && list[at + of]?.entry.word === "a" ? 1 + of : 0;
  const behind = list[at + article]?.entry.word;
  if (
    article === 0 || behind === "percentage" || behind === "percent"
      ? asShare(scan, made, at + article)
      : false
  ) {
    made.ratio = null;
    return made;
  }
  if (asMoney(scan, made, numeral)) return made;
  if (asMultiple(scan, made, at) || asAge(list, made, at)) {
    made.ratio = null;
    return made;
  }
  if (asMeasure(list, made, at)) return made;
  if (made.kind === "count") {
    made.bare = true;
    made.unit = headNoun(list, at);
  }
  return made;
}
