import { beforeHeading, parseHeading, TIME, type Heading } from "./headings.js";
import { hasHan, isUpper } from "./letters.js";
import { isLatinName } from "./names.js";
import type { Page } from "./page.js";
import { roleOfLabel } from "./roles.js";

/** A speaker who stands before the talk on one line: `Lena Ortiz: Good evening.` */
export interface Prefix {
  readonly heading: Heading;
  /** Where the talk begins, counted from the line's start. */
  readonly end: number;
  readonly kind: "colon" | "tag" | "capitals" | "bracket";
}

const MAX_PREFIX = 110;
/** A name in front of a colon is a speaker when it comes back this often; a part or a title says so at once. */
const TIMES = 2;
/** One capitalised word before a colon is as often a rubric ("Guidance: …"). */
const TIMES_ONE_WORD = 3;

/** `**Operator:** Welcome.` has its bold type end after the colon, `**Operator**: …` before it. */
const PREFIX_END = /\*{0,2}[:：]\*{0,2}/;
/** `Lena Ortiz [00:12:31]: …`, `Lena Ortiz (12:31) …`, `Lena Ortiz 00:12:31: …`; without a colon only in brackets. */
const TIMED_END = new RegExp(
  `\\*{0,2}(?:\\s{0,3}[[(（]${TIME}[\\])）]\\s{0,2}[:：]?|\\s${TIME}\\s{0,2}[:：])\\*{0,2}(?=\\s|[^\\d:：]|$)`,
);
/** `<Q – Rui Tan – Lake Securities>:`, `<A - Lena Ortiz>:`, `<Q>:`. */
const TAG = /^<\s?([QA])(?:\s?[-–—]{1,2}\s?([^<>]{2,100}))?>\s?[:：]?/;
/** `LENA ORTIZ. Good evening.` */
const CAPITALS = /^((?:M[RS]S?|DR)\. [A-Z][A-Z'’-]{1,20}|[A-Z][A-Z'’ -]{2,40})\.\s/;

/** `[SPEAKER_02] Good evening.`, 【孙梅】各位好。 */
const BRACKETED = /^(?:\[([^[\]]{2,60})\]|【([^【】]{2,60})】|〔([^〔〕]{2,60})〕)\s{0,4}[:：]?/;

/** Several layouts ask for the prefixes of the same page. */
const known = new WeakMap<Page, ReadonlyMap<number, Prefix>>();

/** The speakers that stand before the talk, by index into the page's lines. */
export function prefixesOf(page: Page): ReadonlyMap<number, Prefix> {
  const before = known.get(page);
  if (before !== undefined) return before;
  const read = readPrefixes(page);
  known.set(page, read);
  return read;
}

function readPrefixes(page: Page): Map<number, Prefix> {
  const read = new Map<number, Prefix>();
  const times = new Map<string, number>();
  for (const [i, line] of page.lines.entries()) {
    if (page.furniture.has(i)) continue;
    const prefix = prefixOf(line.text);
    if (prefix === null) continue;
    read.set(i, prefix);
    const key = keyOf(prefix);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  // Among speakers who are certain, a whole name counts even when it comes once.
  const certain = [...read.values()].filter(({ heading }) => heading.form !== "name");
  const bracketed = certain.filter(({ kind }) => kind === "bracket").length;
  for (const [i, prefix] of read) {
    const { heading, kind } = prefix;
    if (heading.form !== "name") continue;
    const strong = kind === "bracket" ? bracketed : certain.length - bracketed;
    const whole = heading.name.includes(" ") || hasHan(heading.name);
    const needed = !whole ? TIMES_ONE_WORD : strong >= 2 && kind !== "tag" ? 1 : TIMES;
    if ((times.get(keyOf(prefix)) ?? 0) < needed) read.delete(i);
  }
  return read;
}

function keyOf({ heading }: Prefix): string {
  return heading.name.toLowerCase();
}

function prefixOf(text: string): Prefix | null {
  const from = beforeHeading(text);
  const head = text.slice(from, from + MAX_PREFIX);
  return tagged(text) ?? colon(head, from) ?? capitals(head, from) ?? bracketed(head, from);
}

/** A vendor's tag says who asks and who answers; the firm that stands behind the name is the asker's or the company. */
function tagged(text: string): Prefix | null {
  const tag = TAG.exec(text);
  if (tag === null) return null;
  const asks = tag[1] === "Q";
  const inside = tag[2]?.trim() ?? "";
  const dash = /\s[-–—]{1,2}\s/.exec(inside);
  const name = (dash === null ? inside : inside.slice(0, dash.index)).trim();
  const firm = dash === null ? null : inside.slice(dash.index + dash[0].length).trim();
  const part = asks ? "Analyst" : "Company Representative";
  const heading: Heading = {
    name: name === "" ? (asks ? "Q" : "A") : name,
    title: asks ? (firm === null ? part : `${firm} - ${part}`) : name === "" ? part : firm,
    form: "label",
  };
  return { heading, end: tag[0].length, kind: "tag" };
}

function colon(head: string, from: number): Prefix | null {
  const plain = PREFIX_END.exec(head);
  const timed = TIMED_END.exec(head);
  // In "Lena [00:12]: so: …" the first colon belongs to the time.
  const end = timed !== null && (plain === null || timed.index < plain.index) ? timed : plain;
  if (end === null || end.index === 0) return null;
  const before = head.slice(0, end.index);
  const heading = LETTERS.has(before.toUpperCase()) ? letter(before) : parseHeading(before);
  return heading === null ? null : { heading, end: from + end.index + end[0].length, kind: "colon" };
}

function capitals(head: string, from: number): Prefix | null {
  const match = CAPITALS.exec(head);
  const name = match?.[1] ?? "";
  if (match === null) return null;
  const label = roleOfLabel(name) !== null;
  if (!label && !(name.includes(" ") && isUpper(name.charAt(1)) && isLatinName(name))) return null;
  const heading: Heading = { name, title: null, form: label ? "label" : "name" };
  return { heading, end: from + match[0].trimEnd().length, kind: "capitals" };
}

function bracketed(head: string, from: number): Prefix | null {
  const match = BRACKETED.exec(head);
  const heading = match === null ? null : parseHeading(match[1] ?? match[2] ?? match[3] ?? "");
  if (match === null || heading === null || match[0].length === head.length) return null;
  return { heading, end: from + match[0].length, kind: "bracket" };
}

/** Question and answer, as minutes of a call write them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["Q", "Analyst"],
  ["问", "分析师"],
  ["問", "分析師"],
  ["A", "Company Representative"],
  ["答", "公司代表"],
]);

function letter(name: string): Heading {
  return { name, title: LETTERS.get(name.toUpperCase()) ?? null, form: "label" };
}
