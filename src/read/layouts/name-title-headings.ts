import type { Layout } from "../layout.js";
import { headedTurns, headingLines, headingsWithTalk } from "./headed-turns.js";

/** `Lena Ortiz Chief Financial Officer` or `Lena Ortiz` alone, often amid a web page's prices and lists of years. */
export const nameTitleHeadings: Layout = {
  id: "name-title-headings",
  summary:
    "every turn under a line `Name Title`, `Name` or `Operator`, with the furniture of a web page around",
  detect: (page) => {
    const titled = headingsWithTalk(page, ["title"]);
    const named = headingsWithTalk(page, ["name"]);
    const labels = headingsWithTalk(page, ["label"]);
    const dashed = headingsWithTalk(page, ["dash"]);
    const reason = `${titled + named} heading lines of the form "Name Title" or "Name" and ${labels} that name a part ("Operator")`;
    const telling = titled + labels;
    if (telling + named < 2 || (telling < 2 && named < 4)) return { score: 0, reason };
    return { score: dashed > titled + named ? 0.6 : 0.9, reason };
  },
  cues: (page) => headingLines(page, ["title", "name"]),
  parse: headedTurns,
};
