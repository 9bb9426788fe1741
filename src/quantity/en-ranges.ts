import { compare, divide, fromInteger, multiply, negate, scaleByTen, type Decimal } from "./decimal.js";
import type { Draft } from "./en-draft.js";
import { readFigure } from "./en-figures.js";
import type { Scan } from "./en-scan.js";
import type { Token } from "./en-tokens.js";

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "~", "～", "∼"]);

/** Words before `from` that make what follows a span of values and not a movement. */
const SPANNING: ReadonlySet<string> = new Set(
  "range ranges ranged ranging anywhere varies vary varied varying between is are was were be expected guidance priced".split(
    " ",
  ),
);

/** Where the second end of a range may begin; 0 when nothing joins. `fromTo`: the two may be the ends of a movement. */
function joined(list: readonly Token[], made: Draft): { at: number; fromTo: boolean; dash: boolean } | null {
  const token = list[made.next];
  if (token === undefined) return null;
  const { word: joint, raw } = token.entry;
  const lead = word(list, made.first - 1);
  if (DASHES.has(raw)) {
    const behind = list[made.next + 1];
    // three- to five-year
    if (
      token.glued &&
      behind?.glued === false &&
      (behind.entry.word === "to" || behind.entry.word === "or")
    ) {
      return { at: made.next + 2, fromTo: false, dash: false };
    }
    // Both sides close or both apart: 10-15, 10 – 15; `10 -5` is a minus.
    if (behind === undefined || (raw === "-" && token.glued !== behind.glued)) return null;
    if (joint === "-" && behind.entry.word === "to" && list[made.next + 2]?.entry.raw === "-") {
      return { at: made.next + 3, fromTo: false, dash: true };
    }
    return { at: made.next + 1, fromTo: false, dash: true };
  }
  if (joint === "to" || joint === "through") {
    const movement = lead === "from" && !SPANNING.has(word(list, made.first - 2));
    return { at: made.next + 1, fromTo: movement, dash: false };
  }
  if (joint === "and" && (lead === "between" || word(list, made.first - 2) === "between")) {
    return { at: made.next + 1, fromTo: false, dash: false };
  }
  if (joint === "or") return { at: made.next + 1, fromTo: false, dash: true };
  return null;
}

const TEN = fromInteger(10);

/** The ends of a range are of one size; a hundred and a million are two figures. */
function near(low: Decimal, high: Decimal): boolean {
  if (compare(low, high) >= 0) return false;
  const bound = low.coefficient <= 0n ? null : multiply(low, fromInteger(1000));
  return bound === null || compare(high, bound) <= 0;
}

/** The first end takes the scale and unit that only the second one says: 1.5 to 1.54 billion, 10-15%. */
function lowEnd(list: readonly Token[], low: Draft, high: Draft): Decimal | null {
  if (low.value === null || high.value === null) return null;
  const places = high.places + hundreds(list, high);
  if (low.places > 0 || places === 0) return low.value;
  const whole = scaleByTen(low.value, places);
  // 3-4 hundred million share all of the scale, 50 to two hundred million only its million.
  const scaled = compare(whole, high.value) < 0 ? whole : scaleByTen(low.value, high.places);
  return compare(scaled, high.value) < 0 || compare(low.value, high.value) >= 0 ? scaled : low.value;
}

/** five to six hundred: hundred is shared like a larger scale, if nothing smaller is said. */
function hundreds(list: readonly Token[], high: Draft): number {
  const round = high.value !== null && high.value.exponent >= 2;
  return round && list[high.first + 1]?.entry.scale === 2 ? 2 : 0;
}

function compatible(low: Draft, high: Draft): boolean {
  if (low.kind === "fraction" || high.kind === "fraction") return low.kind === high.kind;
  if (low.kind === high.kind && low.unit === high.unit) return true;
  if (low.kind === "money" && high.kind === "count" && high.unit === null) return true;
  if (low.kind === "money" && high.kind === "money") return low.unit === null || high.unit === null;
  // A bare first end takes any unit; a counted noun of its own keeps it.
  return (
    low.kind === "count" && low.bare && (low.unit === null || low.unit === high.unit || high.kind !== "count")
  );
}

/**
 * Joins a figure with the one behind it when the two are a range. A movement (from 5% to 10%) is two figures, which
 * still share their scale; so are ends that fall.
 */
export function readRange(scan: Scan, made: Draft): Draft | null {
  const { list } = scan;
  if (made.value === null) return null;
  const link = joined(list, made);
  if (link === null) return null;
  let at = link.at;
  const negative =
    ["negative", "minus"].includes(word(list, at)) || (word(list, at) === "-" && list[at]?.glued === false);
  if (negative || ["about", "around"].includes(word(list, at))) at += 1;
  const token = list[at];
  if (
    token === undefined ||
    !(token.kind === "number" || token.kind === "fraction" || token.entry.starts > 0)
  )
    return null;
  const other = readFigure(scan, at);
  if (other?.value == null || !compatible(made, other)) return null;
  const low = lowEnd(list, made, other);
  if (low === null) return null;
  if (negative) return negativeRange(list, made, other, low);
  if (link.fromTo) {
    share(made, other, low);
    return null;
  }
  const adjacent = word(list, made.next) !== "or" || isStep(low, other.value);
  if (!adjacent || !near(low, other.value)) {
    // 4.2-3.9 million years ago: two figures of one scale.
    if (list[made.next]?.entry.raw === "-" && other.places > 0 && made.bare) {
      share(made, other, scaleByTen(made.value, other.places));
    }
    return null;
  }
  if (link.dash && made.bare && other.bare && !plausible(list, made, other)) return null;
  return merge(made, other, low);
}

/** `-5% to -3%`: both ends below zero. The first one's sign is taken with its approximators, so it is left to them. */
function negativeRange(list: readonly Token[], made: Draft, other: Draft, low: Decimal): Draft | null {
  const sign = word(list, made.first - 1);
  if (sign !== "negative" && sign !== "minus" && sign !== "-") return null;
  if (other.value === null || compare(low, other.value) <= 0) return null;
  const merged = merge(made, other, negate(low));
  merged.high = negate(other.value);
  merged.first = made.first - 1;
  return merged;
}

function share(made: Draft, other: Draft, low: Decimal): void {
  if (made.kind !== "count" || !made.bare || made.unit !== null) return;
  if (other.kind === "count" || compare(low, other.value ?? low) === 0) {
    if (other.places > 0) made.value = low;
    return;
  }
  made.value = low;
  made.kind = other.kind;
  made.unit = other.unit;
}

function merge(low: Draft, high: Draft, value: Decimal): Draft {
  const merged: Draft = { ...low };
  merged.next = high.next;
  merged.value = null;
  merged.low = value;
  merged.high = high.value;
  if (low.kind === "count" && high.kind !== "count") merged.kind = high.kind;
  if (low.kind === "count" || low.unit === null) merged.unit = low.unit ?? high.unit;
  if (high.kind !== "count" && low.kind === "count") merged.unit = high.unit;
  merged.ratio = null;
  merged.bare = low.bare && high.bare;
  return merged;
}

/** two or three, 10 or 20: neighbours, so that `or` gives one rough number and not a choice. */
function isStep(low: Decimal, high: Decimal): boolean {
  if (low.coefficient <= 0n) return false;
  const ratio = divide(high, low, 3);
  return compare(ratio, fromInteger(2)) <= 0 && compare(ratio, fromInteger(1)) > 0;
}

/** `9-2 consensus`, `3-1`, `555-1234` are no ranges; 100-200, 4-5cm and 8-9 floors are. */
function plausible(list: readonly Token[], made: Draft, other: Draft): boolean {
  if (made.value === null || other.value === null || list[made.next]?.entry.raw !== "-") return true;
  const glued = list[made.next]?.glued === true;
  const digits = (token: Token | undefined) => (token === undefined ? 0 : token.end - token.start);
  const [a, b] = [digits(list[made.first]), digits(list[other.next - 1])];
  if (glued && list[other.next]?.entry.raw === "-" && list[other.next]?.glued === true) return false;
  return Math.abs(a - b) <= 1 || compare(other.value, multiply(made.value, TEN)) <= 0;
}

/** Spoken neighbours without a joining word: `about 20, 30 million`, `twenty thirty percent`, `two, three points`. */
export function readSpokenRange(scan: Scan, made: Draft): Draft | null {
  const { list } = scan;
  if (made.value === null || !made.bare || made.places > 0 || made.value.exponent < 0) return null;
  const comma = word(list, made.next) === ",";
  const at = comma ? made.next + 1 : made.next;
  if (!comma && list[made.first]?.kind === "number") return null;
  const token = list[at];
  if (
    token === undefined ||
    token.entry.cardinal === 0 ||
    (token.kind !== "number" && token.entry.cardinal < 0)
  )
    return null;
  const high = readFigure(scan, at);
  if (high?.value == null || (high.bare && high.unit === null && high.places === 0)) return null;
  const top = scaleByTen(high.value, -high.places);
  const gap =
    Number(top.coefficient) * 10 ** top.exponent - Number(made.value.coefficient) * 10 ** made.value.exponent;
  const low = Number(made.value.coefficient) * 10 ** made.value.exponent;
  const step = low < 10 ? 1 : low < 100 && low % 10 === 0 ? 10 : low % 100 === 0 && low < 1000 ? 100 : 0;
  if (gap !== step || step === 0) return null;
  if (comma && word(list, high.next) === "," && list[high.next + 1]?.kind === "number") return null;
  const value = scaleByTen(made.value, high.places);
  const merged = merge(made, high, value);
  merged.precision = "about";
  return merged;
}
