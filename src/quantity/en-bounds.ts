import { compare } from "./decimal.js";
import type { Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";

/** Words between a lower and an upper bound of one thing: greater than 10 and less than 20, over 5% but below 8%. */
const JOINTS: ReadonlySet<string> = new Set(["and", "but", "yet", ",", "also", "is"]);
const LONGEST = 3;

const isLower = (made: Draft) => made.precision === "over" || made.precision === "at-least";
const isUpper = (made: Draft) => made.precision === "under" || made.precision === "at-most";

function joins(list: readonly Token[], from: number, to: number): boolean {
  if (from > to || to - from > LONGEST) return false;
  for (let at = from; at < to; at += 1) if (!JOINTS.has(list[at]?.entry.word ?? "")) return false;
  return true;
}

/** More than a comma stands between. */
function linked(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (list[at]?.kind === "word") return true;
  return false;
}

const isBare = (made: Draft) => made.kind === "count" && made.unit === null;

/** The range that a lower and an upper bound make, in whichever order they are said; null when they make none. */
function bounded(list: readonly Token[], first: Draft, second: Draft): Draft | null {
  if (first.value === null || second.value === null || first.repaired) return null;
  const rising = isLower(first) && isUpper(second);
  if (!rising && !(isUpper(first) && isLower(second))) return null;
  if (!joins(list, first.next, second.first)) return null;
  // One of them may leave its unit to the other: greater than 10 and less than 20 degrees.
  const alike = first.kind === second.kind && first.unit === second.unit;
  const shared = (isBare(first) || isBare(second)) && first.kind !== "fraction" && second.kind !== "fraction";
  if (!alike && !(shared && linked(list, first.next, second.first))) return null;
  const [low, high] = rising ? [first.value, second.value] : [second.value, first.value];
  if (compare(low, high) >= 0) return null;
  const whole = isBare(first) ? second : first;
  return {
    ...whole,
    first: first.first,
    next: second.next,
    value: null,
    low,
    high,
    precision: "exact",
    ratio: null,
  };
}

/** `between the tenth and the fifteenth`: two places in an order that bound a stretch of it. */
function ranked(list: readonly Token[], first: Draft, second: Draft): Draft | null {
  if (first.kind !== "ordinal" || second.kind !== "ordinal") return null;
  if (first.value === null || second.value === null || compare(first.value, second.value) >= 0) return null;
  const lead = list[first.first - 1]?.entry.word === "the" ? first.first - 2 : first.first - 1;
  if (lead < 0 || list[lead]?.entry.word !== "between") return null;
  const article = list[second.first - 1]?.entry.word === "the" ? 1 : 0;
  const joint = second.first - 1 - article;
  if (joint !== first.next || list[joint]?.entry.word !== "and") return null;
  return { ...second, first: lead, value: null, low: first.value, high: second.value };
}

/** Joins each lower bound with the upper one that goes with it. */
export function joinBounds(list: readonly Token[], drafts: Draft[]): void {
  for (let index = drafts.length - 1; index > 0; index -= 1) {
    const [first, second] = [drafts[index - 1], drafts[index]];
    if (first === undefined || second === undefined) continue;
    const joined = bounded(list, first, second) ?? ranked(list, first, second);
    if (joined !== null) drafts.splice(index - 1, 2, joined);
  }
}
