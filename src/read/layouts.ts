import type { Layout } from "./layout.js";
import { bareParagraphs } from "./layouts/bare-paragraphs.js";
import { nameColon } from "./layouts/name-colon.js";
import { nameDashTitleHeadings } from "./layouts/name-dash-title-headings.js";
import { nameTitleHeadings } from "./layouts/name-title-headings.js";
import { paragraphs } from "./layouts/paragraphs.js";
import { turnPerLine } from "./layouts/turn-per-line.js";

/** Every layout that is recognised. A new one is one file in `layouts/` and one line here. */
export const LAYOUTS: readonly Layout[] = [
  nameDashTitleHeadings,
  nameTitleHeadings,
  nameColon,
  bareParagraphs,
  turnPerLine,
  paragraphs,
];
