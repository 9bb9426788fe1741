import type { Layout } from "../layout.js";
import { unheadedTurns } from "./unheaded-turns.js";

/** Any text: what no layout recognises. Blank lines part the turns; without any, every line is one. */
export const paragraphs: Layout = {
  id: "paragraphs",
  summary: "plain text: every paragraph is a turn of an unknown speaker",
  detect: () => ({
    score: 0.05,
    reason: "no layout was recognised, so every paragraph is read as a turn of an unknown speaker",
  }),
  cues: () => [],
  parse: (page) => {
    const blocks = page.lines.some((line, i) => i > 0 && (line.first || line.wrapped !== null));
    return unheadedTurns(
      page,
      (_, next) => next === undefined || !blocks || (next.first && next.wrapped === null),
    );
  },
};
