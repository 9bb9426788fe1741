import type { Draft, Layout } from "../layout.js";
import { parseHeading } from "../headings.js";
import { isName } from "../names.js";
import type { Page } from "../page.js";
import { turnsUnder, type Head } from "./turns-under.js";

const RULE = /^[-=_*~.·─━—–]{5,}$/;
/** The number of the turn at the end of its heading. */
const NUMBER = /\s{0,40}\[\d{1,4}\]$/;

/** So many lines between rules are the headings, when no vendor numbered them. */
const UNNUMBERED = 3;

/** `Lena Ortiz;Harbour Robotics Ltd;CFO [3]` between two rules, numbered or not; sections stand under rules of `=`. */
export const ruleHeadings: Layout = {
  id: "rule-headings",
  summary: "every turn under a line `Name;Firm, Title [3]` between rules of `-` or `=`, numbered or not",
  detect: (page) => {
    const headings = headingsBetweenRules(page);
    const numbered = [...headings.keys()].filter((i) => isNumbered(page, i)).length;
    const what =
      numbered >= 2
        ? `${numbered} numbered heading lines ("Name;Firm, Title [3]")`
        : `${headings.size} heading lines ("Name, Firm - Title")`;
    const score = numbered >= 2 ? 0.98 : headings.size >= UNNUMBERED ? 0.965 : 0;
    return { score, reason: `${what} stand between rules of "-" or "="` };
  },
  cues: (page) => headingsBetweenRules(page).keys(),
  parse: (page) => {
    const { turns, furniture, participants } = turnsUnder(page, headingsBetweenRules(page));
    // Before the first heading stand the vendor's own summary and lists, and nobody speaks.
    const first = turns.findIndex(({ heading }) => heading !== null);
    const before = turns.slice(0, Math.max(0, first)).flatMap(({ paragraphs }) => paragraphs);
    return {
      turns: turns.slice(Math.max(0, first)),
      furniture: [...furniture, ...before].sort((a, b) => a.start - b.start),
      participants: [...participants, ...listedIn(page)],
    };
  },
};

function headingsBetweenRules(page: Page): Map<number, Head> {
  const heads = new Map<number, Head>();
  for (const [i, line] of page.lines.entries()) {
    const above = RULE.test(page.lines[i - 1]?.text ?? "");
    const below = RULE.test(page.lines[i + 1]?.text ?? "");
    if ((!above && !below) || line.text.length > 240) continue;
    if (isNumbered(page, i)) {
      const text = line.text.slice(0, line.text.lastIndexOf("[")).trimEnd();
      heads.set(i, { ...nameAndTitle(text), lines: 1, end: null });
    } else if (above && below && !page.furniture.has(i)) {
      const head = namedBetweenRules(line.text);
      if (head !== null) heads.set(i, { ...head, lines: 1, end: null });
    }
  }
  return heads;
}

function isNumbered(page: Page, i: number): boolean {
  return NUMBER.test((page.lines[i]?.text ?? "").slice(-50));
}

/** Without a number it takes a person or a part to be a heading: sections stand between rules too. */
function namedBetweenRules(text: string): { name: string; title: string | null } | null {
  const heading = parseHeading(text);
  if (heading !== null) return { name: heading.name, title: heading.title };
  const read = nameAndTitle(text);
  return read.title !== null && isName(read.name) ? read : null;
}

/** `Name;Firm;Title`, `Name;Firm, Title`, `Name, Firm - Title`, or a part alone. */
function nameAndTitle(text: string): { name: string; title: string | null } {
  const sign = /[;,；，]/.exec(text);
  if (sign === null) return { name: text, title: null };
  const title = text
    .slice(sign.index + 1)
    .replace(/;/g, ", ")
    .replace(/\s+/g, " ")
    .trim();
  return { name: text.slice(0, sign.index).trim(), title: title === "" ? null : title };
}

/** The lists of who takes part: `* Lena Ortiz` over `Harbour Robotics Ltd - CFO`. */
function listedIn(page: Page): Draft["participants"][number][] {
  const listed: Draft["participants"][number][] = [];
  let listing = false;
  for (const [i, line] of page.lines.entries()) {
    const kind = page.furniture.get(i);
    if (kind === "participants") listing = true;
    else if (kind === "section") listing = false;
    const title = page.lines[i + 1]?.text;
    if (listing && line.text.startsWith("* ") && title !== undefined && title.includes(" - ")) {
      listed.push({ name: line.text.slice(2).trim(), title });
    }
  }
  return listed;
}
