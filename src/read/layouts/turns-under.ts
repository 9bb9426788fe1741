import type { Span } from "../../text/span.js";
import { ABBREVIATED } from "../headings.js";
import type { Draft, DraftTurn } from "../layout.js";
import { paragraphsOf } from "../line-wrap.js";
import { endsSentence, type Line } from "../lines.js";
import type { Page } from "../page.js";

/** What says who speaks next: one line or several, or the start of a line of talk. */
export interface Head {
  readonly name: string;
  readonly title: string | null;
  /** How many lines it takes, its own included. */
  readonly lines: number;
  /** Where the talk begins in its last line, when it begins there; null when it begins on the next. */
  readonly end: number | null;
}

/** Lines before the first speaker, or in a list of who takes part, that are no sentences, however they read. */
const LONGEST_RUBRIC = 160;

/**
 * The turns of a text whose speakers are known by line. What stands before the first of them, and in lists of who
 * takes part, is furniture unless it is a sentence; a head with no talk under it is an entry of such a list.
 */
export function turnsUnder(page: Page, known: ReadonlyMap<number, Head>): Draft {
  const { lines } = page;
  const heads = withTitledLines(page, known);
  const turns: DraftTurn[] = [];
  const furniture: Span[] = [];
  const participants: { name: string; title: string }[] = [];
  const firstHead = [...heads.keys()].sort((a, b) => a - b)[0] ?? 0;
  // Both are assigned in `close` too, which the compiler does not follow.
  let open = null as { head: Head | null; heading: Span | null } | null;
  let body = [] as Line[];

  const close = (): void => {
    if (open !== null && body.length > 0) {
      turns.push({
        paragraphs: paragraphsOf(body),
        heading: open.heading,
        speaker: open.head?.name ?? null,
        title: open.head?.title ?? null,
      });
    } else if (open?.heading) {
      furniture.push(open.heading);
      if (open.head !== null && open.head.title !== null) {
        participants.push({ name: open.head.name, title: open.head.title });
      }
    }
    open = null;
    body = [];
  };

  let listing = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const head = heads.get(i);
    const kind = page.furniture.get(i);
    if (head !== undefined) {
      close();
      const last = lines[i + head.lines - 1] ?? line;
      const end = head.end === null ? last.end : last.start + head.end;
      open = { head, heading: { start: line.start, end } };
      const talk = head.end === null ? "" : last.text.slice(head.end).trimStart();
      if (talk !== "")
        body.push({
          start: last.end - talk.length,
          end: last.end,
          text: talk,
          first: last.first,
          wrapped: null,
        });
      listing &&= talk === "";
      i += head.lines - 1;
    } else if (kind === "page" && open !== null && open.heading !== null && body.length === 0) {
      // The rule under a heading.
      furniture.push({ start: line.start, end: line.end });
    } else if (kind !== undefined) {
      const before = open;
      const spoke = body.length > 0;
      close();
      furniture.push({ start: line.start, end: line.end });
      if (kind !== "page") listing = kind === "participants";
      // A rule or a page number in the middle of what someone says does not take the floor from them.
      else if (before !== null && (spoke || before.head !== null)) {
        open = { head: before.head, heading: null };
      }
    } else if ((i < firstHead || listing) && isRubric(page, i)) {
      close();
      furniture.push({ start: line.start, end: line.end });
      const entry = page.headings.get(i);
      if (entry !== undefined && entry.title !== null)
        participants.push({ name: entry.name, title: entry.title });
    } else {
      open ??= { head: null, heading: null };
      body.push(line);
    }
  }
  close();
  return { turns, furniture: furniture.sort((a, b) => a.start - b.start), participants };
}

/**
 * The heads, and every person with a title on a line of their own with talk under it, where the same line stands
 * elsewhere too: in the list of who takes part, or over other talk. Tags may open the answers and "Interpreter:" the
 * renditions while the prepared remarks stand under such lines.
 */
function withTitledLines(page: Page, known: ReadonlyMap<number, Head>): ReadonlyMap<number, Head> {
  const titled = [...page.headings].filter(([i, { title }]) => title !== null && !known.has(i));
  const counts = new Map<string, number>();
  const textOf = (i: number) => page.lines[i]?.text ?? "";
  for (const [i] of titled) counts.set(textOf(i), (counts.get(textOf(i)) ?? 0) + 1);
  const heads = new Map(known);
  for (const [i, { name, title }] of titled) {
    const under = i + 1 < page.lines.length && !page.headings.has(i + 1) && !page.furniture.has(i + 1);
    if ((counts.get(textOf(i)) ?? 0) > 1 && under) heads.set(i, { name, title, lines: 1, end: null });
  }
  return heads;
}

/** A line outside the talk that is no sentence: a title, or an entry of a list ("Rui Tan – Analyst, Lake Research Ltd."). */
function isRubric(page: Page, i: number): boolean {
  const text = page.lines[i]?.text ?? "";
  return (
    text.length <= LONGEST_RUBRIC && (!endsSentence(text) || ABBREVIATED.test(text) || page.headings.has(i))
  );
}
