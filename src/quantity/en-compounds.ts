import { add, compare, fromInteger, multiply } from "./decimal.js";
import { readCardinal } from "./en-cardinals.js";
import type { Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";
import { unitAfter } from "./en-units.js";

/** How many of a smaller unit make a larger one, where the two are said together: 5 ft 2 in, 1 hour and 30 minutes. */
const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  foot: { inch: 12 },
  pound: { ounce: 16 },
  year: { month: 12 },
  week: { day: 7 },
  day: { hour: 24, minute: 1440 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
};

/** Takes the smaller part behind a measure into it; the sum counts the smaller unit. */
export function addSmaller(list: readonly Token[], made: Draft): void {
  const smaller = SMALLER[made.unit ?? ""];
  if (smaller === undefined || made.value === null || made.value.exponent < 0) return;
  const joint = list[made.next]?.entry.word;
  const from = joint === "and" || joint === "," ? made.next + 1 : made.next;
  const token = list[from];
  if (token === undefined || (token.kind !== "number" && token.entry.cardinal < 0)) return;
  const part = readCardinal(list, from);
  if (part === null || part.places > 0) return;
  const found = unitAfter(list, part.next);
  // `in` is an inch only behind feet.
  const inch = made.unit === "foot" && list[part.next]?.entry.word === "in";
  const unit = inch ? "inch" : found?.means.id;
  const factor = unit === undefined ? undefined : smaller[unit];
  if (unit === undefined || factor === undefined || compare(part.value, fromInteger(factor)) >= 0) return;
  made.value = add(multiply(made.value, fromInteger(factor)), part.value);
  made.unit = unit;
  made.next = inch || found === null ? part.next + 1 : found.next;
  addSmaller(list, made);
}

const FEET: ReadonlySet<string> = new Set(["'", "’", "′"]);
const INCHES: ReadonlySet<string> = new Set(['"', "”", "″"]);

/** `5'2"`: feet and inches by their signs. */
export function asFeet(list: readonly Token[], made: Draft, at: number): boolean {
  const [feet, number, inches] = [list[at], list[at + 1], list[at + 2]];
  if (feet === undefined || number === undefined || inches === undefined || made.value === null) return false;
  if (!FEET.has(feet.entry.raw) || !INCHES.has(inches.entry.raw)) return false;
  if (!feet.glued || !number.glued || !inches.glued || number.whole < 0 || number.whole > 11) return false;
  if (made.value.exponent < 0) return false;
  made.kind = "measure";
  made.unit = "inch";
  made.value = add(multiply(made.value, fromInteger(12)), fromInteger(number.whole));
  made.next = at + 3;
  return true;
}
