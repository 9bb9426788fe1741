import type { Span } from "../../text/span.js";
import { ABBREVIATED, precedesTalk, type Heading } from "../headings.js";
import type { Draft, DraftTurn } from "../layout.js";
import { paragraphsOf } from "../line-wrap.js";
import { endsSentence, type Line } from "../lines.js";
import type { Page } from "../page.js";

/** Lines before the first turn that are no sentences, however they read: "Software - Hong Kong", "Lanterns Inc. (LNTN)". */
const LONGEST_RUBRIC = 120;

interface Open {
  readonly heading: Line | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly body: Line[];
}

/**
 * The turns of a text whose speakers stand on lines of their own. A heading with no talk under it is an entry of a
 * list of participants: furniture, but its title is worth knowing.
 */
export function headedTurns(page: Page): Draft {
  const turns: DraftTurn[] = [];
  const furniture: Span[] = [];
  const participants: { name: string; title: string }[] = [];
  const firstTurn = firstHeadingWithTalk(page);
  let listing = false;
  // Assigned in `close` too, which the compiler does not follow.
  let open = null as Open | null;

  const close = (): void => {
    if (open === null) return;
    if (open.body.length > 0) {
      turns.push({
        paragraphs: paragraphsOf(open.body),
        heading: open.heading && spanOf(open.heading),
        speaker: open.name,
        title: open.title,
      });
    } else if (open.heading !== null) {
      furniture.push(spanOf(open.heading));
      if (open.name !== null && open.title !== null)
        participants.push({ name: open.name, title: open.title });
    }
    open = null;
  };

  for (const [i, line] of page.lines.entries()) {
    const heading: Heading | undefined = page.headings.get(i);
    const kind = page.furniture.get(i);
    listing &&= heading === undefined || !precedesTalk(page.lines, i, page.furniture);
    if (heading !== undefined) {
      close();
      open = { heading: line, name: heading.name, title: heading.title, body: [] };
    } else if (kind === "page" && open?.heading && open.body.length === 0 && !listing) {
      // A page ends between a heading and its talk.
      furniture.push(spanOf(line));
    } else if (kind !== undefined) {
      const before: Open | null = open;
      close();
      furniture.push(spanOf(line));
      listing = kind === "participants";
      // A page number or a date in the middle of what someone says does not take the floor from them.
      if (kind === "page" && before !== null && (before.body.length > 0 || before.heading === null)) {
        open = { heading: null, name: before.name, title: before.title, body: [] };
      }
    } else if ((i < firstTurn || listing) && isRubric(line)) {
      close();
      furniture.push(spanOf(line));
    } else {
      open ??= { heading: null, name: null, title: null, body: [] };
      open.body.push(line);
    }
  }
  close();
  return { turns, furniture: furniture.sort((a, b) => a.start - b.start), participants };
}

/** A line that is no sentence: "Lanterns Ltd." ends in an abbreviation. */
function isRubric({ text }: Line): boolean {
  return text.length <= LONGEST_RUBRIC && (!endsSentence(text) || ABBREVIATED.test(text));
}

function firstHeadingWithTalk(page: Page): number {
  for (const i of page.headings.keys()) {
    const next = i + 1;
    if (next < page.lines.length && !page.headings.has(next) && !page.furniture.has(next)) return i;
  }
  return page.lines.length;
}

/** How many headings of a form have talk under them. */
export function headingsWithTalk(page: Page, forms: readonly Heading["form"][]): number {
  return headingLines(page, forms).length;
}

/** The headings of a form that have talk under them, by index into the page's lines. */
export function headingLines(page: Page, forms: readonly Heading["form"][]): number[] {
  const found: number[] = [];
  for (const [i, heading] of page.headings) {
    if (forms.includes(heading.form) && i + 1 < page.lines.length && !page.headings.has(i + 1)) found.push(i);
  }
  return found;
}

function spanOf(line: Line): Span {
  return { start: line.start, end: line.end };
}
