import { opensAsOperator } from "../formulas.js";
import type { Layout } from "../layout.js";
import { isLower } from "../letters.js";
import { endsSentence, type Line } from "../lines.js";
import { unheadedTurns } from "./unheaded-turns.js";

/** A machine's transcript: a line for every turn, no speakers. */
export const turnPerLine: Layout = {
  id: "turn-per-line",
  summary: "one turn a line and no speakers, as speech recognition writes it",
  detect: (page) => {
    let operator = 0;
    let computer = false;
    for (const [i, line] of page.lines.entries()) {
      if (page.furniture.has(i)) computer ||= /computer|machine|automatic/i.test(line.text.slice(0, 300));
      else if (opensAsOperator(line.text)) operator += 1;
    }
    const warned = computer ? ", under a notice that a computer made it" : "";
    const reason = `no speakers are named, and ${operator} lines begin as a call's operator does${warned}`;
    return { score: operator >= 2 || (operator >= 1 && computer) ? 0.5 : 0, reason };
  },
  cues: ({ lines, furniture }) =>
    lines.flatMap(({ text }, i) => (!furniture.has(i) && opensAsOperator(text) ? i : [])),
  parse: (page) => unheadedTurns(page, (line, next) => next === undefined || !continues(line, next)),
};

/** A line that the machine cut off inside a sentence: no end to it, and the next begins small ("… actively broaden" / "our base"). */
function continues(line: Line, next: Line): boolean {
  if (next.wrapped !== null) return true;
  if (endsSentence(line.text) || next.first) return false;
  return isLower(next.text.charAt(0)) || /[,，、;；:：-]$/u.test(line.text);
}
