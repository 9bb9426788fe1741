import { toNumber } from "./decimal.js";
import { PER_DOLLAR } from "./exchange-rates.data.js";
import type { Quantity } from "./quantity.js";

/** What one unit of a currency may have cost in another, lowest and highest; null where either is not known. */
function rateBand(from: string, to: string): readonly [number, number] | null {
  const a = PER_DOLLAR[from];
  const b = PER_DOLLAR[to];
  return a === undefined || b === undefined ? null : [b[0] / a[1], b[1] / a[0]];
}

/**
 * Whether one amount may be the other in another currency, at some rate of the last years. The same number in both is
 * never a conversion: 5,000万欧元 as "50 million dollars" is a currency taken for another.
 */
export function isExchanged(a: Quantity, b: Quantity): boolean {
  if (a.kind !== "money" || b.kind !== "money" || a.unit === null || b.unit === null || a.unit === b.unit)
    return false;
  const x = a.value ?? a.low;
  const y = b.value ?? b.low;
  const band = rateBand(a.unit, b.unit);
  if (x === null || y === null || band === null || x.coefficient === 0n) return false;
  const rate = toNumber(y) / toNumber(x);
  return rate !== 1 && rate >= band[0] && rate <= band[1];
}
