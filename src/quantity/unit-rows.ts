/**
 * One unit, known by one id in both languages.
 *
 * `toBase` is an exact factor into the dimension's base unit (metre, square-metre, litre, gram, second, month, watt,
 * watt-hour, byte, …), as a decimal string; null where there is none: counted things, and temperatures, which need an
 * offset (see units.ts). Forms are lower-cased where case does not matter to the reader; compare case-insensitively.
 * Chinese forms are Simplified. Each form stands in one row only.
 */
export interface UnitRow {
  readonly id: string;
  readonly kind: "count" | "measure" | "duration" | "money";
  readonly dimension: string | null;
  readonly toBase: string | null;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export function row(
  id: string,
  kind: UnitRow["kind"],
  dimension: string | null,
  toBase: string | null,
  zh: string,
  en: string,
): UnitRow {
  const forms = (list: string) => (list === "" ? [] : list.split("|"));
  return { id, kind, dimension, toBase, zh: forms(zh), en: forms(en) };
}
