import { Parser } from "htmlparser2";
import { InputError } from "../text/errors.js";
import { MAX_ELEMENT_DEPTH } from "./limits.js";

/** Elements that hold nothing of the article: programs, menus, forms. */
const SKIPPED = new Set(
  "script style noscript template svg math nav aside footer form button select iframe head object canvas".split(
    " ",
  ),
);
/** Elements that stand in paragraphs of their own. */
const BLOCKS = new Set(
  "p div section article main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr figure figcaption hr body".split(
    " ",
  ),
);

/** The text that a web page shows, a paragraph after a blank line each, without menus and programs. Linear. Throws
 * InputError for elements too deep inside one another. */
export function textOfHtml(html: string, file: string | null): string {
  const out: string[] = [];
  let line = "";
  let skipped = 0;
  let depth = 0;
  const endLine = (): void => {
    const text = line.replace(/[ \t\r\n\f]+/g, " ").trim();
    if (text !== "") out.push(text);
    line = "";
  };
  const endParagraph = (): void => {
    endLine();
    if (out.length > 0 && out.at(-1) !== "") out.push("");
  };
  const parser = new Parser({
    onopentagname(name) {
      // The parser's time grows with the square of the depth; no page that people read has a fiftieth of this.
      depth += 1;
      if (depth > MAX_ELEMENT_DEPTH)
        throw new InputError(`has more than ${MAX_ELEMENT_DEPTH} elements inside one another`, { file });
      if (SKIPPED.has(name)) skipped += 1;
      else if (skipped > 0) return;
      else if (name === "br") endLine();
      else if (name === "td" || name === "th") line += " ";
      else if (BLOCKS.has(name)) endParagraph();
    },
    ontext(text) {
      if (skipped === 0) line += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
      else if (skipped === 0 && BLOCKS.has(name)) endParagraph();
    },
  });
  parser.end(html);
  endLine();
  return out.join("\n").trim();
}
