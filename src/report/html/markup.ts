import { printable } from "../excerpt.js";

/** HTML that is ready to be written. Made by {@link html} only, so that no text gets into a page unescaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, nothing is written for null and false. */
export type Content = string | number | Markup | readonly Content[] | null | false;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * The one way of a text into the page, as content or as an attribute's value in quotes. Control and bidirectional
 * characters become spaces, half a surrogate pair the replacement character.
 */
function escaped(text: string): string {
  return printable(text)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function written(content: Content): string {
  if (content === null || content === false) return "";
  if (typeof content === "string") return escaped(content);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  return content.map(written).join("");
}

/** Lines joined by one space, and by none where a tag only closes. */
function squeeze(text: string): string {
  const [first = "", ...rest] = text
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.trimStart()));
  return rest.reduce((joined, line) => joined + (/^\/?>/.test(line) ? "" : " ") + line, first);
}

const squeezed = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A template's own text without the line ends and indents that are for the reader of the source. */
function textOf(strings: TemplateStringsArray): readonly string[] {
  let texts = squeezed.get(strings);
  if (texts === undefined) {
    texts = strings.map(squeeze);
    squeezed.set(strings, texts);
  }
  return texts;
}

/** A template of HTML. Values are escaped; an attribute's value belongs in double quotes. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  const texts = textOf(strings);
  let markup = texts[0] ?? "";
  values.forEach((value, index) => {
    markup += written(value) + (texts[index + 1] ?? "");
  });
  return { markup };
}

/** Parts of the package itself: the page's own style and script. Never anything that was read. */
export function trusted(markup: string): Markup {
  return { markup };
}
