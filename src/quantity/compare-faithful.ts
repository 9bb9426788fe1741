import { isExchanged } from "./compare-currency.js";
import { dateAsNumber, isOtherMonth, relateDates } from "./compare-dates.js";
import { displaced, isNegated, nameOf, otherYuan, type Link } from "./compare-link.js";
import { relateValues } from "./compare-values.js";
import { toNumber } from "./decimal.js";
import type { Figure, Slip, Verdict } from "./comparison.js";
import type { Quantity, ReferencePeriod } from "./quantity.js";

function circumstances(source: Quantity, target: Quantity): number {
  const directions =
    source.direction !== null && target.direction !== null && source.direction !== target.direction;
  const bases = source.basis !== null && target.basis !== null && source.basis !== target.basis;
  return (directions ? 1.2 : 0) + (bases ? 0.8 : 0) + (source.incidental === target.incidental ? 0 : 0.4);
}

/** 28 年 is twenty-eight years as well as the year 2028. */
function saysYears(year: Quantity, length: Quantity): boolean {
  return (
    length.kind === "duration" &&
    length.unit === "year" &&
    length.value !== null &&
    /^\d{2}\s?年$/.test(year.text) &&
    toNumber(length.value) === (year.date?.year ?? 0) % 100
  );
}

/** The link between two figures that say the same, in whatever way; null when they do not. */
export function faithfulLink(source: Figure, target: Figure, reference: ReferencePeriod | null): Link | null {
  const a = source.quantity;
  const b = target.quantity;
  const link = (verdict: Verdict, distance: number, slip: Slip | null = null): Link => ({
    verdict,
    slip,
    distance: distance + displaced(source, target) + circumstances(a, b),
    power: null,
  });
  if (a.date !== null && b.date !== null) {
    if (isOtherMonth(source, target)) return null;
    const relation = relateDates(a.date, b.date, reference);
    if (relation.likeness === "agree") return link("same", Math.min(5, relation.distance));
    return relation.likeness === "apart" && relation.distance < 10 ? link("same", 7) : null;
  }
  if (a.date !== null || b.date !== null) {
    const [date, number] = a.date === null ? [b.date, a] : [a.date, b];
    const distance = date === null ? null : dateAsNumber(date, number);
    if (distance !== null) return link("same", distance + 0.5);
    return saysYears(a.date === null ? b : a, number) ? link("same", 2) : null;
  }
  if (a.kind === "identifier" || b.kind === "identifier") {
    const name = nameOf(a);
    return name !== "" && name === nameOf(b) ? link("same", a.kind === b.kind ? 0 : 1) : null;
  }
  const relation = relateValues(a, b);
  // An interpreter who gives an amount in dollars at once; loose, for the rate of the day is not known.
  if (relation.likeness === "different" && isExchanged(a, b)) return link("same", 5.5);
  switch (relation.likeness) {
    case "same":
    case "converted":
      return link("same", relation.distance);
    case "rounded":
      return link("rounded", relation.distance, relation.declared ? "declared" : "undeclared");
    case "bound":
      // 不能超过20人, "a maximum of 20".
      return isNegated(source) === isNegated(target) ? null : link("same", 1);
    case "unit":
      // 5元 of a passage about Canada are its dollars.
      return relation.unitSlip === "currency" && otherYuan(source, target) ? link("same", 1) : null;
    default:
      return null;
  }
}
