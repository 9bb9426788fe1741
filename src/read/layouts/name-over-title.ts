import { parseHeading, mostlyCapitals, precedesTalk, type Heading } from "../headings.js";
import type { Layout } from "../layout.js";
import { hasHan } from "../letters.js";
import { endsSentence, type Line } from "../lines.js";
import { isName } from "../names.js";
import type { Page } from "../page.js";
import { roleOfLabel, roleOfTitle } from "../roles.js";
import { prefixesOf } from "../speaker-prefixes.js";
import { turnsUnder, type Head } from "./turns-under.js";

const MAX_TITLE_LINE = 200;
/** At the right margin of the title: whether the turn asks or answers. */
const LETTER_AT_MARGIN = /\s{2,200}[QA]$/;
const CORPORATE = /\b(?:inc|ltd|co|corp|llc|l\.p|n\.a|plc)\.$/i;

/** `Lena Ortiz` on one line and `Chief Financial Officer` on the next; `Operator` alone or with its talk after a colon. */
export const nameOverTitle: Layout = {
  id: "name-over-title",
  summary: "every turn under two lines, the name and below it the title, or `Operator` alone",
  detect: (page) => {
    const heads = headsOf(page);
    // In a list of participants names stand over titles too, but nobody speaks below.
    const double = [...heads].filter(
      ([i, { lines }]) => lines === 2 && precedesTalk(page.lines, i + 1, page.furniture),
    ).length;
    const reason = `${double} times a name stands over a title with talk below, and ${heads.size - double} lines name a part ("Operator")`;
    const single = [...page.headings.values()].filter(({ form }) => form === "dash").length;
    if (double >= 2 && heads.size >= 3 && double >= single) return { score: 0.96, reason };
    const titled = [...heads].filter(
      ([i, { lines, end }]) => lines === 1 && end === null && isTitled(page, i),
    ).length;
    const prefixed = [...heads.values()].filter(({ end }) => end !== null).length;
    return {
      score: titled >= 2 && prefixed >= 1 && titled >= single ? 0.95 : 0,
      reason: `${titled} lines "Name, Title" stand over talk, and ${prefixed} lines begin with a part ("Operator: …")`,
    };
  },
  cues: (page) =>
    [...headsOf(page)].flatMap(([i, { lines, title }]) =>
      title !== null && precedesTalk(page.lines, i + lines - 1, page.furniture) ? i : [],
    ),
  parse: (page) => turnsUnder(page, headsOf(page)),
};

function headsOf(page: Page): Map<number, Head> {
  const heads = new Map<number, Head>();
  const prefixes = prefixesOf(page);
  let listing = false;
  for (let i = 0; i < page.lines.length; i += 1) {
    const kind = page.furniture.get(i);
    if (kind === "participants" || kind === "section") listing = kind === "participants";
    if (kind !== undefined) continue;
    const line = page.lines[i] as Line;
    const title = titleUnder(page, i);
    const prefix = prefixes.get(i);
    const name = line.text.replace(LETTER_AT_MARGIN, "");
    if (title !== null) {
      heads.set(i, { name, title, lines: 2, end: null });
      i += 1;
    } else if (!listing && isTitled(page, i)) {
      const { name, title } = page.headings.get(i) as Heading;
      heads.set(i, { name, title, lines: 1, end: null });
    } else if (roleOfLabel(name) !== null) {
      heads.set(i, { name, title: null, lines: 1, end: null });
    } else if (!listing && prefix?.kind === "colon" && prefix.heading.form !== "name") {
      const { name, title } = prefix.heading;
      heads.set(i, { name, title, lines: 1, end: prefix.end });
    }
  }
  // Names of a list stand over titles too, but no talk follows: entries of a list only.
  return heads;
}

/** `Lena Ortiz, Chief Financial Officer, Lake Robotics Ltd.` over talk. */
function isTitled(page: Page, i: number): boolean {
  return page.headings.get(i)?.form === "title" && precedesTalk(page.lines, i, page.furniture);
}

/** The title on the line below a name, with talk or another name under it; null where there is none. */
function titleUnder(page: Page, i: number): string | null {
  const above = page.lines[i];
  const below = page.lines[i + 1];
  if (above === undefined || below === undefined || page.furniture.has(i + 1)) return null;
  const name = above.text.replace(LETTER_AT_MARGIN, "");
  if (name.length > 60 || !isName(name) || below.text.length > MAX_TITLE_LINE) return null;
  const title = below.text.replace(LETTER_AT_MARGIN, "");
  if (endsSentence(title) && !CORPORATE.test(title)) return null;
  if (roleOfTitle(title).role === "unknown" || roleOfLabel(title) !== null) return null;
  if (!hasHan(title) && !mostlyCapitals(title)) return null;
  if (hasHan(title) && title.length > 40) return null;
  const own = parseHeading(title);
  // "Lena Ortiz" / "Rui Tan - Analyst" is two people of a list.
  if (own?.form === "dash" && isName(own.name) && page.headings.has(i + 1)) return null;
  return precedesTalk(page.lines, i + 1, page.furniture) || page.headings.has(i + 2) || followed(page, i + 2)
    ? title
    : null;
}

/** Whether what follows is a name of a list, or the end of one. */
function followed(page: Page, i: number): boolean {
  const line = page.lines[i];
  return line === undefined || page.furniture.has(i) || isName(line.text);
}
