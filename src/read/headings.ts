import { HAN, hasHan, isLower, LETTER } from "./letters.js";
import { endsSentence, type Line } from "./lines.js";
import { MAX_HEADING } from "./limits.js";
import { isChineseName, isLatinName, isName } from "./names.js";
import { roleOfLabel, roleOfTitle } from "./roles.js";
import { TITLE_STARTS } from "./titles.data.js";

/**
 * A line that says who speaks next.
 * - `label`: a part and no name (`Operator`, 口译员)
 * - `dash`: `Lena Ortiz - Chief Financial Officer`
 * - `title`: `Lena Ortiz Chief Financial Officer`, `Lena Ortiz (CFO)`, 首席财务官 孙梅
 * - `name`: `Lena Ortiz` alone, which only the rest of the text can confirm
 */
export interface Heading {
  readonly name: string;
  readonly title: string | null;
  readonly form: "label" | "dash" | "title" | "name";
}

const DASH = new RegExp(`\\s[-–—|]{1,2}\\s|——|[－｜]|(?<=[${HAN}])[-–—](?=[${HAN}A-Z])`);
const TITLE_START = new RegExp(`^[${LETTER}${HAN}\\d(&]`);
const TITLE_TEXT = new RegExp(`^[${LETTER}\\d&,.'’()/\\s-]+$`);
/** A dot that belongs to the last word: `Harbour Holdings Inc.`, `Sam Ortiz Jr.` */
export const ABBREVIATED = /\b(?:inc|ltd|co|corp|llc|jr|sr|l\.p|n\.a|ph\.d|plc)\.$/i;

/** A time as tools print it, in brackets or bare. */
export const TIME = "[[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]?";
/** What tools write around a heading: `**Lena Ortiz**`, `[3] Lena Ortiz`, `## Operator`, `[00:01:15] Lena Ortiz`, `Lena Ortiz 01:15`. */
const BEFORE_HEADING = new RegExp(
  `^[#*_>\\s]{0,6}(?:\\[\\d{1,4}\\]\\s{1,4})?(?:${TIME}\\s{0,4}[-–—]?\\s{0,4})?[*_]{0,3}`,
);
const AFTER_HEADING = new RegExp(`[*_\\s]{0,4}[:：]?[*_\\s]{0,4}(?:\\s${TIME})?$`);
/** A vendor's number for the speaker or the turn: `Lena Ortiz [12]`, `Lena Ortiz (ID: 4711)`, `Lena Ortiz #12`. */
const NUMBER_AFTER = /\s{1,8}(?:\[\d{1,8}\]|[[(](?:speaker )?id\s?[:#=]?\s?\d{1,10}[\])]|#\d{1,8})$/i;
/** Bold type that ends inside the heading: `**Lena Ortiz**, Chief Financial Officer`. */
const BOLD = /\*{2,3}|__/g;
/** At the right margin: whether the turn asks or answers. */
const LETTER_AT_MARGIN = /\s{2,200}[QA]$/;

/** How much of a line's start is a tool's sign or a time, and no heading. */
export function beforeHeading(line: string): number {
  return BEFORE_HEADING.exec(line)?.[0].length ?? 0;
}

/** Reads a line as a heading, or null. Names alone (`form: "name"`) are guesses until {@link headingsOf} confirms them. */
export function parseHeading(line: string): Heading | null {
  const margin = line.length <= 400 && (line.endsWith("Q") || line.endsWith("A"));
  const letter = margin ? LETTER_AT_MARGIN.exec(line) : null;
  const own = letter === null ? line : line.slice(0, letter.index);
  if (own.length > MAX_HEADING || own.length < 2) return null;
  const text = plain(own.slice(beforeHeading(own)))
    .replace(BOLD, "")
    .replace(AFTER_HEADING, "")
    .replace(NUMBER_AFTER, "");
  if (text.length < 2) return null;
  if (endsSentence(text) && !ABBREVIATED.test(text) && !/[)）]$/.test(text)) return null;
  if (roleOfLabel(text) !== null) return { name: text, title: null, form: "label" };
  return dashed(text) ?? titled(text) ?? named(text);
}

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a]/gi;
const DIFFERENT = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uff10-\uff5a]/;

/** A heading as it is seen: without soft hyphens and marks of direction, full-width Latin as plain (Ｏｐｅｒａｔｏｒ). */
function plain(heading: string): string {
  if (!DIFFERENT.test(heading)) return heading;
  return heading
    .replace(UNSEEN, "")
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .trim();
}

function named(text: string): Heading | null {
  if (isName(text)) return { name: text, title: null, form: "name" };
  return INTERPRETER.test(text) && mostlyCapitals(text) ? { name: text, title: null, form: "label" } : null;
}

/** Interpreters are named by whom they speak for: `Interpreter for Mr. Tan`, `CEO's Translator`, 王总的翻译. */
const INTERPRETER = new RegExp(
  `^(?=.{1,50}$)(?:[A-Za-z.'’ ]{0,30}(?:[Ii]nterpreter|[Tt]ranslator)\\b[A-Za-z.'’() ]{0,30}|[${HAN}]{1,4}的?(?:翻译|翻譯|口译员?|口譯員?|译员|譯員))$`,
);

function dashed(text: string): Heading | null {
  const dash = DASH.exec(text);
  if (dash === null || dash.index === 0) return null;
  const name = text.slice(0, dash.index).trim();
  const title = text.slice(dash.index + dash[0].length).trim();
  // "Lena Ortiz - CFO: Good evening" has its talk on the same line.
  if (!TITLE_START.test(title) || /[:：]/.test(title)) return null;
  const label = roleOfLabel(name) !== null;
  // "CEO - Lena Ortiz"
  if (!label && !isName(name)) {
    return isName(title) && roleOfTitle(name).role !== "unknown"
      ? { name: title, title: name, form: "dash" }
      : null;
  }
  // One capitalised word before a dash is as often a rubric: "Technology - Software - Hong Kong".
  const words = name.split(/\s+/).length;
  const known = roleOfTitle(title).role !== "unknown";
  return label || known || words > 1 || isChineseName(name) ? { name, title, form: "dash" } : null;
}

function titled(text: string): Heading | null {
  const bracketed = /^([^()（）[\]]{2,60})[([（]([^()（）[\]]{2,100})[)\]）]$/.exec(text);
  if (bracketed !== null) {
    const [, name = "", title = ""] = bracketed;
    return isName(name.trim()) && roleOfTitle(title).role !== "unknown"
      ? { name: name.trim(), title, form: "title" }
      : null;
  }
  const double = /^([^()（）]{2,40}[(（][^()（）]{2,40}[)）])\s?([^()（）]{2,100})$/.exec(text);
  if (double !== null) {
    const [, name = "", title = ""] = double;
    if (isName(name) && roleOfTitle(title).role !== "unknown") return { name, title, form: "title" };
  }
  const comma = /[,，、]\s*/.exec(text);
  if (comma !== null) {
    const name = text.slice(0, comma.index);
    const title = text.slice(comma.index + comma[0].length);
    const written = (mostlyCapitals(title) || hasHan(title)) && !/[:：]/.test(title);
    if (written && isName(name) && roleOfTitle(title).role !== "unknown")
      return { name, title, form: "title" };
  }
  return hasHan(text) ? chineseTitled(text) : latinTitled(text);
}

/** `Lena Ortiz Chief Financial Officer`: the title begins at the first word that titles begin with. */
function latinTitled(text: string): Heading | null {
  const words = text.split(/\s+/);
  for (let i = 1; i < Math.min(words.length, 6); i += 1) {
    const word = (words[i] ?? "").toLowerCase().replace(/[^a-z-]/g, "");
    if (!TITLE_STARTS.has(word)) continue;
    const name = words.slice(0, i).join(" ");
    const title = words.slice(i).join(" ");
    if (!isLatinName(name) || !TITLE_TEXT.test(title)) continue;
    if (roleOfTitle(title).role !== "unknown" && mostlyCapitals(title)) return { name, title, form: "title" };
  }
  return null;
}

/** Titles are written in capitals but for small words; "Lin manages the research of …" is a sentence. */
export function mostlyCapitals(title: string): boolean {
  return title.split(/\s+/).every((word) => !isLower(word.charAt(0)) || SMALL_WORDS.has(word));
}

const SMALL_WORDS = new Set("of and the for in at to &".split(" "));

/** 孙梅 首席财务官, 首席财务官孙梅: name and title in either order, with a space or none. */
function chineseTitled(text: string): Heading | null {
  if (text.length > 40) return null;
  const parts = text.split(/\s+/);
  if (parts.length === 2) {
    const [first = "", second = ""] = parts;
    if (isName(first) && roleOfTitle(second).role !== "unknown")
      return { name: first, title: second, form: "title" };
    if (isName(second) && roleOfTitle(first).role !== "unknown")
      return { name: second, title: first, form: "title" };
    return null;
  }
  if (parts.length > 1) return null;
  for (const length of [2, 3, 4]) {
    const tail = text.slice(-length);
    const title = text.slice(0, -length);
    if (
      title.length >= 3 &&
      isChineseName(tail) &&
      roleOfTitle(title).role !== "unknown" &&
      endsTitle(title)
    ) {
      return { name: tail, title, form: "title" };
    }
    const head = text.slice(0, length);
    const rest = text.slice(length);
    if (rest.length >= 3 && isChineseName(head) && roleOfTitle(rest).role !== "unknown" && endsTitle(rest)) {
      return { name: head, title: rest, form: "title" };
    }
  }
  return null;
}

/** Chinese titles end in one of few characters: 官, 长, 裁, 理, 监, 人, 师, 员, 书, 席. */
function endsTitle(title: string): boolean {
  return /[官长長裁理监監人师師员員席译譯O]$/.test(title);
}

const NONE: ReadonlyMap<number, unknown> = new Map();
/** Lines of a page's foot and the next one's head. */
const MAX_PAGE_HEAD = 8;

/** How sure a text must be of a name that stands alone on a line before it counts as a heading. */
const STRONG_HEADINGS = 2;

/**
 * The heading lines of a text, by line index. Labels and titled names speak for themselves. A bare name counts when
 * it comes back, or stands where a heading would in a text that has headings: after a sentence and before talk.
 */
export function headingsOf(
  lines: readonly Line[],
  furniture: ReadonlyMap<number, unknown> = NONE,
): Map<number, Heading> {
  const read = new Map<number, Heading>();
  const times = new Map<string, number>();
  let strong = 0;
  const parsed = new Map<string, Heading>();
  for (const [i, line] of lines.entries()) {
    if (line.wrapped === "inside") continue;
    const heading = parsed.get(line.text) ?? parseHeading(line.text);
    if (heading === null) continue;
    parsed.set(line.text, heading);
    read.set(i, heading);
    if (heading.form !== "name" && precedesTalk(lines, i, furniture)) strong += 1;
    times.set(heading.name.toLowerCase(), (times.get(heading.name.toLowerCase()) ?? 0) + 1);
  }
  for (const [i, heading] of read) {
    if (heading.form !== "name") continue;
    const again = times.get(heading.name.toLowerCase()) ?? 0;
    const single = !/\s/.test(heading.name) && !isChineseName(heading.name);
    const confirmed =
      strong >= STRONG_HEADINGS
        ? precedesTalk(lines, i, furniture) && followsTalk(lines, i, read) && (!single || again > 1)
        : again > 1 && !single && precedesTalk(lines, i, furniture);
    if (!confirmed) read.delete(i);
  }
  return read;
}

/** Whether the line after is talk: a sentence, a marker, long, or the first of a wrapped paragraph. */
export function precedesTalk(
  lines: readonly Line[],
  i: number,
  furniture: ReadonlyMap<number, unknown> = NONE,
): boolean {
  let at = i + 1;
  // The foot of a page and the head of the next may stand between.
  while (at <= i + MAX_PAGE_HEAD && furniture.get(at) === "page") at += 1;
  const next = lines[at];
  if (next === undefined) return false;
  if (next.text.length > 60 || endsSentence(next.text) || /^[[(（【<{]/.test(next.text)) return true;
  return (lines[at + 1]?.wrapped ?? null) !== null;
}

function followsTalk(lines: readonly Line[], i: number, headings: ReadonlyMap<number, Heading>): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  if (line === undefined || before === undefined || line.first) return true;
  return endsSentence(before.text) || /[\])）】>}]$/.test(before.text) || headings.has(i - 1);
}
