import type { Span } from "../../text/span.js";
import { beforeHeading, parseHeading, type Heading } from "../headings.js";
import type { Draft, DraftTurn, Layout } from "../layout.js";
import { hasHan } from "../letters.js";
import { paragraphsOf, type Line } from "../lines.js";
import type { Page } from "../page.js";

const MAX_PREFIX = 60;
/** A name in front of a colon is a speaker when it comes back this often; a part or a title says so at once. */
const TIMES = 2;
/** One capitalised word before a colon is as often a rubric ("Guidance: …"). */
const TIMES_ONE_WORD = 3;

interface Prefix {
  readonly heading: Heading;
  /** The name as written, without case: what must come back. */
  readonly key: string;
  /** Where the talk begins, counted from the line's start. */
  readonly end: number;
}

/** `**Operator:** Welcome.` has its bold type end after the colon, `**Operator**: …` before it. */
const PREFIX_END = /\*{0,2}[:：]\*{0,2}/;

/** `Lena Ortiz: Good evening.`, `Operator: …`, 王总：大家好。 */
export const nameColon: Layout = {
  id: "name-colon",
  summary: "every turn begins with `Name:` on its first line",
  detect: (page) => {
    const prefixes = prefixesOf(page);
    const speakers = new Set([...prefixes.values()].map(({ heading }) => heading.name.toLowerCase()));
    const reason = `${prefixes.size} lines begin with a speaker and a colon ("Name: …"), ${speakers.size} speakers in all`;
    const enough = prefixes.size >= 2 && speakers.size >= 2 && prefixes.size * 8 >= page.lines.length;
    return { score: enough ? 0.85 : 0, reason };
  },
  parse: (page) => parse(page),
};

function parse(page: Page): Draft {
  const prefixes = prefixesOf(page);
  const turns: DraftTurn[] = [];
  const furniture: Span[] = [];
  let heading: { span: Span; read: Heading } | null = null;
  let body: Line[] = [];
  const close = (): void => {
    if (body.length > 0) {
      turns.push({
        paragraphs: paragraphsOf(body, page.wrap),
        heading: heading?.span ?? null,
        speaker: heading?.read.name ?? null,
        title: heading?.read.title ?? null,
      });
    } else if (heading !== null) {
      furniture.push(heading.span);
    }
    heading = null;
    body = [];
  };
  for (const [i, line] of page.lines.entries()) {
    const prefix = prefixes.get(i);
    if (prefix !== undefined) {
      close();
      heading = { span: { start: line.start, end: line.start + prefix.end }, read: prefix.heading };
      const talk = afterPrefix(line, prefix.end);
      if (talk !== null) body.push(talk);
    } else if (page.furniture.has(i)) {
      close();
      furniture.push({ start: line.start, end: line.end });
    } else {
      body.push(line);
    }
  }
  close();
  return { turns, furniture, participants: [] };
}

function afterPrefix(line: Line, end: number): Line | null {
  const text = line.text.slice(end).trimStart();
  return text === "" ? null : { start: line.end - text.length, end: line.end, text, first: line.first };
}

function prefixesOf(page: Page): Map<number, Prefix> {
  const read = new Map<number, Prefix>();
  const times = new Map<string, number>();
  for (const [i, line] of page.lines.entries()) {
    if (page.furniture.has(i)) continue;
    const from = beforeHeading(line.text);
    const colon = PREFIX_END.exec(line.text.slice(from, from + MAX_PREFIX));
    if (colon === null || colon.index === 0) continue;
    const before = line.text.slice(from, from + colon.index);
    const heading = LETTERS.has(before.toUpperCase()) ? letter(before) : parseHeading(before);
    if (heading === null) continue;
    read.set(i, { heading, key: before.toLowerCase(), end: from + colon.index + colon[0].length });
    times.set(before.toLowerCase(), (times.get(before.toLowerCase()) ?? 0) + 1);
  }
  // Among speakers who are certain, a whole name counts even when it comes once.
  const strong = [...read.values()].filter(({ heading }) => heading.form !== "name").length;
  for (const [i, { heading, key }] of read) {
    if (heading.form !== "name") continue;
    const whole = heading.name.includes(" ") || hasHan(heading.name);
    const needed = !whole ? TIMES_ONE_WORD : strong >= 2 ? 1 : TIMES;
    if ((times.get(key) ?? 0) < needed) read.delete(i);
  }
  return read;
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
