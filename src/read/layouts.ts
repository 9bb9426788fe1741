import type { Layout } from "./layout.js";
import { bareParagraphs } from "./layouts/bare-paragraphs.js";
import { bracketedNames, capitalNames, nameColon, questionAnswerTags } from "./layouts/name-colon.js";
import { nameDashTitleHeadings } from "./layouts/name-dash-title-headings.js";
import { nameOverTitle } from "./layouts/name-over-title.js";
import { nameTitleHeadings } from "./layouts/name-title-headings.js";
import { paragraphs } from "./layouts/paragraphs.js";
import { ruleHeadings } from "./layouts/rule-headings.js";
import { subtitles } from "./layouts/subtitles.js";
import { table } from "./layouts/table.js";
import { turnPerLine } from "./layouts/turn-per-line.js";

/** Every layout that is recognised. A new one is one file in `layouts/` and one line here. */
export const LAYOUTS: readonly Layout[] = [
  ruleHeadings,
  questionAnswerTags,
  nameOverTitle,
  nameDashTitleHeadings,
  nameTitleHeadings,
  nameColon,
  capitalNames,
  bracketedNames,
  subtitles,
  table,
  bareParagraphs,
  turnPerLine,
  paragraphs,
];
