import type { Span } from "../../text/span.js";
import type { Draft, DraftTurn } from "../layout.js";
import { paragraphsOf } from "../line-wrap.js";
import type { Line } from "../lines.js";
import type { Page } from "../page.js";

/**
 * The turns of a text that names no speakers. `endsTurn` says, of a line and the line after it, whether the speaker
 * changes between them; a line that nobody spoke always ends a turn.
 */
export function unheadedTurns(page: Page, endsTurn: (line: Line, next: Line | undefined) => boolean): Draft {
  const turns: DraftTurn[] = [];
  const furniture: Span[] = [];
  let body: Line[] = [];
  const close = (): void => {
    if (body.length > 0)
      turns.push({ paragraphs: paragraphsOf(body), heading: null, speaker: null, title: null });
    body = [];
  };
  for (const [i, line] of page.lines.entries()) {
    if (page.furniture.has(i)) {
      close();
      furniture.push({ start: line.start, end: line.end });
      continue;
    }
    body.push(line);
    if (endsTurn(line, page.lines[i + 1])) close();
  }
  close();
  return { turns, furniture, participants: [] };
}
