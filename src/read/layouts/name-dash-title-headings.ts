import type { Layout } from "../layout.js";
import { prefixesOf } from "../speaker-prefixes.js";
import { headedTurns, headingLines, headingsWithTalk } from "./headed-turns.js";

/** `Lena Ortiz - Chief Financial Officer`, `Rui Tan - Harbour Securities - Analyst`, 孙梅 - 口译员. */
export const nameDashTitleHeadings: Layout = {
  id: "name-dash-title-headings",
  summary: "every turn under a line `Name - Title`, or `Operator` alone",
  detect: (page) => {
    const dashed = headingsWithTalk(page, ["dash"]);
    const others = headingsWithTalk(page, ["title", "name"]);
    const labels = headingsWithTalk(page, ["label"]);
    const reason = `${dashed} heading lines of the form "Name - Title" and ${labels} that name a part ("Operator")`;
    if (dashed === 0 || dashed + labels < 2) return { score: 0, reason };
    // "Interpreter: …" under the headings of those who speak: name-colon takes both.
    const prefixed = [...prefixesOf(page).values()].filter(({ kind }) => kind === "colon").length;
    if (prefixed >= dashed && prefixed >= 2) return { score: 0.8, reason };
    return { score: dashed >= others ? 0.95 : 0.6, reason };
  },
  cues: (page) => headingLines(page, ["dash"]),
  parse: headedTurns,
};
