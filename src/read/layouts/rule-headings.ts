import type { Draft, Layout } from "../layout.js";
import type { Page } from "../page.js";
import { turnsUnder, type Head } from "./turns-under.js";

const RULE = /^[-=_]{10,}$/;
/** The number of the turn at the end of its heading. */
const NUMBER = /\s{0,40}\[\d{1,4}\]$/;

/** `Lena Ortiz;Harbour Robotics Ltd;CFO [3]` between two rules; sections stand under rules of `=`. */
export const ruleHeadings: Layout = {
  id: "rule-headings",
  summary: "every turn under a numbered line `Name;Firm, Title [3]` between rules of `-` and `=`",
  detect: (page) => {
    const headings = headingsBetweenRules(page).size;
    const reason = `${headings} numbered heading lines ("Name;Firm, Title [3]") stand between rules of "-" or "="`;
    return { score: headings >= 2 ? 0.98 : 0, reason };
  },
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
    if (line.text.length > 240 || !NUMBER.test(line.text.slice(-50))) continue;
    if (!RULE.test(page.lines[i + 1]?.text ?? "") && !RULE.test(page.lines[i - 1]?.text ?? "")) continue;
    const text = line.text.slice(0, line.text.lastIndexOf("[")).trimEnd();
    heads.set(i, { ...nameAndTitle(text), lines: 1, end: null });
  }
  return heads;
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
