import { opensAsOperator } from "../formulas.js";
import type { Layout } from "../layout.js";
import type { Page } from "../page.js";
import { unheadedTurns } from "./unheaded-turns.js";

/** Paragraphs with no speakers; a turn ends in a second full stop, and a paragraph may break off inside a sentence. */
export const bareParagraphs: Layout = {
  id: "bare-paragraphs",
  summary: "paragraphs without speakers, in which `..` ends a turn",
  detect: (page) => {
    const ends = turnEnds(page);
    const reason = `no speakers are named, and ${ends} of ${page.lines.length} lines end a turn with a second full stop ("..")`;
    const enough = ends >= 3 ? ends * 30 >= page.lines.length : ends === 2 && page.lines.length <= 10;
    return { score: enough ? 0.7 : 0, reason };
  },
  cues: ({ lines }) => lines.flatMap(({ text }, i) => (endsTurn(text) ? i : [])),
  parse: (page) =>
    unheadedTurns(
      page,
      (line, next) => endsTurn(line.text) || (next !== undefined && opensAsOperator(next.text)),
    ),
};

function turnEnds(page: Page): number {
  let count = 0;
  for (const line of page.lines) if (endsTurn(line.text)) count += 1;
  return count;
}

/**
 * The vendor sets a full stop after every turn, whatever the turn ends in: "Thank you..", "Is that right?.",
 * "[Foreign Language]." An ellipsis is three.
 */
function endsTurn(text: string): boolean {
  const tail = text.slice(-8).replace(/\s+/gu, "");
  if (/(?:^|[^.])\.\.$|[?!]["”’)]?\.$/u.test(tail)) return true;
  return /^[[(【（<{][^\])】）>}]{1,40}[\])】）>}]\s*\.$/u.test(text);
}
