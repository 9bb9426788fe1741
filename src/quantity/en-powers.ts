import { divide, multiply, ONE, scaleByTen, type Decimal } from "./decimal.js";
import type { Cardinal } from "./en-cardinals.js";
import { plainWhole } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";

/** Larger powers are no amounts, and their exact value would fill pages. */
const LARGEST = 99;

interface Exponent {
  readonly value: number;
  readonly next: number;
}

/** `10`, `+14`, `-1` touching what stands before it. */
function exponentAt(list: readonly Token[], at: number): Exponent | null {
  let next = at;
  let negative = false;
  for (let signs = 0; signs < 2; signs += 1) {
    const { raw } = list[next]?.entry ?? {};
    if (raw === "--") negative = false;
    else if (raw === "-") negative = true;
    else if (raw !== "+") break;
    next += 1;
  }
  const token = list[next];
  const value = plainWhole(token);
  if (token?.glued !== true || value < 0 || value > LARGEST) return null;
  return { value: negative ? -value : value, next: next + 1 };
}

function raised(base: Decimal, exponent: number): Decimal {
  let result = ONE;
  for (let step = 0; step < Math.abs(exponent); step += 1) result = multiply(result, base);
  return exponent < 0 ? divide(ONE, result, 20) : result;
}

/** `1.3e6`, `6.23x10^-4`, `1.1^23`: the notation of science. Null for other numbers. */
export function readPower(list: readonly Token[], at: number): Cardinal | null {
  const base = list[at];
  const mark = list[at + 1];
  if (base?.value == null || mark?.glued !== true) return null;
  const made = (value: Decimal, next: number): Cardinal => ({
    next,
    value,
    places: 0,
    digits: true,
    single: false,
  });
  if (mark.entry.word === "e") {
    const exponent = exponentAt(list, at + 2);
    return exponent === null ? null : made(scaleByTen(base.value, exponent.value), exponent.next);
  }
  if (mark.entry.raw === "^") {
    const exponent = exponentAt(list, at + 2);
    return exponent === null ? null : made(raised(base.value, exponent.value), exponent.next);
  }
  if (
    (mark.entry.word === "x" || mark.entry.raw === "×") &&
    plainWhole(list[at + 2]) === 10 &&
    list[at + 3]?.entry.raw === "^"
  ) {
    const exponent = exponentAt(list, at + 4);
    return exponent === null ? null : made(scaleByTen(base.value, exponent.value), exponent.next);
  }
  return null;
}
