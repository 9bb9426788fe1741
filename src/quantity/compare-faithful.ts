import { dateAsNumber, relateDates } from "./compare-dates.js";
import { displaced, nameOf, otherYuan, type Link } from "./compare-link.js";
import { relateValues } from "./compare-values.js";
import type { Figure, Slip, Verdict } from "./comparison.js";
import type { Quantity, ReferencePeriod } from "./quantity.js";

function circumstances(source: Quantity, target: Quantity): number {
  const directions =
    source.direction !== null && target.direction !== null && source.direction !== target.direction;
  const bases = source.basis !== null && target.basis !== null && source.basis !== target.basis;
  return (directions ? 1.2 : 0) + (bases ? 0.8 : 0) + (source.incidental === target.incidental ? 0 : 0.4);
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
    const relation = relateDates(a.date, b.date, reference);
    if (relation.likeness === "agree") return link("same", Math.min(5, relation.distance));
    return relation.likeness === "apart" && relation.distance < 10 ? link("same", 7) : null;
  }
  if (a.date !== null || b.date !== null) {
    const [date, number] = a.date === null ? [b.date, a] : [a.date, b];
    const distance = date === null ? null : dateAsNumber(date, number);
    return distance === null ? null : link("same", distance + 0.5);
  }
  if (a.kind === "identifier" || b.kind === "identifier") {
    const name = nameOf(a);
    return name !== "" && name === nameOf(b) ? link("same", a.kind === b.kind ? 0 : 1) : null;
  }
  const relation = relateValues(a, b);
  switch (relation.likeness) {
    case "same":
    case "converted":
      return link("same", relation.distance);
    case "rounded":
      return link("rounded", relation.distance, relation.declared ? "declared" : "undeclared");
    case "unit":
      // 5元 of a passage about Canada are its dollars.
      return relation.unitSlip === "currency" && otherYuan(source, target) ? link("same", 1) : null;
    default:
      return null;
  }
}
