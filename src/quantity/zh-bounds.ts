import { compare } from "./decimal.js";
import type { Draft } from "./zh-draft.js";

/** Between a lower and an upper bound of one thing: 大于10且小于20, 超过三成，不到四成. */
const JOINT = /^[，,、 ]{0,2}(?:并且|[并且]|而且|同时|的同时|但是|[但而又和])?[，,、 ]?$/;
const LONGEST = 6;

const BETWEEN = /^(?:之间|间(?!隔|接))/;

const isLower = (made: Draft) => made.precision === "over" || made.precision === "at-least";
const isUpper = (made: Draft) => made.precision === "under" || made.precision === "at-most";

/** One of them may leave its unit to the other: 大于10小于20度. */
function compatible(a: Draft, b: Draft): boolean {
  return (
    (a.kind === b.kind && a.unit === b.unit) ||
    (a.plain && a.kind === "count") ||
    (b.plain && b.kind === "count")
  );
}

/** The range that a lower and an upper bound make, in whichever order they are said; null when they make none. */
function bounded(text: string, first: Draft, second: Draft): Draft | null {
  if (first.value === null || second.value === null || first.repaired) return null;
  const rising = isLower(first) && isUpper(second);
  if (!rising && !(isUpper(first) && isLower(second))) return null;
  const gap = second.start - first.end;
  if (gap < 0 || gap > LONGEST || !JOINT.test(text.slice(first.end, second.start))) return null;
  const [low, high] = rising ? [first.value, second.value] : [second.value, first.value];
  // A comma alone may also part two figures of a list: 不到十家，超过两成.
  const alike = first.kind === second.kind && first.unit === second.unit;
  if (!alike && "，,、".includes(text.charAt(first.end) || "。") && second.start - first.end === 1)
    return null;
  if (!compatible(first, second) || compare(low, high) >= 0) return null;
  const whole = first.plain ? second : first;
  const close = BETWEEN.exec(text.slice(second.end, second.end + 3));
  return {
    ...whole,
    start: first.start,
    end: second.end + (close?.[0].length ?? 0),
    value: null,
    low,
    high,
    precision: "exact",
    ratio: null,
  };
}

/** 第十和第十五之间: two places in an order that bound a stretch of it. */
function ranked(text: string, first: Draft, second: Draft): Draft | null {
  if (first.kind !== "ordinal" || second.kind !== "ordinal") return null;
  if (first.value === null || second.value === null || compare(first.value, second.value) >= 0) return null;
  const link = text.slice(first.end, second.start);
  const close = BETWEEN.exec(text.slice(second.end, second.end + 3));
  if (close === null || !["和", "与", "到", "至"].includes(link)) return null;
  return {
    ...second,
    start: first.start,
    end: second.end + close[0].length,
    value: null,
    low: first.value,
    high: second.value,
  };
}

/** Joins each lower bound with the upper one that goes with it. */
export function joinBounds(text: string, found: Draft[]): void {
  for (let i = found.length - 1; i > 0; i--) {
    const [first, second] = [found[i - 1], found[i]];
    if (first === undefined || second === undefined) continue;
    const joined = bounded(text, first, second) ?? ranked(text, first, second);
    if (joined !== null) found.splice(i - 1, 2, joined);
  }
}
