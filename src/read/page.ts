import { furnitureOf, type FurnitureKind } from "./furniture.js";
import { headingsOf, type Heading } from "./headings.js";
import { linesOf, type Line } from "./lines.js";
import { withWraps } from "./line-wrap.js";

/** A text taken apart into lines, with what each line alone tells: what every layout looks at. */
export interface Page {
  readonly text: string;
  /** The lines that hold something. */
  readonly lines: readonly Line[];
  /** Lines that nobody spoke, by index into `lines`. */
  readonly furniture: ReadonlyMap<number, FurnitureKind>;
  /** Lines that say who speaks next, by index into `lines`. */
  readonly headings: ReadonlyMap<number, Heading>;
}

export function pageOf(text: string): Page {
  const lines = withWraps(linesOf(text));
  const furniture = furnitureOf(lines);
  const headings = headingsOf(lines, furniture);
  for (const i of furniture.keys()) headings.delete(i);
  return { text, lines, furniture, headings };
}
