import type { Span } from "../text/span.js";
import type { Page } from "./page.js";

/** A turn as a layout finds it, before speakers and roles are worked out. */
export interface DraftTurn {
  /** At least one, in order. */
  readonly paragraphs: readonly Span[];
  readonly heading: Span | null;
  /** Speaker and title as the heading writes them. */
  readonly speaker: string | null;
  readonly title: string | null;
}

export interface Draft {
  readonly turns: readonly DraftTurn[];
  /** Lines that nobody spoke, in order, disjoint from the turns. */
  readonly furniture: readonly Span[];
  /** Speakers that a list of participants names, with their titles. */
  readonly participants: readonly { readonly name: string; readonly title: string }[];
  /** Where speech and rendition stand side by side: turns that belong together, by index, in order. */
  readonly rows?: readonly (readonly number[])[];
}

/** How well a layout fits a text. */
interface Detection {
  /** 0 (not this layout) to 1; the highest wins. */
  readonly score: number;
  /** What was seen, in a sentence for `yidui inspect`. */
  readonly reason: string;
}

/** A vendor's way of laying out a transcript. */
export interface Layout {
  /** The name of its file in `layouts/`. */
  readonly id: string;
  /** One line: what such a transcript looks like. */
  readonly summary: string;
  readonly detect: (page: Page) => Detection;
  /** The lines that tell this layout, by index into the page's, in order: what `yidui inspect` points at. */
  readonly cues: (page: Page) => Iterable<number>;
  readonly parse: (page: Page) => Draft;
}
