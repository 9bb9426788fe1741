import { add, divide, fromInteger, multiply, parseDecimal, subtract, type Decimal } from "./decimal.js";
import { UNITS, type UnitRow } from "./units.data.js";

const BY_ID = new Map(UNITS.map((row) => [row.id, row]));

const FACTORS = new Map(
  UNITS.flatMap((row): [string, Decimal][] => {
    const factor = row.toBase === null ? null : parseDecimal(row.toBase);
    return factor === null ? [] : [[row.id, factor]];
  }),
);

export function unitRow(id: string | null): UnitRow | null {
  return id === null ? null : (BY_ID.get(id) ?? null);
}

/** Both units measure the same thing (kilometres and 里), so that a value in one can be given in the other. */
export function sameDimension(a: string | null, b: string | null): boolean {
  const first = unitRow(a);
  return first?.dimension != null && first.dimension === unitRow(b)?.dimension;
}

const THIRTY_TWO = fromInteger(32);
const FIVE = fromInteger(5);
const NINE = fromInteger(9);

/** A value of unit `from` in unit `to`, cut off after 12 places; null when they do not measure the same thing. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to) return value;
  if (!sameDimension(from, to)) return null;
  if (from === "celsius") return add(divide(multiply(value, NINE), FIVE), THIRTY_TWO);
  if (from === "fahrenheit") return divide(multiply(subtract(value, THIRTY_TWO), FIVE), NINE);
  const up = FACTORS.get(from);
  const down = FACTORS.get(to);
  return up === undefined || down === undefined ? null : divide(multiply(value, up), down);
}
